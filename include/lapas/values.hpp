// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers by field id, to print a form filled in.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/checklist.hpp>
#include <lapas/core.hpp>

namespace lapas {

/// The answers of one form. The text of an answer depends on its place: free text; a date as `2026-11-23`; `yes` or `no`
/// for a box to tick; the id of the option for a choice.
struct Values {
  struct Value {
    std::string text;
    SourcePlace place;
    bool operator==(const Value&) const = default;
  };
  std::map<std::string, Value, std::less<>> by_field;
  Value form;  ///< The id of the checklist that the answers are for; empty when the file does not say.

  /// Null when the field is blank.
  [[nodiscard]] const std::string* find(std::string_view field) const;
  bool operator==(const Values&) const = default;
};

/// Reads `<values form="municipality"><value field="M1.1.problem">...</value></values>`; `form` may be left out. Throws
/// Error with every problem of the file.
[[nodiscard]] Values load_values(const std::filesystem::path& path);
[[nodiscard]] Values parse_values(std::string_view xml, std::string_view name);

/// Reads a table of comma-separated values (RFC 4180): field ids in the first row, a form in each further row. Empty cells
/// are blank. Throws Error with every problem of the file.
[[nodiscard]] std::vector<Values> load_values_table(const std::filesystem::path& path);
[[nodiscard]] std::vector<Values> parse_values_table(std::string_view csv, std::string_view name);

/// Adds a diagnostic for each value that names no place of the checklist or does not fit its place, and one when the
/// values are for another form.
void check_values(const Values& values, const Checklist& checklist, Diagnostics& diagnostics);

}  // namespace lapas
