// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The look of a document: the roles that text plays with their styles, and the page with everything drawn on it.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/rules.hpp>

namespace lapas {

/// The parts that text plays. A theme gives each its look; ODF names its styles after them.
enum class StyleRole : std::uint8_t {
#define LAPAS_STYLE(name, spelling, title) name,
#include <lapas/style_roles.inc>
#undef LAPAS_STYLE
};

[[nodiscard]] std::span<const StyleRole> style_roles();
/// As themes write it: `heading-1`.
[[nodiscard]] std::string_view spelling(StyleRole role);
/// As a person finds it in a list of styles: `Heading 1`.
[[nodiscard]] std::string_view title(StyleRole role);
/// Whether it is running text, kept to the text zone, the measure that is easy to read. What stands in tables, heads and
/// panels is not.
[[nodiscard]] bool keeps_to_text_zone(StyleRole role);
/// Whether it is the running text of a document, which stands beside the side column of a theme that has one.
[[nodiscard]] bool stands_beside_side_column(StyleRole role);

enum class Alignment : std::uint8_t { start, centre, end };

struct TextStyle {
  StyleRole parent = StyleRole::body;  ///< Itself for a style without parent.
  std::string family;
  Length size = pt(12);
  int leading = 130;  ///< Distance of baselines in percent of the size.
  bool bold = false;
  bool italic = false;
  Color color;
  Alignment alignment = Alignment::start;
  Length space_before, space_after;
  Length indent;  ///< Of the left edge, from the edge of the zone.
  bool keep_with_next = false;
  bool hyphenate = false;  ///< Long words may be divided at the end of a line, where there are patterns for it.
  [[nodiscard]] Length line_height() const { return Length::from_millipoints(size.millipoints() * leading / 100); }
  bool operator==(const TextStyle&) const = default;
};

/// The look of the page and of everything drawn on it. Roles of colours and lengths are fixed; values are the theme's.
struct Theme {
  std::string id;
  // The page (field conventions for paper forms: binding margin, text zone, notes zone).
  Size page{mm(210), mm(297)};
  Length margin_binding = mm(30), margin_outer = mm(12), margin_top = mm(18), margin_bottom = mm(22);
  Length header_distance = mm(11), footer_distance = mm(12);  ///< From the edge of the sheet to the furniture.
  Length text_zone = mm(113), zone_gap = mm(5);
  /// Headings of sections and what stands beside the text have a column left of the text zone; tables reach over both.
  bool side_column = false;
  bool mirrored = true;  ///< Even pages have the binding margin on the right.
  Duplex duplex = Duplex::long_edge;
  bool whole_sheets = true;   ///< A sheet that does not fit its page is an error; otherwise it is divided.
  Length path_strip = mm(7);  ///< How tall the path at the head of a page is.
  Length badge = mm(14);      ///< The side of the square with the number of a checkpoint.
  // Answer places.
  Length box = mm(4.5), box_gap = mm(3.5), box_stroke = pt(0.9), box_pitch = mm(8.5);
  Length writing_line = mm(8.5), writing_stroke = pt(0.5);
  Length table_line = mm(8.5);  ///< A line of a row to write in; where a sheet has room it grows up to a writing line.
  Length least_writing_line = mm(6), least_table_line = mm(6);  ///< What a number of pages lowers the two to at most.
  bool labels_above = false;                                    ///< Labels of writing lines stand above them, always.
  Length cell_padding = mm(1.6), rule_stroke = pt(0.5);
  Length callout_padding = mm(4);
  // Colours.
  Color text{0, 0, 0}, accent{0, 0, 0}, rule{0, 0, 0}, box_color{0, 0, 0}, tint{240, 240, 240},
      accent_tint{230, 230, 230};
  std::vector<Threshold> thresholds;  ///< For lint().
  std::vector<TextStyle> styles;      ///< One for each role, in the order of the roles.

  [[nodiscard]] const TextStyle& style(StyleRole role) const { return styles[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Length zone_width() const { return page.width - margin_binding - margin_outer; }
  [[nodiscard]] Length side_zone() const { return zone_width() - text_zone - zone_gap; }
  /// Body text from 16 points on is large print (UKAAF G003).
  [[nodiscard]] bool prints_large() const { return style(StyleRole::body).size >= pt(16); }
  bool operator==(const Theme&) const = default;
};

/// A usable plain theme: Noto Sans, 12 pt, black.
[[nodiscard]] Theme default_theme();

}  // namespace lapas
