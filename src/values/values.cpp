// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads answers from XML and from tables. Whether a form has such fields is not known here; see `check_values`.

#include <lapas/limits.hpp>
#include <lapas/values.hpp>

#include <algorithm>

#include "values/csv.hpp"
#include "xml/reader.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

/// A thousand large forms.
constexpr std::size_t most_table_bytes = std::size_t{64} * 1024 * 1024;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// A text of several lines without the indentation of the file it stands in: every line trimmed, empty lines at both
/// ends left out. Forms have no use for leading spaces.
std::string without_indentation(std::string_view text) {
  std::string result;
  std::size_t pending_lines = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty()) {
      if (!result.empty()) result.append(pending_lines, '\n');
      result += line;
      pending_lines = 0;
    }
    ++pending_lines;
  }
  return result;
}

void add_value(Values& values, const std::string& field, Values::Value value, Diagnostics& diagnostics) {
  if (field.empty() || value.text.empty()) return;
  const auto place = value.place;
  if (values.by_field.emplace(field, std::move(value)).second) return;
  diagnostics.add(
      {Severity::error, ErrorCode::values_duplicate, place, field, "the field has a value already", "keep one"});
}

/// The ids in the first row.
std::vector<std::string> field_ids(const CsvRow& row, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  for (const auto& cell : row) {
    std::string id{trimmed(cell.text)};
    if (id.empty()) {
      diagnostics.error(ErrorCode::values_malformed, cell.place, "the column has no field id",
                        "name a field or remove the column");
    } else if (std::ranges::find(ids, id) != ids.end()) {
      diagnostics.add(
          {Severity::error, ErrorCode::values_duplicate, cell.place, id, "the field has a column already", "keep one"});
    } else if (id.find(';') != std::string::npos) {
      diagnostics.error(ErrorCode::values_malformed, cell.place, in_quotes(id) + " is not a field id",
                        "cells are divided by commas, not by semicolons");
    }
    ids.push_back(std::move(id));
  }
  return ids;
}

Values row_values(const CsvRow& row, const std::vector<std::string>& ids) {
  Values values;
  for (std::size_t column = 0; column < row.size(); ++column) {
    const auto& [text, place] = row[column];
    if (!text.empty()) values.by_field.emplace(ids[column], Values::Value{text, place});
  }
  return values;
}

}  // namespace

const std::string* Values::find(std::string_view field) const {
  const auto found = by_field.find(field);
  return found == by_field.end() ? nullptr : &found->second.text;
}

Values parse_values(std::string_view xml, std::string_view name) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  Values values;
  if (const auto root = reader.root("values")) {
    reader.allow_attributes(root, {"form"});
    values.form = {reader.optional(root, "form"), reader.place(root)};
    for (const auto node : reader.children(root, {"value"})) {
      reader.allow_attributes(node, {"field"});
      add_value(values, reader.required(node, "field"),
                {without_indentation(reader.plain_text(node)), reader.place(node)}, diagnostics);
    }
  }
  diagnostics.throw_if_errors();
  return values;
}

std::vector<Values> parse_values_table(std::string_view csv, std::string_view name) {
  const SourcePlace whole_file{std::string{name}, 0, 0};
  Diagnostics diagnostics;
  if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
  if (csv.size() > most_table_bytes) {
    throw Error{
        {Severity::error, ErrorCode::xml_too_large, whole_file, {}, "the table has more than 64 MiB", "divide it"}};
  }
  if (!is_utf8(csv)) {
    throw Error{
        {Severity::error, ErrorCode::xml_not_utf8, whole_file, {}, "the file is not in UTF-8", "save it as UTF-8"}};
  }
  const auto rows = parse_csv(csv, name, diagnostics);
  std::vector<Values> forms;
  if (rows.empty()) {
    diagnostics.error(ErrorCode::values_malformed, whole_file, "the table is empty", "its first row has the field ids");
  } else {
    const auto ids = field_ids(rows.front(), diagnostics);
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
      if (row->size() == ids.size()) {
        forms.push_back(row_values(*row, ids));
      } else {
        diagnostics.error(
            ErrorCode::values_malformed, row->front().place,
            "the row has " + std::to_string(row->size()) + " cells, the first row " + std::to_string(ids.size()),
            "put texts with commas into quotes");
      }
    }
  }
  diagnostics.throw_if_errors();
  return forms;
}

Values load_values(const std::filesystem::path& path) {
  return parse_values(load_file(path, limits::xml_bytes), path.string());
}

std::vector<Values> load_values_table(const std::filesystem::path& path) {
  return parse_values_table(load_file(path, limits::table_bytes), path.string());
}

}  // namespace lapas
