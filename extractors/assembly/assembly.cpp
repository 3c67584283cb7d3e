#include "extractors/assembly/assembly.hpp"

#include <utility>

#include "extractors/assembly/paragraphs.hpp"
#include "extractors/assembly/tables.hpp"

namespace svod::extractors::assembly {

std::vector<Block> assemble(std::vector<Draft> drafts) {
    drafts = prepare_paragraphs(std::move(drafts));
    drafts = join_cut_paragraphs(std::move(drafts));
    drafts = assemble_tables(std::move(drafts));
    std::vector<Block> blocks;
    blocks.reserve(drafts.size());
    for (Draft& draft : drafts) {
        blocks.push_back(std::move(draft.block));
    }
    decide_headings(blocks);
    return blocks;
}

}  // namespace svod::extractors::assembly
