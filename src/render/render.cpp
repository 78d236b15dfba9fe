// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A request is checked against the pack, then goes through compose, layout and a writer. What later requests can use
// again is kept: languages, fonts, and the shaper with its words and subsets.

#include <lapas/render.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include <lapas/layout.hpp>
#include <lapas/odt.hpp>
#include <lapas/pdf.hpp>

#include "core/suggestion.hpp"
#include "document/walk.hpp"
#include "pack/pack_folder.hpp"
#include "values/answer_check.hpp"

namespace lapas {
namespace {

/// The pack's own folders come first; a pack without a folder has none.
Surroundings with_own_folders(const Pack& pack, Surroundings surroundings) {
  if (pack.folder.empty()) return surroundings;
  Diagnostics diagnostics;
  for (const char* name : {"fonts", "locales"}) check_subfolder(pack.folder, name, diagnostics);
  diagnostics.throw_if_errors();
  surroundings.fonts.insert(surroundings.fonts.begin(), pack.folder / "fonts");
  surroundings.catalogs.insert(surroundings.catalogs.begin(), pack.folder / "locales");
  return surroundings;
}

/// Every theme of every edition.
std::vector<const Theme*> themes(const Pack& pack) {
  std::vector<const Theme*> all;
  for (const Edition& edition : pack.editions) {
    all.push_back(&edition.theme);
    for (const auto& [document, own] : edition.themes) all.push_back(&own);
  }
  return all;
}

std::vector<std::string> families(const Pack& pack) {
  std::vector<std::string> names;
  for (const Theme* theme : themes(pack)) {
    for (const TextStyle& style : theme->styles) {
      if (std::ranges::find(names, style.family) == names.end()) names.push_back(style.family);
    }
  }
  return names;
}

bool divides_words(const Pack& pack) {
  return std::ranges::any_of(
      themes(pack), [](const Theme* theme) { return std::ranges::any_of(theme->styles, &TextStyle::hyphenate); });
}

template <typename Item>
std::vector<std::string> ids(const std::vector<Item>& items) {
  std::vector<std::string> names;
  for (const Item& item : items) names.push_back(item.id);
  return names;
}

[[noreturn]] void fail_unknown(std::string_view kind, std::string_view name, const std::vector<std::string>& valid) {
  const std::vector<std::string_view> names{valid.begin(), valid.end()};
  throw Error{ErrorCode::request_unknown_name, "the pack has no " + std::string{kind} + ' ' + in_quotes(name),
              suggestion(name, names)};
}

/// A value must fit one of the document's forms; a document without forms takes any. Of the problems that all forms have
/// with a value the one is told that a form with such a field has.
void check_against_forms(const Values& values, const Outline& outline, const Checklists& checklists,
                         const Catalog& catalog) {
  std::vector<AnswerCheck> forms;
  for (const auto& form : forms_of(outline)) {
    const auto checklist = checklists.find(form);  // compose() says where one that is missing is named.
    if (checklist != checklists.end()) forms.emplace_back(checklist->second, catalog);
  }
  Diagnostics diagnostics;
  const auto report_common = [&](const auto& problem_in) {
    std::optional<Diagnostic> told;
    for (const AnswerCheck& form : forms) {
      std::optional<Diagnostic> problem = problem_in(form);
      if (!problem) return;
      if (!told || told->code == ErrorCode::values_unknown_field) told = std::move(problem);
    }
    if (told) diagnostics.add(std::move(*told));
  };
  report_common([&](const AnswerCheck& form) { return form.form_problem(values.form); });
  for (const auto& entry : values.by_field) {
    report_common([&](const AnswerCheck& form) { return form.problem(entry.first, entry.second, diagnostics); });
  }
  diagnostics.throw_if_errors();
}

/// The fields that the document prints, those of its footers among them.
std::set<std::string, std::less<>> printed_fields(const Document& document) {
  std::set<std::string, std::less<>> fields;
  const auto add_items = [&](const std::vector<CheckItem>& items) {
    for (const CheckItem& item : items) fields.insert(item.box.field);
  };
  document::walk(document, [&](const auto& content, const SourcePlace&) {
    using Content = std::remove_cvref_t<decltype(content)>;
    if constexpr (std::is_same_v<Content, Blank> || std::is_same_v<Content, Box>) fields.insert(content.field);
    if constexpr (std::is_same_v<Content, CheckList> || std::is_same_v<Content, CheckRow>) add_items(content.items);
  });
  return fields;
}

/// A short form or a poster prints a part of its form's places: what stands in others is not lost, but not seen either.
void warn_of_unprinted(const Document& document, const Values& values, Diagnostics& diagnostics) {
  if (values.by_field.empty()) return;
  const auto printed = printed_fields(document);
  const auto is_unprinted = [&](const auto& value) { return !printed.contains(value.first); };
  const auto first = std::ranges::find_if(values.by_field, is_unprinted);
  if (first == values.by_field.end()) return;
  const auto count = std::ranges::count_if(values.by_field, is_unprinted);
  const std::string others = count == 1 ? "" : " and " + std::to_string(count - 1) + " more";
  diagnostics.add({Severity::warning, ErrorCode::values_not_printed, first->second.place, first->first,
                   document.id + " does not print the answer of " + first->first + others,
                   "print the full form to see them"});
}

/// The form that the values are for, as far as the document prints it.
void warn_of_missing(const Document& document, const Outline& outline, const Checklists& checklists,
                     const Values& values, Diagnostics& diagnostics) {
  const auto printed = printed_fields(document);
  const auto is_printed = [&](const std::string& field) {
    const auto option = printed.lower_bound(field + '.');  // Of a tick list.
    return printed.contains(field) || (option != printed.end() && option->starts_with(field + '.'));
  };
  for (const auto& form : forms_of(outline)) {
    const auto checklist = checklists.find(form);
    if (checklist == checklists.end() || (!values.form.text.empty() && values.form.text != form)) continue;
    for (const std::string& field : missing_answers(checklist->second, values)) {
      if (is_printed(field)) diagnostics.add(missing(field, values));
    }
  }
}

/// What is the matter with an answer is mended where the answer was written.
Pages lay_out_answers(const Document& document, const Values& values, Shaper& shaper, LayoutOptions options) try {
  return lay_out(document, shaper, options);
} catch (const Error& error) {
  std::vector<Diagnostic> problems = error.diagnostics();
  for (Diagnostic& problem : problems) {
    const auto answer = values.by_field.find(problem.field);
    if (answer != values.by_field.end() && answer->second.place.line > 0) problem.place = answer->second.place;
  }
  throw Error{std::move(problems)};
}

/// The edition as it is asked for.
Edition without_whole_sheets(Edition edition) {
  edition.theme.whole_sheets = false;
  for (auto& [document, theme] : edition.themes) theme.whole_sheets = false;
  return edition;
}

void announce(const Progress& progress, std::string_view stage) {
  if (progress && !progress(stage)) throw Error{ErrorCode::request_cancelled, "the caller stopped the work"};
}

}  // namespace

struct Renderer::Impl {
  Impl(const Pack& its_pack, Surroundings its_surroundings)
      : pack{its_pack},
        surroundings{with_own_folders(pack, std::move(its_surroundings))},
        hyphenation{divides_words(pack) ? surroundings.hyphenation : std::vector<std::filesystem::path>{}},
        checklists{load_checklists(pack)},
        fonts{load_fonts(families(pack), surroundings.fonts)},
        shaper{fonts} {}

  [[nodiscard]] std::vector<std::string> languages() const {
    auto tags = catalog_languages(surroundings.catalogs, std::vector{pack.id});
    for (const auto& compiled : surroundings.compiled) {
      if (compiled.domain == pack.id) tags.push_back(compiled.language);
    }
    tags.push_back(pack.source_language);
    for (auto& tag : tags) std::ranges::replace(tag, '-', '_');
    std::ranges::sort(tags);
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
  }

  [[nodiscard]] bool has_language(const std::string& language) const {
    std::string tag = language;
    std::ranges::replace(tag, '-', '_');
    const auto valid = languages();
    const auto is_valid = [&](const auto& name) { return std::ranges::find(valid, name) != valid.end(); };
    return language == pseudo_language || std::ranges::any_of(fallback_chain(tag), is_valid);
  }

  const Catalog& catalog(const std::string& language, bool drafts) {
    const std::pair key{language, drafts};
    if (const auto known = catalogs.find(key); known != catalogs.end()) return known->second;
    if (!has_language(language)) fail_unknown("language", language, languages());
    return catalogs
        .emplace(key, load_catalog({language,
                                    pack.source_language,
                                    {pack.id, "lapas"},
                                    surroundings.catalogs,
                                    surroundings.compiled,
                                    drafts,
                                    hyphenation}))
        .first->second;
  }

  [[nodiscard]] const Edition& edition(const std::string& id) const {
    if (id.empty() && !pack.editions.empty()) return pack.editions.front();
    const Edition* found = pack.find_edition(id);
    if (!found) fail_unknown("edition", id, ids(pack.editions));
    return *found;
  }

  [[nodiscard]] const Outline& outline(const std::string& id) const {
    const Outline* found = pack.find_document(id);
    if (!found) fail_unknown("document", id, ids(pack.documents));
    return *found;
  }

  [[nodiscard]] Values under_new_ids(const Values& values, const Outline& outline, Diagnostics& diagnostics) const {
    if (pack.renamed.empty() || values.by_field.empty()) return values;
    std::vector<AnswerPlace> places;
    for (const auto& form : forms_of(outline)) {
      const auto checklist = checklists.find(form);
      if (checklist == checklists.end()) continue;
      for (auto& place : answer_places(checklist->second)) places.push_back(std::move(place));
    }
    return lapas::under_new_ids(values, pack.renamed, places, diagnostics);
  }

  [[nodiscard]] OdtOptions with_fonts(OdtOptions options) const {
    Diagnostics diagnostics;
    const auto add_all = [&](const FontSet& set) {
      for (std::size_t i = 0; i < set.size(); ++i) {
        const auto face = static_cast<FaceIndex>(i);
        set.check_embedding(face, diagnostics);
        const FaceFacts& facts = set.facts(face);
        const auto file = set.file(face);
        options.embed_fonts.push_back({facts.family, facts.bold, facts.italic, {file.begin(), file.end()}});
      }
    };
    add_all(fonts);
    // A document with form controls has no use for boxes as characters.
    if (!options.controls) add_all(load_fonts(std::vector{std::string{odt_symbol_family}}, surroundings.fonts));
    diagnostics.throw_if_errors();
    return options;
  }

  const Pack& pack;
  const Surroundings surroundings;
  const std::vector<std::filesystem::path> hyphenation;  ///< Empty when no style of the pack asks for it.
  const Checklists checklists;
  const FontSet fonts;
  Shaper shaper;
  std::map<std::pair<std::string, bool>, Catalog> catalogs;  ///< By language, with and without drafts.
};

Renderer::Renderer(const Pack& pack, Surroundings surroundings)
    : impl_{std::make_unique<Impl>(pack, std::move(surroundings))} {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

Rendered Renderer::render(const RenderRequest& request) {
  const Outline& outline = impl_->outline(request.document);
  const Edition& asked = impl_->edition(request.edition);
  const std::optional<Edition> divided =
      request.divide ? std::optional{without_whole_sheets(asked)} : std::optional<Edition>{};
  const Edition& edition = divided ? *divided : asked;
  const Catalog& catalog = impl_->catalog(request.language, request.proof);
  const bool in_two = !request.second_language.empty() && request.second_language != request.language;
  const Catalog* second = in_two ? &impl_->catalog(request.second_language, request.proof) : nullptr;
  Diagnostics diagnostics;
  const Values normal = in_normal_form(request.values, diagnostics);
  diagnostics.throw_if_errors();
  const Values values = impl_->under_new_ids(normal, outline, diagnostics);
  check_against_forms(values, outline, impl_->checklists, catalog);

  announce(request.progress, "compose");
  for (const Catalog* each : {&catalog, second}) {
    if (each == nullptr) continue;
    for (const Diagnostic& warning : each->warnings()) diagnostics.add(warning);
  }
  const Document document = compose(
      {impl_->pack, outline, edition, impl_->checklists, catalog, values, request.variables, request.proof, second},
      diagnostics);
  warn_of_unprinted(document, values, diagnostics);
  warn_of_missing(document, outline, impl_->checklists, values, diagnostics);
  Rendered rendered{.warnings = diagnostics.all()};
  if (request.format == Format::odt) {
    announce(request.progress, "write");
    rendered.bytes = write_odt(document, request.embed_fonts ? impl_->with_fonts(request.odt) : request.odt);
    if (request.proof) rendered.proof = make_proof(document);
    return rendered;
  }
  announce(request.progress, "lay out");
  const Pages pages = lay_out_answers(document, values, impl_->shaper, request.layout);
  if (request.lint) rendered.findings = lint(document, pages, {impl_->pack.words, impl_->pack.exceptions, edition.id});
  announce(request.progress, "write");
  PdfOptions options = request.pdf;
  // What a proof shows may be exactly what no profile allows, such as a missing glyph.
  if (request.proof) options.conformance = Conformance::none;
  const bool folded = request.imposition == Imposition::booklet;
  const Pages sheets = folded ? impose_booklet(pages) : Pages{};
  rendered.bytes = write_pdf(folded ? sheets : pages, impl_->shaper, options);
  rendered.pages = (folded ? sheets : pages).pages.size();
  if (request.proof) rendered.proof = make_proof(document, pages);
  return rendered;
}

std::vector<std::string> Renderer::languages() const { return impl_->languages(); }

const Checklists& Renderer::checklists() const { return impl_->checklists; }

Rendered render(const Pack& pack, const RenderRequest& request, const Surroundings& surroundings) {
  return Renderer{pack, surroundings}.render(request);
}

}  // namespace lapas
