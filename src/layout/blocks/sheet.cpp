// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Sheets. Everything is laid out as small as it is; what fits becomes one strip as tall as a page, in which the blocks
// that grow take what is left and the foot stands at the bottom. What does not fit flows on, its head repeated.

#include <algorithm>
#include <utility>

#include "core/number_text.hpp"
#include "layout/blocks.hpp"
#include "layout/paragraph.hpp"
#include "layout/spread.hpp"

namespace lapas::layout {
namespace {

struct SetSheet {
  Strips head, body, foot;

  [[nodiscard]] Strips joined() && {
    Strips all = std::move(head);
    append(all, std::move(body));
    append(all, std::move(foot));
    return all;
  }
};

Length height_of(const SetSheet& sheet) {
  Strips outline;  // Heights and spaces only.
  for (const auto* part : {&sheet.head, &sheet.body, &sheet.foot}) {
    for (const Strip& strip : *part) {
      Strip& bare = outline.emplace_back();
      bare.height = strip.height;
      bare.space_before = strip.space_before;
      bare.space_after = strip.space_after;
    }
  }
  return total_height(outline);
}

/// The sheet as one strip.
Strip fill_page(SetSheet sheet, Length page, Length room) {
  grow(sheet.body, room, [](const Strip&) { return true; });
  Strip foot = stack(std::move(sheet.foot));
  sheet.foot.clear();
  const Length space = foot.space_before;
  Strip whole = stack(std::move(sheet).joined());
  push_down(foot, std::max(page - foot.height, whole.height + space));
  whole.height = page;
  draw_over(whole, std::move(foot));
  whole.space_before = whole.space_after = {};
  whole.break_after = free_break;
  whole.stretches.clear();
  return whole;
}

bool is_answered(const SetSheet& sheet) {
  const auto answered = [](const FilledPlace& filled) { return !filled.answer.value.empty(); };
  const auto has_answer = [&](const Strip& strip) { return std::ranges::any_of(strip.places, answered); };
  return std::ranges::any_of(sheet.body, has_answer);
}

/// What stands at the top of the pages on which the sheet goes on, before the head of a table that is divided.
std::shared_ptr<const RepeatedHead> with_head(const Strip& continued,
                                              const std::shared_ptr<const RepeatedHead>& table) {
  RepeatedHead both{continued.height + continued.space_after, continued.items};
  if (table) {
    auto items = table->items;
    shift(items, {}, both.height);
    std::ranges::move(items, std::back_inserter(both.items));
    both.height += table->height;
  }
  return std::make_shared<RepeatedHead>(std::move(both));
}

/// Strips that pages may divide between the blocks.
Strips flow(Context& context, const Sheet& sheet, SetSheet set, Frame frame) {
  const auto role = StyleRole::field_heading;
  Strip continued = set_block(context, sheet.continued, role, frame, artifact);
  continued.space_after = context.theme.style(role).space_after + context.theme.cell_padding;
  if (!set.head.empty()) {
    keep_together(set.head, forbidden_break);
    set.head.back().break_after = forbidden_break;
  }
  if (!set.body.empty() && !set.foot.empty()) set.body.back().break_after = forbidden_break;
  keep_together(set.foot, forbidden_break);
  const std::size_t begins = set.head.size();
  Strips strips = std::move(set).joined();
  for (Strip& strip : strips) strip.stretches.clear();
  if (sheet.continued.empty()) return strips;
  for (Strip& strip : std::span{strips}.subspan(begins)) {
    strip.head = with_head(continued, strip.head);
  }
  return strips;
}

/// The first heading that is found: what a person calls the sheet.
std::string name_of(const Blocks& blocks) {
  for (const Block& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (const auto* badge = std::get_if<Badge>(&block.content)) heading = &badge->heading;
    if (heading != nullptr) return (heading->number.empty() ? "" : heading->number + ' ') + plain_text(heading->text);
    const auto* group = std::get_if<Group>(&block.content);
    if (group == nullptr) continue;
    if (std::string name = name_of(group->blocks); !name.empty()) return name;
  }
  return {};
}

void report_too_tall(Context& context, const Sheet& sheet, Length height) {
  context.report(ErrorCode::layout_too_tall, *context.place,
                 "the page \"" + name_of(sheet.head) + "\" is " + in_millimetres(height) + " tall, " +
                     in_millimetres(height - context.page_height()) + " more than a page has room for",
                 "take rows of tables or lines away, shorten texts, or let it be divided (whole=\"preferred\")");
}

}  // namespace

Strips lay(Context& context, const Sheet& sheet, Frame frame, NodeIndex parent) {
  const NodeIndex node = context.add_node(StructureRole::section, parent);
  SetSheet set;
  const bool outer = std::exchange(context.side_column, false);
  set.head = lay_blocks(context, sheet.head, frame, node);
  set.body = lay_blocks(context, sheet.blocks, frame, node);
  set.foot = lay_blocks(context, sheet.foot, frame, node);
  context.side_column = outer;
  const Length page = context.page_height(), height = height_of(set);
  const bool fits = height <= page;
  if (!fits && sheet.whole && !is_answered(set)) report_too_tall(context, sheet, height);
  Strips strips;
  if (fits) strips.push_back(fill_page(std::move(set), page, page - height));
  else strips = flow(context, sheet, std::move(set), frame);
  if (strips.empty()) return strips;
  strips.front().new_page = true;
  strips.front().origin = context.place;
  if (!sheet.id.empty()) strips.front().marks.push_back({sheet.id, {}, 0, {}});
  return strips;
}

}  // namespace lapas::layout
