// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sums below the columns of tables.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <lapas/values.hpp>

namespace lapas {

/// A place for a sum, and the places that it sums up.
struct ColumnSum {
  std::string place;
  std::vector<std::string> cells;
};

/// Those of a form.
[[nodiscard]] std::vector<ColumnSum> column_sums(const Checklist& checklist);

/// The sum of the answers in the cells, in the spelling of data, exact, with the decimals of the answer that has most.
/// Nothing where no cell has an answer, or one is no number or has more digits than any sum of money.
[[nodiscard]] std::optional<std::string> sum_of(const ColumnSum& sum, const Values& values, const Catalog& catalog);

/// Gives every sum of the form that is not answered. `values` are in the normal form.
void fill_in_sums(Values& values, const Checklist& checklist, const Catalog& catalog);

/// Reports sums that are given and are others. `values` are in the normal form.
void check_sums(const Values& values, const Checklist& checklist, const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace lapas
