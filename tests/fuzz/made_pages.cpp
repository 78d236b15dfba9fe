// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>

#include "made.hpp"
#include "surroundings.hpp"

namespace fuzz {
namespace {

using namespace lapas;

class PagesMaker {
 public:
  explicit PagesMaker(ByteReader& bytes) : bytes_{bytes} {}

  Pages make() {
    pages_.title = bytes_.text(), pages_.subject = bytes_.optional_text(), pages_.author = bytes_.optional_text();
    pages_.language = "en-GB", pages_.date = "2026-11-23";
    pages_.faces = face_names(fonts());
    pages_.duplex = bytes_.one_of(Duplex::short_edge);
    pages_.print_only = bytes_.below(8) == 7;
    make_nodes();
    if (bytes_.below(4) == 3) pages_.images.push_back(make_picture(bytes_));
    for (int count = bytes_.number(1, 2); count > 0 && count < 9; --count) make_page();
    for (const std::string& target : targets_) pages_.destinations.push_back({target, page(), point()});
    for (int count = bytes_.below(3); count > 0; --count) {
      pages_.bookmarks.push_back({bytes_.text(), bytes_.number(1, 3), page(), bytes_.length(0, 800)});
    }
    return std::move(pages_);
  }

 private:
  void make_nodes() {
    pages_.nodes.push_back({.role = StructureRole::document});
    for (int count = bytes_.number(1, 6); count > 0 && count < 20; --count) {
      StructureNode node{.role = bytes_.one_of(StructureRole::emphasis), .parent = bytes_.number(0, 0)};
      if (bytes_.flag()) node.parent = bytes_.below(static_cast<int>(pages_.nodes.size()));
      if (bytes_.flag()) node.alternative = bytes_.text(), node.summary = bytes_.optional_text();
      if (bytes_.below(8) == 7) node.language = bytes_.flag() ? "lt" : bytes_.text();
      if (bytes_.below(8) == 7) node.id = bytes_.id("t");
      node.scope = bytes_.one_of(HeaderScope::column);
      node.column_span = bytes_.number(1, 2), node.row_span = bytes_.number(1, 2);
      if (bytes_.below(8) == 7) node.headers.push_back(any_node());
      pages_.nodes.push_back(std::move(node));
    }
  }

  NodeIndex any_node() {
    const int value = bytes_.number(-3, 9);
    return bytes_.is_wild ? value : value % static_cast<int>(pages_.nodes.size());
  }
  NodeIndex node() { return bytes_.below(4) == 3 ? artifact : any_node(); }
  std::size_t page() {
    const int value = bytes_.number(0, 9);
    return bytes_.is_wild ? static_cast<std::size_t>(value) : static_cast<std::size_t>(value) % pages_.pages.size();
  }

  Point point() { return {bytes_.length(0, 250), bytes_.length(0, 250)}; }
  Rect rect() { return {bytes_.length(0, 200), bytes_.length(0, 200), bytes_.length(1, 100), bytes_.length(1, 100)}; }
  Color color() { return {bytes_.byte(), bytes_.byte(), bytes_.byte()}; }
  FaceIndex face() { return static_cast<FaceIndex>(bytes_.number(0, 3)); }

  std::vector<GlyphRun> runs(NodeIndex owner) {
    std::vector<GlyphRun> made;
    const std::string text = bytes_.text();
    if (!is_utf8(text)) return made;
    Point origin = point();
    const auto shaped = shaper().shape(static_cast<FaceIndex>(bytes_.below(4)), text, "en");
    for (const auto& run : shaped->runs) {
      made.push_back({owner, run.face, bytes_.length(1, 40), color(), origin, run.glyphs, text});
      origin.x += made.back().size * run.width / 1000;
    }
    if (bytes_.is_wild && !made.empty() && bytes_.below(4) == 3) {
      made.front().face = face();
      for (auto& glyph : made.front().glyphs) glyph.id = static_cast<std::uint16_t>(bytes_.number(0, 200));
    }
    return made;
  }

  /// In the pages, where a destination will be, or outside.
  std::string target() {
    if (bytes_.flag()) return "https://example.org/";
    targets_.push_back(bytes_.id("t"));
    return "#" + targets_.back();
  }

  void add_item(Page& made) {
    switch (bytes_.below(8)) {
      case 0: std::ranges::move(runs(node()), std::back_inserter(made.items)); break;
      case 1: made.items.emplace_back(Line{node(), point(), point(), bytes_.length(0, 4), color()}); break;
      case 2:
        made.items.emplace_back(Rectangle{node(), rect(), bytes_.flag(), color(), bytes_.length(0, 4), color()});
        break;
      case 3: made.items.emplace_back(Polygon{node(), {point(), point(), point()}, color()}); break;
      case 4:
        made.items.emplace_back(
            Circle{node(), point(), bytes_.length(1, 40), bytes_.flag(), color(), bytes_.length(0, 4), color()});
        break;
      case 5:
        if (!pages_.images.empty() || bytes_.is_wild) made.items.emplace_back(Picture{node(), rect(), 0});
        break;
      case 6: made.items.emplace_back(LinkArea{node(), rect(), target(), bytes_.text()}); break;
      default: made.items.emplace_back(MessagePlace{node(), 0, 0, rect(), 0}); break;
    }
  }

  /// What suits the place, or in what is wild anything.
  void make_limits(FieldPlace& place, Answer& answer) {
    const int choices = bytes_.byte();
    place.limits.required = (choices & 1) != 0, place.limits.read_only = (choices & 2) != 0;
    if (place.type == FieldType::list) {
      place.options.push_back({bytes_.id("o"), bytes_.text()});
      if (!bytes_.is_wild && !answer.value.empty()) answer.value = place.options.front().id;
    }
    if (place.type == FieldType::signature && !bytes_.is_wild) answer.value.clear();
    const bool is_text = place.type == FieldType::text || place.type == FieldType::multi_line_text;
    if ((choices & 4) == 0 || (!is_text && !bytes_.is_wild)) return;
    place.limits.max_length = bytes_.is_wild ? bytes_.number(1, 90) : std::max(count_characters(answer.value), 1);
    place.limits.comb =
        (choices & 8) != 0 && (bytes_.is_wild || (place.type == FieldType::text && place.limits.max_length <= 90));
  }

  void add_place(std::size_t number) {
    FieldPlace place{.node = any_node(), .page = number, .field = bytes_.id("F")};
    place.type = bytes_.one_of(FieldType::signature);
    if (place.type == FieldType::choice) {
      place.option = bytes_.id("o");
      if (bytes_.flag() && !pages_.places.empty()) place.field = pages_.places.back().field;
    }
    place.rect = rect();
    place.description = bytes_.text();
    place.color = color();
    place.face = face();
    place.size = bytes_.length(1, 30);
    place.padding = {bytes_.length(0, 5), bytes_.length(0, 5)};
    place.first_baseline = bytes_.length(0, 30), place.line_pitch = bytes_.length(0, 30);
    if (bytes_.below(4) == 3) place.prompt = runs(place.node);
    pages_.places.push_back(std::move(place));
    Answer answer;
    if (bytes_.below(4) == 3) answer = {bytes_.flag() ? "yes" : bytes_.text(), runs(pages_.places.back().node)};
    make_limits(pages_.places.back(), answer);
    pages_.answers.push_back(std::move(answer));
  }

  void make_page() {
    pages_.pages.push_back({.size = {bytes_.length(200, 900), bytes_.length(200, 900)}});
    for (int count = bytes_.below(6); count > 0; --count) add_item(pages_.pages.back());
    for (int count = bytes_.below(4); count > 0; --count) add_place(pages_.pages.size() - 1);
  }

  ByteReader& bytes_;
  Pages pages_;
  std::vector<std::string> targets_;
};

}  // namespace

Pages make_pages(ByteReader& bytes) { return PagesMaker{bytes}.make(); }

}  // namespace fuzz
