#include "extractors/docx/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extractors/docx/xml.hpp"

namespace svod::extractors::docx {
namespace {

constexpr std::uint64_t largest_part = 40ULL * 1024 * 1024;
constexpr std::uint64_t largest_total = 100ULL * 1024 * 1024;
constexpr zip_int64_t most_entries = 20'000;

struct ZipCloser {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};

struct EntryCloser {
    void operator()(zip_file_t* entry) const noexcept { (void)zip_fclose(entry); }
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string folder_of(std::string_view part_name) {
    const std::size_t slash = part_name.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(part_name.substr(0, slash + 1));
}

// A relationship's target, relative to the part's folder (RFC 3986, 5.2), as a part name.
std::string resolve(const std::string& folder, std::string_view target) {
    std::string path = !target.empty() && target.front() == '/' ? std::string(target) : folder + std::string(target);
    std::vector<std::string> segments;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string segment = path.substr(begin, end - begin);
        if (segment == "..") {
            if (!segments.empty()) {
                segments.pop_back();
            }
        } else if (!segment.empty() && segment != ".") {
            segments.push_back(segment);
        }
        begin = end + 1;
    }
    std::string out;
    for (const std::string& segment : segments) {
        out += (out.empty() ? "" : "/") + segment;
    }
    return out;
}

}  // namespace

struct Package::State {
    std::unique_ptr<zip_t, ZipCloser> archive;
    XmlParser parser;
    std::string name;
    std::uint64_t given = 0;

    zip_int64_t locate(const std::string& part_name) const {
        const zip_int64_t exact = zip_name_locate(archive.get(), part_name.c_str(), 0);
        return exact >= 0 ? exact : zip_name_locate(archive.get(), part_name.c_str(), ZIP_FL_NOCASE);
    }
};

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Outcome<Package> Package::open(std::string_view bytes, std::string_view name) {
    auto state = std::make_unique<State>();
    state->name = std::string(name);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) {
        state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!state->archive) {
            zip_source_free(source);
        }
    }
    const std::string detail = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!state->archive) {
        return tl::unexpected(Failure{FailureKind::damaged_file, state->name, "ZIP container: " + detail});
    }
    if (zip_get_num_entries(state->archive.get(), 0) > most_entries) {
        return tl::unexpected(Failure{FailureKind::too_large, state->name, "over 20,000 entries in the ZIP container"});
    }
    return Package(std::move(state));
}

XmlParser& Package::parser() {
    return state_->parser;
}

std::string Package::where(std::string_view part_name) const {
    return state_->name + ": " + std::string(part_name);
}

bool Package::has(const std::string& part_name) const {
    return state_->locate(part_name) >= 0;
}

Outcome<std::string> Package::part(const std::string& part_name) {
    const auto fail = [&](FailureKind kind, std::string detail) {
        return tl::unexpected(Failure{kind, where(part_name), std::move(detail)});
    };
    const zip_int64_t index = state_->locate(part_name);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(state_->archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
        return fail(FailureKind::damaged_file, "no such part");
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return fail(FailureKind::password_protected, "encrypted ZIP entry");
    }
    if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size > largest_part || state_->given + stat.size > largest_total) {
        return fail(FailureKind::too_large, "inflated size over the bound");
    }
    const std::unique_ptr<zip_file_t, EntryCloser> entry(
        zip_fopen_index(state_->archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!entry) {
        return fail(FailureKind::damaged_file, zip_strerror(state_->archive.get()));
    }
    // One byte more than announced, so that the end is reached and the checksum compared.
    std::string bytes(static_cast<std::size_t>(stat.size) + 1, '\0');
    std::size_t read = 0;
    zip_int64_t count = 0;
    do {
        count = zip_fread(entry.get(), bytes.data() + read, bytes.size() - read);
        read += count > 0 ? static_cast<std::size_t>(count) : 0;
    } while (count > 0 && read < bytes.size());
    if (count < 0 || read != stat.size) {
        return fail(FailureKind::damaged_file, count < 0 ? zip_file_strerror(entry.get()) : "wrong inflated size");
    }
    state_->given += read;
    bytes.resize(read);
    return bytes;
}

Outcome<Relationships> Package::relationships(const std::string& part_name) {
    const std::string folder = folder_of(part_name);
    const std::string rels_name = folder + "_rels/" + part_name.substr(folder.size()) + ".rels";
    Relationships out;
    if (!has(rels_name)) {
        return out;
    }
    const Outcome<std::string> bytes = part(rels_name);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    XmlReader reader(state_->parser, *bytes, where(rels_name));
    reader.root();
    reader.children([&](Tag tag) {
        const auto id = reader.attribute(Attribute::id);
        if (tag != Tag::relationship || !id) {
            return;
        }
        Relationship link;
        const std::string_view type = reader.attribute(Attribute::type).value_or("");
        link.type = std::string(type.substr(type.rfind('/') + 1));
        link.external = reader.attribute(Attribute::target_mode) == "External";
        const std::string_view target = reader.attribute(Attribute::target).value_or("");
        link.target = link.external ? std::string(target) : resolve(folder, target);
        out.emplace(*id, std::move(link));
    });
    if (auto failure = reader.finish()) {
        return tl::unexpected(*std::move(failure));
    }
    return out;
}

Outcome<std::map<std::string, std::string>> Package::content_types() {
    const std::string types_name = "[Content_Types].xml";
    const Outcome<std::string> bytes = part(types_name);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    std::map<std::string, std::string> out;
    XmlReader reader(state_->parser, *bytes, where(types_name));
    reader.root();
    reader.children([&](Tag tag) {
        const std::string type = lower(reader.attribute(Attribute::content_type).value_or(""));
        if (tag == Tag::override_type) {
            out[lower(resolve("", reader.attribute(Attribute::part_name).value_or("")))] = type;
        } else if (tag == Tag::default_type) {
            out["*." + lower(reader.attribute(Attribute::extension).value_or(""))] = type;
        }
    });
    if (auto failure = reader.finish()) {
        return tl::unexpected(*std::move(failure));
    }
    return out;
}

}  // namespace svod::extractors::docx
