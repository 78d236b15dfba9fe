// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The document as indented text: a line per block, children two spaces deeper, in document order. Offsets of line
// breaks are left out; they follow from the text.

#include <cmath>
#include <cstdlib>

#include <lapas/document.hpp>

#include "core/answer_text.hpp"

namespace lapas {
namespace {

class Dumper {
 public:
  std::string dump(const Document& document) {
    line("document " + document.id + " " + document.language + " \"" + document.title + "\"");
    ++depth_;
    furniture("header", document.header);
    furniture("footer", document.footer);
    if (document.first_header) furniture("first-header", *document.first_header);
    if (document.first_footer) furniture("first-footer", *document.first_footer);
    for (const auto& section : document.sections) {
      line(section.page == PageKind::cover ? "section cover" : "section body");
      ++depth_;
      if (section.path) (*this)(*section.path);
      if (!section.title.empty()) nested("title", section.title);
      (*this)(section.blocks);
      if (!section.details.empty()) nested("details", section.details);
      --depth_;
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    line("heading " + std::to_string(heading.level) + style(heading.style) + id(heading.id) +
         (heading.number.empty() ? "" : " number=" + heading.number) + quoted(heading.text));
  }
  void operator()(const Paragraph& paragraph) {
    line("paragraph" + style(paragraph.style) + id(paragraph.id) + quoted(paragraph.text));
    ++depth_;
    for (const auto& place : paragraph.places) std::visit(*this, place);
    --depth_;
  }
  void operator()(const List& list) {
    line(std::string{list.marker == ListMarker::bullet ? "list bullet" : "list number"} +
         (list.two_columns ? " two-columns" : ""));
    for (const auto& item : list.items) nested("item", item);
  }
  void operator()(const CheckList& list) {
    line("check-list");
    ++depth_;
    for (const auto& item : list.items) line(check(item.box, item.label));
    --depth_;
  }
  void operator()(const CheckRow& row) {
    line("check-row" + quoted(row.label));
    ++depth_;
    for (const auto& item : row.items) line(check(item.box, item.label));
    --depth_;
  }
  void operator()(const Box& box) { line(check(box, {})); }
  void operator()(const Blocks& blocks) {
    for (const auto& block : blocks) {
      std::visit(*this, block.content);
      if (block.keep != Keep::free)
        line(block.keep == Keep::required ? "(stays with the next)" : "(rather stays with the next)");
    }
  }
  void operator()(const Blank& blank) {
    static constexpr std::string_view kinds[] = {"line", "lines", "area"};
    static constexpr std::string_view types[] = {"", " number", " date", " choice", " signature"};
    line("blank " + std::string{kinds[static_cast<std::size_t>(blank.kind)]} + " " + blank.field + " lines=" +
         std::to_string(blank.lines) + growth(blank.growth) + std::string{types[static_cast<std::size_t>(blank.type)]} +
         lapas::dump(blank.limits) + lapas::dump(blank.options) + quoted(blank.label) +
         (blank.unit.empty() ? "" : " unit=" + quoted(blank.unit).substr(1)) +
         (blank.value.empty() ? "" : " value=\"" + blank.value + "\"") +
         (blank.shown.empty() ? "" : " shown=\"" + blank.shown + "\"") + described(blank.description));
  }
  void operator()(const FieldRow& row) {
    line("field-row");
    ++depth_;
    for (const auto& part : row.parts) {
      line("part " + std::to_string(part.weight));
      ++depth_;
      if (part.line) (*this)(*part.line);
      --depth_;
    }
    --depth_;
  }
  void operator()(const Table& table) {
    std::string columns;
    for (const int width : table.columns) columns += " " + std::to_string(width);
    line((table.look == TableLook::reading ? "table reading" : "table writing") + id(table.id) + " columns" + columns +
         growth(table.growth) + (table.even ? " even" : "") + (table.fills ? " fills" : ""));
    ++depth_;
    for (const auto& row : table.header) dump_row("head", row);
    for (const auto& row : table.rows) dump_row(row.starts_record ? "row" : "row-continued", row);
    --depth_;
  }
  void operator()(const Group& group) {
    static constexpr std::string_view looks[] = {"plain", "callout", "checkpoint", "banner", "band", "card", "aside"};
    nested("group " + std::string{looks[static_cast<std::size_t>(group.look)]} + id(group.id) +
               (group.new_page ? " new-page" : "") + (group.keep_together ? " keep" : ""),
           group.blocks);
  }
  void operator()(const Specimen& specimen) {
    nested("specimen " + std::to_string(specimen.scale) + "%" + quoted(specimen.caption), specimen.blocks);
  }
  void operator()(const Columns& columns) {
    line(columns.kind == ColumnsKind::zones ? "zones" : columns.kind == ColumnsKind::side ? "beside" : "columns");
    ++depth_;
    for (const auto& part : columns.parts) {
      nested("part " + std::to_string(part.weight), part.blocks);
      ++depth_;
      if (part.area) (*this)(*part.area);
      --depth_;
    }
    --depth_;
  }
  void operator()(const Path& path) {
    std::string parts;
    for (std::size_t i = 0; i < path.parts.size(); ++i)
      parts += (path.current == i ? " >" : " ") + quoted(path.parts[i]);
    line("path" + parts);
  }
  void operator()(const Badge& badge) {
    line("badge" + quoted(badge.note));
    ++depth_;
    (*this)(badge.heading);
    --depth_;
  }
  void operator()(const Tiles& tiles) {
    line("tiles" + style(tiles.style));
    ++depth_;
    for (const auto& tile : tiles.tiles) line("tile " + tile.mark + quoted(tile.text));
    --depth_;
  }
  void operator()(const DoneBand& band) {
    line("done-band" + quoted(band.pointer));
    ++depth_;
    line(check(band.item.box, band.item.label));
    --depth_;
  }
  void operator()(const Sheet& sheet) {
    line("sheet" + id(sheet.id) + (sheet.whole ? " whole" : "") + quoted(sheet.continued));
    ++depth_;
    nested("head", sheet.head);
    (*this)(sheet.blocks);
    nested("foot", sheet.foot);
    --depth_;
  }
  void operator()(const Figure& figure) {
    line("figure \"" + figure.alternative + "\"" + quoted(figure.caption));
    if (!figure.drawing) return;
    ++depth_;
    line("drawing " + millimetres(figure.drawing->size.width) + 'x' + millimetres(figure.drawing->size.height));
    ++depth_;
    for (const auto& item : figure.drawing->items) std::visit(*this, item);
    depth_ -= 2;
  }
  void operator()(const Drawing::Box& box) {
    line("box " + at({box.rect.x, box.rect.y}) + ' ' + millimetres(box.rect.width) + 'x' +
         millimetres(box.rect.height) + look(box.fill, box.outline));
  }
  void operator()(const Drawing::Disc& disc) {
    line("disc " + at(disc.centre) + " radius " + millimetres(disc.radius) + look(disc.fill, disc.outline));
  }
  void operator()(const Drawing::Stroke& stroke) {
    line("stroke " + at(stroke.from) + " - " + at(stroke.to) + look({}, stroke.line));
  }
  void operator()(const Drawing::Shape& shape) {
    std::string corners;
    for (const Point& corner : shape.corners) corners += ' ' + at(corner);
    line("shape" + corners + look(shape.fill, {}));
  }
  void operator()(const Drawing::Words& words) {
    static constexpr std::string_view alignments[] = {"start", "centre", "end"};
    line("words " + at(words.at) + ' ' + std::string{alignments[static_cast<std::size_t>(words.alignment)]} +
         style(words.style) + ' ' + std::string{name(words.ink)} + quoted(words.text));
  }
  void operator()(const Contents& contents) {
    line("contents levels=" + std::to_string(contents.levels) +
         (contents.title.empty() ? "" : " \"" + contents.title + '"'));
  }
  void operator()(const PageBreak&) { line("page-break"); }

 private:
  void line(const std::string& text) { out_.append(depth_ * 2, ' ').append(text) += '\n'; }

  void nested(const std::string& text, const Blocks& blocks) {
    line(text);
    ++depth_;
    (*this)(blocks);
    --depth_;
  }

  void dump_row(const std::string& name, const TableRow& row) {
    line(name);
    ++depth_;
    for (const auto& cell : row.cells) {
      std::string spans;
      if (cell.column_span > 1) spans += " columns=" + std::to_string(cell.column_span);
      if (cell.row_span > 1) spans += " rows=" + std::to_string(cell.row_span);
      line((cell.header ? "header-cell" : "cell") + spans);
      ++depth_;
      std::visit(*this, cell.content);
      --depth_;
    }
    --depth_;
  }

  void furniture(const std::string& name, const Furniture& places) {
    const std::string centre = in_place(places.centre);
    line(name + in_place(places.start) + (centre.empty() ? "" : " centre" + centre) + in_place(places.end));
    if (places.fields.parts.empty()) return;
    ++depth_;
    (*this)(places.fields);
    --depth_;
  }

  static std::string in_place(const Blocks& blocks) {
    std::string text;
    for (const auto& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) text += quoted(paragraph->text);
      if (const auto* figure = std::get_if<Figure>(&block.content)) text += " picture \"" + figure->alternative + '"';
    }
    return text;
  }

  static std::string_view name(Ink ink) {
    static constexpr std::string_view names[] = {"text", "accent", "half-accent", "rule", "tint", "paper"};
    return names[static_cast<std::size_t>(ink)];
  }
  static std::string look(std::optional<Ink> fill, Drawing::Outline outline) {
    std::string text;
    if (fill) text += " fill " + std::string{name(*fill)};
    if (outline.width > Length{}) text += " outline " + std::string{name(outline.ink)};
    return text;
  }
  /// To a tenth: fine enough to see a fault, coarse enough to survive rounding.
  static std::string millimetres(Length length) {
    const auto tenths = static_cast<std::int64_t>(std::lround(length.millimetres() * 10));
    return (tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10) + '.' +
           std::to_string(std::abs(tenths) % 10);
  }
  static std::string at(Point point) { return millimetres(point.x) + ',' + millimetres(point.y); }

  static std::string growth(const Growth& growth) {
    if (growth.order == 0) return {};
    return " grows=" + std::to_string(growth.order) + (growth.most > 0 ? "/" + std::to_string(growth.most) : "");
  }

  static std::string style(StyleRole role) { return " " + std::string{spelling(role)}; }
  static std::string id(const std::string& name) { return name.empty() ? "" : " #" + name; }
  static std::string described(const std::string& text) { return text.empty() ? "" : " description=\"" + text + "\""; }

  static std::string check(const Box& box, const Inlines& label) {
    return "check " + box.field + (box.option.empty() ? "" : "=" + box.option) + (box.checked ? " checked" : "") +
           lapas::dump(box.limits) + quoted(label) + described(box.description);
  }

  static std::string quoted(const Inlines& inlines) {
    if (inlines.empty()) return {};
    std::string text = " \"";
    for (const auto& item : inlines.items) text += std::visit(InlineDumper{}, item);
    text += '"';
    for (const auto& second : inlines.second) text += " /" + quoted(second);
    return text;
  }

  struct InlineDumper {
    std::string operator()(const Text& text) const {
      std::string marked = text.text;
      if (text.gap) marked = "(gap " + marked + ")";
      if (text.emphasis) marked = "/" + marked + "/";
      if (text.strong) marked = "*" + marked + "*";
      if (!text.language.empty()) marked = "[" + text.language + " " + marked + "]";
      if (!text.link.empty()) marked = "<" + text.link + " " + marked + ">";
      return marked;
    }
    std::string operator()(const PageNumber&) const { return "{page}"; }
    std::string operator()(const PageCount&) const { return "{pages}"; }
    std::string operator()(const InlinePlace& place) const {
      return "{" + place.field + " " + millimetres(place.width) + "}";
    }
    std::string operator()(const PageOf& page) const { return "{page of " + page.target + "}"; }
  };

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump_document(const Document& document) { return Dumper{}.dump(document); }

}  // namespace lapas
