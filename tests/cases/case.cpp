// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// From the text of a case to what came of it. The library's own readers read its parts.

#include "case.hpp"

#include <utility>

#include "support/message_file_maker.hpp"

namespace lapas::cases {
namespace {

const FontSet& fonts() {
  static const FontSet set =
      load_fonts(std::vector<std::string>{"Noto Sans"}, std::vector<std::filesystem::path>{LAPAS_FONT_DIR});
  return set;
}

/// The element as a file in which all keeps its line and column, so that diagnostics lead into the case.
std::string cut_out(const std::string& text, pugi::xml_node element) {
  if (!element) return {};
  const auto from = static_cast<std::size_t>(element.offset_debug()) - 1;
  const std::string end = "</" + std::string{element.name()} + '>';
  std::string before = text.substr(0, from);
  for (char& c : before) {
    if (c != '\n') c = ' ';
  }
  return before + text.substr(from, text.find(end, from) + end.size() - from);
}

/// The language, with the translations that the case holds in <texts>.
Catalog catalog(xml::Reader& reader, pugi::xml_node root, const std::string& language) {
  Entries translations;
  for (const auto texts : root.children("texts")) {
    reader.allow_attributes(texts, {"language"});
    if (reader.required(texts, "language") != language) continue;
    for (const auto text : reader.children(texts, {"text"})) {
      reader.allow_attributes(text, {"context", "of"});
      const auto original = in_context(reader.required(text, "context"), reader.required(text, "of"));
      translations[original] = reader.message(text).text;
    }
  }
  return load_catalog({.language = language,
                       .domains = {"case", "lapas"},
                       .directories = {std::filesystem::path{LAPAS_BINARY_DIR} / "locales"},
                       .compiled = {{language, "case", make_message_file(translations)}}});
}

Document compose_case(xml::Reader& reader, pugi::xml_node root, const std::string& text, Diagnostics& diagnostics) {
  const std::string name = reader.place(root).file;
  const auto part = [&](const char* element) { return cut_out(text, reader.child(root, element)); };
  Edition edition{"case", {}, default_theme()};
  if (const auto theme = part("theme"); !theme.empty()) edition.theme = parse_theme(theme, name, edition.theme);
  Values values;
  if (const auto given = part("values"); !given.empty()) values = parse_values(given, name);
  const Catalog first = catalog(reader, root, reader.optional(root, "language", "en"));
  Checklists checklists;
  if (const auto given = part("checklist"); !given.empty()) {
    auto checklist = parse_checklist(given, name);
    check_values(values, checklist, first, diagnostics);
    diagnostics.throw_if_errors();
    checklists.emplace(checklist.id, std::move(checklist));
  }
  const auto outline = part("document");
  if (outline.empty()) return compose_checklist(checklists.begin()->second, edition.theme, first, values);

  Pack pack;
  pack.id = "case";
  pack.version = "1.0";
  pack.date = "2026-11-23";
  pack.title = {"case", "A case", {}};
  pack.variables = {{"NAME", "Žuvėdra"}, {"SHOWN", "yes"}, {"HIDDEN", "no"}};
  std::optional<Catalog> second;
  if (root.attribute("second-language")) second = catalog(reader, root, reader.required(root, "second-language"));
  return compose(
      {pack, parse_outline(outline, name), edition, checklists, first, values, {}, false, second ? &*second : nullptr},
      diagnostics);
}

}  // namespace

Outcome make(xml::Reader& reader, pugi::xml_node root, const std::string& text) {
  Outcome outcome;
  Diagnostics diagnostics;
  try {
    outcome.document = compose_case(reader, root, text, diagnostics);
    Shaper shaper{fonts()};
    Pages pages = lay_out(*outcome.document, shaper);
    static_cast<void>(write_pdf(pages, shaper));
    outcome.odt = write_odt(*outcome.document);
    outcome.pages = std::move(pages);
  } catch (const Error& error) {
    if (!diagnostics.has_errors()) outcome.diagnostics = error.diagnostics();
  }
  outcome.diagnostics.insert(outcome.diagnostics.begin(), diagnostics.all().begin(), diagnostics.all().end());
  return outcome;
}

Lines complaints(const std::string& text, const std::filesystem::path& file) {
  Diagnostics faults;
  xml::Reader reader{text, file.filename().string(), faults};
  const auto root = reader.root("case");
  if (!root) return lines(faults.all());
  reader.allow_attributes(root, {"language", "second-language"});
  reader.allow_children(root, {"purpose", "theme", "texts", "values", "checklist", "document", "checks"});
  static_cast<void>(reader.required_message(root, "purpose"));
  if (!root.child("checklist") && !root.child("document")) {
    reader.error(ErrorCode::pack_missing_element, root, "<case> needs a <checklist>, a <document> or both");
  }
  if (root.attribute("second-language") && !root.child("document")) {
    reader.error(ErrorCode::pack_missing_element, root, "a case in two languages needs a <document>");
  }
  reader.require_child(root, "checks");
  const auto checks = root.child("checks");
  if (checks && !checks.first_child()) {
    reader.error(ErrorCode::pack_missing_element, checks, "<checks> is empty: the case claims nothing");
  }
  if (!faults.empty()) return lines(faults.all());
  const Outcome outcome = make(reader, root, text);
  Lines failed = failed_checks(reader, checks, outcome, file);
  return faults.empty() ? failed : lines(faults.all());
}

}  // namespace lapas::cases
