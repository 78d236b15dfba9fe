// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A small pack around the few elements that a test is about.

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <lapas/compose.hpp>

#include "support/catch.hpp"

namespace lapas {

struct Sample {
  Sample();

  Pack pack;
  Edition edition;
  Checklists checklists;
  Catalog catalog;
  const Catalog* second = nullptr;
  Values values;
  Variables variables;
  Diagnostics diagnostics;

  /// The document with these blocks as its body.
  [[nodiscard]] Document document(std::string_view blocks);
  [[nodiscard]] Document make(const Outline& outline);
  /// Its blocks as text, with plain spaces: which words a language keeps together is not the matter here.
  [[nodiscard]] std::string dump(std::string_view blocks);
  /// The only problem that composing the blocks ends in.
  [[nodiscard]] Diagnostic problem(std::string_view blocks);

  /// Makes checklist `a` of one checkpoint, A1.1, with these fields.
  void set_fields(std::string_view fields);
  /// The body of checklist `a` as text.
  [[nodiscard]] std::string dump_form() { return dump("<checklist-body checklist=\"a\"/>"); }
  void answer(const std::string& field, const std::string& text) { values.by_field[field].text = text; }
};

inline std::string element(std::string_view name, std::string_view content) {
  return "<" + std::string{name} + ">" + std::string{content} + "</" + std::string{name} + ">";
}

inline Sample::Sample() : catalog{load_catalog({.domains = {"lapas"}})} {
  pack.id = "sample";
  pack.version = "1.2";
  pack.date = "2026-11-23";
  pack.title = {"sample", "A sample", {}};
  pack.variables = {{"PROJECT_NAME", "LOCAL-Y-PACT"}, {"SHOWN", "yes"}, {"HIDDEN", "no"}};
  edition = {"standard", {}, default_theme()};
  pack.editions = {edition};
}

inline Document Sample::document(std::string_view blocks) {
  const Outline outline = parse_outline("<document id=\"doc\" code=\"S-1\"><title>A document</title>"
                                        "<subject>Tests</subject>" +
                                            element("body", blocks) + "</document>",
                                        "doc.xml");
  return make(outline);
}

inline Document Sample::make(const Outline& outline) {
  return compose({pack, outline, edition, checklists, catalog, values, variables, false, second}, diagnostics);
}

inline std::string Sample::dump(std::string_view blocks) {
  std::string text = dump_document(document(blocks));
  constexpr std::string_view no_break_space = "\u00a0";
  for (auto at = text.find(no_break_space); at != std::string::npos; at = text.find(no_break_space, at)) {
    text.replace(at, no_break_space.size(), " ");
  }
  return text;
}

inline Diagnostic Sample::problem(std::string_view blocks) {
  try {
    static_cast<void>(document(blocks));
  } catch (const Error& error) {
    REQUIRE(error.diagnostics().size() == 1);
    return error.diagnostics().front();
  }
  FAIL("no error");
  return {};
}

inline void Sample::set_fields(std::string_view fields) {
  const std::string checkpoint = "<checkpoint id=\"A1.1\"><title>Meeting</title><purpose>Meet.</purpose><questions>"
                                 "<question>Where?</question></questions>" +
                                 element("fields", fields) + "<evidence>Notes of it.</evidence></checkpoint>";
  checklists["a"] = parse_checklist("<checklist id=\"a\"><title>Form A</title><step id=\"A1\">"
                                    "<title>Step 1 – start</title><intro>Begin.</intro>" +
                                        checkpoint + "</step></checklist>",
                                    "a.xml");
}

/// The lines of `text` that contain `part`, without their indents.
inline std::string lines_with(std::string_view text, std::string_view part) {
  std::string found;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find(part) == std::string_view::npos) continue;
    found.append(line.substr(line.find_first_not_of(' '))) += '\n';
  }
  return found;
}

}  // namespace lapas
