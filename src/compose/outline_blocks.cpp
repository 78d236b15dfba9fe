// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The core blocks of an outline, a function each, and the walk over the elements of a document, which looks for the
// function of an element here and then among the components.

#include <algorithm>
#include <array>
#include <charconv>

#include "compose/components/components.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {
namespace {

bool is_yes(const OutlineElement& element, std::string_view attribute, std::string_view otherwise) {
  return element.attribute(attribute, otherwise) == "yes";
}

/// `3 2 1`
std::vector<int> numbers(std::string_view text) {
  std::vector<int> values;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    int value = 0;
    const auto [next, problem] = std::from_chars(at, end, value);
    if (problem == std::errc{}) values.push_back(value);
    at = problem == std::errc{} ? next : at + 1;
  }
  return values;
}

std::vector<const OutlineElement*> children(const OutlineElement& element, std::string_view name) {
  std::vector<const OutlineElement*> found;
  for (const auto& child : element.children) {
    if (child.name == name) found.push_back(&child);
  }
  return found;
}

Blocks compose_section(Composer& composer, const OutlineElement& element, Scope scope) {
  ++scope.level;
  scope.numbered = scope.numbered && is_yes(element, "numbered", "yes");
  Heading heading = make_heading(scope.level, child_text(composer, element, "title"));
  heading.id = element.attribute("id");
  if (scope.numbered) heading.number = composer.next_section_number(scope.level);
  Blocks blocks;
  blocks.emplace_back(std::move(heading), element.place);
  std::ranges::move(compose_elements(composer, element.children, scope), std::back_inserter(blocks));
  const std::string_view usual = is_yes(element, "new-page", "no") ? "page" : "flow";
  const std::string_view breaks = element.attribute("break", usual);
  if (breaks == "flow") return blocks;
  return {{Group{.keep_together = breaks == "keep", .new_page = breaks == "page", .blocks = std::move(blocks)},
           element.place}};
}

StyleRole style_named(Composer& composer, const OutlineElement& element, StyleRole otherwise) {
  const auto name = element.attribute("style");
  if (name.empty() || name == spelling(StyleRole::body)) return otherwise;
  const auto found = std::ranges::find(style_roles(), name, [](StyleRole role) { return spelling(role); });
  if (found != style_roles().end()) return *found;
  std::vector<std::string_view> names;
  for (const StyleRole role : style_roles()) names.push_back(spelling(role));
  composer.diagnostics.error(ErrorCode::pack_bad_value, element.place, "unknown style " + in_quotes(name),
                             suggestion(name, names));
  return otherwise;
}

Blocks compose_paragraph(Composer& composer, const OutlineElement& element, Scope scope) {
  const StyleRole style = style_named(composer, element, scope.text);
  Blocks blocks;
  add_paragraph(blocks, style,
                scope.in_furniture ? composer.texts.page_text(element.text) : composer.texts.inlines(element.text),
                element.text.place);
  return blocks;
}

/// In a callout the items are as large as its other text.
Blocks compose_list(Composer& composer, const OutlineElement& element, Scope scope) {
  List list{.marker = element.attribute("kind") == "number" ? ListMarker::number : ListMarker::bullet};
  if (scope.text != StyleRole::body) list.style = scope.text;
  for (const OutlineElement* item : children(element, "item")) {
    list.items.push_back({{Paragraph{list.style, composer.texts.inlines(item->text)}, item->place}});
  }
  return {{std::move(list), element.place}};
}

TableRow compose_row(Composer& composer, const OutlineElement& element, bool head) {
  TableRow row;
  for (const OutlineElement* cell : children(element, "cell")) {
    const bool at_end = cell->attribute("align") == "end";
    const auto style = head ? StyleRole::table_head : at_end ? StyleRole::table_number : StyleRole::table_text;
    row.cells.push_back(
        text_cell(style, composer.texts.inlines(cell->text), cell->place, head || is_yes(*cell, "header", "no")));
    row.cells.back().column_span = number_of(*cell, "columns", 1);
    row.cells.back().row_span = number_of(*cell, "rows", 1);
  }
  return row;
}

Blocks compose_table(Composer& composer, const OutlineElement& element, Scope) {
  Table table{.id = std::string{element.attribute("id")}, .columns = numbers(element.attribute("columns"))};
  table.summary = plain_text(child_text(composer, element, "summary"));
  for (const OutlineElement* row : children(element, "head")) table.header.push_back(compose_row(composer, *row, true));
  for (const OutlineElement* row : children(element, "row")) table.rows.push_back(compose_row(composer, *row, false));
  return {{std::move(table), element.place}};
}

Blocks compose_callout(Composer& composer, const OutlineElement& element, Scope scope) {
  scope.text = StyleRole::callout_text;
  Group group{.look = GroupLook::callout, .keep_together = true};
  add_paragraph(group.blocks, StyleRole::callout_title, child_text(composer, element, "title"), element.place);
  std::ranges::move(compose_elements(composer, element.children, scope), std::back_inserter(group.blocks));
  return {{std::move(group), element.place}};
}

/// Small, beside the text where there is a column for it.
Blocks compose_aside(Composer& composer, const OutlineElement& element, Scope scope) {
  scope.text = StyleRole::small;
  Group group{.look = GroupLook::aside, .keep_together = true};
  group.blocks = compose_elements(composer, element.children, scope);
  return {{std::move(group), element.place}};
}

/// White on the accent colour.
Blocks compose_band(Composer& composer, const OutlineElement& element, Scope) {
  Group band{.look = GroupLook::band, .keep_together = true};
  add_paragraph(band.blocks, composer, StyleRole::band, element.text);
  return {{std::move(band), element.place}};
}

Blocks compose_columns(Composer& composer, const OutlineElement& element, Scope scope) {
  const auto weights = numbers(element.attribute("weights"));
  Columns columns;
  for (const OutlineElement* column : children(element, "column")) {
    const auto position = columns.parts.size();
    columns.parts.push_back({.weight = position < weights.size() ? weights[position] : 1,
                             .blocks = compose_elements(composer, column->children, scope)});
  }
  return {{std::move(columns), element.place}};
}

Blocks compose_figure(Composer& composer, const OutlineElement& element, Scope) {
  Figure figure;
  if (!element.attribute("image").empty())
    figure.png = composer.pictures.load(composer.input.pack, element, composer.diagnostics);
  figure.size = {mm(number_of(element, "width", 50)), mm(number_of(element, "height", 25))};
  figure.alternative = plain_text(child_text(composer, element, "alt"));
  figure.caption = child_text(composer, element, "caption");
  return {{std::move(figure), element.place}};
}

Blocks compose_contents(Composer& composer, const OutlineElement& element, Scope) {
  Contents contents{plain_text(child_text(composer, element, "title")), number_of(element, "levels", 2)};
  return {{std::move(contents), element.place}};
}

Blocks compose_page_break(Composer&, const OutlineElement& element, Scope) { return {{PageBreak{}, element.place}}; }

constexpr auto core_blocks = std::to_array<Component>({
    {"section", compose_section},
    {"p", compose_paragraph},
    {"list", compose_list},
    {"table", compose_table},
    {"callout", compose_callout},
    {"aside", compose_aside},
    {"band", compose_band},
    {"columns", compose_columns},
    {"figure", compose_figure},
    {"contents", compose_contents},
    {"page-break", compose_page_break},
});

/// Children that their parent reads itself.
bool only_describes(const OutlineElement& element) { return element.name == "title" || element.name == "intro"; }

bool prints(Composer& composer, const OutlineElement& element) {
  const auto condition = element.attribute("when");
  if (condition.empty()) return true;
  const std::string* value = composer.texts.variable(condition, element.place);
  return value && *value == "yes";
}

Blocks compose_element(Composer& composer, const OutlineElement& element, Scope scope) {
  std::vector<std::string_view> names;
  for (const std::span<const Component> table : {std::span<const Component>{core_blocks}, components()}) {
    for (const Component& component : table) {
      if (component.name == element.name) return component.compose(composer, element, scope);
      names.push_back(component.name);
    }
  }
  composer.diagnostics.error(ErrorCode::pack_unknown_element, element.place, "unknown block " + in_quotes(element.name),
                             suggestion(element.name, names));
  return {};
}

bool is_form_title(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph && (paragraph->style == StyleRole::form_title || paragraph->style == StyleRole::form_subtitle);
}

/// Titles of a form that follow each other stand on one banner.
void add_block(Blocks& blocks, Block block) {
  if (!is_form_title(block)) {
    blocks.push_back(std::move(block));
    return;
  }
  auto* banner = blocks.empty() ? nullptr : std::get_if<Group>(&blocks.back().content);
  if (!banner || !is_form_title(banner->blocks.front())) {
    blocks.emplace_back(Group{.look = GroupLook::banner, .keep_together = true}, block.place);
    banner = &std::get<Group>(blocks.back().content);
  }
  banner->blocks.push_back(std::move(block));
}

}  // namespace

Blocks compose_elements(Composer& composer, const std::vector<OutlineElement>& elements, Scope scope) {
  Blocks blocks;
  for (const OutlineElement& element : elements) {
    if (only_describes(element) || !prints(composer, element)) continue;
    for (Block& block : compose_element(composer, element, scope)) add_block(blocks, std::move(block));
  }
  return blocks;
}

Heading make_heading(int level, Inlines text) {
  constexpr std::array styles{StyleRole::heading_1, StyleRole::heading_2, StyleRole::heading_3};
  const auto style = styles[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)];
  return {.level = std::clamp(level, 1, 6), .style = style, .text = std::move(text)};
}

}  // namespace lapas::composing
