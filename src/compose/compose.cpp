// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The document as a whole: what is said about it, what stands at the head and foot of its pages, its sections.

#include <lapas/compose.hpp>

#include <algorithm>
#include <iterator>

#include "compose/checklist_pages.hpp"
#include "compose/composer.hpp"
#include "compose/finish.hpp"
#include "compose/furniture.hpp"
#include "values/answer_check.hpp"

namespace lapas {
namespace {

using composing::Composer;

bool has_style(const Block& block, std::initializer_list<StyleRole> styles) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  return paragraph && std::ranges::find(styles, paragraph->style) != styles.end();
}

/// The title is everything up to the last paragraph in a style of titles, the details are the paragraphs in theirs at
/// the end.
Section make_cover(const Composer& composer, Blocks blocks) {
  const auto behind_last = [&](auto holds) { return std::find_if(blocks.rbegin(), blocks.rend(), holds).base(); };
  const auto title_end = behind_last([](const Block& block) {
    return has_style(block, {StyleRole::cover_title, StyleRole::cover_subtitle});
  });
  const auto details =
      std::max(title_end, behind_last([](const Block& block) { return !has_style(block, {StyleRole::cover_meta}); }));
  return {PageKind::cover,
          {title_end, details},
          {blocks.begin(), title_end},
          {details, blocks.end()},
          composing::must_be_whole(composer, false)};
}

Document make_document(Composer& composer) {
  const auto& [pack, outline, edition, checklists, catalog, values, variables, proof, second] = composer.input;
  Document document;
  document.id = outline.id;
  document.title = composer.texts.plain(outline.title);
  document.subject = composer.texts.plain(outline.subject);
  document.author = pack.author;
  document.language = catalog.locale_tag();
  document.code = outline.code;
  document.version = pack.version;
  document.date = pack.date;
  for (const auto& keyword : {composer.texts.plain(pack.title), outline.code}) {
    if (!keyword.empty()) document.keywords.push_back(keyword);
  }
  document.theme = composer.theme;
  document.most_pages = outline.most_pages;
  // The author of a pack knows neither the answers nor the languages that are printed together.
  document.pages_required = composing::must_be_whole(composer, false) && values.by_field.empty();
  composing::add_furniture(composer, document);
  for (const OutlineElement& section : outline.sections) {
    if (section.name == "checklist-pages") {
      std::ranges::move(composing::compose_checklist_pages(composer, section), std::back_inserter(document.sections));
      continue;
    }
    Blocks blocks = compose_elements(composer, section.children, {});
    document.sections.push_back(section.name == "cover" ? make_cover(composer, std::move(blocks))
                                                        : Section{.blocks = std::move(blocks)});
  }
  document.proof = proof;
  document.messages = composer.texts.take_messages();
  return document;
}

}  // namespace

Document compose(const ComposeInput& input, Diagnostics& diagnostics) {
  Diagnostics problems;
  Composer composer{input, problems};
  Document document = make_document(composer);
  composing::finish(document, input.catalog, input.second, problems);
  problems.throw_if_errors();
  diagnostics.append(problems);
  return document;
}

Document compose_checklist(const Checklist& checklist, const Theme& theme, const Catalog& catalog,
                           const Values& values) {
  Diagnostics problems;
  check_values(in_normal_form(values, problems), checklist, catalog, problems);
  problems.throw_if_errors();
  const auto element = [&](std::string name) {
    return OutlineElement{.name = std::move(name), .attributes = {{"checklist", checklist.id}}};
  };
  OutlineElement title = element("p");
  title.attributes = {{"style", std::string{spelling(StyleRole::form_title)}}};
  title.text = checklist.title;
  OutlineElement body{.name = "body", .children = {title, element("form-head"), element("checklist-body")}};

  Pack pack;
  pack.source_language.clear();  // The texts are in whatever language the caller writes.
  const Outline outline{.id = checklist.id, .title = checklist.title, .sections = {std::move(body)}};
  const Edition edition{.theme = theme};
  const Checklists checklists{{checklist.id, checklist}};
  Diagnostics warnings;
  return compose({pack, outline, edition, checklists, catalog, values, {}}, warnings);
}

}  // namespace lapas
