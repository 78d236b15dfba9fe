// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text with its named styles. Looks nest: language, link, strong, emphasis, from the outside in.

#include "odt/inlines.hpp"

#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

class InlineWriter {
 public:
  InlineWriter(pugi::xml_node paragraph, StyleBook& book) : paragraph_{paragraph}, book_{book} {}

  void operator()(const Text& text) const {
    auto node = paragraph_;
    if (!text.language.empty()) node = add_span(node, book_.language(text.language));
    if (!text.link.empty()) {
      node = add_element(node, "text:a", {{"xlink:type", "simple"},
                                          {"xlink:href", text.link},
                                          {"text:style-name", book_.text(TextLook::link)},
                                          {"text:visited-style-name", book_.text(TextLook::link)}});
    }
    if (text.strong) node = add_span(node, book_.text(TextLook::strong));
    if (text.emphasis) node = add_span(node, book_.text(TextLook::emphasis));
    add_text(node, text.text);
  }
  // The digit is what a program shows that does not compute fields.
  void operator()(const PageNumber&) const {
    add_text_element(paragraph_, "text:page-number", "1", {{"text:select-page", "current"}});
  }
  void operator()(const PageCount&) const { add_text_element(paragraph_, "text:page-count", "1"); }

 private:
  pugi::xml_node paragraph_;
  StyleBook& book_;
};

}  // namespace

void add_inlines(pugi::xml_node paragraph, const Inlines& inlines, StyleBook& book) {
  for (const auto& item : inlines.items) std::visit(InlineWriter{paragraph, book}, item);
}

pugi::xml_node add_span(pugi::xml_node parent, const std::string& style) {
  return add_element(parent, "text:span", {{"text:style-name", style}});
}

}  // namespace lapas::odt
