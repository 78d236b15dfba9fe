// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What goes round the text: margins, headers and footers, contents, bookmarks, structure, and what is reported.

#include "sheets.hpp"
#include "support/catch.hpp"
#include "support/furniture.hpp"
#include "support/png.hpp"
#include "support/problems.hpp"

using namespace sheets;

namespace {

Document long_document() {
  Document sheet = document({});
  sheet.header.start = place_with(text("Header"), StyleRole::header);
  sheet.footer.start = place_with(text("Code"));
  sheet.footer.end = place_with({{Text{.text = "Page "}, PageNumber{}, Text{.text = " of "}, PageCount{}}, {}});
  auto& blocks = sheet.sections.front().blocks;
  for (int i = 1; i <= 4; ++i) {
    blocks.emplace_back(Heading{.id = "h" + std::to_string(i), .number = std::to_string(i), .text = text("Chapter")});
    blocks.emplace_back(lines("l" + std::to_string(i), 20));
  }
  return sheet;
}

Length left_edge(const Page& page) {
  Length left = page.size.width;
  for (const auto& run : items<GlyphRun>(page)) left = std::min(left, run.origin.x);
  return left;
}

struct Extent {
  void operator()(const GlyphRun& run) {
    add(run.origin.x, run.origin.y - run.size, run.origin.x, run.origin.y + run.size / 3);
  }
  void operator()(const Line& line) { add(line.from.x, line.from.y, line.to.x, line.to.y); }
  void operator()(const Rectangle& rectangle) { add(rectangle.rect); }
  void operator()(const Polygon& polygon) {
    for (const Point& corner : polygon.corners) add(corner.x, corner.y, corner.x, corner.y);
  }
  void operator()(const Circle& circle) {
    const Length r = circle.radius;
    add(circle.centre.x - r, circle.centre.y - r, circle.centre.x + r, circle.centre.y + r);
  }
  void operator()(const Picture& picture) { add(picture.rect); }
  void operator()(const LinkArea& link) { add(link.rect); }
  void operator()(const MessagePlace& place) { add(place.rect); }

  void add(const Rect& rect) { add(rect.x, rect.y, rect.right(), rect.bottom()); }
  void add(Length x1, Length y1, Length x2, Length y2) {
    left = std::min(left, x1);
    top = std::min(top, y1);
    right = std::max(right, x2);
    bottom = std::max(bottom, y2);
  }
  Length left = mm(1000), top = mm(1000), right, bottom;
};

}  // namespace

TEST_CASE("odd and even pages mirror their margins", "[unit][layout]") {
  const auto pages = lay_out(long_document());
  REQUIRE(pages.pages.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(left_edge(pages.pages[i]) == (i % 2 == 0 ? mm(30) : mm(12)));
  Document single = long_document();
  single.theme.mirrored = false;
  for (const auto& page : lay_out(single).pages) CHECK(left_edge(page) == mm(30));
}

TEST_CASE("no item lies within 10 mm of the edge", "[unit][layout]") {
  Document sheet = long_document();
  Section cover{.page = PageKind::cover};
  cover.title = {paragraph("Title", StyleRole::cover_title)};
  cover.details = {paragraph("Date", StyleRole::cover_meta)};
  sheet.sections.insert(sheet.sections.begin(), cover);
  const auto pages = lay_out(sheet);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    Extent extent;
    for (const auto& item : pages.pages[i].items) std::visit(extent, item);
    for (const auto& place : places(pages, i)) extent.add(place.rect);
    CHECK(extent.left >= mm(10));
    CHECK(extent.top >= mm(10));
    CHECK(extent.right <= mm(200));
    CHECK(extent.bottom <= mm(287));
  }
}

TEST_CASE("page x of y counts right", "[unit][layout]") {
  const auto pages = lay_out(long_document());
  for (std::size_t i = 0; i < 4; ++i) {
    const auto number = "Page " + std::to_string(i + 1) + " of 4";
    const auto* run = find_run(pages.pages[i], number);
    REQUIRE(run != nullptr);
    CHECK(run->node == footer_artifact);
  }
}

TEST_CASE("a cover has no header and no footer", "[unit][layout]") {
  Document sheet = long_document();
  sheet.sections.insert(sheet.sections.begin(),
                        Section{.page = PageKind::cover, .title = {paragraph("Title", StyleRole::cover_title)}});
  const auto pages = lay_out(sheet);
  CHECK(find_run(pages.pages[0], "Header") == nullptr);
  CHECK(find_run(pages.pages[1], "Header") != nullptr);
  CHECK(find_run(pages.pages[1], "Page 2 of 5") != nullptr);
}

TEST_CASE("the details of a cover stand at its foot", "[unit][layout]") {
  Document sheet = document({});
  sheet.sections.front() = {PageKind::cover,
                            {paragraph("Between")},
                            {paragraph("Project", StyleRole::cover_meta), paragraph("Title", StyleRole::cover_title)},
                            {paragraph("Details", StyleRole::cover_meta)}};
  const auto page = lay_out(sheet).pages.front();
  const auto y = [&](const char* words) { return find_run(page, words)->origin.y; };
  CHECK(y("Project") < y("Title"));
  CHECK(y("Title") < y("Between"));
  CHECK(y("Between") < mm(200));
  CHECK(y("Details") > mm(250));
}

TEST_CASE("contents give the page of each heading and link to it", "[unit][layout]") {
  Document sheet = long_document();
  auto& blocks = sheet.sections.front().blocks;
  blocks.insert(blocks.begin(), Contents{.title = "Contents", .levels = 1});
  blocks.insert(blocks.begin() + 1, Block{PageBreak{}});
  const auto pages = lay_out(sheet);
  REQUIRE(pages.pages.size() == 5);
  const auto& contents = pages.pages.front();
  CHECK(find_run(contents, "Contents") != nullptr);
  const auto links = items<LinkArea>(contents);
  REQUIRE(links.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(links[i].target == "#h" + std::to_string(i + 1));
    CHECK(pages.nodes[static_cast<std::size_t>(links[i].node)].role == StructureRole::link);
    const auto* number = find_run(contents, std::to_string(i + 2));
    REQUIRE(number != nullptr);
    CHECK(pages.destinations.at(i).page == i + 1);
  }
}

TEST_CASE("headings become bookmarks where they stand", "[unit][layout]") {
  const auto pages = lay_out(long_document());
  REQUIRE(pages.bookmarks.size() == 4);
  CHECK(pages.bookmarks[2].title == "3 Chapter");
  CHECK(pages.bookmarks[2].page == 2);
  CHECK(pages.bookmarks[2].level == 1);
}

TEST_CASE("nodes stand behind their parents, and the rule of a footer is an artifact", "[unit][layout]") {
  const auto pages = lay_out(long_document());
  CHECK(pages.nodes.front().role == StructureRole::document);
  for (std::size_t i = 1; i < pages.nodes.size(); ++i) {
    CHECK(pages.nodes[i].parent >= 0);
    CHECK(static_cast<std::size_t>(pages.nodes[i].parent) < i);
  }
  for (const auto& page : pages.pages) {
    CHECK(std::ranges::any_of(items<Line>(page), [](const Line& line) { return line.node == footer_artifact; }));
  }
}

TEST_CASE("running text keeps to the text zone and headings may go beyond it", "[unit][layout]") {
  const auto rightmost = [](const Block& block) {
    Length right;
    for (const auto& run : items<GlyphRun>(lay_out(Blocks{block}).pages.front())) {
      Length end = run.origin.x;
      for (const auto& glyph : run.glyphs) end += run.size * glyph.advance / 1000;
      right = std::max(right, end);
    }
    return right;
  };
  const Length zone_end = mm(30) + default_theme().text_zone;
  CHECK(rightmost(paragraph(repeated("word ", 80))) < zone_end + mm(2));
  CHECK(rightmost(heading(repeated("word ", 20))) > zone_end);
}

TEST_CASE("a link is a node and an area on every line it takes", "[unit][layout]") {
  Paragraph linked = paragraph(repeated("many words ", 30));
  std::get<Text>(linked.text.items.front()).link = "https://example.org";
  const auto pages = lay_out({linked});
  const auto areas = items<LinkArea>(pages.pages.front());
  REQUIRE(areas.size() > 1);
  for (const auto& area : areas) {
    CHECK(area.target == "https://example.org");
    CHECK(pages.nodes[static_cast<std::size_t>(area.node)].role == StructureRole::link);
  }
}

TEST_CASE("foreign words are spans in their language", "[unit][layout]") {
  Paragraph mixed = paragraph("English ");
  mixed.text.items.push_back(Text{.text = "svenska", .language = "sv"});
  const auto pages = lay_out({mixed});
  const auto* run = find_run(pages.pages.front(), "svenska");
  REQUIRE(run != nullptr);
  CHECK(pages.nodes[static_cast<std::size_t>(run->node)].language == "sv");
}

TEST_CASE("the same document gives the same pages", "[unit][layout]") {
  CHECK(lay_out(long_document()) == lay_out(long_document()));
}

TEST_CASE("a block taller than a page is an error naming its place", "[unit][layout]") {
  const Blocks blocks{Block{lines("tall", 40), SourcePlace{"form.xml", 7, 3}}};
  const auto found = problems([&] { (void)lay_out(blocks); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("form.xml:7:3"));
  CHECK_THAT(found.front(), ContainsSubstring("layout.too-tall"));
}

TEST_CASE("a word wider than its place and a glyph that no font has are reported together", "[unit][layout]") {
  Table table{.columns = {1, 1}};
  table.rows.push_back({.cells = {cell(repeated("Wide", 30)), cell("x")}});
  const auto found = problems([&] { (void)lay_out({table, paragraph("\u4e2d and again \u4e2d")}); });
  REQUIRE(found.size() == 2);
  CHECK_THAT(found[0], ContainsSubstring("layout.too-wide"));
  CHECK_THAT(found[1], ContainsSubstring("U+4E2D"));
}

TEST_CASE("a footer that the margin has no room for is reported once", "[unit][layout]") {
  Document sheet = long_document();
  sheet.footer.start = place_with(text(repeated("far too long ", 60)));
  const auto found = problems([&] { (void)lay_out(sheet); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("page footer") && ContainsSubstring("margin-bottom or footer-distance"));
}

TEST_CASE("an answer in the footer that is longer than its line stands on two, above the rule", "[unit][layout]") {
  Document sheet = document({paragraph("Text")});
  sheet.theme.margin_bottom = mm(40);
  Blank name{.field = "name", .label = text("Name"), .description = "Name"};
  const auto place_of = [&](const std::string& value) {
    name.value = value;
    sheet.footer.fields = {{{1, name}}};
    const Pages pages = lay_out(sheet);
    REQUIRE(pages.places.size() == 1);
    return std::pair{pages.places.front(), pages.answers.front()};
  };
  const auto [single, short_answer] = place_of("Ona");
  const auto [doubled, long_answer] = place_of(repeated("Onos ", 25));
  CHECK(single.type == FieldType::text);
  CHECK(doubled.type == FieldType::multi_line_text);
  CHECK(doubled.rect.bottom() == single.rect.bottom());
  CHECK(doubled.rect.height == single.rect.height + doubled.line_pitch);
  REQUIRE_FALSE(long_answer.text.empty());
  CHECK(long_answer.text.front().origin.y == doubled.rect.y + doubled.first_baseline);
  CHECK(long_answer.text.back().origin.y == short_answer.text.front().origin.y);
}

TEST_CASE("a word of the footer that has no room says where it stands", "[unit][layout]") {
  Document sheet = long_document();
  sheet.footer.start = place_with(text(repeated("long", 60)));
  const auto found = problems([&] { (void)lay_out(sheet); });
  REQUIRE_FALSE(found.empty());
  CHECK_THAT(found.front(), ContainsSubstring("layout.too-wide") && ContainsSubstring("(in the page footer)"));
}

TEST_CASE("a theme that is not complete is refused", "[unit][layout]") {
  CHECK_THROWS_AS(lay_out(Document{}), Error);
  Document narrow = document({paragraph("Words")});
  narrow.theme.margin_outer = mm(200);
  CHECK_THROWS_AS(lay_out(narrow), Error);
  Document flat = document({paragraph("Words")});
  flat.theme.writing_line = {};
  CHECK_THROWS_AS(lay_out(flat), Error);
}

TEST_CASE("columns in each other are laid out in a time that grows with their depth", "[unit][layout]") {
  Blocks inside{paragraph(repeated("so many words ", 400))};
  for (int i = 0; i < 14; ++i) inside = {Columns{.parts = {{.blocks = inside}, {.blocks = {paragraph("beside")}}}}};
  std::size_t runs = 0;
  for (const auto& page : lay_out(std::move(inside)).pages) runs += items<GlyphRun>(page).size();
  CHECK(runs > 0);
}

TEST_CASE("words set strong or emphasised are elements of their own, neighbours of one look a single one",
          "[unit][layout]") {
  const Inlines words{{Text{.text = "1.1 ", .strong = true}, Text{.text = "Head. ", .strong = true},
                       Text{.text = "plain "}, Text{.text = "other", .emphasis = true}},
                      {}};
  const auto pages = lay_out({Paragraph{.text = words}});
  const auto& page = pages.pages[0];
  const auto role = [&](const std::string& text) {
    return pages.nodes.at(static_cast<std::size_t>(find_run(page, text)->node)).role;
  };
  CHECK(role("plain") == StructureRole::paragraph);
  CHECK(role("1.1 Head. ") == StructureRole::strong);
  CHECK(role("other") == StructureRole::emphasis);
}

TEST_CASE("a caption belongs to its figure, and a list says how it is numbered", "[unit][layout]") {
  const auto pages =
      lay_out({Figure{.alternative = "Logo", .caption = text("Logo")},
               List{.marker = ListMarker::number, .items = {{paragraph("One")}}}, List{.items = {{paragraph("Two")}}}});
  std::vector<ListNumbering> numbering;
  for (const auto& node : pages.nodes) {
    if (node.role == StructureRole::caption) {
      CHECK(pages.nodes[static_cast<std::size_t>(node.parent)].role == StructureRole::figure);
    }
    if (node.role == StructureRole::list) numbering.push_back(node.numbering);
  }
  CHECK(numbering == std::vector{ListNumbering::decimal, ListNumbering::disc});
}

TEST_CASE("a problem of a header is told once, however many pages there are", "[unit][layout]") {
  Document sheet = long_document();
  sheet.header.start = place_with(text("\u4e2d A \u05e9"), StyleRole::header);
  try {
    static_cast<void>(lay_out(sheet));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.diagnostics().size() == 2);
  }
}

namespace {

Document with_logo() {
  Document sheet = long_document();
  sheet.header.centre = {Figure{.png = png::red_square(), .size = {mm(20), mm(6)}, .alternative = "Logo"},
                         Figure{.size = {mm(10), mm(1)}}};
  return sheet;
}

}  // namespace

TEST_CASE("a picture in a header stands on every page, is kept once and belongs to no element", "[unit][layout]") {
  const auto pages = lay_out(with_logo());
  REQUIRE(pages.pages.size() > 1);
  CHECK(pages.images.size() == 1);
  for (const auto& page : pages.pages) {
    const auto pictures = items<Picture>(page);
    REQUIRE(pictures.size() == 1);
    CHECK(pictures.front().node == header_artifact);
    CHECK(pictures.front().rect.y == default_theme().header_distance);
  }
  const Theme theme = default_theme();
  const Length middle = items<Picture>(pages.pages[0]).front().rect.x + mm(10);
  CHECK(middle == theme.margin_binding + theme.zone_width() / 2);
}

TEST_CASE("a header that is taller than the margin is an error in millimetres", "[unit][layout]") {
  Document sheet = with_logo();
  sheet.first_header = Furniture{.end = {Figure{.size = {mm(20), mm(17)}}}};
  const auto found = problems([&] { (void)lay_out(sheet); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("the page header is 17.0 mm tall and has 7.0 mm"));
}

TEST_CASE("the first page has a header and a footer of its own, in the place of a path too", "[unit][layout]") {
  Document sheet = long_document();
  sheet.first_header = Furniture{.start = place_with(text("Letterhead"), StyleRole::header)};
  sheet.first_footer = Furniture{};
  sheet.sections.front().path = Path{.parts = {text("Way")}};
  const auto pages = lay_out(sheet);
  REQUIRE(pages.pages.size() > 1);
  CHECK(find_run(pages.pages[0], "Letterhead") != nullptr);
  CHECK(find_run(pages.pages[0], "Way") == nullptr);
  CHECK(find_run(pages.pages[0], "Code") == nullptr);
  CHECK(find_run(pages.pages[1], "Letterhead") == nullptr);
  CHECK(find_run(pages.pages[1], "Way") != nullptr);
  CHECK(find_run(pages.pages[1], "Code") != nullptr);
}

TEST_CASE("a document keeps to its number of pages by lower lines, and stays as it is where it has room",
          "[unit][layout]") {
  Document sheet = document({lines("a", 16), lines("b", 15)});
  const auto pitch = [](const Pages& pages) { return pages.places.at(0).line_pitch; };
  const auto count = [&](int most) {
    sheet.most_pages = most;
    return lay_out(sheet);
  };
  const auto free = count(0);
  REQUIRE(free.pages.size() == 2);
  CHECK(pitch(count(2)) == pitch(free));
  const auto fitted = count(1);
  CHECK(fitted.pages.size() == 1);
  CHECK(pitch(fitted) < pitch(free));
  CHECK(pitch(fitted) >= sheet.theme.least_writing_line);
  sheet.theme.least_writing_line = sheet.theme.writing_line;
  const auto found = problems([&] { (void)lay_out(sheet); });
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), ContainsSubstring("mm too tall for 1 page,"));
  // What is missing, and not what stands on the second page because it is not divided.
  sheet.sections.front().blocks.back() = Group{.keep_together = true, .blocks = {lines("b", 15)}};
  const auto kept = problems([&] { (void)lay_out(sheet); });
  REQUIRE(kept.size() == 1);
  CHECK(kept.front() == found.front());
  sheet.pages_required = false;
  CHECK(lay_out(sheet).pages.size() == 2);
}
