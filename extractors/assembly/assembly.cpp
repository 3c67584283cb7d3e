#include "extractors/assembly/assembly.hpp"

namespace svod::extractors::assembly {

std::vector<Block> assemble(std::vector<Draft> drafts) {
    std::vector<Block> blocks;
    for (Draft& draft : drafts) {
        blocks.push_back(std::move(draft.block));
    }
    return blocks;
}

}  // namespace svod::extractors::assembly
