#pragma once

#include <string>

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"

namespace svod::store {

/// The text of `svod check`, in Russian: report by report (by path) what the findings say, each with its place and the
/// words on the page, then who did not submit, then the matrix report × mandatory section. Reads the findings that are
/// in the store; make them anew with `refresh_findings`.
Outcome<std::string> check_report(const SqlSession& session);

}  // namespace svod::store
