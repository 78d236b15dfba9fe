// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One pass over the characters. Lines end with LF or CR LF; a cell in quotes may hold commas, line ends and doubled
// quotes.

#include "values/csv.hpp"

#include <utility>

namespace lapas {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view csv, std::string_view name, Diagnostics& diagnostics)
      : text_{csv}, name_{name}, diagnostics_{diagnostics} {}

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> rows;
    while (!at_end()) {
      auto row = this->row();
      if (row.size() > 1 || !row.front().text.empty()) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
  [[nodiscard]] bool at(char c) const { return !at_end() && text_[position_] == c; }
  [[nodiscard]] bool at_line_end() const { return at('\n') || text_.substr(position_, 2) == "\r\n"; }
  [[nodiscard]] SourcePlace place() const { return {name_, line_, static_cast<int>(position_ - line_start_) + 1}; }

  char take() {
    const char c = text_[position_++];
    if (c == '\n') {
      ++line_;
      line_start_ = position_;
    }
    return c;
  }

  void skip_line_end() {
    if (at('\r')) take();
    if (at('\n')) take();
  }

  CsvRow row() {
    CsvRow row;
    for (;;) {
      row.push_back(cell());
      if (!at(',')) break;
      take();
    }
    skip_line_end();
    return row;
  }

  CsvCell cell() {
    CsvCell cell{{}, place()};
    const bool quoted = at('"');
    if (quoted) cell.text = quoted_text();
    const auto rest = plain_text();
    if (quoted && !rest.empty()) {
      report(cell.place, "text stands behind the closing quote", "double the quotes that belong to the text");
    } else if (rest.find('"') != std::string_view::npos) {
      report(cell.place, "a quote stands inside a cell without quotes",
             "put the whole cell into quotes and double those inside");
    }
    cell.text += rest;
    return cell;
  }

  std::string quoted_text() {
    const auto start = place();
    std::string text;
    take();
    while (!at_end()) {
      const char c = take();
      if (c == '"' && !at('"')) return text;
      if (c == '"') take();
      if (c != '\r' || !at('\n')) text += c;
    }
    report(start, "the quote is never closed", "end the cell with a quote");
    return text;
  }

  std::string_view plain_text() {
    const auto start = position_;
    while (!at_end() && !at(',') && !at_line_end()) take();
    return text_.substr(start, position_ - start);
  }

  void report(const SourcePlace& place, std::string message, std::string hint) {
    diagnostics_.error(ErrorCode::values_malformed, place, std::move(message), std::move(hint));
  }

  std::string_view text_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::size_t position_ = 0, line_start_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view csv, std::string_view name, Diagnostics& diagnostics) {
  return CsvParser{csv, name, diagnostics}.rows();
}

}  // namespace lapas
