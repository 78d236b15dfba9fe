// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Named styles from the theme. A style says only in what it differs from its parent, so that a change to one reaches
// its children when a person edits the document.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <lapas/odt.hpp>

#include "odt/measures.hpp"
#include "odt/styles.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Named properties in a fixed order.
using Properties = std::vector<std::pair<const char*, std::string>>;

void add_properties(pugi::xml_node style, const char* element, const Properties& properties) {
  if (properties.empty()) return;
  const auto node = add_element(style, element);
  for (const auto& [name, value] : properties) add_attributes(node, {{name, value}});
}

void set(Properties& properties, const char* name, std::string value) {
  const auto found = std::ranges::find(properties, std::string_view{name}, &Properties::value_type::first);
  if (found == properties.end()) properties.emplace_back(name, std::move(value));
  else found->second = std::move(value);
}

/// Office programs keep the two or three distances of one direction as one value: a style that says one says all.
std::string_view group_of(std::string_view name) {
  if (name == "fo:margin-left" || name == "fo:margin-right" || name == "fo:text-indent") return "horizontal";
  if (name == "fo:margin-top" || name == "fo:margin-bottom") return "vertical";
  return name;
}

/// What a style has to say when its parent says `inherited`. The two begin with the same names.
Properties difference(const Properties& own, const Properties& inherited) {
  std::set<std::string_view> groups;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (i >= inherited.size() || own[i].second != inherited[i].second) groups.insert(group_of(own[i].first));
  }
  Properties different;
  for (const auto& property : own) {
    if (groups.contains(group_of(property.first))) different.push_back(property);
  }
  return different;
}

const char* alignment_name(Alignment alignment) {
  switch (alignment) {
    case Alignment::start: return "start";
    case Alignment::centre: return "center";
    case Alignment::end: return "end";
  }
  return "start";
}

Properties paragraph_properties(const Theme& theme, StyleRole role) {
  const TextStyle& style = theme.style(role);
  const Length right = keeps_to_text_zone(role) ? theme.zone_width() - style.indent - theme.text_zone : Length{};
  return {{"fo:line-height", points(style.line_height())},
          {"fo:text-align", alignment_name(style.alignment)},
          {"fo:margin-left", points(style.indent)},
          {"fo:margin-right", points(std::max(right, Length{}))},
          {"fo:text-indent", points({})},
          {"fo:margin-top", points(style.space_before)},
          {"fo:margin-bottom", points(style.space_after)},
          {"fo:keep-with-next", style.keep_with_next ? "always" : "auto"}};
}

Properties text_properties(const TextStyle& style) {
  Properties properties{{"style:font-name", style.family},
                        {"fo:font-size", points(style.size)},
                        {"fo:font-weight", style.bold ? "bold" : "normal"},
                        {"fo:font-style", style.italic ? "italic" : "normal"},
                        {"fo:color", hex(style.color)},
                        {"fo:hyphenate", style.hyphenate ? "true" : "false"}};
  if (style.hyphenate) {
    properties.emplace_back("fo:hyphenation-remain-char-count", std::to_string(least_word_part));
    properties.emplace_back("fo:hyphenation-push-char-count", std::to_string(least_word_part));
  }
  return properties;
}

Properties language_properties(std::string_view tag) {
  const LanguageParts parts = split_language(tag);
  Properties properties{{"fo:language", parts.language}, {"fo:country", parts.country}};
  if (!parts.script.empty()) properties.emplace_back("fo:script", parts.script);
  return properties;
}

bool is_contents(StyleRole role) { return role == StyleRole::contents_1 || role == StyleRole::contents_2; }

pugi::xml_node add_tab_stop(pugi::xml_node properties, Length position, bool dots) {
  const auto stop = add_element(add_element(properties, "style:tab-stops"), "style:tab-stop",
                                {{"style:position", points(position)}, {"style:type", "right"}});
  if (dots) add_attributes(stop, {{"style:leader-style", "dotted"}, {"style:leader-text", "."}});
  return stop;
}

class NamedStyleWriter {
 public:
  NamedStyleWriter(pugi::xml_node styles, const Document& document, const StyleBook& book)
      : styles_{styles}, document_{document}, theme_{document.theme}, book_{book} {}

  void write() {
    add_defaults();
    for (const StyleRole role : book_.roles()) add_role(role);
    for (const auto& [look, name] : book_.paragraphs()) {
      if (look != ParagraphLook{.role = look.role}) add_variant(look, name);
    }
    for (const TextLook look : book_.texts()) add_text_style(look);
    for (const std::string& tag : book_.languages()) add_language(tag);
    for (const StyleRole role : book_.second_languages()) add_second_language(role);
    for (const PictureLook look : book_.pictures()) add_picture(look);
    if (!book_.levels().empty()) add_outline();
    for (const ListLook& look : book_.lists()) add_list(look);
  }

 private:
  pugi::xml_node add_style(const char* family, std::string_view name, std::string_view title) {
    return add_element(styles_, "style:style",
                       {{"style:name", name}, {"style:display-name", title}, {"style:family", family}});
  }

  /// What holds for text that has no style: what people add without thinking of styles.
  void add_defaults() {
    const TextStyle& body = theme_.style(StyleRole::body);
    const auto paragraph = add_element(styles_, "style:default-style", {{"style:family", "paragraph"}});
    add_properties(paragraph, "style:paragraph-properties",
                   {{"fo:line-height", points(body.line_height())},
                    {"fo:orphans", "2"},
                    {"fo:widows", "2"},
                    {"fo:hyphenation-ladder-count", "no-limit"},
                    {"style:tab-stop-distance", points(theme_.box + theme_.box_gap)}});
    Properties text = text_properties(body);
    for (auto& property : language_properties(document_.language)) text.push_back(std::move(property));
    add_properties(paragraph, "style:text-properties", text);
    const auto table = add_element(styles_, "style:default-style", {{"style:family", "table"}});
    add_properties(table, "style:table-properties", {{"table:border-model", "collapsing"}});
  }

  void add_role(StyleRole role) {
    const TextStyle& style = theme_.style(role);
    const auto node = add_style("paragraph", spelling(role), title(role));
    Properties paragraph = paragraph_properties(theme_, role);
    Properties text = text_properties(style);
    if (style.parent != role) {
      add_attributes(node, {{"style:parent-style-name", spelling(style.parent)}});
      paragraph = difference(paragraph, paragraph_properties(theme_, style.parent));
      text = difference(text, text_properties(theme_.style(style.parent)));
    }
    if (const auto level = book_.levels().find(role); level != book_.levels().end()) {
      add_attributes(node, {{"style:default-outline-level", std::to_string(level->second)}});
    }
    add_properties(node, "style:paragraph-properties", paragraph);
    add_line_ends(node, role);
    add_properties(node, "style:text-properties", text);
  }

  /// The page number at the right end of a line, and the rule above a footer.
  void add_line_ends(pugi::xml_node style, StyleRole role) {
    const bool contents = is_contents(role);
    const bool furniture = role == StyleRole::header || role == StyleRole::footer;
    if (!contents && !furniture) return;
    auto properties = style.child("style:paragraph-properties");
    if (!properties) properties = add_element(style, "style:paragraph-properties");
    // Tab stops are measured from the indent.
    add_tab_stop(properties, theme_.zone_width() - theme_.style(role).indent, contents);
    if (role != StyleRole::footer) return;
    add_attributes(properties, {{"fo:border-top", solid_line(theme_.rule_stroke, theme_.rule)},
                                {"fo:padding-top", points(footer_rule_gap)}});
  }

  void add_variant(const ParagraphLook& look, const std::string& name) {
    const auto node = add_style("paragraph", name, style_title(look));
    add_attributes(node, {{"style:parent-style-name", spelling(look.role)}});
    if (look.shape == ParagraphShape::bullet_item || look.shape == ParagraphShape::number_item) {
      const bool bullet = look.shape == ParagraphShape::bullet_item;
      const ListLook list{look.role, bullet ? ListMarker::bullet : ListMarker::number};
      add_attributes(node, {{"style:list-style-name", style_name(list)}});
    }
    if (look.unlisted) add_attributes(node, {{"style:default-outline-level", ""}});
    if (look.page) add_attributes(node, {{"style:master-page-name", style_name(*look.page)}});
    const Properties inherited = paragraph_properties(theme_, look.role);
    add_properties(node, "style:paragraph-properties", difference(variant_properties(look, inherited), inherited));
    if (look.shape == ParagraphShape::numbered && is_contents(look.role)) {
      add_tab_stop(node.child("style:paragraph-properties"),
                   theme_.zone_width() - theme_.style(look.role).indent - book_.number_width(look), true);
    }
  }

  [[nodiscard]] Properties variant_properties(const ParagraphLook& look, Properties properties) const {
    if (look.container != Container::page) set(properties, "fo:margin-right", right_margin(look));
    if (look.no_space_before) set(properties, "fo:margin-top", points({}));
    if (look.no_space_after) set(properties, "fo:margin-bottom", points({}));
    if (look.ends_list) set(properties, "fo:margin-bottom", points(theme_.style(StyleRole::body).space_after));
    shape(properties, look);
    if (look.centred) set(properties, "fo:text-align", "center");
    if (look.keep_with_next) set(properties, "fo:keep-with-next", "always");
    if (look.released) set(properties, "fo:keep-with-next", "auto");
    if (look.new_page) set(properties, "fo:break-before", "page");
    if (look.rule_above) {
      set(properties, "fo:border-top", solid_line(theme_.rule_stroke * 3, theme_.accent));
      set(properties, "fo:padding-top", points(theme_.callout_padding - theme_.rule_stroke * 3));
    }
    return properties;
  }

  /// Of running text inside a cell or a panel.
  [[nodiscard]] std::string right_margin(const ParagraphLook& look) const {
    if (look.container == Container::cell) return points({});
    const Length width = theme_.zone_width() - theme_.callout_padding * 3;
    return points(std::max(width - theme_.style(look.role).indent - theme_.text_zone, Length{}));
  }

  void shape(Properties& properties, const ParagraphLook& look) const {
    const TextStyle& style = theme_.style(look.role);
    switch (look.shape) {
      case ParagraphShape::text: break;
      case ParagraphShape::numbered: hang(properties, style, book_.number_width(look)); break;
      case ParagraphShape::bullet_item:
      case ParagraphShape::number_item: hang(properties, style, list_gutter(style)); break;
      case ParagraphShape::check_item:
        hang(properties, style, theme_.box + theme_.box_gap);
        set_pitch(properties, look);
        break;
      case ParagraphShape::check_row: set_pitch(properties, look); break;
      case ParagraphShape::rule:
        set_rule(properties);
        set_space(properties, {}, {});
        break;
      case ParagraphShape::lower_rule: {
        const Length line = style.line_height() + theme_.writing_stroke;
        set_rule(properties);
        set_space(properties, theme_.writing_line - below_letters(style) - line, {});
        break;
      }
      case ParagraphShape::writing_line:
        set_rule(properties);
        set_space(properties, {}, {});
        set(properties, "style:line-height-at-least", points(theme_.writing_line - theme_.writing_stroke));
        break;
      case ParagraphShape::writing_row:
        set_space(properties, {}, {});
        set(properties, "style:line-height-at-least", points(theme_.writing_line));
        break;
      case ParagraphShape::control:
        set(properties, "fo:line-height", "normal");
        break;
      case ParagraphShape::picture:
        set_space(properties, look.no_space_before ? Length{} : theme_.callout_padding,
                  look.no_space_after ? Length{} : theme_.callout_padding);
        set(properties, "fo:line-height", "normal");
        break;
    }
  }

  static void hang(Properties& properties, const TextStyle& style, Length distance) {
    set(properties, "fo:margin-left", points(style.indent + distance));
    set(properties, "fo:text-indent", points(-distance));
  }

  /// Boxes stand at the theme's pitch. Between two paragraphs is the larger of their margins, so that the first and the
  /// last add the space that a field has round it.
  void set_pitch(Properties& properties, const ParagraphLook& look) const {
    const Length half = std::max(theme_.box_pitch - theme_.style(look.role).line_height(), Length{}) / 2;
    const bool row = look.shape == ParagraphShape::check_row;
    const TextStyle& label = theme_.style(StyleRole::label);
    Length before = row ? label.space_before + half : half * 2, after = half;
    if (look.starts_boxes) before = half + label.space_after;
    if (row || look.ends_boxes) after += theme_.style(StyleRole::answer).space_after;
    set_space(properties, look.no_space_before ? half : before, look.no_space_after ? half : after);
  }

  void set_rule(Properties& properties) const {
    set(properties, "fo:border-bottom", solid_line(theme_.writing_stroke, theme_.rule));
    set(properties, "style:join-border", "false");
  }

  static void set_space(Properties& properties, Length before, Length after) {
    set(properties, "fo:margin-top", points(before));
    set(properties, "fo:margin-bottom", points(after));
  }

  void add_text_style(TextLook look) {
    const auto node = add_style("text", style_name(look), style_title(look));
    add_properties(node, "style:text-properties", look_properties(look));
  }

  Properties look_properties(TextLook look) {
    switch (look) {
      case TextLook::strong: return {{"fo:font-weight", "bold"}};
      case TextLook::emphasis: return {{"fo:font-style", "italic"}};
      case TextLook::number: return {{"fo:color", hex(theme_.accent)}};
      case TextLook::link:
        // Colour alone does not tell a link from its surroundings in a black and white print.
        return {{"fo:color", hex(theme_.accent)},
                {"style:text-underline-style", "solid"},
                {"style:text-underline-width", "auto"},
                {"style:text-underline-color", "font-color"}};
      case TextLook::contents_link:
        return {{"fo:color", hex(theme_.style(StyleRole::contents_1).color)}, {"style:text-underline-style", "none"}};
      case TextLook::contents_leader:
        return {{"fo:color", hex(theme_.rule)}, {"fo:font-weight", "normal"}, {"fo:letter-spacing", "2pt"}};
      case TextLook::label: return text_properties(theme_.style(StyleRole::label));
      // Underscores hang lower than a writing line beside them.
      case TextLook::blank: return {{"fo:color", hex(theme_.rule)}, {"style:text-position", "8% 100%"}};
      case TextLook::check_box: return check_box_properties();
      // A proof is told by its tags where colours do not print.
      case TextLook::untranslated:
        return {{"fo:background-color", "#ffecc8"}, {"style:text-underline-style", "solid"}};
      case TextLook::fuzzy: return {{"fo:background-color", "#dae8ff"}, {"style:text-underline-style", "wave"}};
    }
    return {};
  }

  /// As large as the theme's box, and centred on the capitals of the label. Office programs take the percentage of the
  /// height of the font's letters with what is above and below.
  Properties check_box_properties() {
    const Length below = (theme_.box - capital_height(theme_)) / 2;
    const auto lowered = below.millipoints() * 100 / symbol_font_height(theme_).millipoints();
    const std::string font_size = points(box_font_size(theme_));
    const std::string family{odt_symbol_family};
    return {{"style:font-name", family},
            {"style:font-name-asian", family},  // office programs count boxes among ideographs
            {"style:font-name-complex", family},
            {"fo:font-size", font_size},
            {"style:font-size-asian", font_size},
            {"style:font-size-complex", font_size},
            {"fo:font-weight", "normal"},
            {"fo:font-style", "normal"},
            {"fo:color", hex(theme_.box_color)},
            {"style:text-position", "-" + std::to_string(lowered) + "% 100%"}};
  }

  void add_language(const std::string& tag) {
    const auto node = add_style("text", language_style_name(tag), "Language " + tag);
    add_properties(node, "style:text-properties", language_properties(tag));
  }

  /// In points: office programs take percentages of the default style, not of the paragraph's.
  void add_second_language(StyleRole role) {
    const auto node = add_style("text", second_language_style_name(role), "Second language (" + std::string{title(role)} + ")");
    const auto size = points(theme_.style(role).size * second_language_size / 100);
    add_properties(node, "style:text-properties",
                   {{"fo:font-size", size}, {"style:font-size-asian", size}, {"style:font-size-complex", size}});
  }

  void add_picture(PictureLook look) {
    const auto node = add_style("graphic", style_name(look), style_title(look));
    Properties properties{{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}, {"fo:padding", "0pt"}};
    properties.emplace_back("fo:border",
                            look == PictureLook::image ? "none" : solid_line(theme_.rule_stroke, theme_.rule));
    add_properties(node, "style:graphic-properties", properties);
  }

  /// Levels without numbers of their own: the numbers of a checklist are given, not counted.
  void add_outline() {
    const auto outline = add_element(styles_, "text:outline-style", {{"style:name", "outline"}});
    for (int level = 1; level <= 6; ++level) {
      add_element(outline, "text:outline-level-style",
                  {{"text:level", std::to_string(level)}, {"style:num-format", ""}});
    }
  }

  void add_list(const ListLook& look) {
    const auto list = add_element(styles_, "text:list-style",
                                  {{"style:name", style_name(look)}, {"style:display-name", style_title(look)}});
    for (int level = 1; level <= deepest_list; ++level) add_list_level(list, look, level);
  }

  void add_list_level(pugi::xml_node list, const ListLook& look, int level) {
    const bool bullet = look.marker == ListMarker::bullet;
    const auto node =
        add_element(list, bullet ? "text:list-level-style-bullet" : "text:list-level-style-number",
                    {{"text:level", std::to_string(level)}, {"text:style-name", style_name(TextLook::number)}});
    if (bullet) add_attributes(node, {{"text:bullet-char", "•"}});
    else add_attributes(node, {{"style:num-format", "1"}, {"style:num-suffix", "."}});
    const auto properties = add_element(node, "style:list-level-properties",
                                        {{"text:list-level-position-and-space-mode", "label-alignment"}});
    const TextStyle& style = theme_.style(look.role);
    const Length gutter = list_gutter(style);
    const std::string indent = points(style.indent + gutter * level);
    add_element(properties, "style:list-level-label-alignment",
                {{"text:label-followed-by", "listtab"},
                 {"text:list-tab-stop-position", indent},
                 {"fo:text-indent", points(-gutter)},
                 {"fo:margin-left", indent}});
  }

  static constexpr int deepest_list = 3;

  pugi::xml_node styles_;
  const Document& document_;
  const Theme& theme_;
  const StyleBook& book_;
};

}  // namespace

void add_named_styles(pugi::xml_node styles, const Document& document, const StyleBook& book) {
  NamedStyleWriter{styles, document, book}.write();
}

}  // namespace lapas::odt
