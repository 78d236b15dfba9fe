// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document with every kind of block in it.

#pragma once

#include <string>

#include <lapas/odt.hpp>

#include "support/furniture.hpp"
#include "support/png.hpp"

namespace lapas::sample {

inline Inlines words(std::string text) { return {{Text{.text = std::move(text)}}, {}}; }

inline Paragraph paragraph(std::string text, StyleRole style = StyleRole::body) {
  return {style, words(std::move(text)), {}};
}

/// Of a proof: a fuzzy text of two pieces and an untranslated one.
inline Paragraph marked_paragraph() {
  const auto text = [](std::string part, bool strong, std::uint32_t message, Translation state) {
    return Text{.text = std::move(part), .strong = strong, .message = message, .state = state};
  };
  return {.text = {{text("Vienas ", true, 7, Translation::fuzzy), text("du", false, 7, Translation::fuzzy),
                    text(" three", false, 8, Translation::missing), text(" keturi", false, 9, Translation::complete)},
                   {}}};
}

inline Blank line(std::string field, std::string label, std::string value = {}) {
  return {
      .kind = BlankKind::line, .field = std::move(field), .label = words(std::move(label)), .value = std::move(value)};
}

/// Fields that ask something of their answers: a code in cells, a fixed text, a list, a number with a unit, a signature.
inline Blocks limited() {
  Blank code = line("code", "Code", "žą"), fixed = line("fixed", "Call", "2026-2"), list = line("list", "Form", "b");
  code.limits = {.required = true, .max_length = 4, .comb = true};
  fixed.limits.read_only = true;
  list.type = BlankType::choice;
  list.options = {{"a", "Association"}, {"b", "Foundation"}};
  list.shown = "Foundation";
  list.limits.read_only = true;
  Blank sum = line("sum", "Sum", "12.50"), signature = line("signed", "Signature");
  sum.type = BlankType::number;
  sum.unit = words("EUR");
  signature.type = BlankType::signature;
  return {code, fixed, list, sum, signature};
}

inline CheckItem choice(std::string field, std::string option, std::string label, bool checked = false) {
  return {{.field = std::move(field), .option = option, .exclusive = true, .checked = checked},
          words(std::move(label))};
}

inline TableCell cell(Block block, int columns = 1, int rows = 1) {
  return {.content = Blocks{std::move(block)}, .column_span = columns, .row_span = rows};
}

inline TableCell box(std::string option, std::string field, bool checked = false) {
  return {Box{.field = std::move(field), .option = std::move(option), .exclusive = true, .checked = checked}};
}

inline TableCell answer(std::string field, std::string value = {}) {
  return {Blank{.field = std::move(field), .value = std::move(value)}};
}

/// Two records of two lines each below a head of two lines.
inline Table records() {
  Table table{.look = TableLook::writing, .summary = "Who has a stake", .columns = {2, 1, 1}};
  table.header = {{.cells = {cell(paragraph("Organisation", StyleRole::table_head), 2),
                             cell(paragraph("Influence", StyleRole::table_head))}},
                  {.cells = {cell(paragraph("Contribution", StyleRole::table_head)),
                             cell(paragraph("Contact", StyleRole::table_head), 2)},
                   .starts_record = false}};
  for (const std::string row : {"r1", "r2"}) {
    TableRow first{.cells = {answer("M1.who." + row + ".c1", row == "r1" ? "Jaunimo centras" : ""),
                             answer("M1.who." + row + ".c2")}};
    first.cells[0].column_span = 2;
    TableRow second{.cells = {answer("M1.who." + row + ".c3"), answer("M1.who." + row + ".c4")},
                    .starts_record = false};
    second.cells[1].column_span = 2;
    table.rows.push_back(std::move(first));
    table.rows.push_back(std::move(second));
  }
  return table;
}

/// A cell over two rows, and boxes in cells.
inline Table statements() {
  Table table{.look = TableLook::writing, .columns = {3, 1, 1}};
  table.header = {
      {.cells = {cell(paragraph("Statement", StyleRole::table_head)), cell(paragraph("Yes", StyleRole::table_head)),
                 cell(paragraph("No", StyleRole::table_head))}}};
  table.rows = {{.cells = {cell(paragraph("Calls are public", StyleRole::table_text), 1, 2), box("yes", "M1.calls.r1"),
                           box("no", "M1.calls.r1", true)}},
                {.cells = {box("yes", "M1.calls.r2"), box("no", "M1.calls.r2")}}};
  return table;
}

inline Group checkpoint() {
  const Blank notes{
      .kind = BlankKind::area, .field = "M1.notes", .label = words("Notes"), .lines = 4, .value = "One\nTwo"};
  const Blank problem{.kind = BlankKind::lines,
                      .field = "M1.problem",
                      .label = words("Problem"),
                      .lines = 3,
                      .value = "No  place\nto meet"};
  Blank date = line("M1.date", "Date");
  date.type = BlankType::date;
  date.pattern = words("20__ m. ______ __ d.");
  const List questions{
      .marker = ListMarker::number,
      .style = StyleRole::question,
      .items = {{paragraph("What is wrong?", StyleRole::question)}, {paragraph("For whom?", StyleRole::question)}}};
  return {.look = GroupLook::checkpoint,
          .id = "M1.group",
          .keep_together = true,
          .blocks = {Heading{2, StyleRole::checkpoint_heading, "M1", "1.1", words("The local need")},
                     paragraph("Say what should change.", StyleRole::purpose),
                     Columns{.kind = ColumnsKind::zones, .parts = {{.blocks = {questions}}, {.area = notes}}}, problem,
                     CheckList{{{{.field = "M1.ready", .checked = true}, words("Ready")}}},
                     CheckRow{words("Done"), {choice("M1.done", "yes", "Yes", true), choice("M1.done", "no", "No")}},
                     FieldRow{{{.line = line("M1.who-does", "Responsible", "Jonė")}, {.line = date}}}, records(),
                     statements()}};
}

inline Table reading_table() {
  Table table{.look = TableLook::reading, .id = "forms", .summary = "Forms of cooperation", .columns = {1, 2}};
  table.header = {
      {.cells = {cell(paragraph("Form", StyleRole::table_head)), cell(paragraph("Use", StyleRole::table_head))}}};
  table.rows = {
      {.cells = {cell(paragraph("Loan", StyleRole::table_text)), cell(paragraph("Premises", StyleRole::table_text))}}};
  return table;
}

/// Every kind of item once.
inline Figure drawing() {
  const Drawing::Outline line{pt(1), Ink::accent};
  Drawing drawing{.size = {mm(60), mm(20)}};
  drawing.items = {Drawing::Box{{{}, {}, mm(20), mm(8)}, Ink::tint, line},
                   Drawing::Disc{{mm(30), mm(5)}, mm(4), Ink::paper, line},
                   Drawing::Stroke{{mm(20), mm(4)}, {mm(26), mm(4)}, line},
                   Drawing::Shape{{{mm(40), {}}, {mm(50), mm(5)}, {mm(40), mm(10)}}, Ink::accent},
                   Drawing::Words{.text = words("Du"), .at = {mm(30), mm(5)}, .room = mm(8), .ink = Ink::accent}};
  return {.size = drawing.size, .alternative = "A way of two steps", .caption = words("A way"), .drawing = drawing};
}

inline Tiles tiles() { return {.tiles = {{"R", words("Responsible")}, {"A", words("Accountable")}}}; }

inline Blocks guide() {
  const Inlines mixed{{Text{.text = "See "}, Text{.text = "the form", .link = "#M1"}, Text{.text = ", "},
                       Text{.text = "ungdom", .language = "sv"}, Text{.text = " and "},
                       Text{.text = "law", .strong = true, .link = "https://example.org/?a=1&b=2"},
                       Text{.text = " now", .emphasis = true}},
                      {}};
  const List inner{.marker = ListMarker::number, .items = {{paragraph("Inside", StyleRole::list_item)}}};
  const List outer{.items = {{paragraph("First", StyleRole::list_item), inner}}};
  return {Contents{"Turinys", 2},
          PageBreak{},
          Heading{1, StyleRole::heading_1, "about", "1", words("About")},
          Paragraph{StyleRole::body, mixed, "mixed"},
          outer,
          reading_table(),
          Group{.look = GroupLook::callout, .blocks = {paragraph("Mind this", StyleRole::callout_title), outer}},
          Group{.look = GroupLook::callout, .text_zone = true, .blocks = {line("head.framed", "Framed")}},
          Figure{{}, {mm(60), mm(25)}, "Logo of the project", {}},
          Figure{png::red_square(), {mm(400), mm(20)}, "Map of the town", words("A map")},
          drawing(),
          tiles(),
          Heading{1, StyleRole::heading_1, "", "", words("Without number")}};
}

inline Document document() {
  Document document;
  document.id = "sample";
  document.title = "Sample \"&\" <form>";
  document.subject = "Everything";
  document.author = "Somebody";
  document.language = "lt-LT";
  document.version = "1.0";
  document.date = "2026-11-23";
  document.keywords = {"one", "two"};
  document.theme = default_theme();
  document.messages.resize(9);  // Those of marked_paragraph().
  document.header.end = place_with(words("Sample"), StyleRole::header);
  document.footer.start = place_with(words("S-1"));
  document.footer.end = place_with({{Text{.text = "Page "}, PageNumber{}, Text{.text = " of "}, PageCount{}}, {}});
  document.sections = {
      {.page = PageKind::cover,
       .title = {paragraph("Sample", StyleRole::cover_title), paragraph("Small", StyleRole::cover_subtitle)},
       .details = {paragraph("2026", StyleRole::cover_meta)}},
      {PageKind::body, guide()},
      {PageKind::body,
       {Group{.look = GroupLook::banner,
              .new_page = true,
              .blocks = {Heading{1, StyleRole::step_heading, "S1", "", words("Step 1")}}},
        line("head.topic", "Topic", "Vieta"), checkpoint()}}};
  return document;
}

}  // namespace lapas::sample
