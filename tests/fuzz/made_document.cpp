// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <utility>

#include "made.hpp"

namespace fuzz {
namespace {

using namespace lapas;

class DocumentMaker {
 public:
  DocumentMaker(ByteReader& bytes, const Theme& theme) : bytes_{bytes} {
    document_.theme = theme;
    document_.proof = bytes.below(8) == 7;
  }

  MadeDocument make() {
    document_.id = "d", document_.title = bytes_.text(), document_.language = bytes_.below(8) == 7 ? "lt-LT" : "en-GB";
    document_.subject = bytes_.optional_text(), document_.author = bytes_.optional_text();
    document_.code = bytes_.optional_text(), document_.version = "1.0", document_.date = "2026-11-23";
    if (bytes_.flag()) document_.header = furniture();
    if (bytes_.flag()) document_.footer = {.start = {Paragraph{.text = inlines()}}, .fields = field_row()};
    if (bytes_.below(4) == 3) document_.first_header = furniture();
    if (bytes_.below(4) == 3) document_.first_footer = {.fields = document_.footer.fields};
    document_.most_pages = bytes_.below(8) == 7 ? 9 : 0;
    const Names in_footer = std::exchange(fields_, {});
    bool has_footer = false;
    for (int count = bytes_.number(1, 2); count > 0 && count < 9; --count) {
      document_.sections.push_back(section());
      has_footer |= has_body_page(document_.sections.back());
    }
    if (has_footer) fields_.insert(in_footer.begin(), in_footer.end());
    return {std::move(document_), std::move(fields_)};
  }

 private:
  Furniture furniture() {
    Furniture made{.start = {Paragraph{.style = StyleRole::header, .text = inlines()}},
                   .end = {Paragraph{.text = {.items = {PageNumber{}, PageCount{}}}}}};
    if (bytes_.flag()) made.centre = {Paragraph{.text = inlines()}, Figure{.size = {mm(20), mm(4)}}};
    return made;
  }

  /// Footers stand on pages of the body, and blocks without a text or a place may make none.
  static bool has_body_page(const Section& section) {
    const auto is_seen = [](const Block& block) {
      return std::holds_alternative<Heading>(block.content) || std::holds_alternative<Blank>(block.content);
    };
    return section.page == PageKind::body && std::ranges::any_of(section.blocks, is_seen);
  }

  Text piece() {
    Text piece{.text = bytes_.text()};
    const int choices = bytes_.byte();
    piece.strong = (choices & 1) != 0, piece.emphasis = (choices & 2) != 0, piece.gap = (choices & 12) == 12;
    if ((choices & 48) == 48) piece.language = "lt";
    if ((choices & 64) != 0) piece.link = "https://example.org/";
    if ((choices & 128) != 0 && has_target()) piece.link = "#" + target();
    return piece;
  }

  Inlines inlines() {
    Inlines made;
    for (int count = bytes_.below(3); count > 0; --count) {
      if (bytes_.below(8) == 7 && has_target()) made.items.emplace_back(PageOf{target()});
      else made.items.emplace_back(piece());
    }
    add_breaks(made);
    if (bytes_.below(16) == 15) made.second.push_back({.items = {piece()}});
    return made;
  }

  /// Behind spaces, as compose() does, or anywhere.
  void add_breaks(Inlines& made) {
    const std::string text = plain_text(made);
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool is_inside = (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80;
      if (text[i - 1] == ' ') made.breaks.push_back(static_cast<std::uint32_t>(i));
      else if (!is_inside && i % 7 == 3 && text[i] != ' ') made.hyphens.push_back(static_cast<std::uint32_t>(i));
    }
    if (bytes_.is_wild && bytes_.below(8) == 7)
      made.breaks.push_back(static_cast<std::uint32_t>(bytes_.number(0, 200)));
  }

  /// An id that a block has; of what is wild perhaps one that none has.
  [[nodiscard]] bool has_target() const { return bytes_.is_wild || !last_id_.empty(); }
  std::string target() { return bytes_.is_wild && bytes_.flag() ? bytes_.id("t") : last_id_; }
  std::string new_id() {
    if (bytes_.flag()) return {};
    std::string id = bytes_.id("t");
    if (!id.empty()) last_id_ = id;
    return id;
  }

  std::string field() {
    std::string id = bytes_.id("F");
    if (!in_specimen_) fields_.insert(id);
    return id;
  }

  Box box() { return {.field = field(), .checked = bytes_.flag(), .description = bytes_.text()}; }
  CheckItem check_item() { return {box(), inlines()}; }

  /// Boxes of their own, or of one choice.
  std::vector<CheckItem> check_items() {
    std::vector<CheckItem> items;
    const bool is_choice = bytes_.flag();
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) {
      items.push_back(check_item());
      if (!is_choice) continue;
      if (items.back().box.field != items.front().box.field) fields_.erase(items.back().box.field);
      items.back().box.field = items.front().box.field;
      items.back().box.exclusive = true;
      items.back().box.option = bytes_.id("o");
    }
    return items;
  }

  Blank blank(BlankKind kind) {
    Blank made{.kind = kind, .field = field(), .type = bytes_.one_of(BlankType::signature), .label = inlines()};
    if (made.type == BlankType::date && bytes_.flag()) made.pattern.items = {Text{.text = "20__ m. ____ __ d."}};
    made.lines = bytes_.number(1, 4);
    if (bytes_.below(4) == 3) made.growth = {bytes_.number(0, 3), bytes_.number(0, 9)};
    if (bytes_.below(4) == 3) made.value = bytes_.text(), made.shown = bytes_.optional_text();
    made.description = bytes_.text();
    make_limits(made);
    return made;
  }

  /// What suits its type, or in what is wild anything.
  void make_limits(Blank& made) {
    const int choices = bytes_.byte();
    made.limits.required = (choices & 1) != 0, made.limits.read_only = (choices & 2) != 0;
    if ((choices & 4) != 0 && (made.kind == BlankKind::line || bytes_.is_wild)) made.unit = inlines();
    if (made.type == BlankType::choice) {
      const std::string id = bytes_.id("o");
      made.options.push_back({id, bytes_.text()});
      if (!bytes_.is_wild) made.value = (choices & 8) != 0 ? id : std::string{}, made.shown = made.options.back().label;
    }
    if (made.type == BlankType::signature && !bytes_.is_wild) made.value.clear(), made.shown.clear();
    if ((choices & 16) == 0 || (made.type != BlankType::text && !bytes_.is_wild)) return;
    made.limits.max_length = bytes_.is_wild ? bytes_.number(1, 30) : std::max(count_characters(made.value), 1);
    const bool on_line = made.kind == BlankKind::line && made.value.find('\n') == std::string::npos;
    made.limits.comb = (choices & 32) != 0 && ((on_line && made.limits.max_length < 30) || bytes_.is_wild);
  }

  FieldRow field_row() {
    FieldRow row;
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) {
      row.parts.push_back({.weight = bytes_.number(1, 4)});
      if (bytes_.below(8) != 7) row.parts.back().line = blank(BlankKind::line);
    }
    return row;
  }

  Heading heading() {
    return {bytes_.number(1, 3), bytes_.one_of(StyleRole::band), new_id(), bytes_.optional_text(), inlines()};
  }

  Paragraph paragraph() {
    Paragraph made{bytes_.one_of(StyleRole::band), inlines(), new_id(), {}};
    const auto is_page = [](const Inline& item) { return std::holds_alternative<PageOf>(item); };
    const bool has_places = bytes_.below(4) == 3;
    if (has_places && (bytes_.is_wild || std::ranges::none_of(made.text.items, is_page))) add_places(made);
    return made;
  }

  void add_places(Paragraph& paragraph) {
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) {
      if (bytes_.flag()) paragraph.places.emplace_back(box());
      else paragraph.places.emplace_back(blank(BlankKind::line));
      const auto field = [](const auto& place) { return place.field; };
      paragraph.text.items.emplace_back(InlinePlace{std::visit(field, paragraph.places.back()), bytes_.length(0, 200)});
      if (bytes_.flag()) paragraph.text.items.emplace_back(piece());
    }
  }

  CellContent cell_content(int depth) {
    switch (bytes_.below(4)) {
      case 0: return blank(BlankKind::lines);
      case 1: return box();
      default: return blocks(depth + 1, 1);
    }
  }

  std::vector<TableRow> rows(int count, std::size_t columns, int depth) {
    std::vector<TableRow> made;
    for (; count > 0 && count < 9; --count) {
      TableRow row{.starts_record = bytes_.below(4) != 3};
      for (std::size_t i = 0; i < columns; ++i) {
        TableCell cell{.content = cell_content(depth), .header = bytes_.below(4) == 3};
        if (bytes_.below(16) == 15) cell.column_span = bytes_.number(1, 2), cell.row_span = bytes_.number(1, 2);
        if (cell.column_span == 2) ++i;
        row.cells.push_back(std::move(cell));
      }
      made.push_back(std::move(row));
    }
    return made;
  }

  Table table(int depth) {
    Table made{.look = bytes_.one_of(TableLook::writing), .id = new_id(), .summary = bytes_.optional_text()};
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) made.columns.push_back(bytes_.number(1, 5));
    made.header = rows(bytes_.below(2), made.columns.size(), depth);
    made.rows = rows(bytes_.number(1, 3), made.columns.size(), depth);
    if (bytes_.below(4) == 3) made.growth = {bytes_.number(0, 3), bytes_.number(0, 9)};
    made.even = bytes_.below(4) == 3, made.fills = bytes_.below(4) == 3;
    return made;
  }

  Group group(int depth) {
    return {bytes_.one_of(GroupLook::aside),
            new_id(),
            bytes_.flag(),
            bytes_.below(8) == 7,
            bytes_.flag(),
            blocks(depth + 1, 2)};
  }

  Columns columns(int depth) {
    Columns made{.kind = bytes_.one_of(ColumnsKind::side)};
    const int count = made.kind == ColumnsKind::parts ? bytes_.number(1, 3) : bytes_.is_wild ? bytes_.number(0, 3) : 2;
    for (int i = 0; i < count && i < 4; ++i) {
      made.parts.push_back({bytes_.number(1, 4), blocks(depth + 1, 2), {}});
      if (bytes_.below(8) == 7) made.parts.back().area = blank(BlankKind::area);
    }
    return made;
  }

  Path path() {
    Path made;
    for (int count = bytes_.number(1, 4); count > 0 && count < 9; --count) made.parts.push_back(inlines());
    if (bytes_.flag())
      made.current = static_cast<std::size_t>(bytes_.below(4)) % (made.parts.empty() ? 1 : made.parts.size());
    return made;
  }

  /// Its box is a second place of a field by its nature, and in an ODT with controls none.
  DoneBand done_band() {
    const Names before = fields_;
    DoneBand made{check_item(), inlines()};
    fields_ = before;
    return made;
  }

  Tiles tiles() {
    Tiles made{.style = bytes_.one_of(StyleRole::band)};
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) {
      made.tiles.push_back({bytes_.below(4) == 3 ? bytes_.text() : "A", inlines()});
    }
    return made;
  }

  Sheet sheet(int depth) {
    Sheet made{.id = new_id(), .whole = bytes_.flag(), .head = blocks(depth + 1, 2)};
    made.blocks = blocks(depth + 1, 3);
    made.foot = blocks(depth + 1, 1);
    made.continued = inlines();
    return made;
  }

  Point point() { return {bytes_.length(0, 200), bytes_.length(0, 200)}; }
  Rect rect() { return {bytes_.length(0, 200), bytes_.length(0, 200), bytes_.length(1, 100), bytes_.length(1, 100)}; }
  std::optional<Ink> fill() { return bytes_.flag() ? std::optional{bytes_.one_of(Ink::paper)} : std::nullopt; }
  Drawing::Outline outline() { return {bytes_.length(0, 4), bytes_.one_of(Ink::paper)}; }

  Drawing::Item drawing_item() {
    switch (bytes_.below(5)) {
      case 0: return Drawing::Box{rect(), fill(), outline()};
      case 1: return Drawing::Disc{point(), bytes_.length(1, 40), fill(), outline()};
      case 2: return Drawing::Stroke{point(), point(), outline()};
      case 3: return Drawing::Shape{{point(), point(), point()}, bytes_.one_of(Ink::paper)};
      default: return Drawing::Words{inlines(), point(), bytes_.length(20, 200), bytes_.one_of(Alignment::end)};
    }
  }

  Figure figure() {
    Figure made{.size = {bytes_.length(10, 200), bytes_.length(10, 200)}, .alternative = bytes_.text()};
    made.caption = inlines();
    const int kind = bytes_.below(3);
    if (kind == 1) made.png = make_picture(bytes_);
    if (kind != 2) return made;
    made.drawing = Drawing{.size = {mm(100), mm(100)}};
    for (int count = bytes_.below(4); count > 0; --count) made.drawing->items.push_back(drawing_item());
    return made;
  }

  Specimen specimen(int depth) {
    const bool outer = std::exchange(in_specimen_, true);
    Specimen made{blocks(depth + 1, 2), bytes_.number(40, 100), inlines()};
    in_specimen_ = outer;
    return made;
  }

  Block block(int depth) {
    const int simple = 12, all = 18;
    switch (bytes_.below(depth > 2 ? simple : all)) {
      case 0: return paragraph();
      case 1: return heading();
      case 2: return CheckList{check_items()};
      case 3: return CheckRow{inlines(), check_items()};
      case 4: return blank(bytes_.one_of(BlankKind::area));
      case 5: return field_row();
      case 6: return path();
      case 7: return Badge{heading(), inlines()};
      case 8: return tiles();
      case 9: return done_band();
      case 10: return figure();
      case 11: return bytes_.flag() ? Block{PageBreak{}} : Block{Contents{bytes_.optional_text(), bytes_.number(1, 3)}};
      case 12: return list(depth);
      case 13: return table(depth);
      case 14: return group(depth);
      case 15: return columns(depth);
      case 16: return depth == 0 ? Block{sheet(depth)} : Block{group(depth)};
      default: return specimen(depth);
    }
  }

  List list(int depth) {
    List made{bytes_.one_of(ListMarker::number), bytes_.one_of(StyleRole::band), {}, bytes_.flag()};
    for (int count = bytes_.number(1, 3); count > 0 && count < 9; --count) made.items.push_back(blocks(depth + 1, 1));
    return made;
  }

  Blocks blocks(int depth, int most) {
    Blocks made;
    for (int count = bytes_.below(most + 1); count > 0 && !bytes_.is_done(); --count) {
      made.push_back(block(depth));
      made.back().keep = bytes_.one_of(Keep::required);
    }
    return made;
  }

  Section section() {
    Section made{.page = bytes_.below(4) == 3 ? PageKind::cover : PageKind::body, .blocks = blocks(0, 4)};
    made.whole = bytes_.flag();
    if (made.page == PageKind::cover) made.title = blocks(1, 1), made.details = blocks(1, 1);
    if (bytes_.below(4) == 3) made.path = path();
    return made;
  }

  ByteReader& bytes_;
  Document document_;
  Names fields_;
  std::string last_id_;
  bool in_specimen_ = false;
};

}  // namespace

MadeDocument make_document(ByteReader& bytes, const Theme& theme) { return DocumentMaker{bytes, theme}.make(); }

}  // namespace fuzz
