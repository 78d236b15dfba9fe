// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Comma-separated values (RFC 4180) with the place of every cell.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

struct CsvCell {
  std::string text;
  SourcePlace place;
};

using CsvRow = std::vector<CsvCell>;

/// The rows in order, empty lines left out; problems go to `diagnostics`. `name` stands in places as the file.
[[nodiscard]] std::vector<CsvRow> parse_csv(std::string_view csv, std::string_view name, Diagnostics& diagnostics);

}  // namespace lapas
