#include "extractors/pdf/page_device.hpp"

#include <Annot.h>
#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace svod::extractors::pdf {
namespace {

constexpr int kMostPages = 5000;
constexpr std::size_t kMostGlyphs = 3'000'000;
constexpr int kMostSaved = 10'000;            // each graphics state costs a kilobyte
constexpr std::size_t kMostRulings = 20'000;  // a page with more is a drawing, not a table
constexpr double kThickest = 3.0;             // a filled box that is thinner is a line

struct Box {
    double x0, y0, x1, y1;
};

bool sounds_bold(const GfxFont& font) {
    if (font.getWeight() >= GfxFont::W600 || font.isBold()) {
        return true;
    }
    std::string name = font.getName().value_or("");
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    for (const char* mark : {"bold", "black", "heavy", "demi"}) {
        if (name.find(mark) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// The bounding box of a subpath in device space, if all its edges are straight.
std::optional<Box> box_of(const GfxSubpath& path, const GfxState& state) {
    std::optional<Box> box;
    for (int i = 0; i < path.getNumPoints(); ++i) {
        if (path.getCurve(i)) {
            return std::nullopt;
        }
        double x = 0;
        double y = 0;
        state.transform(path.getX(i), path.getY(i), &x, &y);
        if (!box) {
            box = Box{x, y, x, y};
        }
        box = Box{std::min(box->x0, x), std::min(box->y0, y), std::max(box->x1, x), std::max(box->y1, y)};
    }
    return box;
}

bool is_near_white(const GfxRGB& colour) {
    constexpr double kWhite = 0.97;
    return colToDbl(colour.r) > kWhite && colToDbl(colour.g) > kWhite && colToDbl(colour.b) > kWhite;
}

/// Collects glyphs and rulings of one page at a time.
class PageDevice : public OutputDev {
  public:
    void begin(Page& page) {
        page_ = &page;
        saved_ = 0;
        font_ = nullptr;
        placing_known_ = false;
    }
    bool is_full() const { return taken_ > kMostGlyphs || overflowed_; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }

    // Shadings and patterns hold neither text nor rulings; claiming them keeps Poppler from painting them bit by bit.
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                           double) override {
        return true;
    }
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

    void updateFont(GfxState*) override {
        font_ = nullptr;
        placing_known_ = false;
    }
    void updateTextMat(GfxState*) override { placing_known_ = false; }
    void updateHorizScaling(GfxState*) override { placing_known_ = false; }
    void updateCTM(GfxState*, double, double, double, double, double, double) override { placing_known_ = false; }
    void saveState(GfxState*) override { overflowed_ = overflowed_ || ++saved_ > kMostSaved; }
    void restoreState(GfxState*) override {
        saved_ -= saved_ > 0 ? 1 : 0;
        placing_known_ = false;
    }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int, const Unicode* unicode, int length) override {
        if (state->getRender() == 3 || is_full()) {
            return;
        }
        Glyph glyph;
        if (!place(*state, x - origin_x, y - origin_y, dx, dy, code, glyph)) {
            return;
        }
        take_font(*state);
        glyph.font = font_index_;
        glyph.bold = font_bold_ || state->getRender() == 2;
        glyph.size *= font_scale_;
        // A word that a narrow cell cuts off is still read whole.
        if (!is_inside_clip(*state, glyph) && (page_->glyphs.empty() || !continues_word(page_->glyphs.back(), glyph))) {
            return;
        }
        const int pieces = std::max(1, length);
        taken_ += static_cast<std::size_t>(pieces);
        glyph.advance /= pieces;
        for (int i = 0; i < pieces; ++i) {
            glyph.code = i < length ? static_cast<char32_t>(unicode[i]) : U'\uFFFD';
            page_->glyphs.push_back(glyph);
            step(glyph);
        }
    }

    void stroke(GfxState* state) override {
        GfxRGB colour;
        state->getStrokeRGB(&colour);
        if (is_near_white(colour) || state->getStrokeOpacity() <= 0) {
            return;
        }
        const double half = std::max(0.05, state->getTransformedLineWidth() / 2);
        const GfxPath* path = state->getPath();
        for (int i = 0; i < path->getNumSubpaths(); ++i) {
            const GfxSubpath* subpath = path->getSubpath(i);
            for (int k = 1; k < subpath->getNumPoints(); ++k) {
                if (subpath->getCurve(k)) {
                    ++page_->drawings;
                    continue;
                }
                stroke_segment(*state, *subpath, k, half);
            }
        }
    }

    void fill(GfxState* state) override {
        const GfxPath* path = state->getPath();
        std::optional<Box> outer;
        for (int i = 0; i < path->getNumSubpaths(); ++i) {
            const auto box = box_of(*path->getSubpath(i), *state);
            if (!box) {
                ++page_->drawings;
                continue;
            }
            if (std::min(box->x1 - box->x0, box->y1 - box->y0) <= kThickest) {
                GfxRGB colour;
                state->getFillRGB(&colour);
                if (!is_near_white(colour) && state->getFillOpacity() > 0) {
                    add_box(*state, *box);
                }
                continue;
            }
            ++page_->drawings;
            if (outer && is_frame(*outer, *box)) {
                add_frame(*state, *outer);
            }
            outer = box;
        }
    }
    void eoFill(GfxState* state) override { fill(state); }

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool is_inline) override {
        ++page_->images;
        if (is_inline) {  // its data must be consumed
            OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
        }
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask, bool is_inline) override {
        ++page_->images;
        if (is_inline) {
            OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, is_inline);
        }
    }
    void drawMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                         bool) override {
        ++page_->images;
    }
    void drawSoftMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                             GfxImageColorMap*, bool) override {
        ++page_->images;
    }

  private:
    /// Size and direction, which many glyphs share.
    void learn_placing(const GfxState& state) {
        double m11 = 0;
        double m12 = 0;
        double m21 = 0;
        double m22 = 0;
        state.getFontTransMat(&m11, &m12, &m21, &m22);
        size_ = state.getTransformedFontSize();
        is_slanted_ = false;
        if (std::abs(m12) < 0.1 * std::abs(m11)) {
            turns_ = m11 > 0 ? 0 : 2;
        } else if (std::abs(m11) < 0.1 * std::abs(m12)) {
            turns_ = m12 < 0 ? 1 : 3;
        } else {
            is_slanted_ = true;
        }
        placing_known_ = true;
    }

    /// Origin, advance, size and direction; false for slanted or degenerate text.
    bool place(const GfxState& state, double x, double y, double dx, double dy, CharCode code, Glyph& glyph) {
        if (!placing_known_) {
            learn_placing(state);
        }
        const double space = state.getCharSpace() + (code == 0x20 ? state.getWordSpace() : 0);
        if (space != 0) {
            double space_x = 0;
            double space_y = 0;
            state.textTransformDelta(space * state.getHorizScaling(), 0, &space_x, &space_y);
            dx -= space_x;
            dy -= space_y;
        }
        state.transform(x, y, &glyph.x, &glyph.y);
        double width = 0;
        double height = 0;
        state.transformDelta(dx, dy, &width, &height);
        glyph.advance = std::max(std::abs(width), std::abs(height));
        glyph.turns = turns_;
        glyph.size = size_;
        return !is_slanted_ && std::isfinite(glyph.x) && std::isfinite(glyph.y) && std::isfinite(glyph.advance) &&
               glyph.size > 0.1 && glyph.size < 2000;
    }

    static void step(Glyph& glyph) {
        switch (glyph.turns) {
            case 0:
                glyph.x += glyph.advance;
                break;
            case 1:
                glyph.y -= glyph.advance;
                break;
            case 2:
                glyph.x -= glyph.advance;
                break;
            default:
                glyph.y += glyph.advance;
                break;
        }
    }

    void take_font(GfxState& state) {
        const GfxFont* font = state.getFont().get();
        if (font == font_ || font == nullptr) {
            return;
        }
        font_ = font;
        const Ref* id = font->getID();
        const auto known = fonts_.try_emplace({id->num, id->gen}, static_cast<std::uint16_t>(fonts_.size() & 0xFFFF));
        font_index_ = known.first->second;
        font_bold_ = sounds_bold(*font);
        font_scale_ = 1;
        if (font->getType() == fontType3) {
            // A Type 3 font's em is what its matrix says; only the height of its box tells the printed size.
            const double* box = font->getFontBBox();
            const double height = std::abs((box[3] - box[1]) * font->getFontMatrix()[3]);
            if (height > 0 && (height < 0.3 || height > 3)) {
                font_scale_ = height;
            }
        }
    }

    bool is_inside_clip(const GfxState& state, const Glyph& glyph) const {
        double x0 = 0;
        double y0 = 0;
        double x1 = 0;
        double y1 = 0;
        state.getClipBBox(&x0, &y0, &x1, &y1);
        Glyph middle = glyph;
        middle.advance /= 2;
        step(middle);
        const double slack = glyph.size / 2;
        return middle.x > std::max(x0 - slack, 0.0) && middle.x < std::min(x1 + slack, page_->width) &&
               middle.y > std::max(y0 - slack, 0.0) && middle.y < std::min(y1 + slack, page_->height + slack);
    }

    void stroke_segment(const GfxState& state, const GfxSubpath& path, int k, double half) {
        double x0 = 0;
        double y0 = 0;
        double x1 = 0;
        double y1 = 0;
        state.transform(path.getX(k - 1), path.getY(k - 1), &x0, &y0);
        state.transform(path.getX(k), path.getY(k), &x1, &y1);
        const double width = std::abs(x1 - x0);
        const double height = std::abs(y1 - y0);
        constexpr double kSlant = 0.02;
        if (height <= std::max(0.3, width * kSlant)) {
            const double middle = (y0 + y1) / 2;
            add_box(state, Box{std::min(x0, x1), middle - half, std::max(x0, x1), middle + half});
        } else if (width <= std::max(0.3, height * kSlant)) {
            const double middle = (x0 + x1) / 2;
            add_box(state, Box{middle - half, std::min(y0, y1), middle + half, std::max(y0, y1)});
        } else {
            ++page_->drawings;
        }
    }

    static bool is_frame(const Box& outer, const Box& inner) {
        const auto thin = [](double gap) { return gap > 0 && gap <= kThickest; };
        return (thin(inner.x0 - outer.x0) && thin(outer.x1 - inner.x1) && thin(inner.y0 - outer.y0) &&
                thin(outer.y1 - inner.y1));
    }

    void add_frame(const GfxState& state, const Box& box) {
        add_box(state, Box{box.x0, box.y0, box.x1, box.y0 + 1});
        add_box(state, Box{box.x0, box.y1 - 1, box.x1, box.y1});
        add_box(state, Box{box.x0, box.y0, box.x0 + 1, box.y1});
        add_box(state, Box{box.x1 - 1, box.y0, box.x1, box.y1});
    }

    void add_box(const GfxState& state, Box box) {
        double x0 = 0;
        double y0 = 0;
        double x1 = 0;
        double y1 = 0;
        state.getClipBBox(&x0, &y0, &x1, &y1);
        box =
            Box{std::max(box.x0, x0 - 1), std::max(box.y0, y0 - 1), std::min(box.x1, x1 + 1), std::min(box.y1, y1 + 1)};
        const double width = box.x1 - box.x0;
        const double height = box.y1 - box.y0;
        if (!(width >= 0 && height >= 0) || std::min(width, height) > kThickest ||
            page_->rulings.size() >= kMostRulings) {
            return;
        }
        if (height <= kThickest && (width >= height || width <= kThickest)) {
            page_->rulings.push_back(Ruling{true, (box.y0 + box.y1) / 2, box.x0, box.x1});
        }
        if (width <= kThickest && (height > width || height <= kThickest)) {
            page_->rulings.push_back(Ruling{false, (box.x0 + box.x1) / 2, box.y0, box.y1});
        }
    }

    Page* page_ = nullptr;
    std::size_t taken_ = 0;
    int saved_ = 0;  // graphics states on Poppler's stack
    bool overflowed_ = false;
    std::map<std::pair<int, int>, std::uint16_t> fonts_;
    const GfxFont* font_ = nullptr;
    std::uint16_t font_index_ = 0;
    bool font_bold_ = false;
    double font_scale_ = 1;
    bool placing_known_ = false;
    bool is_slanted_ = false;
    std::uint8_t turns_ = 0;
    double size_ = 0;
};

void stay_silent(ErrorCategory, Goffset, const char*) {}

void prepare_poppler() {
    static const bool done = [] {
        globalParams = std::make_unique<GlobalParams>();
        setErrorCallback(stay_silent);
        return true;
    }();
    (void)done;
}

void take_links(PDFDoc& document, Page& page) {
    const auto links = document.getLinks(page.number);
    if (!links) {
        return;
    }
    for (const AnnotLink* link : links->getLinks()) {
        const LinkAction* action = link->getAction();
        if (action != nullptr && action->getKind() == actionURI && page.links.size() < 10'000) {
            page.links.push_back(static_cast<const LinkURI*>(action)->getURI());
        }
    }
}

Failure why_not(const PDFDoc& document, std::string_view name) {
    if (document.getErrorCode() == errEncrypted) {
        return {FailureKind::password_protected, std::string(name), "the file is encrypted with a user password"};
    }
    const char* detail = document.getErrorCode() == errBadCatalog ? "the page catalogue cannot be read"
                                                                  : "the cross-reference table cannot be rebuilt";
    return {FailureKind::damaged_file, std::string(name), detail};
}

}  // namespace

Outcome<int> read_pages(std::string_view bytes, std::string_view name, const TakePage& take) {
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
    PageDevice device;
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
        device.begin(page);
        document.displayPage(
            &device, number, 72, 72, 0, false, true, false,
            [](void* data) { return static_cast<PageDevice*>(data)->is_full(); }, &device);
        if (device.is_full()) {
            return tl::unexpected(Failure{FailureKind::too_large, std::string(name),
                                          "more than 3,000,000 glyphs or 10,000 graphics states"});
        }
        take_links(document, page);
        take(number, &page);
    }
    if (found == 0) {
        return tl::unexpected(Failure{FailureKind::damaged_file, std::string(name), "none of the pages can be read"});
    }
    return pages;
}

}  // namespace svod::extractors::pdf
