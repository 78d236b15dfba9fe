// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text with its named styles. Looks nest: language, link, strong, emphasis, from the outside in.

#include "odt/inlines.hpp"

#include <algorithm>

#include "arrange/lines.hpp"
#include "odt/blocks.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// Between the two characters of which no line may end.
constexpr std::string_view word_joiner = "\u2060";

/// The text of one item, which begins at `offset` of the joined text. Office programs end lines behind dashes; where
/// the language does not (`1–5`), a joiner keeps the two parts together.
std::string joined_behind_dashes(std::string_view text, std::size_t offset, const std::vector<std::uint32_t>& breaks) {
  std::string joined;
  std::size_t written = 0;
  for (std::size_t at = 0; (at = text.find_first_of("-\xE2", at)) != std::string_view::npos;) {
    constexpr std::string_view en_dash = "–";
    const bool dash = text.substr(at).starts_with(en_dash);
    at += dash ? en_dash.size() : 1;
    const bool is_end = at >= text.size() || text[at] == ' ';
    if ((!dash && text[at - 1] != '-') || is_end) continue;
    if (std::ranges::binary_search(breaks, static_cast<std::uint32_t>(offset + at))) continue;
    joined.append(text.substr(written, at - written)).append(word_joiner);
    written = at;
  }
  return joined.append(text.substr(written));
}

class InlineWriter {
 public:
  InlineWriter(Context& context, pugi::xml_node paragraph, const Inlines& inlines, const Paragraph* places = nullptr)
      : context_{context}, book_{context.book}, paragraph_{paragraph}, inlines_{inlines}, places_{places} {}

  void operator()(const Text& text) {
    auto node = paragraph_;
    if (!text.language.empty()) node = add_span(node, book_.language(text.language));
    if (names_heading(text)) {
      node = add_element(add_span(node, book_.text(TextLook::link)), "text:bookmark-ref",
                         {{"text:reference-format", "text"}, {"text:ref-name", text.link.substr(1)}});
      offset_ += text.text.size();
      return add_text(node, text.text);
    }
    if (!text.link.empty()) {
      node = add_element(node, "text:a",
                         {{"xlink:type", "simple"},
                          {"xlink:href", text.link},
                          {"text:style-name", book_.text(TextLook::link)},
                          {"text:visited-style-name", book_.text(TextLook::link)}});
    }
    if (text.state != Translation::complete) {
      node = add_span(node, book_.text(text.state == Translation::fuzzy ? TextLook::fuzzy : TextLook::untranslated));
      if (text.message != tagged_) add_text(node, message_tag(text.message, text.state) + "\u00a0");
    }
    tagged_ = text.message;
    if (text.strong) node = add_span(node, book_.text(TextLook::strong));
    if (text.emphasis) node = add_span(node, book_.text(TextLook::emphasis));
    if (text.gap) node = add_span(node, book_.text(TextLook::gap));
    add_text(node, inlines_.breaks.empty() ? text.text : joined_behind_dashes(text.text, offset_, inlines_.breaks));
    offset_ += text.text.size();
  }
  // The digit is what a program shows that does not compute fields.
  void operator()(const PageNumber&) {
    add_text_element(paragraph_, "text:page-number", "1", {{"text:select-page", "current"}});
  }
  void operator()(const PageOf& page) {
    add_text_element(paragraph_, "text:bookmark-ref", "1",
                     {{"text:reference-format", "page"}, {"text:ref-name", page.target}});
  }
  void operator()(const PageCount&) { add_text_element(paragraph_, "text:page-count", "1"); }
  void operator()(const InlinePlace& place) {
    offset_ += place_character.size();
    const TextPlace* found = places_ == nullptr ? nullptr : find_place(*places_, place);
    if (found == nullptr) return;
    const auto* blank = std::get_if<Blank>(found);
    if (blank != nullptr) add_line(context_, paragraph_, *blank, place.width, places_->style);
    else add_box_before_text(context_, paragraph_, std::get<Box>(*found));
  }

 private:
  /// Whether the link's words are those of the heading that it leads to: they then follow the heading.
  [[nodiscard]] bool names_heading(const Text& text) const {
    if (!text.link.starts_with('#') || text.strong || text.emphasis) return false;
    const auto title = context_.titles.find(text.link.substr(1));
    return title != context_.titles.end() && title->second == text.text;
  }

  Context& context_;
  StyleBook& book_;
  pugi::xml_node paragraph_;
  const Inlines& inlines_;
  const Paragraph* places_;   ///< Whose places stand in the text; null for none.
  std::size_t offset_ = 0;    ///< Of the next item in the joined text.
  std::uint32_t tagged_ = 0;  ///< The message that the last item came from.
};

/// On lines of their own.
void add_second_languages(Context& context, pugi::xml_node paragraph, const Inlines& inlines, StyleRole role) {
  for (const auto& second : inlines.second) {
    add_element(paragraph, "text:line-break");
    add_inlines(context, add_span(paragraph, context.book.second_language(role)), second);
  }
}

}  // namespace

void add_inlines(Context& context, pugi::xml_node paragraph, const Inlines& inlines) {
  InlineWriter writer{context, paragraph, inlines};
  for (const auto& item : inlines.items) std::visit(writer, item);
}

void add_languages(Context& context, pugi::xml_node paragraph, const Inlines& inlines, StyleRole role) {
  add_inlines(context, paragraph, inlines);
  add_second_languages(context, paragraph, inlines, role);
}

void add_text_with_places(Context& context, pugi::xml_node node, const Paragraph& paragraph, Length width) {
  const Theme& theme = context.theme;
  const Length most = keeps_to_text_zone(paragraph.style) ? std::min(width, theme.text_zone) : width;
  Inlines text = arrange::with_fitted_places(theme, paragraph, most, context.measure);
  for (Inline& item : text.items) {
    if (auto* place = std::get_if<InlinePlace>(&item)) place->width = std::min(place->width, most);
  }
  InlineWriter writer{context, node, text, &paragraph};
  for (const auto& item : text.items) std::visit(writer, item);
  add_second_languages(context, node, text, paragraph.style);
}

void add_languages_on_line(Context& context, pugi::xml_node paragraph, const Inlines& inlines, StyleRole role) {
  add_inlines(context, paragraph, inlines);
  for (const auto& second : inlines.second) {
    const auto span = add_span(paragraph, context.book.second_language(role));
    add_text(span, arrange::language_stroke);
    add_inlines(context, span, second);
  }
}

pugi::xml_node add_span(pugi::xml_node parent, std::string_view style) {
  return add_element(parent, "text:span", {{"text:style-name", style}});
}

}  // namespace lapas::odt
