// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answer places as form controls. A control has two halves: what it is stands in the form at the start of the text, and
// a frame in the text, which refers to it, says where it is.

#include "odt/controls.hpp"

#include <algorithm>
#include <string>

#include "odt/measures.hpp"
#include "odt/text_widths.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// `2026-11-23`: the only spelling that a control for dates holds.
bool is_iso_date(std::string_view value) {
  constexpr std::string_view pattern = "0000-00-00";
  return value.size() == pattern.size() && std::ranges::equal(value, pattern, [](char c, char wanted) {
           return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
         });
}

bool has_lines(const Blank& blank) {
  return blank.kind == BlankKind::lines || blank.kind == BlankKind::area || blank.lines > 1;
}

/// LibreOffice takes an area for a line unless a property says so.
void add_many_lines(pugi::xml_node control) {
  add_element(add_element(control, "form:properties"), "form:property",
              {{"form:property-name", "MultiLine"}, {"office:value-type", "boolean"}, {"office:boolean-value", "true"}});
}

/// What the control is, but for its value.
pugi::xml_node add_form_control(Context& context, const char* element, const std::string& field,
                                const std::string& description) {
  const std::string id = "control" + std::to_string(++context.controls);
  return add_element(context.form, element, {{"form:name", field},
                                             {"xml:id", id},
                                             {"form:id", id},
                                             {"form:title", description},
                                             {"form:printable", "true"}});
}

pugi::xml_node anchor(Context& context, pugi::xml_node paragraph, pugi::xml_node control, Size size, ControlLook look) {
  return add_element(paragraph, "draw:control", {{"draw:style-name", context.book.control(look)},
                                                 {"draw:control", control.attribute("xml:id").value()},
                                                 {"text:anchor-type", "as-char"},
                                                 {"svg:width", points(size.width)},
                                                 {"svg:height", points(size.height)}});
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
  const Length side = context.theme.box;
  const auto frame = anchor(context, paragraph, control, {side, side}, ControlLook::box);
  // In the middle of the capitals beside it.
  add_attributes(frame, {{"svg:y", points(-(side + capital_height(context.theme)) / 2)}});
  add_text_element(frame, "svg:title", box.description);
}

void add_control(Context& context, pugi::xml_node paragraph, const Blank& blank, Size least) {
  constexpr Length frame_width = pt(2);
  const TextStyle& answer = context.theme.style(StyleRole::answer);
  const auto lines = estimated_lines(blank.value, answer, least.width - frame_width * 2);
  const bool date = blank.type == BlankType::date && (blank.value.empty() || is_iso_date(blank.value));
  const char* element = date ? "form:date" : has_lines(blank) || lines > 1 ? "form:textarea" : "form:text";
  const auto control = add_form_control(context, element, blank.field, blank.description);
  if (!blank.value.empty()) add_attributes(control, {{"form:current-value", blank.value}});
  if (element == std::string_view{"form:textarea"}) add_many_lines(control);
  const Length height = std::max(least.height, answer.line_height() * lines + frame_width * 2);
  const auto frame = anchor(context, paragraph, control, {least.width, height}, ControlLook::text);
  add_text_element(frame, "svg:title", blank.description);
}

}  // namespace lapas::odt
