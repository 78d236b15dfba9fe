// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The grammar of outlines, one row an element. The reader obeys it; tests hold `templates/schema/outline.rng` and
// `templates/README.md` to it.

#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace lapas {

enum class ElementKind {
  part,
  block,  ///< Stands wherever `blocks` may and may carry `when`, the name of a variable.
};

struct ElementRule {
  std::string_view name;  ///< `parent/name` for what is something else inside that parent than elsewhere.
  /// `name=type`, followed by `!` when the attribute must be there. Types are `id`, `text`, `weights` (`3 2 1`), `mm`,
  /// `level`, `span`, `side` (2 to 10), `product` (of two sides), `percent`, `file`, `checklist`, `checklists`, or the possible
  /// values themselves, divided by `|`.
  std::string_view attributes;
  /// Children: `name` once, `name?` at most once, `name+` at least once, `name*` any number, `blocks` any number of
  /// blocks. Or `text`, which may be missing in `text?`.
  std::string_view content;
  ElementKind kind = ElementKind::part;
  bool answers = false;  ///< It prints answer places of the checklist that its attribute `checklist` names.
};

inline constexpr auto outline_rules = std::to_array<ElementRule>({
    {"document", "id=id! code=text! pages=span",
     "title subject identity? header? footer? first-header? first-footer? cover* body* checklist-pages*"},
    {"header", "", "start? centre? end?"},
    {"footer", "", "start? centre? end?"},
    {"first-header", "", "start? centre? end?"},
    {"first-footer", "", "start? centre? end?"},
    {"start", "", "p* figure*"},
    {"centre", "", "p* figure*"},
    {"end", "", "p* figure*"},
    {"start/figure", "image=file! width=mm height=mm", "alt?"},
    {"centre/figure", "image=file! width=mm height=mm", "alt?"},
    {"end/figure", "image=file! width=mm height=mm", "alt?"},
    {"cover", "", "blocks"},
    {"body", "", "blocks"},
    {"identity", "checklist=checklist! fields=text!", ""},
    {"checklist-pages", "checklist=checklist! checkpoints=yes|no notes=yes|no", "", ElementKind::part, true},
    // Prose
    {"section", "id=id! numbered=yes|no break=page|keep|flow new-page=yes|no", "title blocks", ElementKind::block},
    {"p", "style=body|lead|small|source|caption|term|cover-title|cover-subtitle|cover-meta|form-title|form-subtitle",
     "text", ElementKind::block},
    {"list", "kind=bullet|number", "item+", ElementKind::block},
    {"table", "id=id columns=weights!", "summary head+ row+", ElementKind::block},
    {"callout", "", "title? blocks", ElementKind::block},
    {"aside", "", "blocks", ElementKind::block},
    {"band", "", "text", ElementKind::block},
    {"columns", "weights=weights!", "column+", ElementKind::block},
    {"figure", "image=file width=mm height=mm", "alt caption?", ElementKind::block},
    {"contents", "levels=level", "title", ElementKind::block},
    {"page-break", "", "", ElementKind::block},
#define LAPAS_COMPONENT(function, element, attributes, content, answers) \
  {element, attributes, content, ElementKind::block, answers},
#include "pack/components.inc"
#undef LAPAS_COMPONENT
    // Parts
    {"title", "", "text"},
    {"intro", "", "text"},
    {"subject", "", "text"},
    {"summary", "", "text"},
    {"item", "", "text"},
    {"head", "", "cell+"},
    {"row", "", "cell+"},
    {"cell", "header=yes|no align=start|end columns=span rows=span", "text?"},
    {"column", "", "blocks"},
    {"alt", "", "text"},
    {"caption", "", "text"},
    {"entry", "id=id!", "term definition"},
    {"term", "", "text"},
    {"definition", "", "text"},
    {"pair", "first=id! second=id!", "when look-for"},
    {"when", "", "text"},
    {"look-for", "", "text"},
    {"tile", "mark=text!", "text"},
    {"row-title", "", "text"},
    {"column-title", "", "text"},
    {"score-grid/band", "upto=product", "text"},
});

struct AttributeRule {
  std::string_view name, type;
  bool required = false;
};

struct ChildRule {
  std::string_view name;
  bool required = false, repeats = false;
};

/// The rule of an element that the grammar has.
[[nodiscard]] const ElementRule& outline_rule(std::string_view parent, std::string_view element);
/// How its element is called.
[[nodiscard]] std::string_view element_name(const ElementRule& rule);
/// Its attributes, `when` of blocks included.
[[nodiscard]] std::vector<AttributeRule> attribute_rules(const ElementRule& rule);
/// Its children; none for an element that holds text.
[[nodiscard]] std::vector<ChildRule> child_rules(const ElementRule& rule);
[[nodiscard]] bool holds_text(const ElementRule& rule);
/// The parts between the dividers.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char divider);

}  // namespace lapas
