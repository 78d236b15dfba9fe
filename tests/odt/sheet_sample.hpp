// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A form of pages: a cover and sheets with everything that stands on sheets alone.

#pragma once

#include "sample.hpp"

#include "support/furniture.hpp"

namespace lapas::sample {

inline const char* const part_names[] = {"1 Pasirengimas", "2 Kontaktai", "3 Susitarimas"};

inline Path path(std::optional<std::size_t> current) {
  Path path{.current = current};
  for (const char* name : part_names) path.parts.push_back(words(name));
  return path;
}

inline List questions(std::size_t count) {
  static const char* const texts[] = {
      "Kurios jaunimo ir bendruomeninės organizacijos, kurie socialiniai verslai veikia šioje srityje ar vietovėje?",
      "Kurios neformalios jaunimo grupės nėra įregistruotos, bet svarbios?",
      "Kas dar suinteresuotas: mokyklos, seniūnijos, kultūros centrai, policija, verslas, vietos veiklos grupė?",
      "Ko kiekviena šalis siekia ir kuo gali prisidėti?", "Kas atnaujins šį sąrašą ir kada?"};
  List list{.marker = ListMarker::number, .style = StyleRole::question, .two_columns = true};
  for (std::size_t i = 0; i < count; ++i) {
    list.items.push_back({paragraph(texts[i % std::size(texts)], StyleRole::question)});
  }
  return list;
}

inline Blank growing_lines(std::string field, int lines, Growth growth) {
  return {.kind = BlankKind::lines,
          .field = std::move(field),
          .label = words("Poreikis (atsako į 1, 4, 5)"),
          .lines = lines,
          .growth = growth};
}

inline Table growing_table(const std::string& field, int rows, Growth growth) {
  Table table{.look = TableLook::writing, .columns = {3, 2, 1}, .growth = growth};
  table.header = {{.cells = {cell(paragraph("Organizacija arba grupė", StyleRole::table_head)),
                             cell(paragraph("Interesas", StyleRole::table_head)),
                             cell(paragraph("Įtaka 1–5", StyleRole::table_head))}}};
  for (int i = 0; i < rows; ++i) {
    const std::string row = field + ".r" + std::to_string(i + 1);
    table.rows.push_back({.cells = {answer(row + ".c1"), answer(row + ".c2"), answer(row + ".c3")}});
  }
  return table;
}

/// Its pointer leads to its own page unless it is told where.
inline Sheet checkpoint_sheet(const std::string& id, Blocks blocks, const std::string& target = {}) {
  const Badge badge{{2, StyleRole::checkpoint_heading, id, id.substr(1), words("Organizacijų žemėlapis")},
                    words("Sužinoti, kas jau veikia šioje srityje, ir nepalikti nuošalyje mažų organizacijų.")};
  const DoneBand band{choice(id + ".done", "yes", "Baigta, kai yra: organizacijų sąrašas su kontaktais."),
                      {{Text{.text = "→ pažymėkite "}, PageOf{target.empty() ? id : target}, Text{.text = " p."}}, {}}};
  Sheet sheet{.id = id + ".sheet", .head = {badge}, .blocks = std::move(blocks), .foot = {band}};
  sheet.continued = words(id + " (tęsinys)");
  return sheet;
}

inline Sheet step_sheet() {
  Table table{.look = TableLook::writing, .columns = {6, 1, 1, 4}};
  table.header = {{.cells = {cell(paragraph("Etapas", StyleRole::table_head)),
                             cell(paragraph("T", StyleRole::table_head)), cell(paragraph("N", StyleRole::table_head)),
                             cell(paragraph("Atsakingas ir terminas", StyleRole::table_head))}}};
  for (const std::string id : {"M1.1", "M1.2", "M1.3"}) {
    table.rows.push_back({.cells = {cell(paragraph(id + " Vietos poreikio įvardijimas", StyleRole::table_text)),
                                    box("yes", id + ".done"), box("no", id + ".done"), answer(id + ".who")}});
  }
  const Group banner{.look = GroupLook::banner,
                     .blocks = {Heading{1, StyleRole::step_heading, "S1", "1", words("Pasirengimas ir analizė")}}};
  return {.id = "S1.sheet",
          .head = {banner},
          .blocks = {table,
                     CheckRow{words("Sprendimas"),
                              {choice("S1.next", "go", "Pereiname toliau"), choice("S1.next", "no", "Stabdome")}},
                     FieldRow{{{.line = line("S1.date", "Data")}, {.line = line("S1.sign", "Parašas")}}}}};
}

inline Document form_of_sheets() {
  Document document = sample::document();
  Theme& theme = document.theme;
  theme.margin_binding = mm(22), theme.margin_outer = mm(12), theme.margin_top = mm(23);
  theme.margin_bottom = mm(19.5), theme.header_distance = theme.footer_distance = mm(12);
  theme.zone_gap = mm(4), theme.text_zone = mm(115), theme.table_line = mm(7.5);
  document.footer = {.start = place_with(words("S · leidimas 1.0")),
                     .end = place_with({{PageNumber{}, Text{.text = " p. iš "}, PageCount{}}, {}}),
                     .fields = {{{.weight = 3, .line = line("head.organisation", "Organizacija", "Jaunimo centras")},
                                 {.line = line("head.version", "Versija")}}}};
  Blocks cover{Group{.look = GroupLook::band, .blocks = {paragraph("Savivaldybėms", StyleRole::band)}}, path({}),
               line("head.organisation", "Organizacija", "Jaunimo centras")};
  document.sections = {
      {.page = PageKind::cover, .blocks = cover, .title = {paragraph("Forma", StyleRole::cover_title)}},
      {.blocks = {step_sheet(),
                  checkpoint_sheet("M1.1", {questions(5), growing_table("M1.1.who", 20, {.order = 1, .most = 1})},
                                   "S1"),
                  checkpoint_sheet("M1.2",
                                   {questions(3), growing_lines("M1.2.need", 4, {.order = 2, .most = 6}),
                                    growing_lines("M1.2.notes", 2, {.order = 9})},
                                   "S1")},
       .path = path(0)},
      {.blocks = {checkpoint_sheet("M2.1", {questions(4), growing_lines("M2.1.need", 4, {.order = 2, .most = 6})},
                                   "S1")},
       .path = path(1)},
      {.blocks = {paragraph("Priedas")}}};
  return document;
}

}  // namespace lapas::sample
