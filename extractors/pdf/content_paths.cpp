#include "extractors/pdf/printer.hpp"

#include <algorithm>
#include <cmath>

/// Operators of paths: construction, clipping, painting (ISO 32000-1, 8.5).
namespace svod::extractors::pdf {
namespace {

constexpr std::size_t kMostPoints = 1'000'000;

}  // namespace

bool Printer::apply_path(std::uint32_t code) {
    if (path_.points.size() > kMostPoints) {
        return false;
    }
    switch (code) {
        case op("m"):
            if (!numbers(2)) {
                return false;
            }
            move_to(n_[0], n_[1]);
            return true;
        case op("l"):
            if (!numbers(2) || !has_point_) {
                return false;
            }
            line_to(n_[0], n_[1]);
            return true;
        case op("c"):
        case op("v"):
        case op("y"):
            return numbers(code == op("c") ? 6 : 4) && has_point_ && add_curve(code);
        case op("h"):
            if (!has_point_) {
                return false;
            }
            close_path();
            return true;
        default:
            if (!numbers(4)) {
                return false;
            }
            move_to(n_[0], n_[1]);
            line_to(n_[0] + n_[2], n_[1]);
            line_to(n_[0] + n_[2], n_[1] + n_[3]);
            line_to(n_[0], n_[1] + n_[3]);
            close_path();
            return true;
    }
}

void Printer::move_to(double x, double y) {
    first_x_ = point_x_ = now_.page.x(x, y);
    first_y_ = point_y_ = now_.page.y(x, y);
    has_point_ = true;
    moved_ = true;
    closed_ = false;
}

void Printer::line_to(double x, double y, bool curved) {
    line_to_point(now_.page.x(x, y), now_.page.y(x, y), curved);
}

void Printer::line_to_point(double x, double y, bool curved) {
    if (moved_ || closed_) {
        path_.begins.push_back(path_.points.size());
        path_.points.push_back({first_x_, first_y_, false});
        moved_ = closed_ = false;
    }
    point_x_ = x;
    point_y_ = y;
    path_.points.push_back({point_x_, point_y_, curved});
}

bool Printer::add_curve(std::uint32_t code) {
    if (code == op("v")) {  // the current point is the first control point
        line_to_point(point_x_, point_y_, true);
    }
    line_to(n_[0], n_[1], true);
    line_to(n_[2], n_[3], code != op("v"));
    if (code == op("y")) {  // the end is the second control point
        line_to(n_[2], n_[3]);
    } else if (code == op("c")) {
        line_to(n_[4], n_[5]);
    }
    return true;
}

void Printer::close_path() {
    if (moved_) {
        path_.begins.push_back(path_.points.size());
        path_.points.push_back({first_x_, first_y_, false});
    } else if (point_x_ != first_x_ || point_y_ != first_y_) {
        path_.points.push_back({first_x_, first_y_, false});
    }
    point_x_ = first_x_;
    point_y_ = first_y_;
    moved_ = false;
    closed_ = true;
}

void Printer::clip_to(const Path& path) {
    Box box;
    for (std::size_t i = 0; i < path.points.size(); ++i) {
        const auto& [x, y, curved] = path.points[i];
        box = i == 0 ? Box{x, y, x, y}
                     : Box{std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
    }
    now_.clip = Box{std::max(now_.clip.x0, box.x0), std::max(now_.clip.y0, box.y0), std::min(now_.clip.x1, box.x1),
                    std::min(now_.clip.y1, box.y1)};
}

void Printer::end_path() {
    if (clips_ && has_point_) {
        clip_to(path_);
    }
    clips_ = false;
    has_point_ = moved_ = closed_ = false;
    path_.clear();
}

void Printer::paint(bool fill, bool stroke) {
    if (!has_point_) {
        return;
    }
    if (fill && !now_.fill.is_pattern()) {
        marks_.add_fill(path_, now_.fill.is_visible(), now_.clip);
    }
    if (stroke && !now_.stroke.is_pattern() && now_.stroke.is_visible()) {
        const Matrix& page = now_.page;
        const double width = now_.line_width * std::hypot(page.a + page.c, page.b + page.d) * std::sqrt(0.5);
        marks_.add_stroke(path_, std::max(0.05, width / 2), now_.clip);
    }
    end_path();
}

bool Printer::apply_paint(std::uint32_t code) {
    switch (code) {
        case op("W"):
        case op("W*"):
            clips_ = true;
            return true;
        case op("n"):
            end_path();
            return true;
        case op("s"):
        case op("b"):
        case op("b*"):
            if (!has_point_) {
                return true;
            }
            close_path();
            paint(code != op("s"), true);
            return true;
        case op("S"):
            paint(false, true);
            return true;
        default:
            paint(true, code == op("B") || code == op("B*"));
            return true;
    }
}

}  // namespace svod::extractors::pdf
