// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <map>
#include <set>

#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;

namespace {

using NameSet = std::set<std::string>;

bool is_reference(std::string_view attribute) {
  static const std::set<std::string_view> references{
      "text:style-name",         "text:visited-style-name", "table:style-name",       "draw:style-name",
      "style:parent-style-name", "style:list-style-name",   "style:master-page-name", "style:page-layout-name"};
  return references.contains(attribute);
}

void collect_references(pugi::xml_node root, NameSet& names) {
  visit_elements(root, [&](pugi::xml_node element) {
    for (const auto attribute : element.attributes()) {
      if (is_reference(attribute.name())) names.insert(attribute.value());
    }
  });
}

NameSet references(const OpenedOdt& odt) {
  NameSet names;
  collect_references(odt.content, names);
  collect_references(odt.styles, names);
  return names;
}

NameSet definitions(const OpenedOdt& odt) {
  NameSet names;
  for (const auto* part : {&odt.content, &odt.styles}) {
    for (const char* element : {"style:style", "text:list-style", "style:master-page", "style:page-layout"}) {
      for (const auto style : elements(*part, element)) names.insert(attribute(style, "style:name"));
    }
  }
  return names;
}

pugi::xml_node style(const OpenedOdt& odt, const std::string& name) {
  for (const auto candidate : elements(odt.styles, "style:style")) {
    if (attribute(candidate, "style:name") == name) return candidate;
  }
  FAIL("no style " << name);
  return {};
}

}  // namespace

TEST_CASE("every style that is worn exists, and none is left unused", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  CHECK(definitions(odt) == references(odt));
}

TEST_CASE("text wears named styles; only tables and what is drawn have automatic ones", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  NameSet families;
  for (const auto automatic : only(odt.content, "office:automatic-styles").children()) {
    families.insert(attribute(automatic, "style:family"));
  }
  CHECK(families == NameSet{"graphic", "paragraph", "table", "table-cell", "table-column", "table-row"});
  for (const auto automatic : only(odt.content, "office:automatic-styles").children()) {
    if (attribute(automatic, "style:family") != "paragraph") continue;
    for (const auto paragraph : elements(odt.content, "text:p")) {
      if (attribute(paragraph, "text:style-name") != attribute(automatic, "style:name")) continue;
      CHECK(paragraph.parent().parent().name() == std::string_view{"draw:g"});
    }
  }
}

TEST_CASE("numbers stand at the end of their cells", "[unit][odt]") {
  const auto cell_of = [](BlankType type, const std::string& value, const std::string& shown) {
    return TableCell{
        Blank{.field = type == BlankType::number ? "sum" : "name", .type = type, .value = value, .shown = shown}};
  };
  Table table{.look = TableLook::writing, .columns = {1, 1}};
  table.rows.push_back(
      {.cells = {cell_of(BlankType::number, "12450.5", "12 450,5"), cell_of(BlankType::text, "text", "")}});
  Document document = sample::document();
  document.sections = {{PageKind::body, {table}}};
  const OpenedOdt odt{write_odt(document)};
  std::map<std::string, std::string> alignments;
  for (const auto paragraph : elements(odt.content, "text:p")) {
    const auto look = style(odt, attribute(paragraph, "text:style-name"));
    alignments[text_of(paragraph)] = attribute(look.child("style:paragraph-properties"), "fo:text-align");
  }
  CHECK(alignments["12 450,5"] == "end");
  CHECK(alignments["text"] != "end");
}

TEST_CASE("a person finds styles under plain names", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  CHECK(attribute(style(odt, "checkpoint-heading"), "style:display-name") == "Checkpoint heading");
  NameSet names;
  for (const auto named : elements(odt.styles, "style:style")) {
    INFO(attribute(named, "style:name"));
    CHECK(names.insert(attribute(named, "style:family") + attribute(named, "style:display-name")).second);
  }
}

TEST_CASE("a style says only in what it differs from its parent", "[unit][odt]") {
  Document document = sample::document();
  for (auto& text_style : document.theme.styles) text_style.parent = StyleRole::body;
  TextStyle& callout = document.theme.styles[static_cast<std::size_t>(StyleRole::callout_title)];
  callout = document.theme.style(StyleRole::body);
  callout.italic = true;
  const OpenedOdt odt{write_odt(document)};
  const auto node = style(odt, "callout-title");
  CHECK(attribute(node, "style:parent-style-name") == "body");
  const auto text = node.child("style:text-properties");
  CHECK(attribute(text, "fo:font-style") == "italic");
  CHECK(std::distance(text.attributes_begin(), text.attributes_end()) == 1);
}

TEST_CASE("a style whose words may be divided says how many letters stay together", "[unit][odt]") {
  Document document = sample::document();
  document.theme.styles[static_cast<std::size_t>(StyleRole::callout_title)].hyphenate = true;
  const OpenedOdt odt{write_odt(document)};
  const auto text = style(odt, "callout-title").child("style:text-properties");
  CHECK(attribute(text, "fo:hyphenate") == "true");
  CHECK(attribute(text, "fo:hyphenation-remain-char-count") == "3");
  CHECK(attribute(text, "fo:hyphenation-push-char-count") == "3");
  CHECK(attribute(style(odt, "body").child("style:text-properties"), "fo:hyphenate") == "false");
}

TEST_CASE("a style that says one distance of a direction says all", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  for (const auto properties : elements(odt.styles, "style:paragraph-properties")) {
    const auto has = [&](const char* name) { return !properties.attribute(name).empty(); };
    CHECK(has("fo:margin-top") == has("fo:margin-bottom"));
    CHECK(has("fo:margin-left") == has("fo:margin-right"));
  }
}

TEST_CASE("the language holds for everything that names no other", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto text = elements(odt.styles, "style:default-style").front().child("style:text-properties");
  CHECK(attribute(text, "fo:language") == "lt");
  CHECK(attribute(text, "fo:country") == "LT");
  CHECK(attribute(style(odt, "language-sv").child("style:text-properties"), "fo:language") == "sv");
}

TEST_CASE("scripts and countries are told apart", "[unit][odt]") {
  Document document = sample::document();
  document.language = "sr-Latn-RS";
  const OpenedOdt odt{write_odt(document)};
  const auto text = elements(odt.styles, "style:default-style").front().child("style:text-properties");
  CHECK(attribute(text, "fo:language") == "sr");
  CHECK(attribute(text, "fo:script") == "Latn");
  CHECK(attribute(text, "fo:country") == "RS");
}

TEST_CASE("a cover without a title has no panel for one", "[unit][odt]") {
  Document document = sample::document();
  const auto tables = [&] { return elements(OpenedOdt{write_odt(document)}.content, "table:table").size(); };
  const auto with_title = tables();
  REQUIRE(document.sections.front().page == PageKind::cover);
  document.sections.front().title.clear();
  CHECK(tables() == with_title - 1);
}

TEST_CASE("pages of the text have header and footer with real numbers, the cover has none", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto pages = elements(odt.styles, "style:master-page");
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].first_child().empty());
  CHECK(text_of(pages[1].child("style:header")) == "\tSample");
  CHECK(text_of(pages[1].child("style:footer")) == "S-1\tPage 1 of 1");
  CHECK(elements(pages[1], "text:page-number").size() == 1);
  CHECK(elements(pages[1], "text:page-count").size() == 1);
}

TEST_CASE("the first page has a header of its own, and the pages behind it follow by themselves", "[unit][odt]") {
  Document document = sample::document();
  document.first_header =
      Furniture{.start = {Figure{.png = png::red_square(), .size = {mm(30), mm(9)}, .alternative = "Logo"},
                          Figure{.png = png::red_square(), .size = {mm(3), mm(3)}}},
                .centre = place_with({{Text{.text = "Letterhead"}}, {}}, StyleRole::header),
                .end = {Paragraph{.text = {{PageNumber{}}, {}}}, Paragraph{.text = {{Text{.text = "below"}}, {}}}}};
  const OpenedOdt odt{write_odt(document)};
  const auto pages = elements(odt.styles, "style:master-page");
  REQUIRE(pages.size() == 3);
  CHECK(attribute(pages[1], "style:name") == "first-page");
  CHECK(attribute(pages[1], "style:next-style-name") == "body-page");
  CHECK(attribute(pages[2], "style:name") == "body-page");
  const auto header = pages[1].child("style:header");
  CHECK(elements(header, "table:table").size() == 1);
  CHECK(elements(header, "draw:image").size() == 2);
  CHECK(elements(header, "svg:desc").size() == 1);
  CHECK(elements(header, "text:page-number").size() == 1);
  CHECK(text_of(header).find("Letterhead") != std::string::npos);
  CHECK(text_of(pages[1].child("style:footer")) == "S-1\tPage 1 of 1");
  CHECK(text_of(pages[2].child("style:header")) == "\tSample");
}

TEST_CASE("lines of an ODT are lower where its pages are estimated to be too many", "[unit][odt]") {
  Document document = sample::document();
  document.sections = {{.blocks = {Blank{.kind = BlankKind::lines, .field = "a", .lines = 31}}}};
  const auto bytes = [&](int most) {
    document.most_pages = most;
    return write_odt(document);
  };
  CHECK(bytes(2) == bytes(0));
  const Bytes lowered = bytes(1);
  CHECK(lowered != bytes(0));
  document.theme.writing_line = document.theme.least_writing_line;
  document.theme.table_line = document.theme.least_table_line;
  CHECK(lowered != bytes(0));  // Not lower than it must.
}

TEST_CASE("margins are mirrored when the theme says so", "[unit][odt]") {
  Document document = sample::document();
  document.theme.mirrored = GENERATE(true, false);
  const OpenedOdt odt{write_odt(document)};
  for (const auto layout : elements(odt.styles, "style:page-layout")) {
    CHECK(attribute(layout, "style:page-usage") == (document.theme.mirrored ? "mirrored" : "all"));
  }
}

TEST_CASE("a section and a group can start a page", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  Names pages;
  for (const auto* part : {&odt.content, &odt.styles}) {
    for (const auto candidate : elements(*part, "style:style")) {
      const std::string page = attribute(candidate, "style:master-page-name");
      if (!page.empty()) pages.push_back(page);
    }
  }
  CHECK(std::set(pages.begin(), pages.end()) == NameSet{"body-page", "cover-page"});
  CHECK(attribute(style(odt, "heading-1.numbered.size-1.new-page").child("style:paragraph-properties"),
                  "fo:break-before") == "page");
}

TEST_CASE("boxes print in a font that has them", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const std::string font = attribute(style(odt, "check-box").child("style:text-properties"), "style:font-name");
  CHECK(font == "Noto Sans Symbols2");
  NameSet declared;
  for (const auto face : elements(odt.styles, "style:font-face")) declared.insert(attribute(face, "style:name"));
  CHECK(declared == NameSet{"Noto Sans", font});
}

TEST_CASE("what fits a page is kept together, what is longer keeps its ends", "[unit][odt]") {
  const auto kept_paragraphs = [](std::size_t count) {
    Document document = sample::document();
    Group group{.keep_together = true};
    for (std::size_t i = 0; i < count; ++i) group.blocks.push_back(sample::paragraph("Words"));
    document.sections = {{PageKind::body, {group}}};
    const OpenedOdt odt{write_odt(document)};
    std::size_t kept = 0;
    for (const auto paragraph : elements(odt.content, "text:p")) {
      kept += attribute(paragraph, "text:style-name").find("kept") != std::string::npos ? 1 : 0;
    }
    return kept;
  };
  CHECK(kept_paragraphs(10) == 9);
  const std::size_t kept = kept_paragraphs(200);
  CHECK(kept > 2);
  CHECK(kept < 30);
}
