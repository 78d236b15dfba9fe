// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/schema.hpp"
#include "support/catch.hpp"
#include "support/template_files.hpp"

#include <lapas/limits.hpp>
#include <lapas/pack.hpp>

#include "pack/outline_grammar.hpp"
#include "pack/outline_schema.hpp"

using namespace lapas;

namespace {

constexpr std::string_view outline_sample = R"(<document id="d" code="D" pages="9">
  <title>T</title><subject>S <strong>a</strong> <em lang="sv">b</em> <a href="#a">c</a> <span lang="lt">d</span> <fill>e</fill></subject>
  <identity checklist="m" fields="topic version"/>
  <header><start><figure image="logo.png" width="20" height="9"><alt>Logo</alt></figure></start>
    <centre><p style="small" when="FUNDER">Us</p><figure image="logo.png" width="9" height="9"><alt>Sign</alt></figure></centre>
    <end><p>{PAGE}</p><figure image="logo.png" width="9" height="9"/></end></header>
  <footer/><first-header/><first-footer/>
  <cover><p style="cover-title" when="FUNDER">Guide</p><band>Us</band><step-path checklist="m"/></cover>
  <body>
    <section id="a" numbered="no" new-page="yes" when="FUNDER"><title>A</title>
      <section id="b" break="keep"><title>B</title></section>
      <list kind="number"><item>One</item><item>Two</item></list>
      <table id="t" columns="2 1"><summary>About</summary><head><cell>H</cell><cell align="end">N</cell></head>
        <row><cell header="yes">R</cell><cell/></row><row><cell columns="2" rows="1"/></row></table>
      <callout><title>Mind</title><p>x</p></callout>
      <columns weights="2 1"><column><p>l</p></column><column/></columns>
      <figure image="logo.png" width="80" height="25"><alt>Logo</alt><caption>Us</caption></figure>
      <glossary><entry id="sheet"><term>Sheet</term><definition>Of paper</definition></entry></glossary>
      <contents levels="2"><title>Contents</title></contents>
      <page-break/>
      <step-names checklist="m"/>
      <form-head checklist="m" fields="topic" break="page"><title>Details</title></form-head>
      <checklist-body checklist="m"/>
      <step-overview checklists="m o"/>
      <checkpoint-pairs first="m" second="o" picture="yes"><summary>Pairs</summary><alt>Lines</alt>
        <pair first="M1.1" second="O1.1"><when>First</when><look-for>Same?</look-for></pair></checkpoint-pairs>
      <scale-legend checklist="m"/>
      <aside><p>Beside</p></aside>
      <checkpoint-sheet checklist="m" checkpoint="M1.1" number="no"/>
      <card-sheet checklist="m" field="M1.1.plan" columns="2"><title>Card</title></card-sheet>
      <example checklist="m" checkpoint="M1.1" values="example.xml" scale="70"><caption>Filled in</caption></example>
      <tiles><tile mark="R">Responsible</tile><tile mark="A">Accountable</tile></tiles>
      <step-map checklist="m"><alt>Steps</alt><caption>Way</caption></step-map>
      <score-grid rows="5" columns="5"><row-title>Likelihood</row-title><column-title>Impact</column-title>
        <band upto="6">Watch</band><band>Act</band><alt>Scores</alt><caption>Grid</caption></score-grid>
      <field-sheet checklist="m" field="M1.1.plan"><title>Plan</title><intro>Together</intro></field-sheet>
    </section>
  </body>
  <checklist-pages checklist="m" checkpoints="yes" notes="no"/>
</document>)";

std::string theme_sample() {
  std::string styles;
  for (const auto role : style_roles()) styles += "<style role=\"" + std::string{spelling(role)} + "\"/>";
  return R"(<theme id="t" extends="base.xml">
  <page width="210mm" height="297mm" margin-binding="30mm" margin-outer="12mm" margin-top="18mm" margin-bottom="22mm"
        header-distance="11mm" footer-distance="12mm" text-zone="113mm" zone-gap="5mm" mirrored="yes"
        duplex="short-edge" whole="preferred" side-column="yes" path-strip="7mm" badge="14mm"/>
  <answers box="4.5mm" box-gap="3.5mm" box-stroke="0.9pt" box-pitch="8.5mm" writing-line="8.5mm" table-line="7.5mm" least-writing-line="6mm"
           least-table-line="6mm"
           labels="above" writing-stroke="0.5pt" cell-padding="1.6mm" rule-stroke="0.5pt" callout-padding="4mm"/>
  <colors text="#000000" accent="#1a5276" rule="#808080" box="#000000" tint="#f0f0f0" accent-tint="#e4edf1"/>
  <styles>)" +
         styles + R"(</styles>
  <lint><threshold rule="page-fill" value="50%" source="Us"/></lint></theme>)";
}

constexpr std::string_view style_sample = R"(<theme id="t"><styles>
  <style role="lead" parent="body" family="Noto Sans" size="12pt" leading="130" weight="bold" slant="italic" color="accent"
         align="centre" space-before="6pt" space-after="2mm" indent="10mm" keep-with-next="yes" hyphenate="yes"/></styles></theme>)";

constexpr std::string_view manifest_sample =
    R"(<pack id="small" version="1.2" date="2026-11-23" licence="MIT" author="Somebody"
    source-language="en">
  <title>Small</title>
  <variables><variable id="NAME">lapas</variable></variables>
  <editions><edition id="standard" theme="theme.xml"><title>Standard</title>
    <theme document="posters" file="poster.xml"/></edition></editions>
  <documents><document file="guide.xml"/></documents>
  <checklists library="library.xml"><checklist id="m" file="m.xml"/></checklists>
  <renamed file="renamed.xml"/>
  <words file="words.xml"/>
  <lint file="lint.xml"/>
</pack>)";

constexpr std::string_view renamed_sample =
    R"(<renamed><id old="M1.1.people" new="M1.2.contacts" rows-from="4"/><id old="M1.1.day" new="M1.2.day"/></renamed>)";

constexpr std::string_view words_sample =
    R"(<words><concept id="score"><term lang="en">score</term><forbidden lang="lt">vertin* bal*</forbidden></concept></words>)";

constexpr std::string_view lint_sample =
    R"(<lint><exception rule="tint" document="d" edition="e" language="lt" place="a">As it is</exception></lint>)";

/// Reads a manifest whose files are not there, which does not concern its grammar.
void read_manifest(std::string_view xml) {
  const TemporaryFolder folder;
  save(folder / "pack.xml", std::as_bytes(std::span{xml}));
  static_cast<void>(load_pack(folder.path()));
}

/// Reads the file that the element of that name names, of a pack that has nothing else.
void read_file_of_pack(const std::string& element, std::string_view xml) {
  const TemporaryFolder folder;
  const auto keep = [&](const char* name, std::string_view text) {
    save(folder / name, std::as_bytes(std::span{text}));
  };
  keep(
      "pack.xml",
      std::string{} +
          "<pack id=\"small\" version=\"1\" date=\"2026-11-23\" licence=\"MIT\" author=\"A\"><title>S</title><editions>"
          "<edition id=\"e\" theme=\"theme.xml\"><title>E</title></edition></editions>"
          "<documents><document file=\"d.xml\"/></documents><" +
          element + " file=\"own.xml\"/></pack>");
  keep("theme.xml", "<theme id=\"t\"/>");
  keep("d.xml", "<document id=\"d\" code=\"D\"><title>D</title><subject>D</subject><body/></document>");
  keep("own.xml", xml);
  static_cast<void>(load_pack(folder.path()));
}

void read_renamed(std::string_view xml) { read_file_of_pack("renamed", xml); }

void read_exceptions(std::string_view xml) { read_file_of_pack("lint", xml); }

void read_outline(std::string_view xml) { static_cast<void>(parse_outline(xml, "d.xml")); }

void read_theme(std::string_view xml) { static_cast<void>(parse_theme(xml, "t.xml", default_theme())); }

void read_words(std::string_view xml) { static_cast<void>(parse_word_list(xml, "w.xml")); }

}  // namespace

TEST_CASE("the schema of outlines is what the grammar says", "[unit][pack]") {
  const std::filesystem::path file = LAPAS_SOURCE_DIR "/templates/schema/outline.rng";
  const std::string schema = outline_schema::whole();
  if (std::getenv("UPDATE_GOLDEN") != nullptr && load_file(file, limits::xml_bytes) != schema) {
    save(file, std::as_bytes(std::span{schema}));
    FAIL_CHECK("outline.rng was written anew: read the difference before you keep it");
    return;
  }
  CHECK(load_file(file, limits::xml_bytes) == schema);
}

TEST_CASE("the reference of packs names every block and its attributes", "[unit][pack]") {
  const std::string readme = load_file(LAPAS_SOURCE_DIR "/templates/README.md", limits::xml_bytes);
  for (const auto& rule : outline_rules) {
    if (rule.kind != ElementKind::block) continue;
    const auto row = readme.find("\n| `" + std::string{rule.name} + "` |");
    CAPTURE(rule.name);
    CHECK(row != std::string::npos);
    const std::string line = readme.substr(row + 1, readme.find('\n', row + 1) - row);
    for (const auto& attribute : attribute_rules(rule)) {
      CAPTURE(attribute.name);
      CHECK((attribute.name == "when" || line.find('`' + std::string{attribute.name}) != std::string::npos));
    }
  }
}

TEST_CASE("the sample of outlines has every element and attribute of the grammar", "[unit][pack]") {
  for (const auto& rule : outline_rules) {
    CHECK_THAT(std::string{outline_sample}, ContainsSubstring("<" + std::string{element_name(rule)}));
    for (const auto& attribute : attribute_rules(rule)) {
      CHECK_THAT(std::string{outline_sample}, ContainsSubstring(" " + std::string{attribute.name} + "=\""));
    }
  }
}

TEST_CASE("schema and reader agree about outlines, themes and manifests", "[unit][pack]") {
  need_tool("jing");
  CHECK(disagreements("outline.rng", outline_sample, read_outline) == Lines{});
  CHECK(disagreements("theme.rng", theme_sample(), read_theme) == Lines{});
  CHECK(disagreements("theme.rng", style_sample, read_theme) == Lines{});
  CHECK(disagreements("pack.rng", manifest_sample, read_manifest) == Lines{});
  CHECK(disagreements("words.rng", words_sample, read_words) == Lines{});
  CHECK(disagreements("lint.rng", lint_sample, read_exceptions) == Lines{});
  CHECK(disagreements("renamed.rng", renamed_sample, read_renamed) == Lines{});
}

TEST_CASE("the files of the packs follow their schemas", "[unit][pack]") {
  need_tool("jing");
  CHECK(jing("pack.rng", template_files("", "pack")) == Lines{});
  CHECK(jing("theme.rng", template_files("", "theme")) == Lines{});
  CHECK(jing("outline.rng", template_files("documents")) == Lines{});
  CHECK(jing("renamed.rng", template_files("", "renamed")) == Lines{});
  for (const auto* name : {"words", "lint"}) {
    const auto files = template_files("", name);
    if (!files.empty()) CHECK(jing(std::string{name} + ".rng", files) == Lines{});
  }
}
