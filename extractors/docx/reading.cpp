#include "extractors/docx/reading.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "extractors/docx/package.hpp"
#include "extractors/docx/story.hpp"
#include "extractors/docx/tab_tables.hpp"
#include "extractors/docx/xml.hpp"

namespace svod::extractors::docx {
namespace {

bool is_word_type(std::string_view type) {
    return type.find("wordprocessingml.") != std::string_view::npos || type.find("ms-word.") != std::string_view::npos;
}

bool is_main_type(std::string_view type) {
    return is_word_type(type) && type.find(".main+xml") != std::string_view::npos;
}

class Reading {
  public:
    Reading(Package package, std::string_view name) : package_(std::move(package)), name_(name) {}

    Outcome<Extract> run();

  private:
    Outcome<std::string> find_main();
    std::optional<Failure> read_main(const std::string& main_part, std::vector<Item>& items);
    void read_margins();
    template <class Read>
    void read_secondary(std::string_view type, std::string_view russian, Read read);
    void read_notes(XmlReader& reader, const Relationships& relationships, Notes& notes);
    void report_damage(std::string_view russian, const Failure& failure);
    void add_margin(const Item& item);

    Package package_;
    std::string name_;
    Relationships links_;  // of the main part
    Shared shared_;
    Document document_;
};

Outcome<std::string> Reading::find_main() {
    const auto types = package_.content_types();
    if (!types && types.error().kind != FailureKind::damaged_file) {
        return tl::unexpected(types.error());
    }
    const auto type_of = [&](std::string part) -> std::string {
        std::transform(part.begin(), part.end(), part.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (!types) {
            return {};
        }
        const auto found = types->find(part);
        return found == types->end() ? std::string() : found->second;
    };
    const auto links = package_.relationships("");
    if (links) {
        for (const auto& [id, link] : *links) {
            if (link.type != "officeDocument" || link.external) {
                continue;
            }
            const std::string type = type_of(link.target);
            if (!type.empty() && !is_word_type(type)) {
                return tl::unexpected(
                    Failure{FailureKind::unknown_format, name_, "an OOXML file that is no Word document"});
            }
            return link.target;
        }
    }
    // Without package relationships the content types still tell.
    if (types) {
        for (const auto& [part, type] : *types) {
            if (is_main_type(type) && part.front() != '*') {
                return part;
            }
        }
    }
    if (!links) {
        return tl::unexpected(links.error());
    }
    return tl::unexpected(Failure{FailureKind::damaged_file, package_.where("_rels/.rels"), "no main part is named"});
}

void Reading::report_damage(std::string_view russian, const Failure& failure) {
    Notice notice;
    notice.kind = Notice::Kind::damaged_part;
    notice.detail = std::string(russian) + " (" + failure.where + ")";
    document_.notices.push_back(std::move(notice));
}

// Reads the part that the main part is related to by `type`, if any; a fault costs that part alone.
template <class Read>
void Reading::read_secondary(std::string_view type, std::string_view russian, Read read) {
    const auto link = std::find_if(links_.begin(), links_.end(), [&](const auto& entry) {
        return entry.second.type == type && !entry.second.external;
    });
    if (link == links_.end()) {
        return;
    }
    const std::string& part_name = link->second.target;
    const auto bytes = package_.part(part_name);
    if (!bytes) {
        report_damage(russian, bytes.error());
        return;
    }
    const auto relationships = package_.relationships(part_name);
    XmlReader reader(package_.parser(), *bytes, package_.where(part_name));
    read(reader, relationships ? *relationships : Relationships());
    if (const auto failure = reader.finish()) {
        report_damage(russian, *failure);
    }
}

void Reading::read_notes(XmlReader& reader, const Relationships& relationships, Notes& notes) {
    reader.root();
    reader.children([&](Tag tag) {
        const std::string_view type = reader.attribute(Attribute::type).value_or("normal");
        if ((tag == Tag::footnote || tag == Tag::endnote) && type == "normal") {
            const std::string id(reader.attribute(Attribute::id).value_or(""));
            notes.insert_or_assign(id, flatten(Story(reader, relationships, shared_).blocks()));
        }
    });
}

std::optional<Failure> Reading::read_main(const std::string& main_part, std::vector<Item>& items) {
    const auto bytes = package_.part(main_part);
    if (!bytes) {
        return bytes.error();
    }
    XmlReader reader(package_.parser(), *bytes, package_.where(main_part));
    if (reader.root() == Tag::document) {
        reader.children([&](Tag tag) {
            if (tag == Tag::body) {
                std::vector<Item> body = Story(reader, links_, shared_).blocks();
                std::move(body.begin(), body.end(), std::back_inserter(items));
            }
        });
    } else if (!reader.finish()) {
        return Failure{FailureKind::damaged_file, package_.where(main_part), "not a w:document"};
    }
    return reader.finish();
}

void Reading::add_margin(const Item& item) {
    constexpr std::size_t most = 500;
    auto& margins = document_.margins;
    std::string text = flatten({item});
    const bool is_page_number = text.find_first_not_of("0123456789 -–—\t\n") == std::string::npos;
    if (!is_page_number && margins.size() < most && std::find(margins.begin(), margins.end(), text) == margins.end()) {
        margins.push_back(std::move(text));
    }
}

void Reading::read_margins() {
    for (const std::string& id : shared_.margin_ids) {
        const auto link = links_.find(id);
        if (link == links_.end() || link->second.external) {
            continue;
        }
        const std::string& part_name = link->second.target;
        const auto bytes = package_.part(part_name);
        if (!bytes) {
            report_damage("колонтитул не прочитан", bytes.error());
            continue;
        }
        const auto relationships = package_.relationships(part_name);
        const Relationships links = relationships ? *relationships : Relationships();
        XmlReader reader(package_.parser(), *bytes, package_.where(part_name));
        reader.root();
        for (const Item& item : Story(reader, links, shared_).blocks()) {
            add_margin(item);
        }
        if (const auto failure = reader.finish()) {
            report_damage("колонтитул прочитан не полностью", *failure);
        }
    }
}

Outcome<Extract> Reading::run() {
    document_.format = Format::docx;
    const auto main_part = find_main();
    if (!main_part) {
        return tl::unexpected(main_part.error());
    }
    if (auto links = package_.relationships(*main_part)) {
        links_ = *std::move(links);
    } else {
        report_damage("связи частей документа не прочитаны, номера списков и сноски могли пропасть", links.error());
    }
    read_secondary("styles", "стили документа не прочитаны, заголовки могли не распознаться",
                   [&](XmlReader& reader, const Relationships&) { shared_.styles.read(reader); });
    read_secondary("numbering", "автоматическая нумерация не прочитана, номера пунктов могли пропасть",
                   [&](XmlReader& reader, const Relationships&) { shared_.numbering.read(reader); });
    read_secondary("footnotes", "сноски прочитаны не полностью", [&](XmlReader& reader, const Relationships& links) {
        read_notes(reader, links, shared_.footnotes);
    });
    read_secondary("endnotes", "концевые сноски прочитаны не полностью",
                   [&](XmlReader& reader, const Relationships& links) { read_notes(reader, links, shared_.endnotes); });
    std::vector<Item> items;
    if (auto failure = read_main(*main_part, items)) {
        return tl::unexpected(*std::move(failure));
    }
    read_margins();
    if (shared_.too_many) {
        return tl::unexpected(
            Failure{FailureKind::too_large, name_, "over 200,000 paragraphs and cells, or 16 MiB of text"});
    }
    read_tab_tables(items);
    Extract out;
    for (Item& item : items) {
        if (item.draft.block.type == BlockType::table || !item.draft.block.text.empty()) {
            out.drafts.push_back(std::move(item.draft));
        }
    }
    if (out.drafts.empty() && !shared_.picture && !shared_.embedded_part) {
        return tl::unexpected(Failure{FailureKind::empty_file, name_, "no text"});
    }
    if (out.drafts.empty() && shared_.picture) {
        document_.notices.push_back({Notice::Kind::text_missing, {}, "в документе нет текста, только изображения"});
    }
    document_.link_targets = std::move(shared_.link_targets);
    if (shared_.ragged_table) {
        document_.notices.push_back({Notice::Kind::ragged_table, {}, "строки таблицы разной ширины"});
    }
    if (shared_.embedded_part) {
        document_.notices.push_back({Notice::Kind::damaged_part, {}, "вложенный в документ файл не прочитан"});
    }
    out.document = std::move(document_);
    return out;
}

}  // namespace

Outcome<Extract> extract(std::string_view bytes, std::string_view name) {
    auto package = Package::open(bytes, name);
    if (!package) {
        return tl::unexpected(package.error());
    }
    return Reading(*std::move(package), name).run();
}

}  // namespace svod::extractors::docx
