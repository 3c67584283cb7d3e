#include <algorithm>
#include <optional>

#include "store/folding.hpp"
#include "store/profile.hpp"
#include "store/resources.hpp"

namespace svod::store {
namespace {

struct Line {
    std::size_t number = 0;  ///< 1-based line of the file on which the record begins
    std::vector<std::string> fields;
};

/// Records of a CSV text (RFC 4180): quoted fields may hold separators, quotes doubled, and line ends.
class CsvReader {
  public:
    CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<Line> lines() {
        std::vector<Line> lines;
        while (position_ < text_.size()) {
            Line line{line_, {}};
            do {
                line.fields.push_back(field());
            } while (take(separator_));
            end_line();
            const bool is_empty = std::all_of(line.fields.begin(), line.fields.end(), [](const std::string& f) {
                return f.find_first_not_of(" \t") == std::string::npos;
            });
            if (!is_empty) {
                lines.push_back(std::move(line));
            }
        }
        return lines;
    }

    /// Line of a quote that is never closed.
    std::optional<std::size_t> open_quote() const { return open_quote_; }

  private:
    bool take(char wanted) {
        const bool found = position_ < text_.size() && text_[position_] == wanted;
        position_ += found ? 1 : 0;
        return found;
    }

    void end_line() {
        take('\r');
        take('\n');
        ++line_;
    }

    std::string field() {
        if (take('"')) {
            return quoted_field();
        }
        const std::size_t end =
            std::min(text_.find_first_of(std::string("\r\n") + separator_, position_), text_.size());
        std::string value(text_.substr(position_, end - position_));
        position_ = end;
        return value;
    }

    std::string quoted_field() {
        const std::size_t first_line = line_;
        std::string value;
        while (position_ < text_.size()) {
            if (take('"')) {
                if (!take('"')) {
                    return value + field();
                }
                value += '"';
                continue;
            }
            line_ += text_[position_] == '\n' ? 1 : 0;
            value += text_[position_++];
        }
        open_quote_ = first_line;
        return value;
    }

    std::string_view text_;
    char separator_;
    std::size_t position_ = 0;
    std::size_t line_ = 1;
    std::optional<std::size_t> open_quote_;
};

/// The separator that the header line uses most.
char separator_of(std::string_view text) {
    const std::string_view header = text.substr(0, text.find('\n'));
    const std::string_view candidates = ",;\t";
    return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) {
        return std::count(header.begin(), header.end(), a) < std::count(header.begin(), header.end(), b);
    });
}

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    const std::size_t end = text.find_last_not_of(" \t");
    return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

// The column that has one of the heads which data/roster_heads.txt gives for it, the first in its order.
std::optional<std::size_t> column_of(const Line& header, std::string_view column) {
    for (const auto& [of, head] : embedded_pairs("roster_heads.txt")) {
        const std::string_view wanted = of == column ? head : std::string_view();
        const auto field = std::find_if(header.fields.begin(), header.fields.end(), [&](const std::string& name) {
            return !wanted.empty() && folded_words(name) == wanted;
        });
        if (field != header.fields.end()) {
            return static_cast<std::size_t>(field - header.fields.begin());
        }
    }
    return std::nullopt;
}

Failure fault(const std::string& file, std::size_t line, std::string detail) {
    return Failure{FailureKind::bad_record, file + ":" + std::to_string(line), std::move(detail)};
}

}  // namespace

Outcome<std::vector<RosterEntry>> parse_roster(std::string_view csv, const std::string& file) {
    static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) {
        csv.remove_prefix(byte_order_mark.size());
    }
    CsvReader reader(csv, separator_of(csv));
    const std::vector<Line> lines = reader.lines();
    if (reader.open_quote()) {
        return tl::unexpected(fault(file, *reader.open_quote(), "a quotation mark is opened and never closed"));
    }
    const auto municipality = lines.empty() ? std::nullopt : column_of(lines.front(), "municipality");
    if (!municipality) {
        return tl::unexpected(
            fault(file, 1, "the first line has to name the columns: municipality,region (or Муниципалитет;Регион)"));
    }
    const auto region = column_of(lines.front(), "region");
    std::vector<RosterEntry> roster;
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        const auto value = [&](std::size_t column) {
            return column < line->fields.size() ? trimmed(line->fields[column]) : std::string();
        };
        RosterEntry entry{value(*municipality), region ? value(*region) : ""};
        if (entry.municipality.empty()) {
            return tl::unexpected(
                fault(file, line->number, "the municipality is missing; fill it in or drop the line"));
        }
        if (std::find(roster.begin(), roster.end(), entry) == roster.end()) {
            roster.push_back(std::move(entry));
        }
    }
    return roster;
}

}  // namespace svod::store
