// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document becomes pages in three passes: blocks become strips, strips are divided into pages, and the pages are
// filled. What needs the number of a page (headers, footers, tables of contents) waits for the end of the third.

#include <lapas/layout.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <lapas/limits.hpp>

#include "arrange/fit.hpp"
#include "core/number_text.hpp"
#include "layout/blocks.hpp"
#include "layout/cover.hpp"
#include "layout/furniture.hpp"
#include "layout/outlines.hpp"
#include "layout/paginate.hpp"
#include "layout/paragraph.hpp"
#include "layout/proof.hpp"
#include "layout/spread.hpp"

namespace lapas {
namespace layout {
namespace {

class LayOut {
 public:
  LayOut(const Document& document, Shaper& shaper, LayoutOptions options)
      : context_{document, shaper, pages_, diagnostics_} {
    context_.outlines = options.outlines;
    pages_.title = document.title;
    pages_.subject = document.subject;
    pages_.author = document.author;
    pages_.language = document.language;
    pages_.date = document.date;
    pages_.keywords = document.keywords;
    pages_.duplex = document.theme.duplex;
    pages_.nodes.push_back({.role = StructureRole::document, .language = document.language});
  }

  /// Whether it has no more pages than it may, and everything fits its page.
  bool fits() {
    for (const auto& section : context_.document.sections) lay_section(section);
    return !diagnostics_.has_errors() && pages_.pages.size() <= most_pages();
  }

  Pages run() {
    for (const auto& section : context_.document.sections) lay_section(section);
    check_count();
    bool first = true;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i]->page == PageKind::cover) continue;
      draw_furniture(context_, *sections_[i], i, zone(i), {std::exchange(first, false), sections_.size()});
    }
    check_furniture(context_, zone(0), sections_.size());
    sort_places();
    pages_.faces = face_names(context_.shaper.fonts());
    draw_references();
    draw_late_texts();
    diagnostics_.throw_if_errors();
    return std::move(pages_);
  }

 private:
  void lay_section(const Section& section) {
    const Frame frame{{}, context_.theme.zone_width()};
    const NodeIndex node = context_.add_node(StructureRole::section, 0);
    Strips strips;
    context_.side_column = context_.theme.side_column && section.page == PageKind::body;
    if (section.page == PageKind::cover) strips = lay_cover(context_, section, frame, node);
    else strips = lay_blocks(context_, section.blocks, frame, node);
    check_heights(strips);
    undivided_ += total_height(strips);
    auto pages = paginate(strips, context_.page_height());
    even_out(strips, context_.page_height(), pages);
    for (const auto& range : pages) {
      if (pages_.pages.size() == limits::pages) report_too_many_pages();
      const auto page = std::span{strips}.subspan(range.first, range.last - range.first);
      fill_up(page, context_.page_height() - height_of_page(strips, range));
      heights_.push_back(height_of_page(strips, range));
      fill_page(page, range.first > 0 && !strips[range.first].new_page);
      sections_.push_back(&section);
    }
  }

  /// The left and the width of the zone on a page, counted from 0.
  [[nodiscard]] Frame zone(std::size_t page) const {
    const auto& theme = context_.theme;
    const bool left_page = page % 2 == 1;
    return {theme.mirrored && left_page ? theme.margin_outer : theme.margin_binding, theme.zone_width()};
  }

  void check_heights(Strips& strips) {
    for (auto& strip : strips) {
      const Length height = strip.height + (strip.head ? strip.head->height : Length{});
      if (height <= context_.page_height()) continue;
      context_.field = answered_field(strip);
      const auto problem =
          context_.report(ErrorCode::layout_too_tall, strip.origin != nullptr ? *strip.origin : SourcePlace{},
                          "something that may not be divided is " + in_millimetres(height) +
                              " tall and a page has room for " + in_millimetres(context_.page_height()),
                          "shorten it or divide it into several blocks");
      context_.field = nullptr;
      const Rect whole{{}, {}, context_.theme.zone_width(), strip.height};
      if (problem == 0) continue;
      const MessagePlace place{.problem = problem, .rect = whole};
      add_place(strip, 0, place, Translation::complete);
      add_tag(context_, strip, place, Translation::complete);
    }
  }

  /// That of the longest answer in the strip, which is what can be made shorter; null when there is none.
  static const std::string* answered_field(const Strip& strip) {
    const FilledPlace* longest = nullptr;
    std::size_t size = 0;
    for (const auto& filled : strip.places) {
      if (filled.answer.value.size() > size) longest = &filled, size = filled.answer.value.size();
    }
    return longest == nullptr ? nullptr : &longest->place.field;
  }

  [[nodiscard]] std::size_t most_pages() const { return static_cast<std::size_t>(context_.document.most_pages); }

  /// What does not fit even when nothing is kept together or, where that is why, what stands on pages too many.
  [[nodiscard]] Length excess() const {
    const int most = context_.document.most_pages;
    const Length more = undivided_ - context_.page_height() * most;
    return more > Length{} ? more : std::accumulate(heights_.begin() + most, heights_.end(), Length{});
  }

  void check_count() {
    if (!context_.document.pages_required || most_pages() == 0 || heights_.size() <= most_pages()) return;
    context_.report(ErrorCode::layout_too_tall, {},
                    "the document is " + in_millimetres(excess()) + " too tall for " + std::to_string(most_pages()) +
                        (most_pages() == 1 ? " page" : " pages") +
                        ", although its lines are as low as the theme allows",
                    "take rows of tables or lines away, shorten texts, lower least-writing-line or least-table-line of "
                    "the theme, or allow it more pages");
  }

  void report_too_many_pages() {
    throw Error{ErrorCode::layout_too_many_pages,
                "the document has more than " + std::to_string(limits::pages) + " pages", "divide it into several"};
  }

  void fill_page(std::span<Strip> strips, bool continues) {
    const std::size_t number = pages_.pages.size();
    auto& page = pages_.pages.emplace_back(Page{context_.theme.page, {}});
    const Length left = zone(number).x;
    Length y = context_.theme.margin_top;
    if (continues && strips.front().head) {
      auto head = strips.front().head->items;
      shift(head, left, y);
      append_items(page, std::move(head));
      y += strips.front().head->height;
    }
    for (std::size_t i = 0; i < strips.size(); ++i) {
      auto& strip = strips[i];
      if (i > 0) y += gap(strips[i - 1], strip);
      shift(strip.items, left, y);
      append_items(page, std::move(strip.items));
      if (context_.outlines)
        outline_strip(context_, strip, {left, y, context_.theme.zone_width(), strip.height}, page.items);
      shift(strip.places, left, y);
      for (auto& [place, answer] : strip.places) {
        if (context_.outlines) outline_place(context_, place, page.items);
        place.page = number;
        pages_.places.push_back(std::move(place));
        pages_.answers.push_back(std::move(answer));
      }
      for (auto& mark : strip.marks) place_mark(mark, number, {left, y + mark.y});
      for (auto& reference : strip.references) {
        reference.right.x += left;
        reference.right.y += y;
        references_.emplace_back(number, std::move(reference));
      }
      for (auto& late : strip.late) {
        late.x += left;
        late.y += y;
        late_.emplace_back(number, std::move(late));
      }
      y += strip.height;
    }
  }

  static void append_items(Page& page, std::vector<Item> items) {
    std::ranges::move(items, std::back_inserter(page.items));
  }

  /// Where something is set twice, as the head of a table that became records, the first is the one to find.
  void place_mark(const Mark& mark, std::size_t page, Point point) {
    if (page_of_.emplace(mark.id, page).second) pages_.destinations.push_back({mark.id, page, point});
    if (!mark.bookmark.empty() && bookmarked_.insert(mark.id).second) {
      pages_.bookmarks.push_back({mark.bookmark, mark.level, page, point.y});
    }
  }

  void draw_references() {
    for (const auto& [page, reference] : references_) {
      const auto found = page_of_.find(reference.id);
      if (found == page_of_.end()) continue;
      // With a space, so that it does not run into the words before it when both are read aloud.
      const std::string label = ' ' + std::to_string(found->second + 1);
      const Length width = text_width(context_, plain(label), reference.role);
      Strip number;
      add_text(context_, number, label, reference.role, context_.theme.style(reference.role).color,
               {reference.right.x - width, reference.right.y}, reference.node);
      append_items(pages_.pages[page], std::move(number.items));
    }
  }

  /// Those in footers came last; the places of a page stand together.
  void sort_places() {
    auto& places = pages_.places;
    if (std::ranges::is_sorted(places, {}, &FieldPlace::page)) return;
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return places[i].page; });
    std::vector<FieldPlace> sorted;
    std::vector<Answer> answers;
    for (const std::size_t i : order) {
      sorted.push_back(std::move(places[i]));
      answers.push_back(std::move(pages_.answers[i]));
    }
    places = std::move(sorted);
    pages_.answers = std::move(answers);
  }

  void draw_late_texts() {
    const auto page_of = [&](const Inline& item) {
      const auto* page = std::get_if<PageOf>(&item);
      const auto found = page == nullptr ? page_of_.end() : page_of_.find(page->target);
      return found == page_of_.end() ? std::string{} : std::to_string(found->second + 1);
    };
    for (const auto& [page, late] : late_) {
      const Inlines text = with_numbers(late.text, page_of);
      Frame frame{late.x, late.width};
      if (late.at_end) {
        const Length width = std::min(text_width(context_, text, late.role), late.width);
        frame = {late.x + late.width - width, width};
      }
      Strip strip = set_block(context_, text, late.role, frame, late.node);
      push_down(strip, late.y);
      append_items(pages_.pages[page], std::move(strip.items));
    }
  }

  Pages pages_;
  Diagnostics diagnostics_;
  Context context_;
  std::vector<const Section*> sections_;                  ///< Of each page.
  std::vector<Length> heights_;                           ///< What is taken of each page.
  Length undivided_;                                      ///< What all would take below each other.
  std::unordered_map<std::string, std::size_t> page_of_;  ///< Of each mark.
  std::unordered_set<std::string> bookmarked_;
  std::vector<std::pair<std::size_t, PageReference>> references_;
  std::vector<std::pair<std::size_t, LateText>> late_;
};

}  // namespace
}  // namespace layout

Pages lay_out(const Document& document, Shaper& shaper, LayoutOptions options) {
  Diagnostics problems;
  check_document(document, problems);
  problems.throw_if_errors();
  if (document.most_pages == 0) return layout::LayOut{document, shaper, options}.run();
  Document fitted = document;
  fitted.theme = arrange::fitted_theme(document.theme, [&](const Theme& theme) {
    fitted.theme = theme;
    return layout::LayOut{fitted, shaper, options}.fits();
  });
  return layout::LayOut{fitted, shaper, options}.run();
}

}  // namespace lapas
