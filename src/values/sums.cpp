// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Numbers are added as whole numbers of their smallest decimal, so that no cent is lost.

#include "values/sums.hpp"

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include "core/quoted.hpp"

namespace lapas {
namespace {

using boost::multiprecision::cpp_int;

constexpr std::size_t most_digits = 60;

/// The decimals of `12.50` are 2. Precondition: is_number().
std::size_t decimals_of(std::string_view number) {
  const auto point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

/// The number as a whole one of so many decimals, at least those that it has.
cpp_int scaled(std::string_view number, std::size_t decimals) {
  cpp_int whole = 0;
  for (const char c : number) {
    if (c >= '0' && c <= '9') whole = whole * 10 + (c - '0');
  }
  for (std::size_t i = decimals_of(number); i < decimals; ++i) whole *= 10;
  return number.starts_with('-') ? cpp_int{-whole} : whole;
}

std::string spelled(cpp_int whole, std::size_t decimals) {
  const bool is_negative = whole < 0;
  std::string digits = (is_negative ? cpp_int{-whole} : whole).str();
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return is_negative ? '-' + digits : digits;
}

void add_sums(std::vector<ColumnSum>& sums, const std::string& owner, const std::vector<AnswerField>& fields) {
  for (const AnswerField& table : fields) {
    if (table.kind != AnswerKind::table || table.total.empty()) continue;
    const std::string id = owner + '.' + table.id;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (table.columns[column].kind != ColumnKind::number) continue;
      const std::string name = ".c" + std::to_string(column + 1);
      ColumnSum sum{id + ".total" + name, {}};
      for (std::size_t row = 0; row < static_cast<std::size_t>(std::max(table.rows, 0)); ++row) {
        sum.cells.push_back(id + '.' + table.row_id(row) + name);
      }
      sums.push_back(std::move(sum));
    }
  }
}

}  // namespace

std::vector<ColumnSum> column_sums(const Checklist& checklist) {
  std::vector<ColumnSum> sums;
  add_sums(sums, "head", checklist.head);
  for (const Step& step : checklist.steps) {
    for (const Checkpoint& checkpoint : step.checkpoints) {
      add_sums(sums, checkpoint.id, checkpoint.fields);
      add_sums(sums, checkpoint.id, checklist.footer);
    }
    add_sums(sums, step.id, step.closing);
  }
  return sums;
}

std::optional<std::string> sum_of(const ColumnSum& sum, const Values& values, const Catalog& catalog) {
  std::vector<std::string> numbers;
  std::size_t decimals = 0;
  for (const std::string& cell : sum.cells) {
    const std::string* answer = values.find(cell);
    if (answer == nullptr) continue;
    auto number = canonical_value(PlaceKind::number, *answer, catalog);
    if (!number || number->size() > most_digits) return std::nullopt;
    decimals = std::max(decimals, decimals_of(*number));
    numbers.push_back(std::move(*number));
  }
  if (numbers.empty()) return std::nullopt;
  cpp_int whole = 0;
  for (const std::string& number : numbers) whole += scaled(number, decimals);
  return spelled(whole, decimals);
}

void fill_in_sums(Values& values, const Checklist& checklist, const Catalog& catalog) {
  if (values.by_field.empty()) return;
  for (const ColumnSum& sum : column_sums(checklist)) {
    if (values.find(sum.place) != nullptr) continue;
    if (auto number = sum_of(sum, values, catalog)) values.by_field[sum.place].text = std::move(*number);
  }
}

void check_sums(const Values& values, const Checklist& checklist, const Catalog& catalog, Diagnostics& diagnostics) {
  for (const ColumnSum& sum : column_sums(checklist)) {
    const auto given = values.by_field.find(sum.place);
    if (given == values.by_field.end()) continue;
    const auto is = canonical_value(PlaceKind::number, given->second.text, catalog);
    const auto should_be = sum_of(sum, values, catalog);
    if (!is || !should_be || is->size() > most_digits) continue;
    const auto decimals = std::max(decimals_of(*is), decimals_of(*should_be));
    if (scaled(*is, decimals) == scaled(*should_be, decimals)) continue;
    diagnostics.add({Severity::error, ErrorCode::values_wrong_sum, given->second.place, sum.place,
                     in_quotes(given->second.text) + " is not the sum of its column, which is " + *should_be,
                     "correct it, or leave it out: then it is computed"});
  }
}

}  // namespace lapas
