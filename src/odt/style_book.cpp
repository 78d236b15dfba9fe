// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Recording and naming of styles. A name says what the style is for, never a number, so that it reads the same in every
// document of a pack.

#include "odt/style_book.hpp"

#include <algorithm>
#include <vector>

namespace lapas::odt {
namespace {

struct Trait {
  std::string suffix, title;
};

std::vector<Trait> traits_of(const ParagraphLook& look) {
  static const Trait shapes[] = {{},
                                 {"numbered", "numbered"},
                                 {"bullets", "bullets"},
                                 {"numbers", "numbers"},
                                 {"check-item", "check item"},
                                 {"band-item", "band item"},
                                 {"check-row", "row of boxes"},
                                 {"line", "writing line"},
                                 {"row", "writing row"},
                                 {"places", "with places to fill in"},
                                 {"rule", "on a rule"},
                                 {"lower-rule", "on a lower rule"},
                                 {"control", "control"},
                                 {"current", "current"},
                                 {"footer-cell", "beside others"},
                                 {"footer-rule", "rule"},
                                 {"table-end", "behind a table"},
                                 {"picture", "picture"}};
  std::vector<Trait> traits;
  if (look.shape != ParagraphShape::text) traits.push_back(shapes[static_cast<std::size_t>(look.shape)]);
  if (look.number_size > 0) {
    const std::string size = std::to_string(look.number_size);
    traits.push_back({"size-" + size, "number of " + size + (size == "1" ? " character" : " characters")});
  }
  if (look.container == Container::panel) traits.push_back({"panel", "in a panel"});
  if (look.container == Container::cell) traits.push_back({"cell", "in a table"});
  if (look.centred) traits.push_back({"centred", "centred"});
  if (look.at_end) traits.push_back({"end", "at the end"});
  if (look.no_space_before) traits.push_back({"first", "no space before"});
  if (look.no_space_after) traits.push_back({"last", "no space after"});
  if (look.keep == KeepWithNext::always) traits.push_back({"kept", "kept with next"});
  if (look.keep == KeepWithNext::never) traits.push_back({"released", "not kept with next"});
  if (look.starts_boxes) traits.push_back({"first-box", "first box"});
  if (look.ends_boxes) traits.push_back({"last-box", "last box"});
  if (look.ends_list) traits.push_back({"last-item", "last item"});
  if (look.unlisted) traits.push_back({"unlisted", "not in the contents"});
  if (look.rule_above) traits.push_back({"rule", "rule above"});
  const auto& [start, path, first] = look.start;
  if (start == PageStart::Kind::page) traits.push_back({"new-page", "new page"});
  if (start == PageStart::Kind::cover) traits.push_back({style_name(look.start), "starts the cover"});
  if (start == PageStart::Kind::body) {
    const std::string text = first ? "starts the first page" : "starts the text";
    traits.push_back({style_name(look.start), path == 0 ? text : text + " of part " + std::to_string(path)});
  }
  return traits;
}

template <typename Look>
const std::string& numbered(std::map<Look, std::string>& styles, const Look& look, const char* prefix) {
  const auto found = styles.find(look);
  if (found != styles.end()) return found->second;
  return styles.emplace(look, prefix + std::to_string(styles.size() + 1)).first->second;
}

}  // namespace

std::optional<ListLook> list_of(const ParagraphLook& look) {
  if (look.shape == ParagraphShape::bullet_item) return ListLook{look.role, ListMarker::bullet};
  if (look.shape == ParagraphShape::number_item) return ListLook{look.role, ListMarker::number};
  return {};
}

const std::string& StyleBook::paragraph(ParagraphLook look) {
  const TextStyle& style = theme.style(look.role);
  if (!keeps_to_text_zone(look.role)) look.container = Container::page;
  look.ends_list &= style.space_after < arrange::space_below_list(theme) && !look.no_space_after;
  if ((look.keep == KeepWithNext::always) == style.keep_with_next) look.keep = KeepWithNext::as_role;
  if (look.shape == ParagraphShape::text || look.shape == ParagraphShape::numbered ||
      look.shape == ParagraphShape::control) {
    look.no_space_before &= style.space_before > Length{};
    look.no_space_after &= style.space_after > Length{};
  }
  const auto found = paragraphs.find(look);
  if (found != paragraphs.end()) return found->second;
  for (StyleRole role = look.role; roles.insert(role).second;) role = theme.style(role).parent;
  return paragraphs.emplace(look, style_name(look)).first->second;
}

std::string_view StyleBook::text(TextLook look) {
  texts.insert(look);
  return style_name(look);
}

std::string StyleBook::language(const std::string& tag) {
  languages.insert(tag);
  return language_style_name(tag);
}

std::string StyleBook::second_language(StyleRole role) {
  second_languages.insert(role);
  return second_language_style_name(role);
}

std::string StyleBook::list(const ListLook& look, Length gutter) {
  texts.insert(TextLook::number);
  lists[look] = std::max(lists[look], gutter);
  return style_name(look);
}

std::string_view StyleBook::picture(PictureLook look) {
  pictures.insert(look);
  return style_name(look);
}

const std::string& StyleBook::shape(const ShapeLook& look) {
  if (look.text) {
    for (StyleRole role = look.role; roles.insert(role).second;) role = theme.style(role).parent;
  }
  return numbered(shapes, look, "shape-");
}

std::string_view StyleBook::control(ControlLook look) {
  controls.insert(look);
  return style_name(look);
}

const std::string& StyleBook::table(const TableStyle& style) { return numbered(tables, style, "table-"); }
const std::string& StyleBook::column(Length width) { return numbered(columns, width, "column-"); }
const std::string& StyleBook::row(const RowLook& look) { return numbered(rows, look, "row-"); }
const std::string& StyleBook::cell(const CellLook& look) { return numbered(cells, look, "cell-"); }

void StyleBook::forget_automatic_styles() {
  tables.clear();
  columns.clear();
  rows.clear();
  cells.clear();
}

void StyleBook::set_number_width(const ParagraphLook& look, Length width) {
  Length& widest = number_widths[{look.role, look.number_size}];
  widest = std::max(widest, width);
}

std::string style_name(const ParagraphLook& look) {
  std::string name{spelling(look.role)};
  for (const Trait& trait : traits_of(look)) name.append(".").append(trait.suffix);
  return name;
}

std::string style_title(const ParagraphLook& look) {
  std::string name{title(look.role)};
  const auto traits = traits_of(look);
  for (const Trait& trait : traits) name.append(&trait == &traits.front() ? " (" : ", ").append(trait.title);
  return traits.empty() ? name : name + ")";
}

std::string_view style_name(TextLook look) {
  static constexpr std::string_view names[] = {
      "strong",  "emphasis",  "link", "contents-link", "contents-leader", "number", "label-text", "blank",
      "written", "check-box", "gap",  "mark",          "untranslated",    "fuzzy"};
  return names[static_cast<std::size_t>(look)];
}

std::string_view style_title(TextLook look) {
  static constexpr std::string_view titles[] = {"Strong text",       "Emphasised text", "Link",        "Contents link",
                                                "Contents leader",   "Number",          "Label text",  "Blank",
                                                "Written on a line", "Check box",       "Gap to fill", "Mark",
                                                "Untranslated text", "Fuzzy text"};
  return titles[static_cast<std::size_t>(look)];
}

std::string second_language_style_name(StyleRole role) { return "second-language." + std::string{spelling(role)}; }

std::string language_style_name(std::string_view tag) { return "language-" + std::string{tag}; }

std::string style_name(const ListLook& look) {
  return std::string{spelling(look.role)} + (look.marker == ListMarker::bullet ? ".bullets" : ".numbers");
}

std::string style_title(const ListLook& look) {
  return std::string{title(look.role)} + (look.marker == ListMarker::bullet ? " (bullets)" : " (numbers)");
}

std::string_view style_name(PictureLook look) {
  static constexpr std::string_view names[] = {"picture", "empty-picture", "drawing"};
  return names[static_cast<std::size_t>(look)];
}

std::string_view style_title(PictureLook look) {
  static constexpr std::string_view titles[] = {"Picture", "Place for a picture", "Drawing"};
  return titles[static_cast<std::size_t>(look)];
}

std::string_view style_name(ControlLook look) {
  static constexpr std::string_view names[] = {"box-control", "text-control", "number-control"};
  return names[static_cast<std::size_t>(look)];
}

std::string style_name(PageStart start) {
  if (start.kind == PageStart::Kind::cover) return "cover-page";
  if (start.kind != PageStart::Kind::body) return {};
  const std::string name = start.first ? "first-page" : "body-page";
  return start.path == 0 ? name : name + '-' + std::to_string(start.path);
}

}  // namespace lapas::odt
