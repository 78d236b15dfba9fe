// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The library's own words in the language of the document, looked up once.

#pragma once

#include <string>

#include <lapas/catalog.hpp>

namespace lapas::composing {

struct Words {
  explicit Words(const Catalog& catalog);

  std::string step_progress, closing, checkpoint, purpose, evidence;
  std::string statement, yes, partly, no, notes, continued;
  std::string marks, compared_at, look_for, term, definition;
  std::string row, date, table_to_fill_in, overview;
  std::string version, page;
};

}  // namespace lapas::composing
