// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Comma-separated values (RFC 4180) with the place of every cell.

#pragma once

#include <optional>
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

/// Lines end with LF, CR LF or CR; a cell in quotes may hold commas, line ends and doubled quotes.
class CsvReader {
 public:
  /// Problems go to `diagnostics`. `name` stands in places as the file.
  CsvReader(std::string_view csv, std::string_view name, Diagnostics& diagnostics)
      : text_{csv}, name_{name}, diagnostics_{diagnostics} {}

  /// The next row, empty lines left out; nothing at the end. Cells beyond the limit of answers are left out but one, so
  /// that the row is seen to be too long.
  [[nodiscard]] std::optional<CsvRow> next();

 private:
  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
  [[nodiscard]] bool at(char c) const { return !at_end() && text_[position_] == c; }
  [[nodiscard]] bool at_line_end() const { return at('\n') || at('\r'); }
  [[nodiscard]] SourcePlace place() const { return {name_, line_, static_cast<int>(position_ - line_start_) + 1}; }
  char take();
  void skip_line_end();
  [[nodiscard]] CsvRow row();
  [[nodiscard]] CsvCell cell();
  [[nodiscard]] std::string quoted_text();
  [[nodiscard]] std::string_view plain_text();
  void report(const SourcePlace& place, std::string message, std::string hint);

  std::string_view text_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::size_t position_ = 0, line_start_ = 0;
  int line_ = 1;
};

}  // namespace lapas
