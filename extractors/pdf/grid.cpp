#include "extractors/pdf/grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace svod::extractors::pdf {
namespace {

constexpr double kSnap = 2.5;      // lines nearer than that are one line: no cell is so narrow
constexpr double kTouch = 3.0;     // a line that ends so near to another one meets it
constexpr double kDash = 8.0;      // pieces up to that length may be dashes
constexpr double kShortest = 5.0;  // a border is longer
constexpr std::size_t kMostFields = 100'000;

/// Which lines belong together.
class Groups {
  public:
    explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), 0); }
    std::size_t root(std::size_t item) {
        while (parents_[item] != item) {
            parents_[item] = parents_[parents_[item]];
            item = parents_[item];
        }
        return item;
    }
    void join(std::size_t a, std::size_t b) { parents_[root(a)] = root(b); }

  private:
    std::vector<std::size_t> parents_;
};

struct Component {
    std::vector<Ruling> across;  // horizontal
    std::vector<Ruling> down;    // vertical
};

bool meet(const Ruling& across, const Ruling& down) {
    return down.at > across.from - kTouch && down.at < across.to + kTouch && across.at > down.from - kTouch &&
           across.at < down.to + kTouch;
}

std::vector<Component> components_of(const std::vector<Ruling>& across, const std::vector<Ruling>& down) {
    Groups groups(across.size() + down.size());
    for (std::size_t i = 0; i < across.size(); ++i) {
        for (std::size_t k = 0; k < down.size() && down[k].at < across[i].to + kTouch; ++k) {
            if (meet(across[i], down[k])) {
                groups.join(i, across.size() + k);
            }
        }
    }
    std::vector<Component> components;
    std::vector<std::size_t> places(across.size() + down.size(), SIZE_MAX);
    const auto component = [&](std::size_t item) -> Component& {
        std::size_t& place = places[groups.root(item)];
        if (place == SIZE_MAX) {
            place = components.size();
            components.emplace_back();
        }
        return components[place];
    };
    for (std::size_t i = 0; i < across.size(); ++i) {
        component(i).across.push_back(across[i]);
    }
    for (std::size_t k = 0; k < down.size(); ++k) {
        component(across.size() + k).down.push_back(down[k]);
    }
    return components;
}

/// The positions of sorted lines, each cluster of near ones once.
std::vector<double> positions_of(const std::vector<Ruling>& rulings) {
    std::vector<double> positions;
    for (const Ruling& ruling : rulings) {
        if (positions.empty() || ruling.at - positions.back() > kSnap) {
            positions.push_back(ruling.at);
        }
    }
    return positions;
}

/// Closes an open side: where at least two lines run on beyond the last crossing one and end together.
void close_open_sides(std::vector<double>& positions, const std::vector<Ruling>& crossing) {
    const auto ends_together = [&](auto end, double limit, double sign) -> std::optional<double> {
        double outermost = limit;
        for (const Ruling& ruling : crossing) {
            outermost = sign > 0 ? std::max(outermost, end(ruling)) : std::min(outermost, end(ruling));
        }
        const auto count = std::count_if(crossing.begin(), crossing.end(), [&](const Ruling& ruling) {
            return std::abs(end(ruling) - outermost) < kTouch;
        });
        constexpr double kNarrowest = 8.0;
        return std::abs(outermost - limit) > kNarrowest && count >= 2 ? std::optional(outermost) : std::nullopt;
    };
    if (const auto side = ends_together([](const Ruling& r) { return r.from; }, positions.front(), -1)) {
        positions.insert(positions.begin(), *side);
    }
    if (const auto side = ends_together([](const Ruling& r) { return r.to; }, positions.back(), 1)) {
        positions.push_back(*side);
    }
}

/// How much of from..to is covered by lines at `at`.
double covered(const std::vector<Ruling>& rulings, double at, double from, double to) {
    double length = 0;
    auto ruling = std::lower_bound(rulings.begin(), rulings.end(), at - kSnap,
                                   [](const Ruling& r, double value) { return r.at < value; });
    for (; ruling != rulings.end() && ruling->at <= at + kSnap; ++ruling) {
        length = std::max(length, std::min(to, ruling->to) - std::max(from, ruling->from));
    }
    return length;
}

/// Which inner borders of the fields are drawn.
class Borders {
  public:
    Borders(const Component& component, const Grid& grid)
        : columns_(static_cast<std::size_t>(grid.columns())),
          right_(columns_ * static_cast<std::size_t>(grid.rows()), false),
          below_(right_.size(), false) {
        constexpr double kEnough = 0.6;
        for (std::size_t row = 0; row + 1 < grid.ys.size(); ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                const double x0 = grid.xs[column];
                const double x1 = grid.xs[column + 1];
                const double y0 = grid.ys[row];
                const double y1 = grid.ys[row + 1];
                const std::size_t field = row * columns_ + column;
                right_[field] = covered(component.down, x1, y0, y1) > kEnough * (y1 - y0);
                below_[field] = covered(component.across, y1, x0, x1) > kEnough * (x1 - x0);
            }
        }
    }
    bool right(int row, int column) const { return right_[index(row, column)]; }
    bool below(int row, int column) const { return below_[index(row, column)]; }

  private:
    std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column);
    }
    std::size_t columns_;
    std::vector<bool> right_;
    std::vector<bool> below_;
};

/// Whether the row under the cell belongs to it: no line above it, none between its own fields.
bool goes_on_below(const Borders& borders, const GridCell& cell, int row) {
    for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
        if (borders.below(row - 1, column)) {
            return false;
        }
        if (column + 1 < cell.column + cell.column_span && borders.right(row, column)) {
            return false;
        }
    }
    return true;
}

void fill_cells(const Component& component, Grid& grid) {
    const Borders borders(component, grid);
    std::vector<std::vector<bool>> taken(static_cast<std::size_t>(grid.rows()),
                                         std::vector<bool>(static_cast<std::size_t>(grid.columns()), false));
    const auto field = [&](int row, int column) {
        return taken[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            if (field(row, column)) {
                continue;
            }
            GridCell cell{row, column, 1, 1};
            while (column + cell.column_span < grid.columns() && !field(row, column + cell.column_span) &&
                   !borders.right(row, column + cell.column_span - 1)) {
                ++cell.column_span;
            }
            while (row + cell.row_span < grid.rows() && goes_on_below(borders, cell, row + cell.row_span)) {
                ++cell.row_span;
            }
            for (int i = 0; i < cell.row_span; ++i) {
                for (int k = 0; k < cell.column_span; ++k) {
                    taken[static_cast<std::size_t>(row + i)][static_cast<std::size_t>(column + k)] = true;
                }
            }
            grid.cells.push_back(cell);
        }
    }
}

/// Drops borders that separate no cells, as those of a merged field's neighbours that ended elsewhere.
void drop_idle_borders(Grid& grid) {
    const auto drop = [](std::vector<double>& borders, std::vector<GridCell>& cells, int GridCell::*begin,
                         int GridCell::*span) {
        for (int at = static_cast<int>(borders.size()) - 2; at > 0; --at) {
            const bool used =
                std::any_of(cells.begin(), cells.end(), [&](const GridCell& cell) { return cell.*begin == at; });
            if (used) {
                continue;
            }
            borders.erase(borders.begin() + at);
            for (GridCell& cell : cells) {
                if (cell.*begin > at) {
                    --(cell.*begin);
                } else if (cell.*begin + cell.*span > at) {
                    --(cell.*span);
                }
            }
        }
    };
    drop(grid.xs, grid.cells, &GridCell::column, &GridCell::column_span);
    drop(grid.ys, grid.cells, &GridCell::row, &GridCell::row_span);
}

/// Notes which cells have no line above or below them, as those have that a page end cuts.
void note_open_sides(const Component& component, Grid& grid) {
    constexpr double kEnough = 0.6;
    for (GridCell& cell : grid.cells) {
        const double x0 = grid.xs[static_cast<std::size_t>(cell.column)];
        const double x1 = grid.xs[static_cast<std::size_t>(cell.column + cell.column_span)];
        const auto is_open = [&](int border) {
            return covered(component.across, grid.ys[static_cast<std::size_t>(border)], x0, x1) < kEnough * (x1 - x0);
        };
        cell.open_above = is_open(cell.row);
        cell.open_below = is_open(cell.row + cell.row_span);
    }
}

void index_fields(Grid& grid);

std::optional<Grid> grid_of(const Component& component) {
    if (component.across.size() + component.down.size() < 3 || component.across.empty() || component.down.empty()) {
        return std::nullopt;
    }
    Grid grid;
    grid.xs = positions_of(component.down);
    grid.ys = positions_of(component.across);
    close_open_sides(grid.xs, component.across);
    close_open_sides(grid.ys, component.down);
    if (grid.columns() < 1 || grid.rows() < 1 || (grid.columns() == 1 && grid.rows() == 1)) {
        return std::nullopt;
    }
    if (static_cast<std::size_t>(grid.columns()) * static_cast<std::size_t>(grid.rows()) > kMostFields) {
        return std::nullopt;
    }
    fill_cells(component, grid);
    drop_idle_borders(grid);
    note_open_sides(component, grid);
    index_fields(grid);
    return grid.cells.size() > 1 ? std::optional(std::move(grid)) : std::nullopt;
}

bool lies_in_a_cell(const Grid& inner, const Grid& outer) {
    const std::size_t a = outer.cell_at(inner.left() + kTouch, inner.top() + kTouch);
    const std::size_t b = outer.cell_at(inner.right() - kTouch, inner.bottom() - kTouch);
    return a == b && a < outer.cells.size();
}

bool is_page_frame(const Grid& grid, const std::vector<Grid>& grids, const Page& page) {
    constexpr std::size_t kMostCells = 20;  // a title block has fewer
    return grid.right() - grid.left() > 0.8 * page.width && grid.bottom() - grid.top() > 0.85 * page.height &&
           grid.cells.size() < kMostCells && std::any_of(grids.begin(), grids.end(), [&](const Grid& other) {
               return &other != &grid && lies_in_a_cell(other, grid);
           });
}

/// Notes for every field which cell it belongs to.
void index_fields(Grid& grid) {
    grid.owners.assign(static_cast<std::size_t>(grid.columns()) * static_cast<std::size_t>(grid.rows()),
                       grid.cells.size());
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const GridCell& cell = grid.cells[i];
        for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
            for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
                grid.owners[static_cast<std::size_t>(row * grid.columns() + column)] = i;
            }
        }
    }
}

}  // namespace

std::size_t Grid::cell_at(double x, double y) const {
    if (!contains(x, y)) {
        return cells.size();
    }
    const auto column = std::upper_bound(xs.begin(), xs.end(), x) - xs.begin() - 1;
    const auto row = std::upper_bound(ys.begin(), ys.end(), y) - ys.begin() - 1;
    return owners.at(static_cast<std::size_t>(row * columns() + column));
}

std::vector<Ruling> join_pieces(std::vector<Ruling> rulings, bool horizontal) {
    std::erase_if(rulings, [&](const Ruling& ruling) { return ruling.horizontal != horizontal; });
    std::sort(rulings.begin(), rulings.end(), [](const Ruling& a, const Ruling& b) { return a.at < b.at; });
    std::vector<Ruling> joined;
    for (std::size_t begin = 0; begin < rulings.size();) {
        std::size_t end = begin + 1;
        while (end < rulings.size() && rulings[end].at - rulings[begin].at <= kSnap) {
            ++end;
        }
        std::sort(rulings.begin() + static_cast<std::ptrdiff_t>(begin),
                  rulings.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Ruling& a, const Ruling& b) { return a.from < b.from; });
        double longest = 0;  // of the pieces of this line: decides what a gap between dashes is
        const std::size_t first = joined.size();
        for (std::size_t i = begin; i < end; ++i) {
            const Ruling& piece = rulings[i];
            longest = std::max(longest, piece.to - piece.from);
            const double gap = piece.to - piece.from <= kDash ? std::max(kTouch, 1.5 * longest) : kTouch;
            if (joined.size() > first && piece.from - joined.back().to <= std::min(gap, kDash)) {
                joined.back().to = std::max(joined.back().to, piece.to);
            } else {
                joined.push_back(piece);
            }
        }
        begin = end;
    }
    std::erase_if(joined, [](const Ruling& ruling) { return ruling.to - ruling.from < kShortest; });
    return joined;
}

std::vector<Grid> find_grids(const Page& page) {
    const std::vector<Ruling> across = join_pieces(page.rulings, true);
    const std::vector<Ruling> down = join_pieces(page.rulings, false);
    std::vector<Grid> grids;
    for (const Component& component : components_of(across, down)) {
        if (auto grid = grid_of(component)) {
            grids.push_back(std::move(*grid));
        }
    }
    // A page frame with a title block would swallow the tables inside it.
    std::vector<Grid> tables;
    std::copy_if(grids.begin(), grids.end(), std::back_inserter(tables),
                 [&](const Grid& grid) { return !is_page_frame(grid, grids, page); });
    grids = std::move(tables);
    std::vector<Grid> outer;
    for (const Grid& grid : grids) {
        const bool nested = std::any_of(grids.begin(), grids.end(), [&](const Grid& other) {
            return &other != &grid && lies_in_a_cell(grid, other);
        });
        if (!nested) {
            outer.push_back(grid);
        }
    }
    std::sort(outer.begin(), outer.end(), [](const Grid& a, const Grid& b) { return a.top() < b.top(); });
    return outer;
}

}  // namespace svod::extractors::pdf
