// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "product.hpp"

#include <algorithm>
#include <map>

#include "support/catch.hpp"
#include "support/template_files.hpp"

using namespace lapas;

namespace product {
namespace {

const std::vector<std::unique_ptr<Pack>>& packs() {
  static const auto loaded = [] {
    std::vector<std::unique_ptr<Pack>> all;
    for (const auto& folder : template_packs()) all.push_back(std::make_unique<Pack>(load_pack(folder)));
    return all;
  }();
  return loaded;
}

}  // namespace

const std::vector<Work>& works() {
  static const auto all = [] {
    std::vector<Work> found;
    for (const auto& pack : packs()) {
      auto languages = catalog_languages(surroundings.catalogs, std::vector{pack->id});
      languages.push_back(pack->source_language);
      for (const auto& outline : pack->documents) {
        for (const auto& edition : pack->editions) {
          for (const auto& language : languages) found.push_back({*pack, outline, edition, language});
        }
      }
    }
    return found;
  }();
  return all;
}

std::vector<const Pack*> all_packs() {
  std::vector<const Pack*> all;
  for (const auto& pack : packs()) all.push_back(pack.get());
  return all;
}

const Checklists& checklists(const Pack& pack) {
  static std::map<std::string, Checklists> loaded;
  const auto [entry, is_new] = loaded.try_emplace(pack.id);
  if (is_new) entry->second = load_checklists(pack);
  return entry->second;
}

const Catalog& catalog(const Pack& pack, const std::string& language) {
  static std::map<std::pair<std::string, std::string>, Catalog> loaded;
  const std::pair key{pack.id, language};
  if (const auto found = loaded.find(key); found != loaded.end()) return found->second;
  return loaded.emplace(key, load_catalog({language, pack.source_language, {pack.id, "lapas"}, surroundings.catalogs}))
      .first->second;
}

const Catalog& catalog(const Work& work) { return catalog(work.pack, work.language); }

Document composed(const Work& work, const Values& values) {
  Diagnostics diagnostics;
  auto document =
      compose({work.pack, work.outline, work.edition, checklists(work.pack), catalog(work), values, {}}, diagnostics);
  for (const auto& diagnostic : diagnostics.all()) FAIL_CHECK(to_string(diagnostic));
  return document;
}

Shaper& shaper() {
  static const FontSet fonts = load_fonts(std::vector<std::string>{"Noto Sans"}, surroundings.fonts);
  static Shaper shared{fonts};
  return shared;
}

std::vector<const Checklist*> forms_of(const Work& work) {
  std::vector<const Checklist*> forms;
  for (const auto& id : forms_of(work.outline)) forms.push_back(&checklists(work.pack).at(id));
  return forms;
}

std::vector<AnswerPlace> places_of(const Work& work) {
  std::vector<AnswerPlace> places;
  for (const Checklist* form : forms_of(work)) std::ranges::copy(answer_places(*form), std::back_inserter(places));
  return places;
}

Values answers(const std::vector<AnswerPlace>& places) {
  Values values;
  int count = 0;
  for (const auto& place : places) {
    if (place.kind == PlaceKind::signature) continue;
    auto& text = values.by_field[place.id].text;
    switch (place.kind) {
      case PlaceKind::signature: break;
      case PlaceKind::tick: text = "yes"; break;
      case PlaceKind::choice: text = place.choices[static_cast<std::size_t>(++count) % place.choices.size()]; break;
      case PlaceKind::date: text = "2026-11-23"; break;
      case PlaceKind::number: text = std::to_string(++count % 90 + 10); break;
      case PlaceKind::text:
      case PlaceKind::multi_line_text:
        ++count;
        if (place.format == AnswerFormat::email) text = "a" + std::to_string(count) + "@example.org";
        else if (place.format == AnswerFormat::phone) text = "+370 " + std::to_string(count + 1000);
        else text = "ž" + std::to_string(count);
        break;
    }
  }
  return values;
}

}  // namespace product
