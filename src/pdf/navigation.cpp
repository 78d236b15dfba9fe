// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Links name their destinations, so that addresses like form.pdf#checkpoint lead there from outside too.

#include "pdf/navigation.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <vector>

#include "core/characters.hpp"

namespace lapas::pdf {
namespace {

std::string place_on_page(Ref page, std::optional<Length> x, Length y, Length page_height) {
  std::string out = "[" + ref(page) + "/XYZ ";
  if (x) {
    append_number(out, *x);
  } else {
    out += "null";
  }
  out += ' ';
  append_number(out, page_height - y);
  return out += " null]";
}

/// Addresses are ASCII in PDF; other bytes are written as RFC 3987 maps them.
std::string ascii_address(std::string_view address) {
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += '%';
      append_hex_byte(out, byte);
    }
  }
  return out;
}

}  // namespace

std::string rect_array(const Rect& rect, Length page_height) {
  return array({rect.x, page_height - rect.bottom(), rect.right(), page_height - rect.y});
}

void check_links(const Pages& pages, Diagnostics& problems) {
  std::unordered_set<std::string_view> known;
  for (const auto& destination : pages.destinations) known.insert(destination.id);
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    for (const auto& item : pages.pages[number].items) {
      const auto* area = std::get_if<LinkArea>(&item);
      if (area == nullptr || !area->target.starts_with('#')) continue;
      const auto id = std::string_view{area->target}.substr(1);
      if (!known.insert(id).second) continue;
      problems.error(ErrorCode::pack_unknown_id, {},
                     "the link \"" + area->description + "\" leads to \"" + std::string{id} +
                         "\", which the document lacks (page " + std::to_string(number + 1) + ')');
    }
  }
}

Dict link(const LinkArea& area, Length page_height, int structure_key) {
  Dict entries;
  entries.name("Type", "Annot").name("Subtype", "Link");
  entries.raw("Rect", rect_array(area.rect, page_height)).raw("Border", "[0 0 0]").integer("F", 4);
  entries.integer("StructParent", structure_key).text("Contents", area.description);
  if (!area.target.starts_with('#')) {
    return entries.dict("A", Dict{}.name("S", "URI").raw("URI", byte_string(ascii_address(area.target))));
  }
  return entries.raw("Dest", byte_string(std::string_view{area.target}.substr(1)));
}

Dict destination_names(const Pages& pages, std::span<const Ref> page_refs) {
  std::vector<const Destination*> sorted;
  for (const auto& destination : pages.destinations) sorted.push_back(&destination);
  std::ranges::stable_sort(sorted, {}, &Destination::id);
  const auto same = [](const auto* one, const auto* other) { return one->id == other->id; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  std::string names = "[";
  for (const auto* destination : sorted) {
    const auto height = pages.pages[destination->page].size.height;
    names += byte_string(destination->id);
    names += place_on_page(page_refs[destination->page], destination->point.x, destination->point.y, height);
  }
  return Dict{}.dict("Dests", Dict{}.raw("Names", names + ']'));
}

Ref write_outline(File& file, const Pages& pages, std::span<const Ref> page_refs) {
  const auto& bookmarks = pages.bookmarks;
  if (bookmarks.empty()) return {};
  struct Entry {
    std::size_t parent = 0, first = 0, last = 0, previous = 0, next = 0, children = 0;
  };
  std::vector<Entry> entries(bookmarks.size() + 1);  // the root is 0, a bookmark one more than its index
  std::vector<std::size_t> open{0};                  // the last entry of each level so far
  for (std::size_t self = 1; self < entries.size(); ++self) {
    // A level deeper than one below the bookmark before counts as one below.
    const auto level = static_cast<std::size_t>(std::max(bookmarks[self - 1].level, 1));
    open.resize(std::min(level, open.size()));
    const auto parent = open.back();
    entries[self].parent = parent;
    entries[self].previous = entries[parent].last;
    if (entries[parent].first == 0) entries[parent].first = self;
    if (entries[parent].last != 0) entries[entries[parent].last].next = self;
    entries[parent].last = self;
    ++entries[parent].children;
    open.push_back(self);
  }
  std::vector<Ref> refs;
  for (std::size_t i = 0; i < entries.size(); ++i) refs.push_back(file.reserve());
  for (std::size_t self = 0; self < entries.size(); ++self) {
    const auto& entry = entries[self];
    Dict dict;
    if (entry.first != 0) dict.ref("First", refs[entry.first]).ref("Last", refs[entry.last]);
    if (self == 0) {
      dict.integer("Count", static_cast<std::int64_t>(entry.children));
    } else {
      const auto& bookmark = bookmarks[self - 1];
      // Closed at first, so that the list can be taken in at a glance; the count is of what opening shows (table 153).
      if (entry.children != 0) dict.integer("Count", -static_cast<std::int64_t>(entry.children));
      if (entry.previous != 0) dict.ref("Prev", refs[entry.previous]);
      if (entry.next != 0) dict.ref("Next", refs[entry.next]);
      dict.text("Title", bookmark.title).ref("Parent", refs[entry.parent]);
      dict.raw("Dest", place_on_page(page_refs[bookmark.page], {}, bookmark.y, pages.pages[bookmark.page].size.height));
    }
    file.define(refs[self], dict);
  }
  return refs.front();
}

}  // namespace lapas::pdf
