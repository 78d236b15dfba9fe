// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The readers of single files, and what is made of what they read.

#include <lapas/checklist.hpp>
#include <lapas/compose.hpp>
#include <lapas/pack.hpp>
#include <lapas/values.hpp>

#include "claims.hpp"
#include "surroundings.hpp"
#include "targets.hpp"
#include "writing.hpp"

namespace fuzz {
namespace {

/// Whether the file most likely has that root.
bool is_root(std::string_view input, std::string_view root) { return input.substr(0, 200).find(root) != input.npos; }

}  // namespace

void theme(std::string_view input) {
  attempt([&] {
    const auto theme = lapas::parse_theme(input, "theme.xml", lapas::default_theme());
    write_both(sample_document(sample_outline(), theme, english()), ids_of(sample_checklist()));
  });
}

void outline(std::string_view input) {
  attempt([&] {
    if (is_root(input, "<words")) return static_cast<void>(lapas::parse_word_list(input, "words.xml"));
    const auto outline = lapas::parse_outline(input, "outline.xml");
    write_both(sample_document(outline, plain_theme(), english()), {});
  });
}

void checklist(std::string_view input) {
  attempt([&] {
    if (is_root(input, "<library")) return static_cast<void>(lapas::parse_field_library(input, "library.xml"));
    const auto checklist = lapas::parse_checklist(input, "checklist.xml");
    const auto places = lapas::answer_places(checklist);
    const Names ids = ids_of(checklist);
    claim(ids.size() == places.size(), "places have ids of their own");
    write_both(lapas::compose_checklist(checklist, plain_theme(), english()), ids);
  });
}

void values_xml(std::string_view input) {
  attempt([&] { check_answers(lapas::parse_values(input, "values.xml")); });
}

void values_csv(std::string_view input) {
  attempt([&] {
    for (const auto& values : lapas::parse_values_table(input, "values.csv")) check_answers(values);
  });
}

}  // namespace fuzz
