// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold of pages whatever profile is asked for: what they name by a number is there, lengths have bounds, and
// texts are text.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>

#include <lapas/limits.hpp>
#include <lapas/pages.hpp>

#include "core/members.hpp"

namespace lapas {
namespace {

constexpr Length longest = pt(limits::longest_points), farthest = pt(limits::farthest_points);

class Checker {
 public:
  Checker(const Pages& pages, Diagnostics& problems) : pages_{pages}, members_{problems, ErrorCode::pages_malformed} {}

  void check() {
    if (pages_.pages.empty()) problem("there are no pages");
    check_texts();
    check_nodes();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) {
      const Page& page = pages_.pages[number_];
      members_.length("the width of a page" + on_page(), page.size.width, mm(1), longest);
      members_.length("the height of a page" + on_page(), page.size.height, mm(1), longest);
      for (const auto& item : page.items) std::visit(*this, item);
    }
    check_navigation();
    check_places();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) check_leaves(pages_.pages[number_]);
  }

  void operator()(const GlyphRun& run) {
    check_node(run.node);
    if (run.face >= pages_.faces.size()) problem("a text is in a face that there is not" + on_page());
    if (run.size <= Length{} || run.size > longest) problem("a text has an impossible size" + on_page());
    check_point(run.origin);
    members_.form("a text", run.text);
    std::uint32_t offset = 0;
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.text_offset < offset || glyph.text_offset > run.text.size()) {
        problem("the glyphs of a text are not in the order of its letters" + on_page());
        return;
      }
      offset = glyph.text_offset;
    }
  }
  void operator()(const Line& line) {
    check_node(line.node);
    check_point(line.from);
    check_point(line.to);
    check_stroke(line.width);
  }
  void operator()(const Rectangle& rectangle) {
    check_node(rectangle.node);
    check_rect(rectangle.rect);
    check_stroke(rectangle.stroke_width);
  }
  void operator()(const Polygon& polygon) {
    check_node(polygon.node);
    for (const Point& corner : polygon.corners) check_point(corner);
  }
  void operator()(const Circle& circle) {
    check_node(circle.node);
    check_point(circle.centre);
    check_stroke(circle.radius);
    check_stroke(circle.stroke_width);
  }
  void operator()(const Picture& picture) {
    check_node(picture.node);
    check_rect(picture.rect);
    if (picture.image >= pages_.images.size()) problem("a picture names an image that there is not" + on_page());
  }
  void operator()(const LinkArea& link) {
    check_node(link.node);
    check_rect(link.rect);
    members_.form("the target of a link", link.target);
    members_.form("the description of a link", link.description);
  }
  void operator()(const MessagePlace& place) {
    check_node(place.node);
    check_rect(place.rect);
    if (place.problem > pages_.problems.size()) problem("a mark names a problem that there is not" + on_page());
  }

 private:
  void problem(std::string message, std::string hint = {}) { members_.problem(std::move(message), std::move(hint)); }

  [[nodiscard]] std::string on_page() const { return " (page " + std::to_string(number_ + 1) + ')'; }

  [[nodiscard]] bool is_node(NodeIndex node) const {
    return !is_artifact(node) && static_cast<std::size_t>(node) < pages_.nodes.size();
  }

  void check_texts() {
    members_.form("the title", pages_.title);
    members_.form("the subject", pages_.subject);
    members_.form("the author", pages_.author);
    for (const auto& keyword : pages_.keywords) members_.form("a keyword", keyword);
    members_.language("the language", pages_.language);
    if (!pages_.date.empty() && !parse_date(pages_.date)) problem("the date is not a day");
  }

  void check_point(const Point& point) {
    const auto is_far = [](Length length) { return length < -farthest || length > farthest; };
    if (!is_far(point.x) && !is_far(point.y)) return;
    problem("something stands outside of every page" + on_page(),
            std::to_string(limits::farthest_points) + " points from its corner at most");
  }

  void check_rect(const Rect& rect) {
    check_point({rect.x, rect.y});
    if (rect.width < Length{} || rect.height < Length{}) problem("something is smaller than nothing" + on_page());
    check_point({rect.width, rect.height});
  }

  void check_stroke(Length width) {
    if (width >= Length{} && width <= longest) return;
    problem("something has an impossible width" + on_page(),
            std::to_string(limits::longest_points) + " points at most");
  }

  void check_nodes() {
    if (pages_.nodes.empty()) problem("there is no structure");
    for (std::size_t i = 0; i < pages_.nodes.size(); ++i) {
      const auto& node = pages_.nodes[i];
      const bool ordered =
          i == 0 ? is_artifact(node.parent) : is_node(node.parent) && node.parent < static_cast<NodeIndex>(i);
      if (!ordered) problem("node " + std::to_string(i) + " does not come behind its parent");
      for (const auto header : node.headers) {
        if (!is_node(header)) problem("node " + std::to_string(i) + " names a header that there is not");
      }
      if (node.role > StructureRole::emphasis) problem("node " + std::to_string(i) + " has a role that there is not");
      if (node.column_span < 1 || node.row_span < 1) problem("node " + std::to_string(i) + " spans no cell of a table");
      members_.language("the language of a node", node.language);
      for (const auto* text : {&node.alternative, &node.summary, &node.id}) members_.form("what a node says", *text);
    }
  }

  void check_node(NodeIndex node) {
    if (!is_artifact(node) && !is_node(node)) problem("something is drawn for a node that there is not" + on_page());
  }

  void check_page(std::size_t page, const std::string& what) {
    if (page >= pages_.pages.size()) problem(what + " names a page that there is not");
  }

  void check_navigation() {
    std::unordered_set<std::string_view> ids;
    for (const auto& destination : pages_.destinations) {
      check_page(destination.page, "a destination");
      members_.form("the id of a destination", destination.id);
      number_ = destination.page;
      check_point(destination.point);
      if (!ids.insert(destination.id).second) problem("two destinations have the id \"" + destination.id + '"');
    }
    for (const auto& bookmark : pages_.bookmarks) {
      check_page(bookmark.page, "a bookmark");
      members_.form("a bookmark", bookmark.title);
      number_ = bookmark.page;
      check_point({{}, bookmark.y});
    }
  }

  /// They divide the items and the places of their sheet.
  void check_leaves(const Page& page) {
    if (page.leaves.empty()) return;
    const auto first = std::ranges::lower_bound(pages_.places, number_, {}, &FieldPlace::page);
    const auto last = std::ranges::upper_bound(pages_.places, number_, {}, &FieldPlace::page);
    Leaf before{0, 0, static_cast<std::size_t>(first - pages_.places.begin())};
    bool divided = page.leaves.front().first_item == 0 && page.leaves.front().first_place == before.first_place;
    for (const Leaf& leaf : page.leaves) {
      divided &= leaf.first_item >= before.first_item && leaf.first_place >= before.first_place;
      before = leaf;
    }
    divided &= before.first_item <= page.items.size();
    divided &= before.first_place <= static_cast<std::size_t>(last - pages_.places.begin());
    if (!divided) problem("the leaves do not divide what is on their sheet" + on_page());
  }

  void check_places() {
    if (pages_.answers.size() > pages_.places.size()) problem("there are more answers than places for them");
    if (!std::ranges::is_sorted(pages_.places, {}, &FieldPlace::page)) {
      problem("the places are not in the order of the pages");
    }
    for (std::size_t i = 0; i < pages_.places.size(); ++i) check_place(pages_.places[i], answer_in(pages_, i));
    members_.set_field({});
  }

  /// Places of one field are of one use.
  enum class Use : std::uint8_t { text, box, list, signature };
  static Use use_of(FieldType type) {
    if (is_box(type)) return Use::box;
    return type == FieldType::list ? Use::list : type == FieldType::signature ? Use::signature : Use::text;
  }

  void check_limits(const FieldPlace& place, const Answer& answer) {
    const FieldLimits& limits = place.limits;
    const int most = limits.comb ? limits::comb_cells : limits::answer_characters;
    if (limits.max_length < 0 || limits.max_length > most || (limits.comb && limits.max_length == 0)) {
      problem("the place has an impossible number of characters" + on_page(), std::to_string(most) + " at most");
    }
    const bool is_text = place.type == FieldType::text || place.type == FieldType::multi_line_text;
    if (limits.max_length > 0 && !is_text) problem("a place for no text has a number of characters" + on_page());
    if (limits.comb && place.type == FieldType::multi_line_text) problem("a comb has several lines" + on_page());
    if (limits.max_length > 0 && is_utf8(answer.value) && count_characters(answer.value) > limits.max_length) {
      problem("the answer has more characters than its place" + on_page());
    }
    if (place.type == FieldType::signature && !answer.value.empty()) problem("a signature has an answer" + on_page());
    if (place.type == FieldType::list) check_options(place, answer);
    else if (!place.options.empty()) problem("a place that is no list has options" + on_page());
  }

  void check_options(const FieldPlace& place, const Answer& answer) {
    std::unordered_set<std::string_view> seen;
    for (const ListOption& option : place.options) {
      members_.id_part("the id of an option", option.id);
      members_.form("the label of an option", option.label);
      if (!seen.insert(option.id).second) problem("two options of a list have one id" + on_page());
    }
    if (!answer.value.empty() && !seen.contains(answer.value)) problem("the answer is no option" + on_page());
  }

  void check_place(const FieldPlace& place, const Answer& answer) {
    number_ = place.page;
    members_.set_field(place.field);
    check_page(place.page, "the place");
    check_node(place.node);
    check_rect(place.rect);
    check_stroke(place.tick_stroke);
    check_stroke(place.line_pitch);
    check_point({place.first_baseline, {}});
    check_point({place.padding.width, place.padding.height});
    members_.id("the id of a place for an answer", place.field, limits::full_id_bytes);
    const auto known = uses_.emplace(place.field, use_of(place.type)).first;
    if (known->second != use_of(place.type)) problem("a box and another place for an answer have one id" + on_page());
    check_limits(place, answer);
    if (place.type == FieldType::choice && place.option.empty())
      problem("a box of a choice names no option" + on_page());
    for (const auto* text : {&place.field, &place.option, &place.description})
      members_.form("what a place says", *text);
    members_.form("an answer", answer.value);
    if (place.face >= pages_.faces.size()) problem("the place is in a face that there is not" + on_page());
    if (place.size <= Length{} || place.size > longest) problem("the place has no possible size of text" + on_page());
    for (const auto* text : {&place.prompt, &answer.text}) {
      for (const auto& run : *text) (*this)(run);
    }
  }

  const Pages& pages_;
  std::size_t number_ = 0;
  Members members_;
  std::unordered_map<std::string_view, Use> uses_;  ///< By field.
};

}  // namespace

void check_pages(const Pages& pages, Diagnostics& diagnostics) { Checker{pages, diagnostics}.check(); }

}  // namespace lapas
