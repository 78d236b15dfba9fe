// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "writing.hpp"

#include <lapas/lint.hpp>
#include <lapas/proof.hpp>

#include "surroundings.hpp"

namespace fuzz {

using namespace lapas;

namespace {

void check_places(const Pages& pages, const Names& places, const Names& in_pdf, const PdfOptions& options) {
  Names in_pages;
  for (const auto& box : box_map(pages)) in_pages.insert(box.field);
  const bool is_fillable = options.fields == Fields::fillable && !pages.print_only;
  for (const auto& place : places) {
    claim(in_pages.contains(place), "the pages have the place " + place);
    claim(!is_fillable || in_pdf.contains(place), "the PDF has the place " + place);
  }
  if (!pages.problems.empty()) return;  // A proof shows what does not fit.
  for (const auto& place : pages.places) {
    const Size page = pages.pages[place.page].size;
    const bool is_inside = place.rect.x >= Length{} && place.rect.y >= Length{} && place.rect.right() <= page.width &&
                           place.rect.bottom() <= page.height;
    claim(is_inside && place.rect.width > Length{} && place.rect.height > Length{},
          "the place " + place.field + " lies on its page");
  }
}

}  // namespace

Names ids_of(const Checklist& checklist) {
  Names ids;
  for (const auto& place : answer_places(checklist)) ids.insert(place.id);
  return ids;
}

void write_both(const Document& document, const Names& places, const Ways& ways) {
  attempt([&] {
    const Pages pages = lay_out(document, shaper(), ways.layout);
    const Bytes pdf = write_pdf(pages, shaper(), ways.pdf);
    check_places(pages, places, read_pdf(pdf), ways.pdf);
    if (!ways.everything) return;
    claim(pdf == write_pdf(pages, shaper(), ways.pdf), "the same pages give the same bytes");
    for (const auto& finding : lint(document, pages)) claim(is_clean(finding.message), "a finding can be printed");
    static_cast<void>(dump_document(document) + dump_pages(pages));
    static_cast<void>(proof_json(std::vector{make_proof(document, pages)}));
    static_cast<void>(read_pdf(write_pdf(impose_booklet(pages), shaper(), ways.pdf)));
  });
  attempt([&] {
    const Names in_odt = read_odt(write_odt(document, ways.odt));
    for (const auto& place : places) claim(in_odt.contains(place), "the ODT has the place " + place);
  });
}

}  // namespace fuzz
