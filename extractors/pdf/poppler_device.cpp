#include "extractors/pdf/poppler_device.hpp"

#include <GfxFont.h>
#include <GfxState.h>

#include <algorithm>
#include <cmath>

namespace svod::extractors::pdf {
namespace {

constexpr int kMostSaved = 10'000;  // each graphics state costs a kilobyte

Box clip_of(const GfxState& state) {
    Box clip;
    state.getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    return clip;
}

Path path_of(const GfxState& state) {
    Path path;
    const GfxPath* source = state.getPath();
    for (int i = 0; i < source->getNumSubpaths(); ++i) {
        const GfxSubpath* subpath = source->getSubpath(i);
        path.begins.push_back(path.points.size());
        for (int k = 0; k < subpath->getNumPoints(); ++k) {
            Path::Point point;
            state.transform(subpath->getX(k), subpath->getY(k), &point.x, &point.y);
            point.curved = subpath->getCurve(k);
            path.points.push_back(point);
        }
    }
    return path;
}

bool is_white(const GfxRGB& colour) {
    return is_near_white(colToDbl(colour.r), colToDbl(colour.g), colToDbl(colour.b));
}

Placing placing_of(const GfxState& state) {
    double m11 = 0;
    double m12 = 0;
    double m21 = 0;
    double m22 = 0;
    state.getFontTransMat(&m11, &m12, &m21, &m22);
    return Placing::of(m11, m12, state.getTransformedFontSize());
}

}  // namespace

void PopplerDevice::begin() {
    saved_ = 0;
    looks_ = nullptr;
    placing_known_ = false;
}

void PopplerDevice::updateFont(GfxState*) {
    looks_ = nullptr;
    placing_known_ = false;
}

void PopplerDevice::saveState(GfxState*) {
    overflowed_ = overflowed_ || ++saved_ > kMostSaved;
}

void PopplerDevice::restoreState(GfxState*) {
    saved_ -= saved_ > 0 ? 1 : 0;
    looks_ = nullptr;
    placing_known_ = false;
}

void PopplerDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                             double origin_y, CharCode code, int, const Unicode* unicode, int length) {
    if (state->getRender() == 3 || is_full()) {
        return;
    }
    if (!placing_known_) {
        placing_ = placing_of(*state);
        placing_known_ = true;
    }
    if (placing_.slanted) {
        return;
    }
    if (looks_ == nullptr) {
        looks_ = &fonts_.looks_of(*state->getFont());
    }
    const double space = state->getCharSpace() + (code == 0x20 ? state->getWordSpace() : 0);
    if (space != 0) {
        double space_x = 0;
        double space_y = 0;
        state->textTransformDelta(space * state->getHorizScaling(), 0, &space_x, &space_y);
        dx -= space_x;
        dy -= space_y;
    }
    Glyph glyph;
    state->transform(x - origin_x, y - origin_y, &glyph.x, &glyph.y);
    double width = 0;
    double height = 0;
    state->transformDelta(dx, dy, &width, &height);
    glyph.advance = std::max(std::abs(width), std::abs(height));
    glyph.turns = placing_.turns;
    glyph.size = placing_.size;
    glyph.bold = state->getRender() == 2;
    marks_.add_text(glyph, *looks_, unicode, length, clip_of(*state));
}

void PopplerDevice::stroke(GfxState* state) {
    GfxRGB colour;
    state->getStrokeRGB(&colour);
    if (!is_white(colour) && state->getStrokeOpacity() > 0) {
        marks_.add_stroke(path_of(*state), std::max(0.05, state->getTransformedLineWidth() / 2), clip_of(*state));
    }
}

void PopplerDevice::fill(GfxState* state) {
    GfxRGB colour;
    state->getFillRGB(&colour);
    marks_.add_fill(path_of(*state), !is_white(colour) && state->getFillOpacity() > 0, clip_of(*state));
}

void PopplerDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                                  bool interpolate, bool is_inline) {
    marks_.add_image();
    if (is_inline) {  // its data must be consumed
        OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
    }
}

void PopplerDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* colours, bool interpolate, const int* mask, bool is_inline) {
    marks_.add_image();
    if (is_inline) {
        OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, is_inline);
    }
}

}  // namespace svod::extractors::pdf
