// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold of a document, however it was made: one walk looks at each block and counts what there is in all.

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "document/checks.hpp"
#include "document/walk.hpp"

namespace lapas {
namespace document {
namespace {

/// What answers a field; all places of one are alike.
enum class Use : std::uint8_t { blank, list, signature, tick, choice };

Use use_of(const Blank& blank) {
  if (blank.type == BlankType::choice) return Use::list;
  return blank.type == BlankType::signature ? Use::signature : Use::blank;
}

class Checker {
 public:
  Checker(const Document& document, Diagnostics& problems)
      : document_{document}, members_{problems, ErrorCode::document_malformed}, texts_{document, members_, totals_} {}

  void check() {
    check_document();
    if (!check_theme(document_.theme, members_)) return;
    check_furniture("the header", document_.header);
    check_furniture("the footer", document_.footer);
    if (document_.first_header) check_furniture("the header of the first page", *document_.first_header);
    if (document_.first_footer) check_furniture("the footer of the first page", *document_.first_footer);
    members_.number("the most pages that a document may have", document_.most_pages, 0, limits::pages);
    for (const Section& section : document_.sections) {
      if (section.path) check_path(*section.path);
      for (const Block& block : section.blocks) sheets_.insert(std::get_if<Sheet>(&block.content));
    }
    const auto too_deep = walk(document_, std::ref(*this));
    members_.set_field({});
    if (too_deep) {
      members_.place = *too_deep;
      members_.too_much("blocks stand more than " + std::to_string(limits::block_depth) + " deep in each other",
                        "put fewer into each other");
    }
    members_.place = {};
    check_page_targets();
    check_totals();
  }

  template <typename Content>
  void operator()(const Content& content, const SourcePlace& place) {
    members_.place = place;
    members_.set_field({});
    if constexpr (!std::is_same_v<Content, Blocks>) ++totals_.blocks;
    check(content);
  }

 private:
  void check_document() {
    for (const auto& [name, text] : {std::pair{"the id of the document", &document_.id},
                                     {"the title of the document", &document_.title},
                                     {"the subject of the document", &document_.subject},
                                     {"the author of the document", &document_.author},
                                     {"the code of the document", &document_.code},
                                     {"the version of the document", &document_.version}}) {
      texts_.text(name, *text);
    }
    for (const std::string& keyword : document_.keywords) texts_.text("a keyword", keyword);
    members_.language("the language of the document", document_.language);
    if (!document_.date.empty() && !parse_date(document_.date)) {
      members_.problem("the date of the document is not a day", "such as 2026-11-23");
    }
    for (const MessageState& each : document_.messages) {
      members_.text("a message", each.message.text);
      members_.text("the context of a message", each.message.context);
    }
  }

  void check_furniture(std::string_view name, const Furniture& furniture) {
    std::size_t bytes = 0;
    for (const Blocks* place : {&furniture.start, &furniture.centre, &furniture.end}) {
      for (const Block& block : *place) {
        members_.place = block.place;
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        const auto* figure = std::get_if<Figure>(&block.content);
        if (paragraph != nullptr) bytes += plain_text(paragraph->text).size();
        const bool is_picture = figure != nullptr && figure->caption.empty() && !figure->drawing;
        if (paragraph == nullptr && !is_picture) {
          members_.problem(std::string{name} + " has more than paragraphs and pictures", "put it among the blocks");
        }
        if (figure != nullptr && !furniture.fields.parts.empty()) {
          members_.problem(std::string{name} + " has a picture beside fields", "leave one of them out");
        }
      }
    }
    members_.place = {};
    check_length(name, bytes);
    members_.number("the number of fields of a footer", static_cast<std::int64_t>(furniture.fields.parts.size()), 0,
                    limits::footer_fields);
  }

  // -- Blocks

  void check(const Blocks& blocks) {
    for (const Block& block : blocks) {
      const auto* sheet = std::get_if<Sheet>(&block.content);
      if (sheet == nullptr || sheets_.contains(sheet)) continue;
      members_.place = block.place;
      members_.problem("a page of its own stands inside another block", "put it among the blocks of a section");
    }
  }
  void check(const Heading& heading) {
    constexpr int lowest_level = 6;
    ++headings_;
    take_id(heading.id);
    members_.number("the level of a heading", heading.level, 1, lowest_level);
    check_role(heading.style, members_);
    texts_.text("the number of a heading", heading.number);
    texts_.inlines("a heading", heading.text);
  }
  void check(const Paragraph& paragraph) {
    take_id(paragraph.id);
    check_role(paragraph.style, members_);
    texts_.paragraph(paragraph);
  }
  void check(const List& list) { check_role(list.style, members_); }
  void check(const CheckList& list) { check(list.items); }
  void check(const CheckRow& row) {
    texts_.inlines("the label of boxes", row.label);
    check(row.items);
  }
  void check(const std::vector<CheckItem>& items) {
    for (const CheckItem& item : items) {
      check(item.box);
      texts_.inlines("the label of a box", item.label);
    }
  }
  void check(const Box& box) {
    take_field(box.field, box.exclusive ? Use::choice : Use::tick);
    if (box.exclusive) members_.id_part("the option of a box", box.option);
    texts_.text("the option of a box", box.option);
    texts_.text("the description of a box", box.description);
    if (box.limits.max_length != 0 || box.limits.comb) members_.problem("a box has a number of characters");
  }
  void check(const Blank& blank) {
    take_field(blank.field, use_of(blank));
    members_.number("the number of lines", blank.lines, 1, limits::writing_lines);
    totals_.lines += std::clamp(blank.lines, 0, limits::writing_lines);
    check(blank.growth);
    texts_.inlines("the label of a place to write in", blank.label);
    texts_.inlines("the pattern of a date", blank.pattern);
    texts_.text("the answer", blank.value);
    texts_.text("the answer", blank.shown);
    texts_.text("the description of a place to write in", blank.description);
    texts_.inlines("the unit", blank.unit);
    check_limits(blank);
    check_options(blank);
    if (blank.type == BlankType::signature && !blank.value.empty()) members_.problem("a signature has an answer");
  }
  void check_limits(const Blank& blank) {
    const FieldLimits& limits = blank.limits;
    const int most = limits.comb ? limits::comb_cells : limits::answer_characters;
    members_.number("the number of characters", limits.max_length, 0, most);
    if ((limits.max_length > 0 || limits.comb) && blank.type != BlankType::text) {
      members_.problem("what is no text has a number of characters");
    }
    const bool on_line = blank.kind == BlankKind::line && blank.value.find('\n') == std::string::npos;
    if (limits.comb && (limits.max_length == 0 || !on_line)) {
      members_.problem("a comb is no line, or has no number of cells");
    }
    if (limits.max_length > 0 && is_utf8(blank.value) && count_characters(blank.value) > limits.max_length) {
      members_.problem("the answer has more characters than its place");
    }
    if (!blank.unit.empty() && blank.kind != BlankKind::line) members_.problem("what is no line has a unit");
  }
  void check_options(const Blank& blank) {
    if (blank.type != BlankType::choice) {
      if (!blank.options.empty()) members_.problem("what is no list has options");
      return;
    }
    members_.number("the number of options", static_cast<std::int64_t>(blank.options.size()), 1, limits::list_options);
    std::unordered_set<std::string_view> seen;
    for (const ListOption& option : blank.options) {
      members_.id_part("the id of an option", option.id);
      texts_.text("the label of an option", option.label);
      if (!seen.insert(option.id).second) members_.problem("two options of a list have the id \"" + option.id + '"');
    }
    if (!blank.value.empty() && !seen.contains(blank.value)) members_.problem("the answer is no option of its list");
  }
  void check(const Growth& growth) {
    members_.number("the order of growth", growth.order, 0, limits::growth_orders);
    members_.number("the most that something grows to", growth.most, 0, std::int64_t{2} * limits::writing_lines);
  }
  void check(const FieldRow& row) { check_row(row); }
  void check(const Table& table) {
    take_id(table.id);
    texts_.text("what a table is about", table.summary);
    check(table.growth);
    check_grid(table, members_);
    for (const auto* rows : {&table.header, &table.rows}) {
      for (const TableRow& row : *rows) totals_.blocks += row.cells.size();
    }
  }
  void check(const Group& group) { take_id(group.id); }
  void check(const Columns& columns) {
    constexpr std::size_t sides = 2;
    if (columns.kind != ColumnsKind::parts && columns.parts.size() != sides) {
      members_.problem("two zones side by side have " + std::to_string(columns.parts.size()) + " parts");
    }
    for (const ColumnPart& part : columns.parts) {
      check_weight(part.weight);
      if (part.area && part.area->kind != BlankKind::area) {
        members_.problem("what stands below the blocks of a part is no area");
      }
    }
  }
  void check(const Path& path) {
    if (path.parts.empty()) members_.problem("a path has no parts");
    if (path.current && *path.current >= path.parts.size()) {
      members_.problem("the current part of a path is none that there is");
    }
    for (const Inlines& part : path.parts) texts_.inlines("a part of a path", part);
  }
  void check(const Badge& badge) { texts_.inlines("the note of a badge", badge.note); }
  void check(const Tiles& tiles) {
    check_role(tiles.style, members_);
    for (const Tiles::Tile& tile : tiles.tiles) {
      texts_.text("the mark of a tile", tile.mark);
      texts_.inlines("a tile", tile.text);
    }
  }
  void check(const DoneBand& band) {
    texts_.inlines("the label of a box", band.item.label);
    texts_.inlines("a pointer", band.pointer);
  }
  void check(const Sheet& sheet) {
    take_id(sheet.id);
    texts_.inlines("what says that a page is continued", sheet.continued);
  }
  void check(const Figure& figure) { check_figure(figure, texts_, members_); }
  void check(const Specimen& specimen) {
    constexpr int least_scale = 10, full_scale = 100;
    members_.number("the scale of a specimen", specimen.scale, least_scale, full_scale);
    texts_.inlines("the caption of a specimen", specimen.caption);
  }
  void check(const Contents& contents) {
    constexpr int lowest_level = 6;
    texts_.text("the title of the contents", contents.title);
    members_.number("the levels of the contents", contents.levels, 1, lowest_level);
    ++contents_;
  }
  void check(const PageBreak&) {}

  void check_row(const FieldRow& row) {
    for (const FieldRow::Part& part : row.parts) {
      check_weight(part.weight);
      if (part.line && part.line->kind != BlankKind::line) members_.problem("a part of a row of lines is no line");
    }
  }

  /// What stands on every page.
  void check_length(std::string_view name, std::size_t bytes) {
    if (bytes <= limits::furniture_bytes) return;
    members_.too_much(std::string{name} + " has " + std::to_string(bytes) + " bytes of text",
                      std::to_string(limits::furniture_bytes) + " at most");
  }

  void check_path(const Path& path) {
    check(path);
    std::size_t bytes = 0;
    for (const Inlines& part : path.parts) bytes += plain_text(part).size();
    check_length("the path at the head of pages", bytes);
  }

  void check_weight(int weight) { members_.number("the weight of a part", weight, 1, std::numeric_limits<int>::max()); }

  // -- What holds between blocks

  void take_id(const std::string& id) {
    if (id.empty()) return;
    members_.id("an id", id, limits::full_id_bytes);
    if (!ids_.insert(id).second) members_.problem("the id \"" + id + "\" stands twice", "choose another id");
  }

  void take_field(const std::string& field, Use use) {
    ++totals_.places;
    members_.set_field(field);
    members_.id("the id of a place for an answer", field, limits::full_id_bytes);
    const auto known = uses_.emplace(field, use).first;
    if (known->second != use)
      members_.problem("a box and another place for an answer have one id", "choose another id");
  }

  void check_page_targets() {
    for (const std::string_view target : texts_.page_targets()) {
      if (ids_.contains(target)) continue;
      members_.problem("the number of a page is asked for that has none of the ids of the document");
    }
  }

  void check_total(std::string_view name, std::size_t count, std::size_t most) {
    if (count <= most) return;
    members_.too_much("the document has " + std::to_string(count) + ' ' + std::string{name},
                      std::to_string(most) + " at most");
  }

  void check_totals() {
    totals_.texts += contents_ * headings_;
    check_total("texts", totals_.texts, limits::document_texts);
    check_total("bytes of text", totals_.text_bytes, limits::document_text_bytes);
    check_total("blocks and cells", totals_.blocks, limits::document_blocks);
    check_total("boxes and places to write in", totals_.places, limits::document_places);
    check_total("writing lines", static_cast<std::size_t>(std::max<std::int64_t>(totals_.lines, 0)),
                limits::document_lines);
  }

  const Document& document_;
  Totals totals_;
  Members members_;
  TextCheck texts_;
  std::size_t headings_ = 0, contents_ = 0;
  std::unordered_set<const Sheet*> sheets_;  ///< Those that stand where they may.
  std::unordered_set<std::string_view> ids_;
  std::unordered_map<std::string_view, Use> uses_;
};

}  // namespace
}  // namespace document

void check_document(const Document& document, Diagnostics& diagnostics) {
  document::Checker{document, diagnostics}.check();
}

}  // namespace lapas
