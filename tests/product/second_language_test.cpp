// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The packs in two languages at once.

#include "product.hpp"

#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/odt_text.hpp"

using namespace lapas;
using namespace product;

namespace {

Document in_two_languages(const Work& work) {
  const Catalog& second = catalog(work.pack, work.language == "lt" ? "en" : "lt");
  Diagnostics diagnostics;
  auto document =
      compose({work.pack, work.outline, work.edition, checklists(work.pack), catalog(work), {}, {}, false, &second},
              diagnostics);
  for (const auto& diagnostic : diagnostics.all()) FAIL_CHECK(to_string(diagnostic));
  return document;
}

std::vector<std::pair<std::string, std::string>> fields_of(const Document& document) {
  std::vector<std::pair<std::string, std::string>> fields;
  std::set<std::string> on_all_pages;
  for (const auto& part : document.footer.fields.parts) on_all_pages.insert(part.line->field);
  for (const auto& box : box_map(lay_out(document, shaper()))) {
    if (!on_all_pages.contains(box.field)) fields.emplace_back(box.field, box.option);
  }
  // A table of steps that has no room for two languages prints its fields in another order.
  std::ranges::sort(fields);
  return fields;
}

std::vector<std::string> heading_numbers(const Document& document) {
  std::vector<std::string> numbers;
  for (const auto& entry : headings(document)) numbers.push_back(entry.heading->number);
  return numbers;
}

}  // namespace

TEST_CASE("a sheet in two languages has the fields and the numbers of a sheet in one", "[product]") {
  for (const auto& work : works()) {
    INFO(work.name());
    const auto document = in_two_languages(work);
    CHECK(fields_of(document) == fields_of(composed(work)));
    CHECK(heading_numbers(document) == heading_numbers(composed(work)));
  }
}

TEST_CASE("both formats print both languages, and the PDF keeps to its standards", "[product]") {
  for (const auto& work : works()) {
    if (work.pack.id != "roadmap" || !work.outline.id.starts_with("checklist-")) continue;
    INFO(work.name());
    const auto document = in_two_languages(work);
    CHECK_FALSE(write_pdf(lay_out(document, shaper()), shaper()).empty());
    const auto odt = odt_text(write_odt(document));
    for (const auto* words : {"Not applicable", "Netaikoma", "Person responsible", "Atsakingas asmuo"}) {
      CHECK_THAT(odt, ContainsSubstring(words));
    }
  }
}
