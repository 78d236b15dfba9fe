// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/pages.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

/// Pages of 100 by 200 points, each with its number, a field, a link, a destination and a bookmark.
Pages numbered(std::size_t count) {
  Pages pages;
  pages.title = "T";
  pages.nodes = {{.role = StructureRole::document}};
  pages.faces = {"Face"};
  pages.duplex = Duplex::long_edge;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    const auto node = static_cast<NodeIndex>(pages.nodes.size());
    pages.nodes.push_back({.role = StructureRole::form, .parent = 0});
    pages.pages.push_back({.size = {pt(100), pt(200)}});
    pages.pages.back().items = {GlyphRun{.node = 0, .size = pt(12), .origin = {pt(10), pt(190)}, .text = number},
                                LinkArea{.rect = {pt(0), pt(20), pt(100), pt(10)}, .target = "#d" + number},
                                Line{.node = node, .from = {pt(10), pt(50)}, .to = {pt(90), pt(50)}, .width = pt(1)}};
    pages.places.push_back({.node = node,
                            .page = i,
                            .field = "f" + number,
                            .rect = {pt(10), pt(40), pt(80), pt(10)},
                            .prompt = {{.node = node, .size = pt(11), .origin = {pt(10), pt(50)}, .text = "m."}}});
    pages.destinations.push_back({"d" + number, i, {pt(5), pt(7)}});
    pages.bookmarks.push_back({number, 1, i, pt(9)});
  }
  return pages;
}

/// Such as `4|1 2|3`, read from what is printed.
std::string order(const Pages& sheets) {
  std::string out;
  for (const auto& side : sheets.pages) {
    std::string left = "-", right = "-";
    for (const auto& item : side.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) (run->origin.x < pt(100) ? left : right) = run->text;
    }
    out += (out.empty() ? "" : " ") + left + '|' + right;
  }
  return out;
}

}  // namespace

TEST_CASE("the pages of a booklet stand as its folded sheets need them", "[unit][pages]") {
  CHECK(order(impose_booklet(numbered(1))) == "-|1 -|-");
  CHECK(order(impose_booklet(numbered(4))) == "4|1 2|3");
  CHECK(order(impose_booklet(numbered(5))) == "-|1 2|- -|3 4|5");
  CHECK(order(impose_booklet(numbered(24))) == "24|1 2|23 22|3 4|21 20|5 6|19 18|7 8|17 16|9 10|15 14|11 12|13");
}

TEST_CASE("sheets are twice as wide as pages, turned over at the short edge and for print only", "[unit][pages]") {
  const auto sheets = impose_booklet(numbered(5));
  CHECK(sheets.duplex == Duplex::short_edge);
  CHECK(sheets.print_only);
  CHECK(sheets.title == "T");
  for (const auto& side : sheets.pages) CHECK(side.size == Size{pt(200), pt(200)});
}

TEST_CASE("places, links, destinations and bookmarks move with their pages", "[unit][pages]") {
  auto pages = numbered(4);
  pages.answers.resize(4);
  pages.answers[2] = {"yes", {{.size = pt(11), .origin = {pt(10), pt(50)}, .text = "Taip"}}};
  const auto sheets = impose_booklet(pages);
  const auto boxes = box_map(sheets);
  CHECK(boxes == std::vector<BoxPlace>{{"f1", "", 0, {pt(110), pt(40), pt(80), pt(10)}, ""},
                                       {"f4", "", 0, {pt(10), pt(40), pt(80), pt(10)}, ""},
                                       {"f2", "", 1, {pt(10), pt(40), pt(80), pt(10)}, ""},
                                       {"f3", "", 1, {pt(110), pt(40), pt(80), pt(10)}, "yes"}});
  CHECK(sheets.answers[3].text.at(0).origin == Point{pt(110), pt(50)});
  CHECK(sheets.places[0].prompt.at(0).origin == Point{pt(110), pt(50)});
  CHECK(sheets.destinations[0] == Destination{"d1", 0, {pt(105), pt(7)}});
  CHECK(sheets.destinations[1] == Destination{"d2", 1, {pt(5), pt(7)}});
  CHECK(sheets.destinations[3] == Destination{"d4", 0, {pt(5), pt(7)}});
  CHECK(sheets.bookmarks[2] == Bookmark{"3", 1, 1, pt(9)});
  CHECK(std::get<LinkArea>(sheets.pages[0].items[1]).rect == Rect{pt(100), pt(20), pt(100), pt(10)});
  CHECK(sheets.nodes == pages.nodes);
}

TEST_CASE("nothing lies outside its sheet", "[unit][pages]") {
  const auto sheets = impose_booklet(numbered(24));
  const auto is_inside = [](const Rect& rect) {
    return rect.x >= Length{} && rect.y >= Length{} && rect.right() <= pt(200) && rect.bottom() <= pt(200);
  };
  for (const auto& box : box_map(sheets)) CHECK(is_inside(box.rect));
  for (const auto& side : sheets.pages) {
    for (const auto& item : side.items) {
      if (const auto* link = std::get_if<LinkArea>(&item)) CHECK(is_inside(link->rect));
    }
  }
}

TEST_CASE("a sheet says which pages it is put together from, and what is on them", "[unit][pages]") {
  const auto sheets = impose_booklet(numbered(5));
  CHECK(sheets.pages[0].leaves == std::vector<Leaf>{{0, 0, 0}});
  CHECK(sheets.pages[3].leaves == std::vector<Leaf>{{3, 0, 3}, {4, 3, 4}});
}
