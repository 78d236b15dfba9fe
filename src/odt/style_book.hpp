// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The styles that a document has asked for so far. Who writes content names the look it needs and gets the style's
// name; the writers of styles then write what is in the book and nothing else. Looks of text are named styles that a
// person finds in the list of styles. Looks of tables and of form controls are automatic styles, the only kind that office
// programs read for them; equal looks share one.

#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

#include "arrange/looks.hpp"

namespace lapas::odt {

/// What a paragraph holds besides plain text.
enum class ParagraphShape : std::uint8_t {
  text,
  numbered,     ///< A heading or an entry of the contents, its number hanging.
  bullet_item,  ///< Of a list that stands in no other list.
  number_item,
  check_item,    ///< A box, hanging, and its label.
  band_item,     ///< The same in a band of its own.
  check_row,     ///< A label and boxes after one another.
  writing_line,  ///< As tall as a writing line, the line itself below the text.
  writing_row,   ///< As tall as a writing line.
  places,        ///< Lines as tall as writing lines.
  rule,          ///< What is written stands on a rule.
  lower_rule,    ///< The same, a writing line below a label.
  control,       ///< A form control, as tall as it is.
  current_part,  ///< Of a path: as on a solid ground.
  footer_cell,   ///< Part of a header or footer that is a table; no rule stands above it.
  footer_rule,   ///< The rule alone.
  table_end,     ///< Next to nothing: office programs want a paragraph behind a table that ends a text.
  picture,       ///< A frame, as tall as it is.
};

/// What a paragraph stands in.
enum class Container : std::uint8_t {
  page,
  panel,  ///< Nearly as wide as the page; running text keeps to the text zone.
  cell,
};

/// What a paragraph or table begins: a page, or a kind of page.
struct PageStart {
  enum class Kind : std::uint8_t { none, cover, body, page };
  Kind kind = Kind::none;
  std::size_t path = 0;  ///< Which path stands at the head of pages of text, counted from 1; 0 for none.
  bool first = false;    ///< The first page of text, where it has a header or a footer of its own.
  auto operator<=>(const PageStart&) const = default;
};

/// Whether a paragraph stays on a page with the next.
enum class KeepWithNext : std::uint8_t { as_role, never, always };

/// The style of a role and what sets a paragraph apart from it.
struct ParagraphLook {
  StyleRole role = StyleRole::body;
  ParagraphShape shape = ParagraphShape::text;
  Container container = Container::page;
  bool centred = false, at_end = false;
  bool no_space_before = false, no_space_after = false;
  KeepWithNext keep = KeepWithNext::as_role;
  int number_size = 0;                            ///< Characters of the number of a heading.
  bool starts_boxes = false, ends_boxes = false;  ///< The first or last of several boxes.
  bool ends_list = false;
  bool unlisted = false;  ///< Looks like a heading and is none: the title of the contents.
  bool rule_above = false;
  PageStart start;
  auto operator<=>(const ParagraphLook&) const = default;
};

/// Looks of text inside a paragraph.
enum class TextLook : std::uint8_t {
  strong,
  emphasis,
  link,
  contents_link,
  contents_leader,
  number,
  label,
  blank,
  written,  ///< What stands on a line inside a text, underlined.
  check_box,
  gap,   ///< What is to be replaced.
  mark,  ///< A letter on a solid ground.
  untranslated,
  fuzzy,
};

enum class PictureLook : std::uint8_t { image, empty_frame, drawing };

/// What is drawn: how a shape is filled and outlined, or how its text looks.
struct ShapeLook {
  std::optional<Color> fill;
  arrange::Rule line;
  bool text = false;
  StyleRole role = StyleRole::legend;
  Color color;
  bool bold = false;
  Alignment alignment = Alignment::start;
  auto operator<=>(const ShapeLook&) const = default;
};

/// A control to tick or to type into.
enum class ControlLook : std::uint8_t { box, text, number };

/// A list is indented by the size of its text.
struct ListLook {
  StyleRole role = StyleRole::list_item;
  ListMarker marker = ListMarker::bullet;
  auto operator<=>(const ListLook&) const = default;
};
/// The one that a paragraph is an item of.
[[nodiscard]] std::optional<ListLook> list_of(const ParagraphLook& look);

enum class VerticalAlignment : std::uint8_t { top, middle, bottom };

template <typename T>
struct Sides {
  T top{}, right{}, bottom{}, left{};
  auto operator<=>(const Sides&) const = default;
};

template <typename T>
[[nodiscard]] Sides<T> all_sides(T side) {
  return {side, side, side, side};
}

struct CellLook {
  std::optional<Color> fill;
  Sides<arrange::Rule> rules;
  Sides<Length> padding;
  VerticalAlignment alignment = VerticalAlignment::top;
  auto operator<=>(const CellLook&) const = default;
};

struct RowLook {
  Length min_height;
  bool may_split = false;
  auto operator<=>(const RowLook&) const = default;
};

struct TableStyle {
  Length width;
  Length space_before, space_after;
  bool keep_with_next = false;
  bool may_split = true;
  bool arranges = false;  ///< Holds things in their places; cells share no rules.
  PageStart start;
  auto operator<=>(const TableStyle&) const = default;
};

struct StyleBook {
  explicit StyleBook(const Theme& the_theme) : theme{the_theme} {}

  // Each records the look and gives the name of its style.

  /// What makes no difference to the role's own style is left out of the look.
  const std::string& paragraph(ParagraphLook look);
  std::string_view text(TextLook look);
  /// The text style of words in another language.
  std::string language(const std::string& tag);
  /// The text style of the second language beneath text of the role.
  std::string second_language(StyleRole role);
  /// The widest gutter, from the marker to the text, counts.
  std::string list(const ListLook& look, Length gutter);
  std::string_view picture(PictureLook look);
  const std::string& shape(const ShapeLook& look);
  std::string_view control(ControlLook look);
  const std::string& table(const TableStyle& style);
  const std::string& column(Length width);
  const std::string& row(const RowLook& look);
  const std::string& cell(const CellLook& look);
  /// Automatic styles belong to the part of the package that they stand in.
  void forget_automatic_styles();

  /// Says how much room numbers in this look take, the space behind them included; the widest counts.
  void set_number_width(const ParagraphLook& look, Length width);
  [[nodiscard]] Length number_width(const ParagraphLook& look) const {
    return number_widths.at({look.role, look.number_size});
  }

  const Theme& theme;
  std::set<StyleRole> roles;
  std::map<ParagraphLook, std::string> paragraphs;  ///< Some are the role's own style.
  std::set<TextLook> texts;
  std::set<std::string> languages;
  std::set<StyleRole> second_languages;
  std::map<ListLook, Length> lists;  ///< With their gutters.
  std::set<PictureLook> pictures;
  std::map<ShapeLook, std::string> shapes;
  std::set<ControlLook> controls;
  std::map<StyleRole, int> levels;  ///< Of headings; what the first of a role says holds.
  std::map<std::pair<StyleRole, int>, Length> number_widths;
  std::map<TableStyle, std::string> tables;
  std::map<Length, std::string> columns;
  std::map<RowLook, std::string> rows;
  std::map<CellLook, std::string> cells;
};

/// Names inside the file and for people. Variants are named after their role: `Guiding question (in a table)`.
[[nodiscard]] std::string style_name(const ParagraphLook& look);
[[nodiscard]] std::string style_title(const ParagraphLook& look);
[[nodiscard]] std::string_view style_name(TextLook look);
[[nodiscard]] std::string_view style_title(TextLook look);
[[nodiscard]] std::string language_style_name(std::string_view tag);
[[nodiscard]] std::string second_language_style_name(StyleRole role);
[[nodiscard]] std::string style_name(const ListLook& look);
[[nodiscard]] std::string style_title(const ListLook& look);
[[nodiscard]] std::string_view style_name(PictureLook look);
[[nodiscard]] std::string_view style_title(PictureLook look);
[[nodiscard]] std::string_view style_name(ControlLook look);
/// The page that is begun; empty where no kind of page is.
[[nodiscard]] std::string style_name(PageStart start);

}  // namespace lapas::odt
