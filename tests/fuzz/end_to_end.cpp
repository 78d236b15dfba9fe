// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// From bytes to a form, a document or pages, and on to both formats. The first byte says which.

#include <lapas/compose.hpp>
#include <lapas/pdf.hpp>

#include "claims.hpp"
#include "made.hpp"
#include "surroundings.hpp"
#include "targets.hpp"
#include "writing.hpp"

namespace fuzz {
namespace {

using namespace lapas;

Ways read_ways(ByteReader& bytes) {
  return {.pdf = {.fields = bytes.below(4) == 3 ? Fields::none : Fields::fillable,
                  .conformance = bytes.flag() ? Conformance::none : Conformance::both,
                  .readable = bytes.flag()},
          .layout = {.outlines = bytes.below(8) == 7},
          .odt = {.controls = bytes.flag()},
          .everything = bytes.below(8) == 7};
}

void from_checklist(ByteReader& bytes) {
  const Theme theme = make_theme(bytes, plain_theme());
  const Catalog& catalog = bytes.flag() ? lithuanian() : english();
  const Checklist checklist = make_checklist(bytes);
  attempt([&] {
    const Document document = compose_checklist(checklist, theme, catalog, make_values(bytes, checklist));
    write_both(document, ids_of(checklist), read_ways(bytes));
  });
}

/// The form as pages, in two languages or as a proof: what only outlines ask for.
void from_outline(ByteReader& bytes) {
  const Edition edition{.theme = make_theme(bytes, plain_theme())};
  OutlineElement pages{.name = "checklist-pages"};
  if (bytes.flag()) pages.attributes["checkpoints"] = bytes.flag() ? "yes" : "no";
  if (bytes.flag()) pages.attributes["notes"] = bytes.flag() ? "yes" : "no";
  const bool proof = bytes.below(8) == 7;
  const Catalog* second = bytes.below(4) == 3 ? &lithuanian() : nullptr;
  const Checklist checklist = make_checklist(bytes);
  pages.attributes["checklist"] = checklist.id;
  const Outline outline{.id = "d", .title = {"fuzz", "Title", {}}, .code = "C-1", .sections = {pages}};
  Pack pack;
  pack.version = "1.0", pack.date = "2026-11-23";
  const Checklists checklists{{checklist.id, checklist}};
  attempt([&] {
    Diagnostics warnings;
    const auto document = compose({pack, outline, edition, checklists, english(), {}, {}, proof, second}, warnings);
    write_both(document, {}, read_ways(bytes));
  });
}

void from_document(ByteReader& bytes) {
  const Theme theme = make_theme(bytes, plain_theme());
  const MadeDocument made = make_document(bytes, theme);
  write_both(made.document, made.fields, read_ways(bytes));
}

void from_pages(ByteReader& bytes) {
  const PdfOptions options = read_ways(bytes).pdf;
  const bool folds = bytes.below(4) == 3;
  const Pages pages = make_pages(bytes);
  attempt([&] {
    static_cast<void>(read_pdf(write_pdf(pages, shaper(), options)));
    static_cast<void>(dump_pages(pages));
    if (folds) static_cast<void>(read_pdf(write_pdf(impose_booklet(pages), shaper(), options)));
  });
}

}  // namespace

void end_to_end(std::string_view input) {
  constexpr std::size_t most_bytes = 1000;
  ByteReader bytes{input.substr(0, most_bytes)};
  const int kind = bytes.byte();
  bytes.is_wild = kind >= 192;
  switch (kind % 4) {
    case 0: return from_checklist(bytes);
    case 1: return from_outline(bytes);
    case 2: return from_document(bytes);
    default: return from_pages(bytes);
  }
}

}  // namespace fuzz
