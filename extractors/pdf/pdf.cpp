#include "extractors/pdf/pdf.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/pdf/aligned_tables.hpp"
#include "extractors/pdf/bullets.hpp"
#include "extractors/pdf/drafts.hpp"
#include "extractors/pdf/layout.hpp"
#include "extractors/pdf/margins.hpp"
#include "extractors/pdf/pages.hpp"
#include "extractors/pdf/text_repair.hpp"

namespace svod::extractors::pdf {
namespace {

/// «страница 2» or «страницы 2, 3, 5–9».
std::string named(const std::vector<int>& pages) {
    std::string text = pages.size() == 1 ? "страница " : "страницы ";
    for (std::size_t begin = 0; begin < pages.size();) {
        std::size_t end = begin;
        while (end + 1 < pages.size() && pages[end + 1] == pages[end] + 1) {
            ++end;
        }
        text += begin == 0 ? "" : ", ";
        text += std::to_string(pages[begin]);
        if (end > begin) {
            text += (end > begin + 1 ? "–" : ", ") + std::to_string(pages[end]);
        }
        begin = end + 1;
    }
    return text;
}

/// What became of the pages.
struct Reading {
    std::vector<PageLayout> layouts;
    std::vector<int> scans;
    std::vector<int> garbage;
    std::vector<int> lost;
    std::vector<std::string> links;
    std::size_t cells = 0;
};

constexpr std::size_t kMostCells = 1'000'000;

void take_page(Reading& reading, int number, Page* page) {
    if (page == nullptr) {
        reading.lost.push_back(number);
        return;
    }
    std::move(page->links.begin(), page->links.end(), std::back_inserter(reading.links));
    switch (repair(*page)) {
        case TextState::none: {
            constexpr int kOutlines = 100;  // letters drawn as shapes
            if (page->images > 0 || page->drawings > kOutlines) {
                reading.scans.push_back(number);
            }
            return;
        }
        case TextState::garbage:
            reading.garbage.push_back(number);
            return;
        case TextState::readable:
            break;
    }
    print_bullets(*page);
    make_upright(*page);
    if (reading.cells > kMostCells) {
        return;
    }
    reading.layouts.push_back(lay_out(*page));
    for (const TableLayout& table : reading.layouts.back().tables) {
        reading.cells += table.cells.size();
    }
}

void add_notice(Document& document, Notice::Kind kind, const std::vector<int>& pages, const std::string& detail) {
    if (!pages.empty()) {
        document.notices.push_back(Notice{kind, pages, named(pages) + ": " + detail});
    }
}

/// Targets that the text doesn't show, each once.
std::vector<std::string> hidden_targets(const std::vector<std::string>& links, const Document& document) {
    std::vector<std::string> targets;
    std::set<std::string> known;
    const auto shown = [&](const std::string& link) {
        std::string bare = link.substr(link.find("://") == std::string::npos ? 0 : link.find("://") + 3);
        if (bare.starts_with("mailto:")) {
            bare.erase(0, 7);
        }
        while (!bare.empty() && bare.back() == '/') {
            bare.pop_back();
        }
        return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
            if (block.text.find(bare) != std::string::npos) {
                return true;
            }
            for (const Row& row : block.table.rows) {
                for (const Cell& cell : row.cells) {
                    if (cell.text.find(bare) != std::string::npos) {
                        return true;
                    }
                }
            }
            return false;
        });
    };
    for (const std::string& link : links) {
        if (known.insert(link).second && !shown(link)) {
            targets.push_back(link);
        }
    }
    return targets;
}

Outcome<Document> read_checked(std::string_view bytes, std::string_view name) {
    Reading reading;
    const auto pages = read_pages(bytes, name, [&](int number, Page* page) { take_page(reading, number, page); });
    if (!pages) {
        return tl::unexpected(pages.error());
    }
    if (reading.cells > kMostCells) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "more than 1,000,000 table cells"});
    }
    Document document;
    document.format = Format::pdf;
    document.pages = *pages;
    document.margins = take_margins(reading.layouts);
    find_aligned_tables(reading.layouts);
    document.blocks = assembly::assemble(drafts_of(std::move(reading.layouts)));
    document.link_targets = hidden_targets(reading.links, document);
    add_notice(document, Notice::Kind::text_missing, reading.scans, "нет текста, вероятно скан");
    add_notice(document, Notice::Kind::text_missing, reading.garbage,
               "текст не читается: шрифт без таблицы соответствия Юникоду");
    add_notice(document, Notice::Kind::damaged_part, reading.lost, "повреждено, прочитать нельзя");
    if (document.blocks.empty() && document.margins.empty() && document.notices.empty()) {
        return tl::unexpected(Failure{FailureKind::empty_file, std::string(name), "pages without any text"});
    }
    return document;
}

}  // namespace

bool recognizes(std::string_view bytes) {
    // Junk before the header is tolerated within the first 1,024 bytes, as readers do (ISO 32000-1, Annex H).
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Outcome<Document> read(std::string_view bytes, std::string_view name) {
    try {
        return read_checked(bytes, name);
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "out of memory"});
    } catch (const std::exception& error) {
        return tl::unexpected(Failure{FailureKind::internal_bug, std::string(name), error.what()});
    }
}

}  // namespace svod::extractors::pdf
