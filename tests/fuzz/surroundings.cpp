// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "surroundings.hpp"

#include <lapas/compose.hpp>

#include "claims.hpp"
#include "font_maker.hpp"
#include "support/message_file_maker.hpp"

namespace fuzz {
namespace {

constexpr std::string_view small_font = "Small";

constexpr std::string_view form_of_sample = R"(<checklist id="s">
  <title>Sample</title>
  <head><line id="topic"><label>Topic</label></line><date id="day"><label>Day</label></date></head>
  <step id="S1">
    <title>Step</title>
    <checkpoint id="S1.1">
      <title>Point</title>
      <fields>
        <lines id="why" lines="2"><label>Why</label></lines>
        <tick-list id="bring"><label>Bring</label><option id="a">A</option><option id="b">B</option></tick-list>
        <one-of id="go"><label>Go</label><option id="yes">Yes</option><option id="no">No</option></one-of>
        <yes-partly-no id="ready"><label>Ready</label><statement>A goal</statement></yes-partly-no>
        <scale id="trust"><label>Trust</label><statement>We trust</statement></scale>
        <table id="sums" rows="2">
          <label>Sums</label>
          <column id="what">What</column>
          <column id="much" kind="number">How much</column>
          <column id="when" kind="date">When</column>
          <column id="how" kind="choice"><label>How</label><option id="x">X</option></column>
          <total>Total</total>
        </table>
        <table id="cards" rows="2"><label>Cards</label><column id="name">Name</column></table>
      </fields>
    </checkpoint>
  </step>
</checklist>)";

lapas::FontSet make_fonts() {
  std::vector<lapas::Bytes> files;
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) files.push_back(make_font(std::string{small_font}, bold, italic));
  }
  return lapas::make_font_set(std::move(files));
}

constexpr std::string_view outline_of_sample = R"(<document id="d" code="D-1">
  <title>Document</title>
  <subject>Subject</subject>
  <cover><p style="cover-title">Cover</p><band>For all</band></cover>
  <body>
    <contents><title>Contents</title></contents>
    <section id="a"><title>Part</title><p>Some <strong>text</strong> of {DATE}</p></section>
    <form-head checklist="s"/>
    <checklist-body checklist="s"/>
  </body>
</document>)";

}  // namespace

const lapas::FontSet& fonts() {
  static const lapas::FontSet made = make_fonts();
  return made;
}

lapas::Shaper& shaper() {
  static lapas::Shaper made{fonts()};
  return made;
}

lapas::Theme in_small_font(lapas::Theme theme) {
  for (auto& style : theme.styles) style.family = small_font;
  return theme;
}

const lapas::Theme& plain_theme() {
  static const lapas::Theme made = in_small_font(lapas::default_theme());
  return made;
}

const lapas::Catalog& english() {
  static const lapas::Catalog loaded = lapas::load_catalog({.language = "en", .domains = {"lapas"}});
  return loaded;
}

const lapas::Catalog& lithuanian() {
  static const lapas::Catalog loaded =
      lapas::load_catalog({.language = "lt", .domains = {"lapas"}, .compiled = {no_words("lt")}});
  return loaded;
}

lapas::CompiledCatalog no_words(const std::string& language) { return {language, "lapas", make_message_file({})}; }

const lapas::Outline& sample_outline() {
  static const lapas::Outline read = lapas::parse_outline(outline_of_sample, "sample.xml");
  return read;
}

const lapas::Checklist& sample_checklist() {
  static const lapas::Checklist read = lapas::parse_checklist(form_of_sample, "sample.xml");
  return read;
}

void check_answers(const lapas::Values& values) {
  using lapas::PlaceKind;
  for (const auto& [field, value] : values.by_field) {
    for (const auto kind : {PlaceKind::text, PlaceKind::number, PlaceKind::date}) {
      for (const auto* catalog : {&english(), &lithuanian()}) {
        static_cast<void>(lapas::canonical_value(kind, value.text, *catalog));
      }
    }
  }
  static_cast<void>(lapas::compose_checklist(sample_checklist(), plain_theme(), english(), values));
}

lapas::Document sample_document(const lapas::Outline& outline, const lapas::Theme& theme, const lapas::Catalog& catalog,
                                bool proof) {
  static const lapas::Checklists checklists{{"s", sample_checklist()}};
  const lapas::Edition edition{.theme = in_small_font(theme)};
  lapas::Pack pack;
  pack.id = "fuzz", pack.version = "1.0", pack.date = "2026-11-23", pack.title = {"fuzz", "Pack", {}};
  const auto* second = proof ? &english() : nullptr;
  lapas::Diagnostics warnings;
  auto document = lapas::compose({pack, outline, edition, checklists, catalog, {}, {}, proof, second}, warnings);
  check_diagnostics(warnings.all());
  return document;
}

}  // namespace fuzz
