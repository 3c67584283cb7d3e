#include "identity_lines.hpp"

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/identity.hpp"

namespace svod::normalizer::stages::testing {
namespace {

const phrases::Readers& readers() {
    static const phrases::Readers readers = phrases::Readers::create(rules::RuleSet::load().value()).value();
    return readers;
}

}  // namespace

Report identity_of(const std::vector<std::string>& lines) {
    extractors::Document document;
    for (const std::string& line : lines) {
        extractors::Block block;
        block.text = line;
        document.blocks.push_back(block);
    }
    Reading reading = begin_reading(document);
    read_identity(reading, readers());
    return reading.report;
}

}  // namespace svod::normalizer::stages::testing
