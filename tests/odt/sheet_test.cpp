// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <map>
#include <set>

#include "opened_odt.hpp"
#include "sheet_sample.hpp"

using namespace lapas;
using namespace lapas::sample;

namespace {

OpenedOdt form(bool controls = false) { return OpenedOdt{write_odt(form_of_sheets(), {.controls = controls})}; }

OpenedOdt form_of(Blocks blocks) {
  Document document = form_of_sheets();
  document.sections = {{.blocks = std::move(blocks)}};
  return OpenedOdt{write_odt(document)};
}

pugi::xml_node style(pugi::xml_node part, const std::string& name) {
  for (const auto candidate : elements(part, "style:style")) {
    if (attribute(candidate, "style:name") == name) return candidate;
  }
  FAIL("no style " << name);
  return {};
}

pugi::xml_node table_properties(const OpenedOdt& odt, pugi::xml_node table) {
  return style(odt.content, attribute(table, "table:style-name")).child("style:table-properties");
}

pugi::xml_node enclosing(pugi::xml_node node, std::string_view name) {
  while (node && node.name() != name) node = node.parent();
  return node;
}

pugi::xml_node named(const OpenedOdt& odt, const char* element, const std::string& name) {
  for (const auto candidate : elements(odt.content, element)) {
    if (attribute(candidate, "text:name") == name) return candidate;
  }
  FAIL("no " << element << ' ' << name);
  return {};
}

pugi::xml_node table_of(const OpenedOdt& odt, const std::string& bookmark) {
  return enclosing(named(odt, "text:bookmark", bookmark), "table:table");
}

std::size_t lines_of(const OpenedOdt& odt, const std::string& field) {
  return elements(table_of(odt, field), "table:table-row").size();
}

double row_height(const OpenedOdt& odt, const std::string& field) {
  const auto row = enclosing(named(odt, "text:bookmark", field), "table:table-row");
  return style(odt.content, attribute(row, "table:style-name"))
      .child("style:table-row-properties")
      .attribute("style:min-row-height")
      .as_double();
}

bool starts_page(const OpenedOdt& odt, pugi::xml_node table) {
  const auto look = style(odt.content, attribute(table, "table:style-name"));
  return look.attribute("style:master-page-name") ||
         attribute(table_properties(odt, table), "fo:break-before") == "page";
}

std::size_t controls_of(const OpenedOdt& odt, const std::string& field) {
  const auto controls = only(odt.content, "form:form").children();
  return static_cast<std::size_t>(std::ranges::count_if(
      controls, [&](pugi::xml_node control) { return attribute(control, "form:name") == field; }));
}

}  // namespace

TEST_CASE("each sheet starts a page", "[unit][odt]") {
  const OpenedOdt odt = form();
  for (const char* sheet : {"S1.sheet", "M1.1.sheet", "M1.2.sheet", "M2.1.sheet"}) {
    INFO(sheet);
    CHECK(starts_page(odt, table_of(odt, sheet)));
  }
}

TEST_CASE("what a page has left goes to blanks and rows that grow", "[unit][odt]") {
  const OpenedOdt odt = form();
  CHECK(lines_of(odt, "M1.2.need") == 6);   // as many as it takes at most
  CHECK(lines_of(odt, "M1.2.notes") > 10);  // what is left
}

TEST_CASE("the rows of a table that grows become as tall as writing lines", "[unit][odt]") {
  const Theme theme = form_of_sheets().theme;
  const auto height_of_rows = [&](int rows, Growth growth) {
    const OpenedOdt odt = form_of({checkpoint_sheet("M1.1", {growing_table("who", rows, growth)})});
    return row_height(odt, "who.r1.c1");
  };
  CHECK(height_of_rows(5, {}) == Approx(theme.table_line.points()).margin(0.001));
  CHECK(height_of_rows(5, {.order = 1, .most = 1}) == Approx(theme.writing_line.points()).margin(0.001));
  CHECK(height_of_rows(5, {.order = 1}) > theme.writing_line.points() * 3);
  const double squeezed = height_of_rows(27, {.order = 1, .most = 1});
  CHECK(squeezed > theme.table_line.points());
  CHECK(squeezed < theme.writing_line.points());
}

TEST_CASE("on a sheet that is too tall nothing grows", "[unit][odt]") {
  const OpenedOdt odt =
      form_of({checkpoint_sheet("M1.1", {growing_lines("a", 60, {.order = 1}), growing_lines("b", 2, {.order = 1})})});
  CHECK(lines_of(odt, "a") == 60);
  CHECK(lines_of(odt, "b") == 2);
}

TEST_CASE("the head of a sheet stays with what follows, its foot with what precedes", "[unit][odt]") {
  const OpenedOdt odt = form();
  CHECK(attribute(table_properties(odt, table_of(odt, "M1.2.sheet")), "fo:keep-with-next") == "always");
  CHECK(attribute(table_properties(odt, table_of(odt, "M1.2.notes")), "fo:keep-with-next") == "always");
}

TEST_CASE("the foot of a sheet stands at the bottom of its page", "[unit][odt]") {
  const auto space_above = [](int lines) {
    const OpenedOdt odt = form_of({checkpoint_sheet("M1.1", {growing_lines("a", lines, {})})});
    return table_properties(odt, table_of(odt, "M1.1.done")).attribute("fo:margin-top").as_double();
  };
  const Theme theme = form_of_sheets().theme;
  CHECK(space_above(2) - space_above(12) == Approx((theme.writing_line * 10).points()).margin(0.001));
  CHECK(space_above(80) < 20);
}

TEST_CASE("a foot that is no band is pushed down too", "[unit][odt]") {
  Sheet sheet = checkpoint_sheet("M1.1", {growing_lines("a", 2, {})});
  const auto tables = [&] { return elements(form_of({sheet}).content, "table:table").size(); };
  sheet.foot.clear();
  const std::size_t without = tables();
  sheet.foot = {line("notes", "Notes")};
  CHECK(tables() == without + 2);
}

TEST_CASE("pages with a path have a kind of page for each, whose header is the path", "[unit][odt]") {
  const OpenedOdt odt = form();
  std::map<std::string, std::string> headers;
  for (const auto page : elements(odt.styles, "style:master-page")) {
    headers[attribute(page, "style:name")] = text_of(page.child("style:header"));
  }
  const std::string parts = "1 Pasirengimas2 Kontaktai3 Susitarimas";
  CHECK(headers == std::map<std::string, std::string>{
                       {"cover-page", ""}, {"body-page", "\tSample"}, {"body-page-1", parts}, {"body-page-2", parts}});
  Names current;
  for (const auto part : elements(odt.styles, "text:p")) {
    if (attribute(part, "text:style-name").find("current") != std::string::npos) current.push_back(text_of(part));
  }
  CHECK(current == Names{"1 Pasirengimas", "2 Kontaktai"});
}

TEST_CASE("a section with a path starts its kind of page", "[unit][odt]") {
  const OpenedOdt odt = form();
  const auto page_of = [&](const std::string& sheet) {
    const std::string name = attribute(table_of(odt, sheet), "table:style-name");
    return attribute(style(odt.content, name), "style:master-page-name");
  };
  CHECK(page_of("S1.sheet") == "body-page-1");
  CHECK(page_of("M1.1.sheet").empty());
  CHECK(page_of("M2.1.sheet") == "body-page-2");
}

TEST_CASE("a path is a row of filled cells, the current one in the accent colour", "[unit][odt]") {
  Document document = form_of_sheets();
  document.theme.accent = {1, 2, 3};
  document.theme.accent_tint = {200, 201, 202};
  const OpenedOdt odt{write_odt(document)};
  const auto page = elements(odt.styles, "style:master-page").at(1);
  Names fills;
  for (const auto cell : elements(page.child("style:header"), "table:table-cell")) {
    const auto look = style(odt.styles, attribute(cell, "table:style-name")).child("style:table-cell-properties");
    fills.push_back(attribute(look, "fo:background-color"));
  }
  CHECK(fills == Names{"#010203", "", "#c8c9ca", "", "#c8c9ca"});
}

TEST_CASE("a field of the footer is declared once and shown on every kind of page that has a footer", "[unit][odt]") {
  const OpenedOdt odt = form(GENERATE(false, true));
  std::map<std::string, std::string> declared;
  for (const auto* part : {&odt.content, &odt.styles}) {
    for (const auto field : elements(*part, "text:user-field-decl")) {
      CHECK(declared.emplace(attribute(field, "text:name"), attribute(field, "office:string-value")).second);
    }
  }
  CHECK(declared == std::map<std::string, std::string>{{"head.organisation", "Jaunimo centras"}, {"head.version", ""}});
  const auto footers = elements(odt.styles, "style:footer");
  CHECK(footers.size() == 3);
  for (const auto footer : footers) {
    Names shown;
    for (const auto field : elements(footer, "text:user-field-get")) {
      shown.push_back(attribute(field, "text:name") + "=" + text_of(field));
      const auto look = style(odt.styles, attribute(field.parent(), "text:style-name"));
      CHECK_FALSE(attribute(look.child("style:paragraph-properties"), "fo:border-bottom").empty());
    }
    CHECK(shown == Names{"head.organisation=Jaunimo centras", "head.version="});
    CHECK_THAT(text_of(footer), ContainsSubstring("S · leidimas 1.0 · 1 p. iš 1"));
  }
  CHECK(elements(odt.styles, "draw:control").empty());
  CHECK(elements(odt.styles, "text:bookmark").empty());
}

TEST_CASE("a field of the footer stays a place to write in where it stands in the text", "[unit][odt]") {
  CHECK(text_of(named(form(), "text:bookmark", "head.organisation").parent()) == "Jaunimo centras");
  CHECK(controls_of(form(true), "head.organisation") == 1);
}

TEST_CASE("a number in a square stands beside its heading, which stays one", "[unit][odt]") {
  const OpenedOdt odt = form_of({Contents{"", 2}, checkpoint_sheet("M1.4", {paragraph("Words")})});
  const auto heading = only(odt.content, "text:h");
  CHECK(text_of(heading) == "Organizacijų žemėlapis");
  CHECK(attribute(heading, "text:outline-level") == "2");
  const auto row = enclosing(heading, "table:table-row");
  CHECK_THAT(text_of(row), Catch::Matchers::StartsWith("1.4"));
  CHECK_THAT(text_of(row), ContainsSubstring("Sužinoti"));
  CHECK_THAT(text_of(only(odt.content, "text:table-of-content")), ContainsSubstring("1.4\tOrganizacijų žemėlapis"));
}

TEST_CASE("the box of a band is a second place of its choice, and never a control", "[unit][odt]") {
  const OpenedOdt odt = form(true);
  CHECK(controls_of(odt, "M1.1.done") == 2);  // Yes and no, in the table of the step.
  std::size_t bands = 0;
  for (const auto paragraph : elements(odt.content, "text:p")) {
    if (text_of(paragraph).starts_with("☐\tBaigta")) ++bands;
  }
  CHECK(bands == 3);
  CHECK(elements(odt.content, "text:bookmark").size() == 4);  // Those of the sheets.
}

TEST_CASE("a band points at a page", "[unit][odt]") {
  const OpenedOdt odt = form();
  const auto references = elements(odt.content, "text:bookmark-ref");
  REQUIRE(references.size() == 3);
  CHECK(attribute(references[0], "text:reference-format") == "page");
  CHECK(attribute(references[0], "text:ref-name") == "S1");
}

TEST_CASE("a list in two columns goes on counting in the second", "[unit][odt]") {
  const OpenedOdt odt = form_of({questions(5)});
  const auto lists = elements(odt.content, "text:list");
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].parent() != lists[1].parent());
  CHECK(enclosing(lists[0], "table:table-row") == enclosing(lists[1], "table:table-row"));
  const auto first = lists[0].child("text:list-item"), second = lists[1].child("text:list-item");
  CHECK_FALSE(first.attribute("text:start-value"));
  CHECK(second.attribute("text:start-value").as_uint() == elements(lists[0], "text:list-item").size() + 1);
}

TEST_CASE("a list that has no room for two columns stays one", "[unit][odt]") {
  Document document = form_of_sheets();
  document.theme.margin_outer = mm(100);
  document.sections = {{.blocks = {questions(5)}}};
  CHECK(elements(OpenedOdt{write_odt(document)}.content, "text:list").size() == 1);
}

TEST_CASE("a solid band is filled with the accent colour", "[unit][odt]") {
  Document document = form_of_sheets();
  document.theme.accent = {1, 2, 3};
  document.sections = {{.blocks = {Group{.look = GroupLook::band, .blocks = {paragraph("Words", StyleRole::band)}}}}};
  const OpenedOdt odt{write_odt(document)};
  const auto look = style(odt.content, attribute(only(odt.content, "table:table-cell"), "table:style-name"));
  CHECK(attribute(look.child("style:table-cell-properties"), "fo:background-color") == "#010203");
}

TEST_CASE("behind a last table stands a paragraph that takes no room", "[unit][odt]") {
  const OpenedOdt odt = form_of({growing_table("who", 2, {})});
  const auto last = only(odt.content, "office:text").last_child();
  CHECK(std::string{last.name()} == "text:p");
  const auto look = style(odt.styles, attribute(last, "text:style-name"));
  CHECK(look.child("style:paragraph-properties").attribute("fo:line-height").as_double() == 1);
}

TEST_CASE("in forms of pages tables are never nested, names of bookmarks and of worn styles hold", "[unit][odt]") {
  const OpenedOdt odt = form();
  for (const auto table : elements(odt.content, "table:table")) CHECK_FALSE(enclosing(table.parent(), "table:table"));
  std::set<std::string> bookmarks, defined, worn;
  for (const auto bookmark : elements(odt.content, "text:bookmark")) {
    CHECK(bookmarks.insert(attribute(bookmark, "text:name")).second);
  }
  // Automatic styles hold for their own part only.
  for (const auto style_node : elements(odt.styles, "style:style")) defined.insert(attribute(style_node, "style:name"));
  const auto check_worn = [&](const pugi::xml_document& part) {
    visit_elements(part, [&](pugi::xml_node element) {
      for (const char* name : {"text:style-name", "table:style-name"}) {
        if (const auto worn_style = element.attribute(name);
            worn_style && std::string_view{element.name()} != "text:list") {
          INFO(worn_style.value());
          CHECK(defined.contains(worn_style.value()));
        }
      }
    });
  };
  check_worn(odt.styles);
  for (const auto style_node : elements(odt.content, "style:style"))
    defined.insert(attribute(style_node, "style:name"));
  check_worn(odt.content);
}
