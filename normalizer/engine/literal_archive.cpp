#include "normalizer/engine/literal_archive.hpp"

#include <algorithm>
#include <cstring>
#include <sstream>
#include <vector>

#include "normalizer/engine/literal_table.hpp"

namespace svod::normalizer::engine {
namespace {

std::uint64_t hash_of(std::string_view pattern) {
    std::uint64_t hash = pattern.size();
    for (; !pattern.empty(); pattern.remove_prefix(std::min(pattern.size(), sizeof hash))) {
        hash = LiteralTable::hash_of(hash ^ LiteralTable::first_bytes(pattern));
        hash ^= hash >> 32U;
    }
    return hash;
}

LiteralArchive::PackedLead packed(const Lead& lead) {
    LiteralArchive::PackedLead words{};
    for (std::size_t place = 0; place < Lead::places; ++place) {
        words[2 * place] = lead.codes[place].bits()[0];
        words[2 * place + 1] = lead.codes[place].bits()[1];
    }
    words.back() = lead.lengths;
    return words;
}

Lead unpacked(const LiteralArchive::PackedLead& words) {
    Lead lead;
    for (std::size_t place = 0; place < Lead::places; ++place) {
        lead.codes[place] = CodeSet(words[2 * place], words[2 * place + 1]);
    }
    lead.lengths = static_cast<std::uint16_t>(words.back());
    return lead;
}

// Gathers what an archive holds, each list of literals and each lead once.
class Writer {
  public:
    bool add(std::string_view pattern, const Literals& literals) {
        std::string texts;
        for (const std::string& literal : literals.required) {
            if (literal.empty() || literal.find('\0') != std::string::npos) {
                return false;
            }
            texts += literal + '\0';
        }
        texts += '\0';
        const auto [known, is_new] = places_of_texts_.emplace(texts, static_cast<std::uint32_t>(texts_.size()));
        texts_ += is_new ? texts : "";
        const LiteralArchive::Entry entry{hash_of(pattern), known->second, index_of(literals.lead),
                                          literals.elsewhere ? index_of(*literals.elsewhere) : LiteralArchive::no_lead};
        return entries_.emplace(entry.pattern, entry).second;
    }

    [[nodiscard]] std::string source(std::string_view enclosing_namespace, std::string_view name) const {
        std::ostringstream out;
        out << "#include \"normalizer/engine/literal_archive.hpp\"\n\n"
            << "namespace " << enclosing_namespace << " {\n\nusing svod::normalizer::engine::LiteralArchive;\n\n"
            << "namespace {\n\n";
        write_entries(out);
        write_leads(out);
        write_texts(out);
        out << "}  // namespace\n\nLiteralArchive " << name << "();\nLiteralArchive " << name << "() {\n"
            << "    return {entries, {texts.data(), texts.size()}, leads};\n}\n\n}  // namespace "
            << enclosing_namespace << '\n';
        return out.str();
    }

  private:
    std::uint32_t index_of(const Lead& lead) {
        const LiteralArchive::PackedLead words = packed(lead);
        const auto [known, is_new] = places_of_leads_.emplace(words, static_cast<std::uint32_t>(leads_.size()));
        if (is_new) {
            leads_.push_back(words);
        }
        return known->second;
    }

    void write_entries(std::ostream& out) const {
        out << "constexpr std::array<LiteralArchive::Entry, " << entries_.size() << "> entries = {{\n";
        for (const auto& [hash, entry] : entries_) {
            out << '{' << hash << "U," << entry.texts << ',' << entry.lead << "U," << entry.elsewhere << "U},\n";
        }
        out << "}};\n\n";
    }

    void write_leads(std::ostream& out) const {
        out << "constexpr std::array<LiteralArchive::PackedLead, " << leads_.size() << "> leads = {{\n";
        for (const LiteralArchive::PackedLead& lead : leads_) {
            out << "{{";
            for (const std::uint64_t word : lead) {
                out << word << "U,";
            }
            out << "}},\n";
        }
        out << "}};\n\n";
    }

    // As numbers: compilers take no longer a string than 64 KiB.
    void write_texts(std::ostream& out) const {
        out << "constexpr std::array<char, " << texts_.size() << "> texts = {";
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            out << (i % 32 == 0 ? "\n" : "") << static_cast<int>(static_cast<signed char>(texts_[i])) << ',';
        }
        out << "};\n\n";
    }

    std::map<std::uint64_t, LiteralArchive::Entry> entries_;
    std::string texts_;
    std::map<std::string, std::uint32_t> places_of_texts_;
    std::vector<LiteralArchive::PackedLead> leads_;
    std::map<LiteralArchive::PackedLead, std::uint32_t> places_of_leads_;
};

}  // namespace

std::optional<Literals> LiteralArchive::find(std::string_view pattern) const {
    if (entries_.empty()) {
        return std::nullopt;
    }
    const std::uint64_t hash = hash_of(pattern);
    const auto entry = std::lower_bound(entries_.begin(), entries_.end(), hash,
                                        [](const Entry& kept, std::uint64_t value) { return kept.pattern < value; });
    if (entry == entries_.end() || entry->pattern != hash) {
        return std::nullopt;
    }
    Literals literals;
    for (const char* text = texts_.data() + entry->texts; *text != '\0'; text += std::strlen(text) + 1) {
        literals.required.emplace_back(text);
    }
    literals.lead = unpacked(leads_[entry->lead]);
    if (entry->elsewhere != no_lead) {
        literals.elsewhere = unpacked(leads_[entry->elsewhere]);
    }
    return literals;
}

std::optional<std::string> source_of_archive(const std::map<std::string, Literals>& patterns,
                                             std::string_view enclosing_namespace, std::string_view name) {
    Writer writer;
    for (const auto& [pattern, literals] : patterns) {
        if (!writer.add(pattern, literals)) {
            return std::nullopt;
        }
    }
    return writer.source(enclosing_namespace, name);
}

}  // namespace svod::normalizer::engine
