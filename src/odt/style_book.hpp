// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The styles that a document has asked for so far. Who writes content names the look it needs and gets the style's
// name; the writers of styles then write what is in the book and nothing else. Looks of text are named styles that a
// person finds in the list of styles. Looks of tables and of form controls are automatic styles, the only kind that office
// programs read for them; equal looks share one.

#pragma once

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas::odt {

/// What a paragraph holds besides plain text.
enum class ParagraphShape : std::uint8_t {
  text,
  numbered,      ///< A heading or an entry of the contents, its number hanging.
  bullet_item,   ///< Of a list that stands in no other list.
  number_item,
  check_item,    ///< A box, hanging, and its label.
  check_row,     ///< A label and boxes after one another.
  writing_line,  ///< As tall as a writing line, the line itself below the text.
  writing_row,   ///< As tall as a writing line.
  rule,          ///< What is written stands on a rule.
  lower_rule,    ///< The same, a writing line below a label.
  control,       ///< A form control, as tall as it is.
  picture,       ///< A frame, as tall as it is.
};

/// What a paragraph stands in.
enum class Container : std::uint8_t {
  page,
  panel,  ///< Nearly as wide as the page; running text keeps to the text zone.
  cell,
};

/// The style of a role and what sets a paragraph apart from it.
struct ParagraphLook {
  StyleRole role = StyleRole::body;
  ParagraphShape shape = ParagraphShape::text;
  Container container = Container::page;
  bool centred = false;
  bool no_space_before = false, no_space_after = false;
  bool keep_with_next = false;  ///< Although the role's style does not say so.
  bool released = false;        ///< May part from the next although the role's style keeps it.
  int number_size = 0;  ///< Characters of the number of a heading.
  bool starts_boxes = false, ends_boxes = false;  ///< The first or last of several boxes.
  bool ends_list = false;
  bool unlisted = false;  ///< Looks like a heading and is none: the title of the contents.
  bool rule_above = false;
  bool new_page = false;
  std::optional<PageKind> page;  ///< Starts pages of this kind.
  auto operator<=>(const ParagraphLook&) const = default;
};

/// Looks of text inside a paragraph.
enum class TextLook : std::uint8_t {
  strong, emphasis, link, contents_link, contents_leader, number, label, blank, check_box, untranslated, fuzzy,
};

enum class PictureLook : std::uint8_t { image, empty_frame };

/// A control to tick or to type into.
enum class ControlLook : std::uint8_t { box, text };

/// A list is indented by the size of its text.
struct ListLook {
  StyleRole role = StyleRole::list_item;
  ListMarker marker = ListMarker::bullet;
  auto operator<=>(const ListLook&) const = default;
};

enum class Fill : std::uint8_t { none, tint, accent_tint };
enum class VerticalAlignment : std::uint8_t { top, middle, bottom };

enum class EdgeColor : std::uint8_t { rule, accent, faint };

/// A line along the edge of a cell.
struct Edge {
  Length stroke;
  EdgeColor color = EdgeColor::rule;
  auto operator<=>(const Edge&) const = default;
};

struct CellLook {
  Fill fill = Fill::none;
  Edge top, right, bottom, left;
  Length top_padding, right_padding, bottom_padding, left_padding;
  VerticalAlignment alignment = VerticalAlignment::top;
  void set_edges(Edge edge) { top = right = bottom = left = edge; }
  void set_padding(Length padding) { top_padding = right_padding = bottom_padding = left_padding = padding; }
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
  bool new_page = false;
  std::optional<PageKind> page;
  auto operator<=>(const TableStyle&) const = default;
};

class StyleBook {
 public:
  explicit StyleBook(const Theme& theme) : theme_{theme} {}

  /// What makes no difference to the role's own style is left out of the look.
  const std::string& paragraph(ParagraphLook look);
  std::string_view text(TextLook look);
  /// The text style of words in another language.
  std::string language(const std::string& tag);
  /// The text style of the second language beneath text of the role.
  std::string second_language(StyleRole role);
  std::string list(const ListLook& look);
  std::string picture(PictureLook look);
  std::string_view control(ControlLook look);
  const std::string& table(const TableStyle& style) { return numbered(tables_, style, "table-"); }
  const std::string& column(Length width) { return numbered(columns_, width, "column-"); }
  const std::string& row(const RowLook& look) { return numbered(rows_, look, "row-"); }
  const std::string& cell(const CellLook& look) { return numbered(cells_, look, "cell-"); }
  /// Says that headings of this role stand on that level; the first to say so wins.
  void set_level(StyleRole role, int level) { levels_.try_emplace(role, level); }
  /// Says how much room numbers in this look take, the space behind them included; the widest counts.
  void set_number_width(const ParagraphLook& look, Length width) {
    Length& widest = number_widths_[{look.role, look.number_size}];
    widest = std::max(widest, width);
  }

  [[nodiscard]] const Theme& theme() const { return theme_; }
  [[nodiscard]] const std::set<StyleRole>& roles() const { return roles_; }
  /// With their names; some are the role's own style.
  [[nodiscard]] const std::map<ParagraphLook, std::string>& paragraphs() const { return paragraphs_; }
  [[nodiscard]] const std::set<TextLook>& texts() const { return texts_; }
  [[nodiscard]] const std::set<std::string>& languages() const { return languages_; }
  [[nodiscard]] const std::set<StyleRole>& second_languages() const { return second_languages_; }
  [[nodiscard]] const std::set<ListLook>& lists() const { return lists_; }
  [[nodiscard]] const std::set<PictureLook>& pictures() const { return pictures_; }
  [[nodiscard]] const std::set<ControlLook>& controls() const { return controls_; }
  [[nodiscard]] const std::map<StyleRole, int>& levels() const { return levels_; }
  [[nodiscard]] Length number_width(const ParagraphLook& look) const {
    return number_widths_.at({look.role, look.number_size});
  }
  [[nodiscard]] const std::map<TableStyle, std::string>& tables() const { return tables_; }
  [[nodiscard]] const std::map<Length, std::string>& columns() const { return columns_; }
  [[nodiscard]] const std::map<RowLook, std::string>& rows() const { return rows_; }
  [[nodiscard]] const std::map<CellLook, std::string>& cells() const { return cells_; }

 private:
  template <typename Look>
  static const std::string& numbered(std::map<Look, std::string>& styles, const Look& look, const char* prefix) {
    const auto found = styles.find(look);
    if (found != styles.end()) return found->second;
    return styles.emplace(look, prefix + std::to_string(styles.size() + 1)).first->second;
  }

  const Theme& theme_;
  std::set<StyleRole> roles_;
  std::map<ParagraphLook, std::string> paragraphs_;
  std::set<TextLook> texts_;
  std::set<std::string> languages_;
  std::set<StyleRole> second_languages_;
  std::set<ListLook> lists_;
  std::set<PictureLook> pictures_;
  std::set<ControlLook> controls_;
  std::map<StyleRole, int> levels_;
  std::map<std::pair<StyleRole, int>, Length> number_widths_;
  std::map<TableStyle, std::string> tables_;
  std::map<Length, std::string> columns_;
  std::map<RowLook, std::string> rows_;
  std::map<CellLook, std::string> cells_;
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
[[nodiscard]] std::string_view style_name(PageKind page);

}  // namespace lapas::odt
