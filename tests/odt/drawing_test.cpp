// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Drawings as groups of shapes, tiles as rows of cells.

#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;
using namespace lapas::sample;

namespace {

OpenedOdt open(Blocks blocks) {
  Document document = sample::document();
  document.sections = {{PageKind::body, std::move(blocks)}};
  return OpenedOdt{write_odt(document)};
}

/// The style that an automatic style of that family and name has, or nothing.
pugi::xml_node style(const OpenedOdt& odt, const char* family, const std::string& name) {
  for (const auto found : elements(odt.content, "style:style")) {
    if (attribute(found, "style:family") == family && attribute(found, "style:name") == name) return found;
  }
  FAIL("no style " << name);
  return {};
}

}  // namespace

TEST_CASE("a drawing is one group in the line, with a title and a description", "[unit][odt]") {
  const OpenedOdt odt = open({drawing()});
  const auto group = only(odt.content, "draw:g");
  CHECK(attribute(group, "text:anchor-type") == "as-char");
  CHECK(text_of(only(group, "svg:title")) == "A way");
  CHECK(text_of(only(group, "svg:desc")) == "A way of two steps");
  for (const char* kind : {"draw:ellipse", "draw:line", "draw:polygon"}) CHECK(elements(group, kind).size() == 1);
}

TEST_CASE("words in a drawing wear their size, colour and alignment in a paragraph style", "[unit][odt]") {
  const OpenedOdt odt = open({drawing()});
  const auto paragraph = only(only(odt.content, "draw:g"), "text:p");
  CHECK(text_of(paragraph) == "Du");
  const auto worn = style(odt, "paragraph", attribute(paragraph, "text:style-name"));
  CHECK(attribute(worn.child("style:text-properties"), "fo:font-size") == "10pt");
  CHECK(attribute(worn.child("style:text-properties"), "fo:color") == "#000000");
  CHECK(attribute(worn.child("style:paragraph-properties"), "fo:text-align") == "center");
  CHECK(attribute(worn.child("style:text-properties"), "fo:font-weight") == "normal");
}

TEST_CASE("nothing of a drawing lies outside its size", "[unit][odt]") {
  const OpenedOdt odt = open({drawing()});
  for (const auto rect : elements(odt.content, "draw:rect")) {
    CHECK_THAT(attribute(rect, "svg:x"), !ContainsSubstring("-"));
    CHECK_THAT(attribute(rect, "svg:y"), !ContainsSubstring("-"));
  }
}

TEST_CASE("tiles are cells in the accent colour with their texts beside them", "[unit][odt]") {
  const OpenedOdt odt = open({tiles()});
  Names texts;
  for (const auto cell : elements(odt.content, "table:table-cell")) {
    if (!text_of(cell).empty()) texts.push_back(text_of(cell));
  }
  CHECK(texts == Names{"R", "Responsible", "A", "Accountable"});
}

TEST_CASE("tiles in a cell are paragraphs: tables are never nested", "[unit][odt]") {
  const OpenedOdt odt = open({Group{.look = GroupLook::callout, .blocks = {tiles()}}});
  CHECK(elements(odt.content, "table:table").size() == 1);
  Names texts;
  for (const auto paragraph : elements(only(odt.content, "table:table"), "text:p")) texts.push_back(text_of(paragraph));
  CHECK(texts == Names{"\u00a0R\u00a0\u2002Responsible", "\u00a0A\u00a0\u2002Accountable"});
}
