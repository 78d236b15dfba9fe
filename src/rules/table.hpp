// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The one table of thresholds, each with where it comes from.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lapas::rules {

enum class Rule : std::uint8_t {
  text_measure,
  type_size,
  typed_size,
  box_size,
  box_gap,
  box_distance,
  character_width,
  date_width,
  number_width,
  text_width,
  write_in_height,
  items_before_pause,
  text_contrast,
  large_text_contrast,
  rule_contrast,
  tint,
  tint_under_writing,
  table_divided,
  unit_divided,
  label_apart,
  last_alone,
  orphan_heading,
  page_fill,
  sheet_edge,
  page_identity,
  forbidden_form,
  sentence_length,
  exception_unused,
};

struct RuleFacts {
  Rule rule;
  std::string_view name;            ///< As findings spell it; several thresholds may be one rule to people.
  std::string_view threshold_name;  ///< As themes spell it; empty for a rule that is kept or not.
  std::string_view unit;            ///< Of findings.
  std::string_view threshold_unit;  ///< As themes write it; that of findings but for shares of something.
  double threshold;
  double large_print;  ///< The threshold where the theme prints large.
  std::string_view source;
};

[[nodiscard]] const RuleFacts& facts(Rule rule);
/// In the order of the rules.
[[nodiscard]] std::span<const RuleFacts> all_facts();

}  // namespace lapas::rules
