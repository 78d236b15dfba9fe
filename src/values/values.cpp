// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads answers from XML and from tables. Whether a form has such fields is not known here; see `check_values`.

#include <lapas/values.hpp>

#include <algorithm>
#include <set>

#include <lapas/limits.hpp>

#include "values/answer_check.hpp"
#include "values/csv.hpp"
#include "xml/reader.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

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

/// A table is read row by row, since a row of answers needs less room than its cells.
class TableReader {
 public:
  TableReader(std::string_view csv, std::string_view name)
      : whole_file_{std::string{name}, 0, 0}, rows_{csv, name, diagnostics_} {}

  std::vector<Values> read() {
    std::vector<Values> forms;
    if (const auto head = rows_.next()) {
      read_head(*head);
    } else {
      diagnostics_.error(ErrorCode::values_malformed, whole_file_, "the table is empty",
                         "its first row has the field ids");
    }
    std::size_t answers = 0;
    while (const auto row = rows_.next()) {
      forms.push_back(read_row(*row));
      answers += 1 + forms.back().by_field.size();
      if (answers > limits::table_answers) {
        diagnostics_.error(ErrorCode::limit_exceeded, row->front().place,
                           "the table has more than " + std::to_string(limits::table_answers) + " forms and answers",
                           "divide it");
        break;
      }
    }
    diagnostics_.throw_if_errors();
    return forms;
  }

 private:
  void read_head(const CsvRow& row) {
    std::set<std::string_view> known;
    ids_.reserve(row.size());  // Their addresses are known.
    for (const CsvCell& cell : row) {
      const std::string& id = ids_.emplace_back(normal_id(cell));
      if (id.empty()) {
        diagnostics_.error(ErrorCode::values_malformed, cell.place, "the column has no field id",
                           "name a field or remove the column");
      } else if (!known.insert(id).second) {
        diagnostics_.add({Severity::error, ErrorCode::values_duplicate, cell.place, id,
                          "the field has a column already", "keep one"});
      } else if (id.find(';') != std::string::npos) {
        diagnostics_.error(ErrorCode::values_malformed, cell.place, in_quotes(id) + " is not a field id",
                           "cells are divided by commas, not by semicolons");
      }
    }
    if (ids_.size() > limits::answers) {
      diagnostics_.error(ErrorCode::limit_exceeded, row.front().place,
                         "the table has more than " + std::to_string(limits::answers) + " columns");
    }
  }

  std::string normal_id(const CsvCell& cell) {
    const std::string_view id = trimmed(cell.text);
    const std::string problem = text_problem(id);
    if (problem.empty()) return normal_form(id);
    diagnostics_.error(ErrorCode::text_malformed, cell.place, "the id of the field " + problem, "remove it");
    return visible(id);
  }

  Values read_row(const CsvRow& row) {
    if (row.size() != ids_.size()) {
      diagnostics_.error(
          ErrorCode::values_malformed, row.front().place,
          "the row has " + std::to_string(row.size()) + " cells, the first row " + std::to_string(ids_.size()),
          "put texts with commas into quotes");
      return {};
    }
    Values values;
    for (std::size_t column = 0; column < row.size(); ++column) {
      const auto& [text, place] = row[column];
      if (!text.empty()) values.by_field.emplace(ids_[column], Values::Value{text, place});
    }
    return in_normal_form(values, diagnostics_);
  }

  SourcePlace whole_file_;
  Diagnostics diagnostics_;
  CsvReader rows_;
  std::vector<std::string> ids_;
};

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
  values = in_normal_form(values, diagnostics);
  diagnostics.throw_if_errors();
  return values;
}

std::vector<Values> parse_values_table(std::string_view csv, std::string_view name) {
  const auto refuse = [&](ErrorCode code, std::string message, std::string hint) {
    throw Error{{Severity::error, code, {std::string{name}, 0, 0}, {}, std::move(message), std::move(hint)}};
  };
  if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
  if (csv.size() > limits::table_bytes) {
    const std::size_t most = limits::table_bytes / limits::mebibyte;
    refuse(ErrorCode::xml_too_large, "the table has more than " + std::to_string(most) + " MiB", "divide it");
  }
  if (!is_utf8(csv)) refuse(ErrorCode::xml_not_utf8, "the file is not in UTF-8", "save it as UTF-8");
  return TableReader{csv, name}.read();
}

Values load_values(const std::filesystem::path& path) {
  return parse_values(load_file(path, limits::xml_bytes), path.string());
}

std::vector<Values> load_values_table(const std::filesystem::path& path) {
  return parse_values_table(load_file(path, limits::table_bytes), path.string());
}

}  // namespace lapas
