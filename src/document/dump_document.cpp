// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The document as indented text: a line per block, children two spaces deeper, in document order. Offsets of line
// breaks are left out; they follow from the text.

#include <lapas/document.hpp>

namespace lapas {
namespace {

class Dumper {
 public:
  std::string dump(const Document& document) {
    line("document " + document.id + " " + document.language + " \"" + document.title + "\"");
    ++depth_;
    furniture("header", document.header);
    furniture("footer", document.footer);
    for (const auto& section : document.sections) {
      line(section.page == PageKind::cover ? "section cover" : "section body");
      children(section.blocks);
    }
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    line("heading " + std::to_string(heading.level) + style(heading.style) + id(heading.id) +
         (heading.number.empty() ? "" : " number=" + heading.number) + quoted(heading.text));
  }
  void operator()(const Paragraph& paragraph) {
    line("paragraph" + style(paragraph.style) + id(paragraph.id) + quoted(paragraph.text));
  }
  void operator()(const List& list) {
    line(list.marker == ListMarker::bullet ? "list bullet" : "list number");
    for (const auto& item : list.items) nested("item", item);
  }
  void operator()(const CheckItem& item) { line(check(item)); }
  void operator()(const CheckRow& row) {
    line("check-row" + quoted(row.label));
    ++depth_;
    for (const auto& item : row.items) line(check(item));
    --depth_;
  }
  void operator()(const Blank& blank) {
    static constexpr std::string_view kinds[] = {"line", "lines", "area", "cell"};
    static constexpr std::string_view types[] = {"", " number", " date"};
    line("blank " + std::string{kinds[static_cast<std::size_t>(blank.kind)]} + " " + blank.field +
         " lines=" + std::to_string(blank.lines) + std::string{types[static_cast<std::size_t>(blank.type)]} + quoted(blank.label) +
         (blank.value.empty() ? "" : " value=\"" + blank.value + "\"") +
         (blank.shown.empty() ? "" : " shown=\"" + blank.shown + "\"") + described(blank.description));
  }
  void operator()(const Table& table) {
    std::string columns;
    for (const int width : table.columns) columns += " " + std::to_string(width);
    line((table.look == TableLook::reading ? "table reading" : "table writing") + id(table.id) + " columns" + columns);
    ++depth_;
    for (const auto& row : table.header) dump_row("head", row);
    for (const auto& row : table.rows) dump_row(row.starts_record ? "row" : "row-continued", row);
    --depth_;
  }
  void operator()(const Group& group) {
    static constexpr std::string_view looks[] = {"plain", "callout", "frame", "checkpoint", "banner"};
    nested("group " + std::string{looks[static_cast<std::size_t>(group.look)]} + id(group.id) +
               (group.new_page ? " new-page" : "") + (group.keep_together ? " keep" : ""),
           group.blocks);
  }
  void operator()(const Columns& columns) {
    line(columns.zones ? "zones" : "columns");
    ++depth_;
    for (const auto& part : columns.parts) nested("part " + std::to_string(part.weight), part.blocks);
    --depth_;
  }
  void operator()(const Figure& figure) {
    line("figure \"" + figure.alternative + "\"" + quoted(figure.caption));
  }
  void operator()(const Contents& contents) { line("contents levels=" + std::to_string(contents.levels)); }
  void operator()(const PageBreak&) { line("page-break"); }

 private:
  void line(const std::string& text) { out_.append(depth_ * 2, ' ').append(text) += '\n'; }

  void children(const Blocks& blocks) {
    ++depth_;
    for (const auto& block : blocks) std::visit(*this, block.content);
    --depth_;
  }

  void nested(const std::string& text, const Blocks& blocks) {
    line(text);
    children(blocks);
  }

  void dump_row(const std::string& name, const TableRow& row) {
    line(name);
    ++depth_;
    for (const auto& cell : row.cells) {
      std::string spans;
      if (cell.column_span > 1) spans += " columns=" + std::to_string(cell.column_span);
      if (cell.row_span > 1) spans += " rows=" + std::to_string(cell.row_span);
      nested((cell.header ? "header-cell" : "cell") + spans, cell.blocks);
    }
    --depth_;
  }

  void furniture(const std::string& name, const Furniture& ends) {
    line(name + quoted(ends.start) + quoted(ends.end));
  }

  static std::string style(StyleRole role) { return " " + std::string{spelling(role)}; }
  static std::string id(const std::string& name) { return name.empty() ? "" : " #" + name; }
  static std::string described(const std::string& text) { return text.empty() ? "" : " description=\"" + text + "\""; }

  static std::string check(const CheckItem& item) {
    return "check " + item.box.field + (item.box.option.empty() ? "" : "=" + item.box.option) +
           (item.box.checked ? " checked" : "") + quoted(item.label) + described(item.box.description);
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
      if (text.emphasis) marked = "/" + marked + "/";
      if (text.strong) marked = "*" + marked + "*";
      if (!text.language.empty()) marked = "[" + text.language + " " + marked + "]";
      if (!text.link.empty()) marked = "<" + text.link + " " + marked + ">";
      return marked;
    }
    std::string operator()(const PageNumber&) const { return "{page}"; }
    std::string operator()(const PageCount&) const { return "{pages}"; }
  };

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump_document(const Document& document) { return Dumper{}.dump(document); }

}  // namespace lapas
