#include "tests/unit/store/checks/checked_store.hpp"

namespace svod::store {
namespace {

using normalizer::Report;

TEST_F(ChecksTest, AReportWithoutAnyTextIsAnErrorAPageIsNot) {
    Report report = good_report();
    report.findings.push_back({"text_missing", "стр. 1: нет текста", std::nullopt, std::nullopt});
    write(report);
    findings();
    const auto said = [&] { return store_.database().single_text("SELECT severity || ': ' || message FROM findings"); };
    EXPECT_EQ(said(),
              "error: В файле нет текста, который можно прочесть (стр. 1: нет текста): запросите текстовую версию — "
              "DOCX или PDF, из которого копируется текст.");
    report.passages.push_back({{}});
    write(report);
    findings();
    EXPECT_EQ(said(), "warning: стр. 1: нет текста");
}

}  // namespace
}  // namespace svod::store
