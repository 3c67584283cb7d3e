#pragma once

#include <cstdio>
#include <string>
#include <vector>

/// Tiny PDF files made by hand (ISO 32000-1, 7.5), for what no producer writes on purpose.
namespace svod::extractors::pdf::testing {

struct PdfParts {
    std::vector<std::string> pages;  ///< content stream of each page; font /F1 is known
    std::string font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    std::string trailer;            ///< more entries for the trailer
    std::string resources;          ///< more entries for the pages' resources
    std::vector<std::string> more;  ///< objects after all others; the first has the number 4 + 2 × pages
    bool good_xref = true;          ///< false writes offsets that lead nowhere
    std::string kids;               ///< instead of the right /Kids array
};

inline std::string stream_object(const std::string& data, const std::string& entries = "") {
    return "<< /Length " + std::to_string(data.size()) + " " + entries + " >>\nstream\n" + data + "\nendstream";
}

/// The bytes of the file. Objects: 1 catalogue, 2 page tree, 3 font, then page and content in turn, then `more`.
inline std::string make_pdf(const PdfParts& parts) {
    std::vector<std::string> objects;
    std::string kids;
    for (std::size_t i = 0; i < parts.pages.size(); ++i) {
        kids += std::to_string(4 + 2 * i) + " 0 R ";
    }
    objects.push_back("<< /Type /Catalog /Pages 2 0 R >>");
    objects.push_back("<< /Type /Pages /Count " + std::to_string(parts.pages.size()) + " /Kids [ " +
                      (parts.kids.empty() ? kids : parts.kids) + " ] >>");
    objects.push_back(parts.font);
    for (std::size_t i = 0; i < parts.pages.size(); ++i) {
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> " +
                          parts.resources + " >> /Contents " + std::to_string(5 + 2 * i) + " 0 R >>");
        objects.push_back(stream_object(parts.pages[i]));
    }
    objects.insert(objects.end(), parts.more.begin(), parts.more.end());
    std::string file = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t xref = file.size();
    file += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", parts.good_xref ? offset : offset + 7);
        file += entry;
    }
    file += "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R " + parts.trailer + " >>\n";
    file += "startxref\n" + std::to_string(xref) + "\n%%EOF\n";
    return file;
}

/// A content stream that prints one line of (escaped) single-byte text.
inline std::string show(const std::string& text, int x = 72, int y = 700, int mode = 0) {
    return "BT /F1 12 Tf " + std::to_string(mode) + " Tr " + std::to_string(x) + " " + std::to_string(y) + " Td (" +
           text + ") Tj ET\n";
}

}  // namespace svod::extractors::pdf::testing
