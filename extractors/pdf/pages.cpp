#include "extractors/pdf/pages.hpp"

#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <memory>
#include <string>
#include <utility>

#include "extractors/pdf/content.hpp"
#include "extractors/pdf/marks.hpp"
#include "extractors/pdf/poppler_device.hpp"
#include "extractors/pdf/poppler_names.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr int kMostPages = 5000;
constexpr std::size_t kMostLinks = 10'000;

void stay_silent(ErrorCategory, Goffset, const char*) {}

void prepare_poppler() {
    static const bool done = [] {
        globalParams = std::make_unique<GlobalParams>();
        setErrorCallback(stay_silent);
        return true;
    }();
    (void)done;
}

Failure why_not(const PDFDoc& document, std::string_view name) {
    if (document.getErrorCode() == errEncrypted) {
        return {FailureKind::password_protected, std::string(name), "the file is encrypted with a user password"};
    }
    const char* detail = document.getErrorCode() == errBadCatalog ? "the page catalogue cannot be read"
                                                                  : "the cross-reference table cannot be rebuilt";
    return {FailureKind::damaged_file, std::string(name), detail};
}

/// Reads the pages of one file.
class PageReader {
  public:
    PageReader(PDFDoc& document, Reader reader) : document_(document), reader_(reader), device_(marks_, fonts_) {}

    /// False if there is too much in the file.
    bool read(::Page& source, Page& page) {
        marks_.begin(page);
        fonts_.tidy();
        const bool only_links = take_links(source, page);
        if (only_links && reader_ == Reader::quick && print_plainly(source)) {
            return true;
        }
        marks_.start_over();
        device_.begin();
        document_.displayPage(
            &device_, page.number, 72, 72, 0, false, true, false,
            [](void* device) { return static_cast<PopplerDevice*>(device)->is_full(); }, &device_);
        return !device_.is_full();
    }

  private:
    /// Takes the targets of the hyperlinks; whether the page has no other annotations, which may print something.
    bool take_links(::Page& source, Page& page) {
        const Object annotations = source.getAnnotsObject();
        bool only_links = true;
        for (int i = 0; annotations.isArray() && i < annotations.arrayGetLength(); ++i) {
            const Object annotation = annotations.arrayGet(i);
            if (!annotation.isDict() || !annotation.dictLookup("Subtype").isName("Link")) {
                only_links = false;
                continue;
            }
            const Object action = annotation.dictLookup("A");
            if (!action.isDict("Action") && !(action.isDict() && action.dictLookup("S").isName("URI"))) {
                continue;
            }
            const auto target = LinkAction::parseAction(&action, document_.getCatalog()->getBaseURI());
            if (target && target->isOk() && target->getKind() == actionURI && page.links.size() < kMostLinks) {
                page.links.push_back(static_cast<const LinkURI&>(*target).getURI());
            }
        }
        return only_links;
    }

    /// False if the page has to be left to Poppler's interpreter.
    bool print_plainly(::Page& source) {
        const XRef& xref = *document_.getXRef();
        const Object contents = source.getContents();
        std::string content;
        if (contents.isStream()) {
            if (!append_decoded(contents, xref, content)) {
                return false;
            }
        } else if (contents.isArray()) {
            for (int i = 0; i < contents.arrayGetLength(); ++i) {
                const Object part = contents.arrayGet(i);
                if (!part.isStream() || !append_decoded(part, xref, content)) {
                    return false;
                }
                content += '\n';
            }
        } else {
            return false;
        }
        const Object* resources = source.getResourceDictObject();
        if (resources == nullptr || !resources->isDict()) {
            return false;
        }
        GfxState state(72, 72, source.getCropBox(), source.getRotate(), true);
        const double* ctm = state.getCTM();
        PopplerNames names(document_.getXRef(), *resources, fonts_, nullptr);
        return print(content, names, Matrix{ctm[0], ctm[1], ctm[2], ctm[3], ctm[4], ctm[5]},
                     Box{0, 0, state.getPageWidth(), state.getPageHeight()}, marks_);
    }

    PDFDoc& document_;
    Reader reader_;
    PopplerFonts fonts_;
    PageMarks marks_;
    PopplerDevice device_;
};

}  // namespace

Outcome<int> read_pages(std::string_view bytes, std::string_view name, const TakePage& take, Reader reader) {
    prepare_poppler();
    // Poppler's memory stream asks for a mutable pointer but never writes through it.
    auto stream = std::make_unique<MemStream>(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                                              Object(objNull));
    PDFDoc document(stream.release());
    if (!document.isOk()) {
        return tl::unexpected(why_not(document, name));
    }
    const int pages = document.getNumPages();
    if (pages <= 0) {
        return tl::unexpected(Failure{FailureKind::damaged_file, std::string(name), "the file has no pages"});
    }
    if (pages > kMostPages) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "more than 5,000 pages"});
    }
    PageReader page_reader(document, reader);
    int found = 0;
    for (int number = 1; number <= pages; ++number) {
        ::Page* source = document.getPage(number);
        if (source == nullptr || !source->isOk()) {
            take(number, nullptr);
            continue;
        }
        ++found;
        Page page;
        page.number = number;
        const bool lies = source->getRotate() % 180 != 0;
        page.width = lies ? source->getCropHeight() : source->getCropWidth();
        page.height = lies ? source->getCropWidth() : source->getCropHeight();
        if (!page_reader.read(*source, page)) {
            return tl::unexpected(Failure{FailureKind::too_large, std::string(name),
                                          "more than 3,000,000 glyphs or 10,000 graphics states"});
        }
        take(number, &page);
    }
    if (found == 0) {
        return tl::unexpected(Failure{FailureKind::damaged_file, std::string(name), "none of the pages can be read"});
    }
    return pages;
}

}  // namespace svod::extractors::pdf
