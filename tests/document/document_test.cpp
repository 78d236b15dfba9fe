// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/document.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

Inlines words(std::string text) { return {{Text{std::move(text)}}, {}}; }

}  // namespace

TEST_CASE("every role of text has a style in the plain theme", "[unit][document]") {
  const Theme theme = default_theme();
  REQUIRE(theme.styles.size() == style_roles().size());
  for (const auto role : style_roles()) {
    INFO(spelling(role));
    CHECK_FALSE(theme.style(role).family.empty());
    CHECK(theme.style(role).line_height() > theme.style(role).size);
  }
}

TEST_CASE("headings keep with what follows in the plain theme", "[unit][document]") {
  const Theme theme = default_theme();
  for (const auto role :
       {StyleRole::heading_1, StyleRole::heading_2, StyleRole::heading_3, StyleRole::checkpoint_heading}) {
    CHECK(theme.style(role).keep_with_next);
  }
}

TEST_CASE("headings are found in order, however deep they stand", "[unit][document]") {
  Document document;
  Table table;
  table.rows.push_back({.cells = {{Blocks{Heading{.id = "cell"}}}}});
  document.sections = {
      {.blocks = {Heading{.id = "first"},
                  Group{.blocks = {Heading{}, Columns{.parts = {{.blocks = {Heading{.id = "part"}}}}}}}}},
      {.blocks = {List{.items = {{Heading{.id = "item"}}}}, table}}};
  std::vector<std::string> ids;
  for (const auto& [id, heading] : headings(document)) ids.push_back(id);
  CHECK(ids == std::vector<std::string>{"first", "heading-2", "part", "item", "cell"});
}

TEST_CASE("a block says of what kind it is", "[unit][document]") {
  CHECK(kind(Heading{}) == "heading");
  CHECK(kind(FieldRow{}) == "field-row");
  CHECK(kind(PageBreak{}) == "page-break");
}

TEST_CASE("page numbers count as nothing in plain text", "[unit][document]") {
  Inlines inlines = words("page ");
  inlines.items.emplace_back(PageNumber{});
  inlines.items.emplace_back(Text{" of "});
  inlines.items.emplace_back(PageCount{});
  CHECK(plain_text(inlines) == "page  of ");
}

TEST_CASE("a dump shows what things are, one line a block", "[unit][document]") {
  Document document{.id = "d", .title = "T", .language = "en-GB"};
  document.sections = {
      {.blocks = {
           Heading{.level = 2, .style = StyleRole::heading_2, .id = "h", .number = "1.4", .text = words("Need")},
           Paragraph{StyleRole::body, {{Text{.text = "on", .strong = true, .language = "lt", .link = "#h"}}, {}}}}}};
  CHECK(dump_document(document) == "document d en-GB \"T\"\n"
                                   "  header\n"
                                   "  footer\n"
                                   "  section body\n"
                                   "    heading 2 heading-2 #h number=1.4 \"Need\"\n"
                                   "    paragraph body \"<#h [lt *on*]>\"\n");
}
