#pragma once

#include <OutputDev.h>

#include "extractors/pdf/marks.hpp"
#include "extractors/pdf/poppler_names.hpp"

class GfxPath;

namespace svod::extractors::pdf {

/// Gives to PageMarks what Poppler's own interpreter prints: the way for every content that `print` finds unusual.
class PopplerDevice : public OutputDev {
  public:
    PopplerDevice(PageMarks& marks, PopplerFonts& fonts) : marks_(marks), fonts_(fonts) {}

    /// To be called before each page.
    void begin();

    /// Whether there are too many glyphs in the file or more than 10,000 nested graphics states on the page.
    bool is_full() const { return overflowed_ || marks_.is_full(); }

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

    void updateFont(GfxState*) override;
    void updateTextMat(GfxState*) override { placing_known_ = false; }
    void updateHorizScaling(GfxState*) override { placing_known_ = false; }
    void updateCTM(GfxState*, double, double, double, double, double, double) override { placing_known_ = false; }
    void saveState(GfxState*) override;
    void restoreState(GfxState*) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int length) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool is_inline) override;
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask, bool is_inline) override;
    void drawMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                         bool) override {
        marks_.add_image();
    }
    void drawSoftMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                             GfxImageColorMap*, bool) override {
        marks_.add_image();
    }

  private:
    PageMarks& marks_;
    PopplerFonts& fonts_;
    int saved_ = 0;  // graphics states on Poppler's stack
    bool overflowed_ = false;
    const FontLooks* looks_ = nullptr;
    bool placing_known_ = false;
    Placing placing_;
};

}  // namespace svod::extractors::pdf
