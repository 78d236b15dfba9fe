// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One pass over the characters.

#include "values/csv.hpp"

#include <utility>

#include <lapas/limits.hpp>

namespace lapas {

std::optional<CsvRow> CsvReader::next() {
  while (!at_end()) {
    auto read = row();
    if (read.size() > 1 || !read.front().text.empty()) return read;
  }
  return {};
}

char CsvReader::take() {
  const char c = text_[position_++];
  if (c == '\n' || (c == '\r' && !at('\n'))) {
    ++line_;
    line_start_ = position_;
  }
  return c;
}

void CsvReader::skip_line_end() {
  if (at('\r') && take() == '\r' && !at('\n')) return;
  if (at('\n')) take();
}

CsvRow CsvReader::row() {
  CsvRow row;
  for (;;) {
    auto read = cell();
    if (row.size() <= limits::answers) row.push_back(std::move(read));
    if (!at(',')) break;
    take();
  }
  skip_line_end();
  return row;
}

CsvCell CsvReader::cell() {
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

std::string CsvReader::quoted_text() {
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

std::string_view CsvReader::plain_text() {
  const auto start = position_;
  while (!at_end() && !at(',') && !at_line_end()) take();
  return text_.substr(start, position_ - start);
}

void CsvReader::report(const SourcePlace& place, std::string message, std::string hint) {
  diagnostics_.error(ErrorCode::values_malformed, place, std::move(message), std::move(hint));
}

}  // namespace lapas
