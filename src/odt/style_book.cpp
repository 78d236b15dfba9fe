// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Recording and naming of styles. A name says what the style is for, never a number, so that it reads the same in every
// document of a pack.

#include "odt/style_book.hpp"

#include <utility>
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
                                     {"check-row", "row of boxes"},
                                     {"line", "writing line"},
                                     {"row", "writing row"},
                                     {"rule", "on a rule"},
                                     {"lower-rule", "on a lower rule"},
                                     {"control", "control"},
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
  if (look.no_space_before) traits.push_back({"first", "no space before"});
  if (look.no_space_after) traits.push_back({"last", "no space after"});
  if (look.keep_with_next) traits.push_back({"kept", "kept with next"});
  if (look.released) traits.push_back({"released", "not kept with next"});
  if (look.starts_boxes) traits.push_back({"first-box", "first box"});
  if (look.ends_boxes) traits.push_back({"last-box", "last box"});
  if (look.ends_list) traits.push_back({"last-item", "last item"});
  if (look.unlisted) traits.push_back({"unlisted", "not in the contents"});
  if (look.rule_above) traits.push_back({"rule", "rule above"});
  if (look.new_page) traits.push_back({"new-page", "new page"});
  if (look.page == PageKind::cover) traits.push_back({"cover-page", "starts the cover"});
  if (look.page == PageKind::body) traits.push_back({"body-page", "starts the text"});
  return traits;
}

}  // namespace

const std::string& StyleBook::paragraph(ParagraphLook look) {
  const TextStyle& style = theme_.style(look.role);
  if (!keeps_to_text_zone(look.role)) look.container = Container::page;
  look.ends_list &= style.space_after < theme_.style(StyleRole::body).space_after && !look.no_space_after;
  look.keep_with_next &= !style.keep_with_next;
  look.released &= style.keep_with_next;
  if (look.shape == ParagraphShape::text || look.shape == ParagraphShape::numbered ||
      look.shape == ParagraphShape::control) {
    look.no_space_before &= style.space_before > Length{};
    look.no_space_after &= style.space_after > Length{};
  }
  const auto found = paragraphs_.find(look);
  if (found != paragraphs_.end()) return found->second;
  for (StyleRole role = look.role; roles_.insert(role).second;) role = theme_.style(role).parent;
  if (look.shape == ParagraphShape::bullet_item) list({look.role, ListMarker::bullet});
  if (look.shape == ParagraphShape::number_item) list({look.role, ListMarker::number});
  return paragraphs_.emplace(look, style_name(look)).first->second;
}

std::string_view StyleBook::text(TextLook look) {
  texts_.insert(look);
  return style_name(look);
}

std::string StyleBook::language(const std::string& tag) {
  languages_.insert(tag);
  return language_style_name(tag);
}

std::string StyleBook::second_language(StyleRole role) {
  second_languages_.insert(role);
  return second_language_style_name(role);
}

std::string StyleBook::list(const ListLook& look) {
  texts_.insert(TextLook::number);
  lists_.insert(look);
  return style_name(look);
}

std::string StyleBook::picture(PictureLook look) {
  pictures_.insert(look);
  return std::string{style_name(look)};
}

std::string_view StyleBook::control(ControlLook look) {
  controls_.insert(look);
  return style_name(look);
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
  static constexpr std::string_view names[] = {"strong",          "emphasis",     "link",       "contents-link",
                                               "contents-leader", "number",       "label-text", "blank",
                                               "check-box",       "untranslated", "fuzzy"};
  return names[static_cast<std::size_t>(look)];
}

std::string_view style_title(TextLook look) {
  static constexpr std::string_view titles[] = {"Strong text",     "Emphasised text",   "Link",       "Contents link",
                                                "Contents leader", "Number",            "Label text", "Blank",
                                                "Check box",       "Untranslated text", "Fuzzy text"};
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

std::string_view style_name(PictureLook look) { return look == PictureLook::image ? "picture" : "empty-picture"; }

std::string_view style_title(PictureLook look) {
  return look == PictureLook::image ? "Picture" : "Place for a picture";
}

std::string_view style_name(ControlLook look) { return look == ControlLook::box ? "box-control" : "text-control"; }

std::string_view style_name(PageKind page) { return page == PageKind::cover ? "cover-page" : "body-page"; }

}  // namespace lapas::odt
