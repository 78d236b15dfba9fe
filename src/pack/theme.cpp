// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads themes. What the file leaves out comes from the base theme. Styles are resolved when all are read, because a
// style may name a parent that the file states later.

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <lapas/limits.hpp>

#include "core/number_before.hpp"
#include "pack/readers.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

template <typename T>
struct Member {
  std::string_view attribute;
  T Theme::*member;
};

constexpr Member<Length> page_lengths[]{{"margin-binding", &Theme::margin_binding},
                                        {"margin-outer", &Theme::margin_outer},
                                        {"margin-top", &Theme::margin_top},
                                        {"margin-bottom", &Theme::margin_bottom},
                                        {"header-distance", &Theme::header_distance},
                                        {"footer-distance", &Theme::footer_distance},
                                        {"text-zone", &Theme::text_zone},
                                        {"zone-gap", &Theme::zone_gap},
                                        {"path-strip", &Theme::path_strip},
                                        {"badge", &Theme::badge}};

constexpr Member<Length> answer_lengths[]{{"box", &Theme::box},
                                          {"box-gap", &Theme::box_gap},
                                          {"box-stroke", &Theme::box_stroke},
                                          {"box-pitch", &Theme::box_pitch},
                                          {"writing-line", &Theme::writing_line},
                                          {"table-line", &Theme::table_line},
                                          {"least-writing-line", &Theme::least_writing_line},
                                          {"least-table-line", &Theme::least_table_line},
                                          {"writing-stroke", &Theme::writing_stroke},
                                          {"cell-padding", &Theme::cell_padding},
                                          {"rule-stroke", &Theme::rule_stroke},
                                          {"callout-padding", &Theme::callout_padding}};

constexpr Member<Color> color_members[]{{"text", &Theme::text}, {"accent", &Theme::accent},
                                        {"rule", &Theme::rule}, {"box", &Theme::box_color},
                                        {"tint", &Theme::tint}, {"accent-tint", &Theme::accent_tint}};

template <typename Rows>
std::vector<std::string_view> attribute_names(const Rows& rows, std::vector<std::string_view> others = {}) {
  for (const auto& row : rows) others.push_back(row.attribute);
  return others;
}

/// `4.5mm` or `12pt`.
std::optional<Length> parse_length(std::string_view text) {
  constexpr double most = limits::longest_points, points_of_mm = 72 / 25.4;
  if (const auto value = number_before(text, "mm", most / points_of_mm)) return mm(*value);
  if (const auto value = number_before(text, "pt", most)) return pt(*value);
  return {};
}

/// `#1a5276`.
std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return {};
  unsigned value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data() + 1, end, value, 16);
  if (failure != std::errc{} || stop != end) return {};
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
               static_cast<std::uint8_t>(value & 0xFF)};
}

class ThemeReader {
 public:
  ThemeReader(xml::Reader& reader, const Theme& base) : reader_{reader}, base_{base}, theme_{base} {}

  Theme read(pugi::xml_node root) {
    reader_.allow_attributes(root, {"id", "extends"});
    reader_.allow_children(root, {"page", "answers", "colors", "styles", "lint"});
    theme_.id = reader_.id(root);
    if (const auto page = reader_.child(root, "page")) read_page(page);
    if (const auto answers = reader_.child(root, "answers")) read_answers(answers);
    if (const auto colors = reader_.child(root, "colors")) read_colors(colors);
    recolor_styles();
    if (const auto styles = reader_.child(root, "styles")) read_styles(styles);
    if (const auto lint = reader_.child(root, "lint")) read_thresholds(reader_, lint, theme_.thresholds);
    return std::move(theme_);
  }

 private:
  void read_page(pugi::xml_node node) {
    constexpr std::pair<std::string_view, Duplex> duplexes[]{
        {"no", Duplex::no}, {"long-edge", Duplex::long_edge}, {"short-edge", Duplex::short_edge}};
    constexpr std::pair<std::string_view, bool> wholes[]{{"required", true}, {"preferred", false}};
    read_lengths(node, page_lengths, {"width", "height", "side-column", "mirrored", "duplex", "whole"});
    theme_.duplex = reader_.choice<Duplex>(node, "duplex", duplexes, theme_.duplex);
    theme_.whole_sheets = reader_.choice<bool>(node, "whole", wholes, theme_.whole_sheets);
    read_length(node, "width", theme_.page.width);
    read_length(node, "height", theme_.page.height);
    theme_.side_column = reader_.flag(node, "side-column", theme_.side_column);
    theme_.mirrored = reader_.flag(node, "mirrored", theme_.mirrored);
    if (theme_.side_zone() < Length{}) {
      reader_.error(ErrorCode::pack_bad_value, node,
                    "the text zone and the gap beside it are wider than the page has room for",
                    "width - margin-binding - margin-outer must be at least text-zone + zone-gap");
    }
    if (theme_.margin_top + theme_.margin_bottom >= theme_.page.height) {
      reader_.error(ErrorCode::pack_bad_value, node, "the margins leave no room on the page");
    }
  }

  /// Boxes and writing lines of no height could not be drawn.
  void read_answers(pugi::xml_node node) {
    constexpr std::pair<std::string_view, bool> labels[]{{"above", true}, {"before", false}};
    read_lengths(node, answer_lengths, {"labels"});
    theme_.labels_above = reader_.choice<bool>(node, "labels", labels, theme_.labels_above);
    if (node.attribute("writing-line") && !node.attribute("table-line")) theme_.table_line = theme_.writing_line;
    for (const auto& [attribute, length] : {std::pair{"box", theme_.box},
                                            {"writing-line", theme_.writing_line},
                                            {"table-line", theme_.table_line},
                                            {"least-writing-line", theme_.least_writing_line},
                                            {"least-table-line", theme_.least_table_line}}) {
      if (length >= mm(1) || !node.attribute(attribute)) continue;
      reader_.report_bad_value(node, attribute, reader_.optional(node, attribute), "a length of at least 1mm");
    }
  }

  void read_lengths(pugi::xml_node node, std::span<const Member<Length>> members,
                    std::vector<std::string_view> others = {}) {
    reader_.allow_attributes(node, attribute_names(members, std::move(others)));
    reader_.allow_children(node, {});
    for (const auto& [attribute, member] : members) read_length(node, attribute, theme_.*member);
  }

  void read_colors(pugi::xml_node node) {
    reader_.allow_attributes(node, attribute_names(color_members));
    reader_.allow_children(node, {});
    for (const auto& [attribute, member] : color_members) {
      const auto text = reader_.optional(node, attribute);
      if (text.empty()) continue;
      const auto color = parse_color(text);
      if (color) theme_.*member = *color;
      if (!color) reader_.report_bad_value(node, attribute, text, "a colour such as #1a5276");
    }
  }

  /// Styles that wear the text or the accent colour of the base theme wear that of this theme.
  void recolor_styles() {
    for (auto& style : theme_.styles) {
      if (style.color == base_.text) {
        style.color = theme_.text;
      } else if (style.color == base_.accent) {
        style.color = theme_.accent;
      }
    }
  }

  void read_length(pugi::xml_node node, std::string_view attribute, Length& value) {
    const auto text = reader_.optional(node, attribute);
    if (text.empty()) return;
    const auto length = parse_length(text);
    if (length) value = *length;
    if (!length) reader_.report_bad_value(node, attribute, text, "a length such as 4.5mm or 12pt");
  }

  // -------------------------------------------------------------------------------------------------------------
  // Styles

  void read_styles(pugi::xml_node node) {
    reader_.allow_attributes(node, {});
    for (const auto style : reader_.children(node, {"style"})) read_role(style);
    for (auto& [role, style] : stated_) check_ancestry(role, style);
    for (const auto& [role, style] : stated_) resolve(role);
  }

  void read_role(pugi::xml_node node) {
    reader_.allow_attributes(node, {"role", "parent", "family", "size", "leading", "weight", "slant", "color", "align",
                                    "space-before", "space-after", "indent", "keep-with-next", "hyphenate"});
    reader_.allow_children(node, {});
    const auto role = role_named(node, "role", reader_.required(node, "role"));
    if (!role) return;
    Stated stated{node, {}};
    if (const auto parent = reader_.optional(node, "parent"); !parent.empty()) {
      stated.parent = role_named(node, "parent", parent);
    }
    if (stated_.emplace(*role, stated).second) return;
    reader_.error(ErrorCode::pack_duplicate_id, node, "the role " + in_quotes(spelling(*role)) + " stands twice",
                  "keep one");
  }

  std::optional<StyleRole> role_named(pugi::xml_node node, std::string_view attribute, const std::string& name) {
    std::vector<std::string_view> names;
    for (const auto role : style_roles()) {
      if (spelling(role) == name) return role;
      names.push_back(spelling(role));
    }
    if (!name.empty()) reader_.report_bad_choice(node, attribute, name, names);
    return {};
  }

  struct Stated {
    pugi::xml_node node;
    std::optional<StyleRole> parent;
  };

  /// The parent that the role has in the end; itself when it has none.
  [[nodiscard]] StyleRole parent_of(StyleRole role) const {
    const auto stated = stated_.find(role);
    return stated != stated_.end() && stated->second.parent ? *stated->second.parent : base_.style(role).parent;
  }

  void check_ancestry(StyleRole role, Stated& stated) {
    if (!stated.parent) return;
    auto ancestor = *stated.parent;
    for (std::size_t steps = 0; steps < style_roles().size() && ancestor != role; ++steps) {
      ancestor = parent_of(ancestor);
    }
    if (ancestor != role) return;
    reader_.error(ErrorCode::pack_cycle, stated.node,
                  "the style " + in_quotes(spelling(role)) + " is its own ancestor through " +
                      in_quotes(spelling(*stated.parent)),
                  "leave parent out of one of them");
    stated.parent.reset();
  }

  const TextStyle& resolve(StyleRole role) {
    auto& style = theme_.styles[static_cast<std::size_t>(role)];
    const auto stated = stated_.find(role);
    if (stated == stated_.end() || !resolved_.insert(role).second) return style;
    if (stated->second.parent) {
      style = resolve(*stated->second.parent);
      style.parent = *stated->second.parent;
    }
    apply(stated->second.node, style);
    return style;
  }

  void apply(pugi::xml_node node, TextStyle& style) {
    constexpr std::pair<std::string_view, bool> weights[]{{"regular", false}, {"bold", true}};
    constexpr std::pair<std::string_view, bool> slants[]{{"upright", false}, {"italic", true}};
    constexpr std::pair<std::string_view, Alignment> alignments[]{
        {"start", Alignment::start}, {"centre", Alignment::centre}, {"end", Alignment::end}};
    style.family = reader_.optional(node, "family", style.family);
    style.leading = reader_.integer(node, "leading", style.leading, 80, 300);
    style.bold = reader_.choice<bool>(node, "weight", weights, style.bold);
    style.italic = reader_.choice<bool>(node, "slant", slants, style.italic);
    style.alignment = reader_.choice<Alignment>(node, "align", alignments, style.alignment);
    style.keep_with_next = reader_.flag(node, "keep-with-next", style.keep_with_next);
    style.hyphenate = reader_.flag(node, "hyphenate", style.hyphenate);
    read_size(node, style.size);
    read_length(node, "space-before", style.space_before);
    read_length(node, "space-after", style.space_after);
    read_length(node, "indent", style.indent);
    read_style_color(node, style.color);
  }

  void read_size(pugi::xml_node node, Length& size) {
    read_length(node, "size", size);
    if (size < pt(4) || size > pt(200)) {
      reader_.report_bad_value(node, "size", reader_.optional(node, "size"), "a size from 4pt to 200pt");
    }
  }

  /// A colour, or the name of one of the theme's colours.
  void read_style_color(pugi::xml_node node, Color& color) {
    const auto text = reader_.optional(node, "color");
    if (text.empty()) return;
    if (const auto parsed = parse_color(text)) {
      color = *parsed;
      return;
    }
    const auto named = std::ranges::find(color_members, text, &Member<Color>::attribute);
    if (named != std::end(color_members)) {
      color = theme_.*(named->member);
    } else {
      reader_.report_bad_value(node, "color", text,
                               "a colour such as #1a5276, or a colour of the theme: text, accent, rule, "
                               "box, tint, accent-tint");
    }
  }

  xml::Reader& reader_;
  const Theme& base_;
  Theme theme_;
  std::map<StyleRole, Stated> stated_;
  std::set<StyleRole> resolved_;
};

}  // namespace

Theme read_theme(xml::Reader& reader, pugi::xml_node root, const Theme& base) {
  return ThemeReader{reader, base}.read(root);
}

Theme parse_theme(std::string_view xml, std::string_view name, const Theme& base) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  Theme theme;
  if (const auto root = reader.root("theme")) theme = read_theme(reader, root, base);
  diagnostics.throw_if_errors();
  return theme;
}

}  // namespace lapas
