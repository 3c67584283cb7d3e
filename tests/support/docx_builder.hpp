#pragma once

#include <zip.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace svod::tests {

/// A ZIP container of the given entries, in memory; throws `std::runtime_error` where libzip refuses.
inline std::string make_zip(const std::map<std::string, std::string>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        throw std::runtime_error(zip_error_strerror(&error));
    }
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(archive) != 0) {
        throw std::runtime_error(zip_strerror(archive));
    }
    std::string out;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    out.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, out.data(), out.size());
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

/// Makes small DOCX packages: each part is given by what stands inside its root element, with the usual prefixes (w, r,
/// mc, wps, v, m) declared.
class DocxBuilder {
  public:
    explicit DocxBuilder(std::string_view body) { document(body); }

    DocxBuilder& document(std::string_view body) {
        parts_["word/document.xml"] = root("document", "<w:body>" + std::string(body) + "</w:body>");
        return *this;
    }

    DocxBuilder& styles(std::string_view inner) { return related("styles", root("styles", inner)); }
    DocxBuilder& numbering(std::string_view inner) { return related("numbering", root("numbering", inner)); }
    DocxBuilder& footnotes(std::string_view inner) { return related("footnotes", root("footnotes", inner)); }
    DocxBuilder& endnotes(std::string_view inner) { return related("endnotes", root("endnotes", inner)); }

    /// A header under the relationship id "header".
    DocxBuilder& header(std::string_view inner) { return related("header", root("hdr", inner)); }

    /// A part next to the main one, related by `type`, which is the relationship's id as well.
    DocxBuilder& related(const std::string& type, std::string xml) {
        links_ += "<Relationship Id='" + type + "' Type='" + office + type + "' Target='" + type + ".xml'/>";
        parts_["word/" + type + ".xml"] = std::move(xml);
        return *this;
    }

    DocxBuilder& hyperlink(const std::string& id, const std::string& target) {
        links_ += "<Relationship Id='" + id + "' Type='" + office + "hyperlink' TargetMode='External' Target='" +
                  target + "'/>";
        return *this;
    }

    /// Any part as it is, in place of what would be there.
    DocxBuilder& part(const std::string& name, std::string bytes) {
        own_[name] = std::move(bytes);
        return *this;
    }

    std::map<std::string, std::string> parts() const {
        auto parts = parts_;
        const std::string relationships =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        parts["[Content_Types].xml"] =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            "<Default Extension='xml' ContentType='application/xml'/>"
            "<Override PartName='/word/document.xml' ContentType="
            "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
        parts["_rels/.rels"] = relationships + "<Relationship Id='a' Type='" + office +
                               "officeDocument' Target='word/document.xml'/></Relationships>";
        parts["word/_rels/document.xml.rels"] = relationships + links_ + "</Relationships>";
        for (const auto& [name, bytes] : own_) {
            parts[name] = bytes;
        }
        return parts;
    }

    std::string bytes() const { return make_zip(parts()); }

    static std::string root(const std::string& name, std::string_view inner) {
        return "<w:" + name +
               " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
               " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
               " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
               " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
               " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
               " xmlns:v='urn:schemas-microsoft-com:vml'>" +
               std::string(inner) + "</w:" + name + ">";
    }

  private:
    inline static const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    std::map<std::string, std::string> parts_;
    std::map<std::string, std::string> own_;
    std::string links_;
};

/// A paragraph of one run.
inline std::string paragraph(std::string_view text, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

/// A cell of one paragraph.
inline std::string cell(std::string_view text, std::string_view properties = "") {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

}  // namespace svod::tests
