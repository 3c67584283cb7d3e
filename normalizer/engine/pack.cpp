#include "normalizer/engine/pack.hpp"

#include <algorithm>
#include <iterator>

namespace svod::normalizer::engine {
namespace {

std::vector<std::string> split_columns(std::string_view line) {
    std::vector<std::string> cells;
    std::size_t begin = 0;
    while (begin < line.size()) {
        std::size_t end = begin;
        while (end < line.size() && line[end] != '\t' && line.substr(end, 2) != "  ") {
            ++end;
        }
        cells.emplace_back(line.substr(begin, end - begin));
        begin = end;
        while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) {
            ++begin;
        }
    }
    return cells;
}

std::string_view without_line_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line;
}

Failure failure_at(std::string_view file, int line, std::string detail) {
    return {FailureKind::bad_rules, std::string(file) + ":" + std::to_string(line), std::move(detail)};
}

struct Parser {
    std::string_view file;
    Pack pack;
    bool has_columns = false;
    bool has_example = false;

    Outcome<void> take(std::string_view line, int number) {
        std::vector<std::string> cells = split_columns(line);
        if (cells.front() == "columns") {
            return take_columns(std::move(cells), number);
        }
        if (!has_columns) {
            return tl::unexpected(failure_at(file, number, "a row before the line `columns  …`: put that line first"));
        }
        return cells.front() == "+" || cells.front() == "!" ? take_example(cells, number)
                                                            : take_row(std::move(cells), number);
    }

    Outcome<void> take_columns(std::vector<std::string> cells, int number) {
        if (has_columns) {
            return tl::unexpected(failure_at(file, number, "a second line `columns`: keep one"));
        }
        has_columns = true;
        pack.columns.assign(std::next(cells.begin()), cells.end());
        const auto is_example = [&](const std::string& name) {
            has_example = has_example || name == "example";
            pack.has_expected = pack.has_expected || name == "expected";
            return name == "example" || name == "expected";
        };
        pack.columns.erase(std::remove_if(pack.columns.begin(), pack.columns.end(), is_example), pack.columns.end());
        for (std::string& name : pack.columns) {
            if (name.size() > 2 && name.front() == '[' && name.back() == ']') {
                name = name.substr(1, name.size() - 2);
                pack.optional.push_back(name);
            }
        }
        return {};
    }

    Outcome<void> take_row(std::vector<std::string> cells, int number) {
        const std::size_t wanted = pack.columns.size();
        const std::size_t most = wanted + (has_example ? 1 : 0) + (pack.has_expected ? 1 : 0);
        if (cells.size() < wanted || cells.size() > most) {
            return tl::unexpected(failure_at(
                file, number,
                "the row has " + std::to_string(cells.size()) + " columns, needs " + std::to_string(wanted) + " to " +
                    std::to_string(most) + ": separate columns by a tab or two spaces, write - for an empty one"));
        }
        PackRow row;
        row.file = std::string(file);
        row.line = number;
        if (cells.size() > wanted) {
            row.examples.push_back({cells[wanted], cells.size() > wanted + 1 ? cells[wanted + 1] : "", number});
        }
        cells.resize(wanted);
        for (std::string& cell : cells) {
            if (cell == "-") {
                cell.clear();
            }
        }
        row.cells = std::move(cells);
        pack.rows.push_back(std::move(row));
        return {};
    }

    Outcome<void> take_example(const std::vector<std::string>& cells, int number) {
        const bool positive = cells.front() == "+";
        const std::size_t most = positive && pack.has_expected ? 3 : 2;
        if (pack.rows.empty() || cells.size() < 2 || cells.size() > most) {
            return tl::unexpected(failure_at(
                file, number,
                pack.rows.empty() ? "an example before any rule: put the rule above it"
                                  : "an example line is: + or !, two spaces, the text, and what is expected"));
        }
        PackRow& row = pack.rows.back();
        (positive ? row.examples : row.negatives).push_back({cells[1], cells.size() > 2 ? cells[2] : "", number});
        return {};
    }
};

std::string base_name(std::string_view file) {
    const std::size_t slash = file.find_last_of('/');
    const std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    return std::string(name.substr(0, name.find_last_of('.')));
}

bool has_columns_for(const Pack& pack, const Pack& more) {
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return pack.has_expected == more.has_expected &&
           std::all_of(more.columns.begin(), more.columns.end(),
                       [&](const std::string& name) { return has(pack.columns, name); }) &&
           std::all_of(pack.columns.begin(), pack.columns.end(),
                       [&](const std::string& name) { return has(more.columns, name) || has(pack.optional, name); });
}

}  // namespace

std::string_view Pack::cell(const PackRow& row, std::string_view column) const {
    const auto place = std::find(columns.begin(), columns.end(), column);
    return place == columns.end() ? std::string_view()
                                  : row.cells.at(static_cast<std::size_t>(place - columns.begin()));
}

Outcome<Pack> parse_pack(std::string_view file_name, std::string_view text) {
    Parser parser{file_name, {}, false, false};
    parser.pack.name = base_name(file_name);
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = without_line_end(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (number == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") {
            line.remove_prefix(3);
        }
        while (!line.empty() && line.front() == ' ') {
            line.remove_prefix(1);
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (auto taken = parser.take(line, number); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    if (!parser.has_columns) {
        return tl::unexpected(failure_at(file_name, number, "no line `columns  …`: name the columns first"));
    }
    return std::move(parser.pack);
}

Outcome<void> prepend(Pack& pack, const Pack& more) {
    if (!has_columns_for(pack, more)) {
        return tl::unexpected(
            Failure{FailureKind::bad_rules, more.rows.empty() ? more.name : more.rows.front().file,
                    "other columns than the built-in pack " + pack.name + ": copy its line `columns`"});
    }
    std::vector<PackRow> rows = more.rows;
    for (PackRow& row : rows) {
        std::vector<std::string> cells;
        for (const std::string& column : pack.columns) {
            cells.emplace_back(more.cell(row, column));
        }
        row.cells = std::move(cells);
    }
    pack.rows.insert(pack.rows.begin(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    return {};
}

}  // namespace svod::normalizer::engine
