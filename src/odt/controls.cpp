// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answer places as form controls. A control has two halves: what it is stands in the form at the start of the text, and
// a frame in the text, which refers to it, says where it is.

#include "odt/controls.hpp"

#include <algorithm>
#include <string>

#include "arrange/width_table.hpp"
#include "core/characters.hpp"
#include "odt/measures.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

bool has_lines(const Blank& blank) {
  return blank.kind == BlankKind::lines || blank.kind == BlankKind::area || blank.lines > 1;
}

/// Office programs keep numbers as doubles, which hold as many digits.
bool is_exact_number(std::string_view value) {
  constexpr std::ptrdiff_t most_digits = 15;
  return is_number(value) && std::ranges::count_if(value, is_digit) <= most_digits;
}

/// Controls for numbers and dates hold nothing else.
const char* element_for(const Blank& blank, bool has_many_lines) {
  const bool is_empty = blank.value.empty();
  if (blank.type == BlankType::choice) return "form:listbox";
  if (blank.type == BlankType::number && (is_empty || is_exact_number(blank.value))) return "form:formatted-text";
  if (blank.type == BlankType::date && (is_empty || parse_date(blank.value))) return "form:date";
  return has_many_lines ? "form:textarea" : "form:text";
}

/// What LibreOffice does not see from the element: that an area is no line, and in which order a date is written, year
/// first as in its value.
void add_properties(pugi::xml_node control, std::string_view element) {
  const auto add = [&](const char* name, const char* type, const char* attribute, const char* value) {
    add_element(add_element(control, "form:properties"), "form:property",
                {{"form:property-name", name}, {"office:value-type", type}, {attribute, value}});
  };
  if (element == "form:textarea") add("MultiLine", "boolean", "office:boolean-value", "true");
  if (element == "form:date") add("DateFormat", "float", "office:value", "11");
}

/// What the control is, but for its value.
pugi::xml_node add_form_control(Context& context, const char* element, const std::string& field,
                                const std::string& description) {
  const std::string id = "control" + std::to_string(++context.controls_made);
  return add_element(
      context.form, element,
      {{"form:name", field}, {"xml:id", id}, {"form:id", id}, {"form:title", description}, {"form:printable", "true"}});
}

pugi::xml_node anchor(Context& context, pugi::xml_node paragraph, pugi::xml_node control, Size size, ControlLook look) {
  return add_element(paragraph, "draw:control",
                     {{"draw:style-name", context.book.control(look)},
                      {"draw:control", control.attribute("xml:id").value()},
                      {"text:anchor-type", "as-char"},
                      {"svg:width", points(size.width)},
                      {"svg:height", points(size.height)}});
}

/// The entries of a list that opens; values and labels are told apart.
void add_options(pugi::xml_node list, const Blank& blank) {
  add_attributes(list, {{"form:dropdown", "true"}, {"form:list-source-type", "value-list"}});
  for (const ListOption& option : blank.options) {
    const auto entry = add_element(list, "form:option", {{"form:label", option.label}, {"form:value", option.id}});
    if (option.id == blank.value) add_attributes(entry, {{"form:current-selected", "true"}});
  }
}

/// Boxes and lists have no attribute for what may not be changed; they are switched off.
void add_limits(pugi::xml_node control, const FieldLimits& limits, bool is_text) {
  if (limits.max_length > 0) add_attributes(control, {{"form:max-length", std::to_string(limits.max_length)}});
  if (limits.read_only) add_attributes(control, {{is_text ? "form:readonly" : "form:disabled", "true"}});
}

}  // namespace

void add_control(Context& context, pugi::xml_node paragraph, const Box& box) {
  const auto control =
      add_form_control(context, box.exclusive ? "form:radio" : "form:checkbox", box.field, box.description);
  add_attributes(control, {{"form:visual-effect", "flat"}});
  if (box.exclusive) {
    // Those of one name exclude each other.
    add_attributes(control, {{"form:value", box.option}});
    if (box.checked) add_attributes(control, {{"form:current-selected", "true"}});
  } else if (box.checked) {
    add_attributes(control, {{"form:current-state", "checked"}});
  }
  add_limits(control, box.limits, false);
  const Length side = context.theme.box;
  const auto frame = anchor(context, paragraph, control, {side, side}, ControlLook::box);
  // In the middle of the capitals beside it.
  add_attributes(frame, {{"svg:y", points(-(side + capital_height(context.theme)) / 2)}});
  add_text_element(frame, "svg:title", box.description);
}

void add_control(Context& context, pugi::xml_node paragraph, const Blank& blank, Size least) {
  constexpr Length frame_width = pt(2);
  const TextStyle& answer = context.theme.style(StyleRole::answer);
  const auto lines = arrange::estimated_lines(blank.value, answer, least.width - frame_width * 2);
  const char* element = element_for(blank, has_lines(blank) || lines > 1);
  const auto control = add_form_control(context, element, blank.field, blank.description);
  const bool is_list = blank.type == BlankType::choice;
  add_limits(control, blank.limits, !is_list);
  if (is_list) add_options(control, blank);
  else if (!blank.value.empty()) add_attributes(control, {{"form:current-value", blank.value}});
  add_properties(control, element);
  Length height = least.height;
  if (lines > 1) height = std::max(height, answer.line_height() * lines + frame_width * 2);
  const ControlLook look = blank.type == BlankType::number ? ControlLook::number : ControlLook::text;
  const auto frame = anchor(context, paragraph, control, {least.width, height}, look);
  // As low as letters reach, so that nothing of the line hangs below it.
  add_attributes(frame, {{"svg:y", points(below_letters(answer) - height)}});
  add_text_element(frame, "svg:title", blank.description);
}

}  // namespace lapas::odt
