// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answers by field id, to print a form filled in.

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/catalog.hpp>
#include <lapas/checklist.hpp>
#include <lapas/core.hpp>

namespace lapas {

/// The answers of one form. The text of an answer depends on its place: free text; a number or a date, see
/// canonical_value(); `yes` or `no` for a box to tick; the id of the option for a choice.
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

/// The answers that stand under old ids under the new ones. Where several come together, a place with lines takes all of
/// them, one below the other; any other keeps its own or the first, and a warning says what the others were. `places` are
/// those of the form.
[[nodiscard]] Values under_new_ids(const Values& values, std::span<const RenamedId> renamed,
                                   std::span<const AnswerPlace> places, Diagnostics& diagnostics);

/// The answer in the spelling of data, which PDF fields, ODF controls and other programs get. A number (`12450.5`) and a
/// day (`2026-11-23`) may be in that spelling already or be written as people write them in the language (`12 450,5`,
/// `2026 m. lapkričio 23 d.`); nothing when the text is neither, or is a different number in each, as `1.234` in German.
/// Places of other kinds take their text as it is.
[[nodiscard]] std::optional<std::string> canonical_value(PlaceKind kind, std::string_view text, const Catalog& catalog);

/// Adds a diagnostic for each value that names no place of the checklist or does not fit its place, for each sum of a
/// column that is another number, and one when the values are for another form; and a warning for each required field
/// without an answer, if there are answers at all. `catalog` is the language in which they are written and will be
/// printed.
void check_values(const Values& values, const Checklist& checklist, const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace lapas
