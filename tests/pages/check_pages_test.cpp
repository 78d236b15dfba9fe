// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages that a program filled in with what no file can be made of, a row each: what was spoilt, and what is said. What
// they name and do not have is spoilt in tests/pdf, with the fonts that it takes.

#include <limits>

#include "support/catch.hpp"
#include "support/spoilt.hpp"

#include <lapas/limits.hpp>
#include <lapas/pages.hpp>

using namespace lapas;

namespace {

constexpr Length longest = pt(limits::longest_points), farthest = pt(limits::farthest_points);
constexpr Length endless = Length::from_millipoints(std::numeric_limits<std::int64_t>::max());

Pages sheet() {
  Pages pages{.title = "A sheet", .language = "en"};
  pages.nodes = {{.role = StructureRole::document}, {.role = StructureRole::form, .parent = 0}};
  pages.pages = {{.size = {mm(100), mm(100)}}};
  pages.pages[0].items = {
      GlyphRun{.node = 0, .size = pt(12), .glyphs = {{.id = 5}, {.id = 6, .text_offset = 1}}, .text = "ab"}};
  pages.places = {{.node = 1, .field = "a", .rect = {mm(1), mm(1), mm(9), mm(9)}}};
  pages.destinations = {{"top", 0, {}}};
  pages.faces = {"Face"};
  return pages;
}

GlyphRun& run(Pages& pages) { return std::get<GlyphRun>(pages.pages[0].items[0]); }

void check_rows(const std::vector<Spoilt<Pages>>& rows) { check_spoilt(check_pages, sheet(), rows); }

}  // namespace

TEST_CASE("pages that a file can be made of have no problem", "[unit][pages]") {
  CHECK(complaints(check_pages, sheet()).empty());
}

TEST_CASE("pages that no file can be made of are told of", "[unit][pages]") {
  const auto draw = [](Item item) { return [item](Pages& pages) { pages.pages[0].items.push_back(item); }; };
  check_rows({
      {"the title", [](auto& pages) { pages.title = "\xff"; }, "the title is not UTF-8 [text.malformed]"},
      {"a keyword", [](auto& pages) { pages.keywords = {"\x02"}; }, "a keyword has the control character U+0002"},
      {"the language", [](auto& pages) { pages.language = "?"; }, "the language, \"?\", is not a language tag"},
      {"the date", [](auto& pages) { pages.date = "today"; }, "the date is not a day"},
      {"every page",
       [](auto& pages) {
         const auto nodes = pages.nodes;
         pages = {};
         pages.nodes = nodes;
       },
       "there are no pages"},
      {"the page", [](auto& pages) { pages.pages[0].size.width = {}; }, "the width of a page (page 1) is 0.0 mm"},
      {"the page", [](auto& pages) { pages.pages[0].size.height = endless; }, "the height of a page (page 1)"},
      {"a text", [](auto& pages) { run(pages).text = "\xff\xff"; }, "a text is not UTF-8"},
      {"its size", [](auto& pages) { run(pages).size = {}; }, "a text has an impossible size (page 1)"},
      {"its size", [](auto& pages) { run(pages).size = endless; }, "a text has an impossible size"},
      {"its place", [](auto& pages) { run(pages).origin.x = endless; },
       "something stands outside of every page (page 1)"},
      {"its face", [](auto& pages) { run(pages).face = 1; }, "a text is in a face that there is not"},
      {"its glyphs", [](auto& pages) { run(pages).glyphs[1].text_offset = 9; },
       "the glyphs of a text are not in the order"},
      {"its glyphs", [](auto& pages) { std::swap(run(pages).glyphs[0], run(pages).glyphs[1]); }, "not in the order"},
      {"a line", draw(Line{.from = {-endless, {}}}), "something stands outside"},
      {"a line", draw(Line{.width = -mm(1)}), "something has an impossible width"},
      {"a frame", draw(Rectangle{.rect = {{}, {}, -mm(1), mm(1)}}), "something is smaller than nothing"},
      {"a shape", draw(Polygon{.corners = {{endless, {}}}}), "something stands outside"},
      {"a circle", draw(Circle{.radius = endless}), "something has an impossible width"},
      {"a link", draw(LinkArea{.target = "\x01"}), "the target of a link has the control character"},
      {"a mark", draw(MessagePlace{.problem = 1}), "a mark names a problem that there is not"},
      {"a node", [](auto& pages) { pages.nodes[1].role = static_cast<StructureRole>(99); },
       "node 1 has a role that there is not"},
      {"a node", [](auto& pages) { pages.nodes[1].column_span = 0; }, "node 1 spans no cell of a table"},
      {"a node", [](auto& pages) { pages.nodes[1].alternative = "\xc0"; }, "what a node says is not UTF-8"},
      {"a field", [](auto& pages) { pages.places[0].field.clear(); }, "the id of a place for an answer is empty"},
      {"a field", [](auto& pages) { pages.places[0].field = "a" + std::string(800'000, '.') + "b"; }, "is not an id"},
      {"a box", [](auto& pages) { pages.places[0].type = FieldType::choice; }, "a: a box of a choice names no option"},
      {"its size", [](auto& pages) { pages.places[0].size = -pt(1); }, "a: the place has no possible size of text"},
      {"its place", [](auto& pages) { pages.places[0].rect.height = -pt(1); }, "a: something is smaller than nothing"},
      {"its lines", [](auto& pages) { pages.places[0].line_pitch = -pt(1); }, "a: something has an impossible width"},
      {"an answer",
       [](auto& pages) {
         pages.answers = {{"\x1b", {}}};
       },
       "a: an answer has the control character U+001B"},
      {"two fields",
       [](auto& pages) {
         pages.places.push_back(pages.places[0]);
         pages.places[1].type = FieldType::tick;
       },
       "a box and another place for an answer have one id"},
      {"two destinations",
       [](auto& pages) {
         pages.destinations.push_back({"top", 0, {}});
       },
       "two destinations have the id \"top\""},
      {"a bookmark",
       [](auto& pages) {
         pages.bookmarks = {{"\xff", 1, 0, {}}};
       },
       "a bookmark is not UTF-8"},
  });
}

TEST_CASE("what is drawn is as large and as far away as the limits, and no more", "[unit][pages][limits]") {
  Pages large = sheet();
  large.pages[0].size = {longest, longest};
  large.pages[0].items.push_back(Circle{.centre = {-farthest, farthest}, .radius = longest});
  run(large).size = longest;
  large.places[0].field.assign(limits::full_id_bytes, 'a');
  CHECK(complaints(check_pages, large) == Lines{});
  check_rows({
      {"a page", [](auto& pages) { pages.pages[0].size.width = longest + pt(1); },
       "error: the width of a page (page 1) is 5080.4 mm [limit.exceeded]; from 1.0 mm to 5080.0 mm"},
      {"a text", [](auto& pages) { run(pages).size = longest + pt(1); },
       "error: a text has an impossible size (page 1) [pages.malformed]"},
      {"a stroke", [](auto& pages) { pages.places[0].tick_stroke = longest + pt(1); },
       "error: a: something has an impossible width (page 1) [pages.malformed]; 14400 points at most"},
      {"a place", [](auto& pages) { run(pages).origin.y = farthest + pt(1); },
       "error: something stands outside of every page (page 1) [pages.malformed]; 50000000 points from its corner at "
       "most"},
      {"an id", [](auto& pages) { pages.places[0].field.assign(limits::full_id_bytes + 1, 'a'); },
       "a…\", is not an id [pages.malformed]; an id starts with a letter and has letters, digits and . - _ only, "
       "without accents, 400 at most"},
  });
}

TEST_CASE("whatever takes pages checks them first", "[unit][pages]") {
  Pages pages = sheet();
  pages.nodes[1].parent = 7;
  CHECK_THROWS_AS(box_map(pages), Error);
  CHECK_THROWS_AS(impose_booklet(pages), Error);
}

TEST_CASE("limits of places suit their answers", "[unit][pages]") {
  const auto set = [](FieldType type, FieldLimits limits, std::string value = {}) {
    return [=](Pages& pages) {
      pages.places[0].type = type;
      pages.places[0].limits = limits;
      pages.answers = {{value, {}}};
    };
  };
  check_rows({
      {"cells", set(FieldType::text, {.comb = true}), "the place has an impossible number of characters (page 1)"},
      {"cells", set(FieldType::text, {.max_length = limits::comb_cells + 1, .comb = true}), "100 at most"},
      {"cells", set(FieldType::multi_line_text, {.max_length = 3, .comb = true}), "a comb has several lines"},
      {"characters", set(FieldType::text, {.max_length = -1}), "an impossible number of characters"},
      {"characters", set(FieldType::tick, {.max_length = 1}), "a place for no text has a number of characters"},
      {"answer", set(FieldType::text, {.max_length = 1}, "ab"), "the answer has more characters than its place"},
      {"answer", set(FieldType::signature, {}, "ab"), "a signature has an answer"},
      {"answer", set(FieldType::list, {}, "ab"), "the answer is no option"},
      {"options",
       [](auto& pages) {
         pages.places[0].options = {{"a", "A"}};
       },
       "a place that is no list has options"},
      {"options",
       [](auto& pages) {
         pages.places[0].type = FieldType::list;
         pages.places[0].options = {{"a", "A"}, {"a", "B"}};
       },
       "two options of a list have one id"},
      {"places",
       [](auto& pages) {
         pages.places.push_back(pages.places[0]);
         pages.places[1].type = FieldType::signature;
       },
       "a box and another place for an answer have one id"},
  });
}
