// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Catalogues, the texts that come out of them, and patterns to divide words by.

#include <algorithm>
#include <array>
#include <vector>

#include <lapas/catalog.hpp>
#include <lapas/compose.hpp>

#include "claims.hpp"
#include "compose/markup.hpp"
#include "scratch_folder.hpp"
#include "surroundings.hpp"
#include "targets.hpp"
#include "writing.hpp"

namespace fuzz {
namespace {

/// Offsets ascend, lie inside the text and part no character.
void check_offsets(std::string_view text, const std::vector<std::uint32_t>& offsets) {
  std::uint32_t last = 0;
  for (const std::uint32_t offset : offsets) {
    claim(offset > last && offset < text.size(), "offsets ascend and lie inside the text");
    claim((static_cast<unsigned char>(text[offset]) & 0xc0) != 0x80, "an offset parts no character");
    last = offset;
  }
}

/// What is asked of a language for a text that is to be printed.
void check_text(const lapas::Catalog& catalog, const std::string& text) {
  const std::string together = catalog.keep_together(text);
  claim(lapas::is_utf8(together), "words kept together are UTF-8");
  claim(lapas::is_utf8(catalog.upper(text)), "capitals are UTF-8");
  const std::vector<std::string_view> texts{text, together};
  const auto breaks = catalog.break_opportunities(texts);
  claim(breaks.size() == texts.size(), "every text has its ends of lines");
  for (std::size_t i = 0; i < texts.size(); ++i) check_offsets(texts[i], breaks[i]);
  check_offsets(text, catalog.hyphenation_points(text));
  claim(text.find(catalog.foreign_quote(text)) != std::string::npos,
        "a quotation mark that is found stands in the text");
  if (lapas::is_number(text)) claim(lapas::is_utf8(catalog.number(text)), "a number is UTF-8");
  if (const auto day = catalog.read_date(text))
    claim(catalog.read_date(catalog.long_date(*day)) == day, "a day is read back");
  claim(!(catalog.before(text, together) && catalog.before(together, text)), "one of two texts comes first");
}

void check_markup(std::string_view text) {
  using namespace lapas::composing;
  const Markup markup = parse_markup(text);
  for (const auto& piece : markup.pieces) {
    const auto* words = std::get_if<lapas::Text>(&piece);
    claim(words == nullptr || !markup.problem.empty() || lapas::is_normal_text(words->text),
          "a piece is text in normal form");
  }
  const Markup plain = parse_markup(lapas::escape(text));
  std::string joined = lapas::plain_text({.items = plain.pieces});
  joined = replace_placeholders(joined, [](std::string_view) { return "a value"; });
  constexpr std::string_view byte_order_mark = "\ufeff";
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  claim(plain.problem.empty() && joined == lapas::normal_form(text), "an escaped text means itself");
  static_cast<void>(replace_placeholders(text, [](std::string_view name) { return "{" + std::string{name} + "}"; }));
}

}  // namespace

void catalogue(std::string_view input) {
  attempt([&] {
    const std::string content{input};
    const auto catalog = lapas::load_catalog({.language = "lt",
                                              .domains = {"fuzz", "lapas"},
                                              .compiled = {{"lt", "fuzz", content}, {"lt", "lapas", content}}});
    for (const auto& warning : catalog.warnings()) claim(is_clean(to_string(warning)), "a warning can be printed");
    // One byte more asks for the other: both would take twice the time, most of it for the same pages.
    const bool proof = input.size() % 2 == 0;
    write_both(sample_document(sample_outline(), plain_theme(), catalog, proof), ids_of(sample_checklist()));
  });
}

void markup(std::string_view input) {
  if (!lapas::is_utf8(input)) return;
  for (const auto* catalog : {&english(), &lithuanian()}) check_text(*catalog, std::string{input});
  // Only what is text is taken apart.
  if (lapas::text_problem(input).empty()) check_markup(input);
}

void patterns(std::string_view input) {
  static const std::string words =
      "bendradarbiavimas savivaldybė nebeprisikiškiakopūsteliaujantiesiems cooperation Zusammenarbeit dabartinis";
  const auto& folder = empty_scratch_folder();
  write_file(folder / "hyph_lt.dic", input);
  attempt([&] {
    const auto catalog = lapas::load_catalog(
        {.language = "lt", .domains = {"lapas"}, .compiled = {no_words("lt")}, .hyphenation = {folder}});
    check_offsets(words, catalog.hyphenation_points(words));
  });
}

}  // namespace fuzz
