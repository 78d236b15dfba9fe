// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The packs in two languages at once.

#include "product.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "support/catch.hpp"
#include "support/odt_text.hpp"

using namespace lapas;
using namespace product;

namespace {

/// The other language of the packs, which are in two.
const Catalog& other_than(const Work& work) {
  static const Catalog english = load_catalog({"en", "en", {work.pack.id, "lapas"}, surroundings.catalogs});
  static const Catalog lithuanian = load_catalog({"lt", "en", {work.pack.id, "lapas"}, surroundings.catalogs});
  return work.language == "lt" ? english : lithuanian;
}

Document in_two_languages(const Work& work) {
  static std::map<std::string, Catalog> catalogs;
  auto found = catalogs.find(work.language);
  if (found == catalogs.end()) {
    const CatalogRequest request{work.language, "en", {work.pack.id, "lapas"}, surroundings.catalogs};
    found = catalogs.emplace(work.language, load_catalog(request)).first;
  }
  Diagnostics diagnostics;
  auto document = compose(
      {work.pack, work.outline, work.edition, checklists(work.pack), found->second, {}, {}, false, &other_than(work)},
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
    if (form_of(work) == nullptr) continue;
    INFO(work.name());
    const auto document = in_two_languages(work);
    CHECK_FALSE(write_pdf(lay_out(document, shaper()), shaper()).empty());
    const auto odt = odt_text(write_odt(document));
    for (const auto* words : {"Not applicable", "Netaikoma", "Person responsible", "Atsakingas asmuo"}) {
      CHECK_THAT(odt, ContainsSubstring(words));
    }
  }
}
