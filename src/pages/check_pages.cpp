// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold of pages whatever profile is asked for: whatever they name by a number is there.

#include <algorithm>
#include <string>
#include <variant>

#include <lapas/pages.hpp>

namespace lapas {
namespace {

class Checker {
 public:
  Checker(const Pages& pages, Diagnostics& problems) : pages_{pages}, problems_{problems} {}

  void check() {
    check_nodes();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) {
      for (const auto& item : pages_.pages[number_].items) std::visit(*this, item);
    }
    for (const auto& destination : pages_.destinations) check_page(destination.page, "a destination");
    for (const auto& bookmark : pages_.bookmarks) check_page(bookmark.page, "a bookmark");
    check_places();
    for (number_ = 0; number_ < pages_.pages.size(); ++number_) check_leaves(pages_.pages[number_]);
  }

  void operator()(const GlyphRun& run) {
    check_node(run.node);
    if (run.face >= pages_.faces.size()) problem("a text is in a face that there is not" + on_page());
  }
  void operator()(const Picture& picture) {
    check_node(picture.node);
    if (picture.image >= pages_.images.size()) problem("a picture names an image that there is not" + on_page());
  }
  template <typename Drawn>
  void operator()(const Drawn& drawn) {
    check_node(drawn.node);
  }

 private:
  void problem(std::string message) { problems_.error(ErrorCode::pages_malformed, {}, std::move(message)); }

  [[nodiscard]] std::string on_page() const { return " (page " + std::to_string(number_ + 1) + ')'; }

  [[nodiscard]] bool is_node(NodeIndex node) const {
    return !is_artifact(node) && static_cast<std::size_t>(node) < pages_.nodes.size();
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
    }
  }

  void check_node(NodeIndex node) {
    if (!is_artifact(node) && !is_node(node)) problem("something is drawn for a node that there is not" + on_page());
  }

  void check_page(std::size_t page, const std::string& what) {
    if (page >= pages_.pages.size()) problem(what + " names a page that there is not");
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
    for (std::size_t i = 0; i < pages_.places.size(); ++i) {
      const auto& place = pages_.places[i];
      number_ = place.page;
      check_page(place.page, "the place " + place.field);
      check_node(place.node);
      if (place.face >= pages_.faces.size())
        problem("the place " + place.field + " is in a face that there is not" + on_page());
      if (place.size <= Length{}) problem("the place " + place.field + " has no size of text" + on_page());
      for (const auto* text : {&place.prompt, &answer_in(pages_, i).text}) {
        for (const auto& run : *text) (*this)(run);
      }
    }
  }

  const Pages& pages_;
  std::size_t number_ = 0;
  Diagnostics& problems_;
};

}  // namespace

void check_pages(const Pages& pages, Diagnostics& diagnostics) { Checker{pages, diagnostics}.check(); }

}  // namespace lapas
