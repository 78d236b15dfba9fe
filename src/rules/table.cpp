// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The thresholds. Where sources differ it is the one that asks for least: what falls short of it has no defender.

#include "rules/table.hpp"

#include <array>
#include <cstddef>

namespace lapas::rules {
namespace {

constexpr std::string_view three_fifths = "3/5 rule: five characters written by hand to the inch";
constexpr std::string_view spacing = "Design of Forms Online, spacing allowances for entries";
constexpr std::string_view elements = "ABBYY FlexiCapture, positioning of elements";
constexpr std::string_view abs_typography = "Australian Bureau of Statistics, paper forms design standards, typography";
constexpr std::string_view abs_forms = "Australian Bureau of Statistics 1530.0";
constexpr std::string_view gawande = "Gawande, A Checklist for Checklists";
constexpr std::string_view degani = "Degani 1992, NASA CR-177605";
constexpr std::string_view gov_uk = "Inside GOV.UK 2014, Sentence length: why 25 words is our limit";
constexpr std::string_view own = "lapas";

constexpr auto rows = std::to_array<RuleFacts>({
    {Rule::text_measure, "text-measure", "text-measure", "mm", "mm", 115, 172.5, abs_typography},
    {Rule::type_size, "type-size", "type-size", "pt", "pt", 10, 16, "UKAAF G003; CAA CAP 676"},
    {Rule::typed_size, "type-size", "type-size-typed", "pt", "pt", 8, 8, own},
    {Rule::box_size, "box-size", "box-size", "mm", "mm", 4, 6.5, "LightComp, tests checker manual"},
    {Rule::box_gap, "box-gap", "box-gap", "mm", "", 2.0 / 3, 2.0 / 3, elements},
    {Rule::box_distance, "box-distance", "box-distance", "mm", "mm", 2, 2, elements},
    {Rule::character_width, "write-in-width", "write-in-width-digit", "mm", "mm", 5, 5, three_fifths},
    {Rule::date_width, "write-in-width", "write-in-width-date", "mm", "mm", 28, 28, spacing},
    {Rule::number_width, "write-in-width", "write-in-width-number", "mm", "mm", 12, 12, spacing},
    {Rule::text_width, "write-in-width", "write-in-width", "mm", "mm", 20, 20, three_fifths},
    {Rule::write_in_height, "write-in-height", "write-in-height", "mm", "mm", 7, 7,
     "University of Texas at Arlington, accessible forms"},
    {Rule::items_before_pause, "items-before-pause", "items-before-pause", "", "", 9, 9, gawande},
    {Rule::text_contrast, "text-contrast", "text-contrast", "", "", 4.5, 4.5, "WCAG 2, 1.4.3"},
    {Rule::large_text_contrast, "text-contrast", "text-contrast-large", "", "", 3, 3, "WCAG 2, 1.4.3"},
    {Rule::rule_contrast, "rule-contrast", "rule-contrast", "", "", 3, 3, "WCAG 2, 1.4.11"},
    {Rule::tint, "tint", "tint", "%", "%", 10, 10, abs_forms},
    {Rule::tint_under_writing, "tint-under-writing", "tint-under-writing", "%", "%", 0, 0, abs_forms},
    {Rule::table_divided, "table-divided", "", "mm", "", 0, 0, gawande},
    {Rule::unit_divided, "divided", "divided", "", "", 1, 1, gawande},
    {Rule::label_apart, "label-apart", "", "", "", 0, 0, degani},
    {Rule::last_alone, "last-alone", "", "", "", 1, 1, "Lithuanian rules for documents, V-117"},
    {Rule::orphan_heading, "orphan-heading", "", "", "", 1, 1, "Butterick, Practical Typography"},
    {Rule::page_fill, "page-fill", "page-fill", "%", "%", 60, 60, own},
    {Rule::sheet_edge, "sheet-edge", "sheet-edge", "mm", "mm", 10, 10, abs_forms},
    {Rule::page_identity, "page-identity", "", "", "", 1, 1, abs_forms},
    {Rule::forbidden_form, "forbidden-form", "", "", "", 0, 0, "the pack's word list"},
    {Rule::sentence_length, "sentence-length", "sentence-length", "", "", 25, 25, gov_uk},
    {Rule::exception_unused, "exception-unused", "", "", "", 0, 0, own},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].rule) != i) return false;
  }
  return rows.size() == static_cast<std::size_t>(Rule::exception_unused) + 1;
}
static_assert(in_order(), "a row for each rule, in the order of the rules");

}  // namespace

const RuleFacts& facts(Rule rule) { return rows[static_cast<std::size_t>(rule)]; }

std::span<const RuleFacts> all_facts() { return rows; }

}  // namespace lapas::rules
