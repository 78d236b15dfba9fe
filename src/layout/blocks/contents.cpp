// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The table of contents: an entry for each heading, dots that lead to the number of its page. The numbers are
// references, resolved when the pages are made; room for them is kept at the right.

#include <algorithm>
#include <utility>

#include "arrange/looks.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"

namespace lapas::layout {
namespace {

/// Where the last line of the text ends.
Length text_end(const Strip& strip) {
  Length end;
  for (const auto& item : strip.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) end = run->origin.x + width_of(*run);
  }
  return end;
}

/// Dots between the two places, ending at the right one so that they stand in columns from entry to entry.
void draw_leader(Context& context, Strip& strip, StyleRole role, Length from, Length to, Length base) {
  const Length step = text_width(context, plain(". ."), role) - text_width(context, plain("."), role);
  const auto dots = (to - from).millipoints() / step.millipoints();
  if (dots < 2) return;
  std::string leader;
  for (std::int64_t i = 0; i < dots; ++i) leader += ". ";
  add_text(context, strip, std::move(leader), role, context.theme.rule, {to - step * dots, base}, artifact);
}

Strip lay_entry(Context& context, const HeadingEntry& entry, Frame frame, NodeIndex parent) {
  const auto& heading = *entry.heading;
  const StyleRole role = arrange::entry_role(heading.level);
  const auto& style = context.theme.style(role);
  const NodeIndex item = context.add_node(StructureRole::contents_item, parent);
  const NodeIndex reference = context.add_node(StructureRole::reference, item);
  const NodeIndex link = context.add_node(StructureRole::link, reference);
  const Frame whole = text_frame(context, role, frame);
  const Length right = whole.x + whole.width;
  const Length page_room = text_width(context, plain("0000"), role);

  Strip number;
  Frame text{whole.x, whole.width - page_room};
  if (!heading.number.empty()) {
    const Point origin{whole.x, baseline(context, role)};
    add_text(context, number, heading.number + ' ', role, context.theme.accent, origin, link);
    const Length hang = std::max(arrange::entry_hang(context.theme, heading.level), text_end(number) - whole.x);
    text.x += hang;
    text.width -= hang;
  }
  const Inlines first_language{heading.text.items, heading.text.breaks};
  Strip strip = set_block(context, first_language, role, text, link);
  draw_under(strip, std::move(number));
  const Length base = strip.height - style.line_height() + baseline(context, role);
  draw_leader(context, strip, role, text_end(strip) + style.size / 2, right - page_room, base);
  const Rect area{whole.x, {}, whole.width, strip.height};
  strip.items.emplace_back(LinkArea{link, area, '#' + entry.id, plain_text(heading.text)});
  strip.references.push_back({entry.id, role, {right, base}, link});
  strip.space_before = style.space_before;
  strip.space_after = style.space_after;
  strip.origin = context.place;
  return strip;
}

Strips lay_title(Context& context, const std::string& title, Frame frame, NodeIndex parent) {
  const auto role = StyleRole::heading_1;
  if (title.empty()) return {};
  const NodeIndex node = context.add_node(StructureRole::heading_1, parent);
  return set_lines(context, plain(title), role, text_frame(context, role, frame), node);
}

}  // namespace

Strips lay(Context& context, const Contents& contents, Frame frame, NodeIndex parent) {
  Strips title = lay_title(context, contents.title, frame, parent);
  const NodeIndex node = context.add_node(StructureRole::contents, parent);
  Strips strips;
  for (const auto& entry : context.headings) {
    if (entry.heading->level <= contents.levels) strips.push_back(lay_entry(context, entry, frame, node));
  }
  // A chapter is not parted from its first section, and rather not from the others.
  const auto is_chapter = [](const Strip& strip) { return strip.references.front().role == StyleRole::contents_1; };
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) {
    if (!is_chapter(strips[i + 1])) strips[i].break_after = is_chapter(strips[i]) ? forbidden_break : poor_break;
  }
  append(title, std::move(strips));
  return title;
}

}  // namespace lapas::layout
