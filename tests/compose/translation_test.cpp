// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "sample.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// The key of a text that stands in the outline `doc` outside elements with ids.
std::string in_doc(std::string_view text) { return in_context("doc", text); }

/// The sample in Lithuanian, with these translations beside those that every document needs.
struct LithuanianSample : Sample {
  explicit LithuanianSample(Entries entries) {
    entries.merge(Entries{{in_context("sample", "A sample"), "Pavyzdys"},
                          {in_doc("A document"), "Dokumentas"},
                          {in_doc("Tests"), "Bandymai"}});
    write_message_file(folder.path(), "lt", "sample", make_message_file(entries));
    write_message_file(folder.path(), "lt", "lapas",
                       make_message_file({{in_context("footer", "Page {page} of {pages}"), "{page} psl. iš {pages}"},
                                          {in_context("footer", "Version {version}"), "{version} versija"}}));
    catalog = load_catalog({"lt", "en", {"sample", "lapas"}, {folder.path()}});
  }

  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a text is translated before its markup and its variables are looked at", "[unit][compose]") {
  const std::string source = "The <strong>whole</strong> of {PROJECT_NAME}";
  LithuanianSample sample{{{in_doc(source), "{PROJECT_NAME}: <strong>viskas</strong>"}}};
  CHECK_THAT(sample.dump("<p>" + source + "</p>"), ContainsSubstring("\"LOCAL-Y-PACT: *viskas*\""));
  CHECK(sample.diagnostics.empty());
}

TEST_CASE("words stay together by the rules of the language", "[unit][compose]") {
  LithuanianSample sample{{{in_doc("Boys and girls"), "Berniukai ir mergaitės, 5 kg"}}};
  const auto document = sample.document("<p>Boys and girls</p>");
  const auto& paragraph = std::get<Paragraph>(document.sections.front().blocks.front().content);
  CHECK_THAT(plain_text(paragraph.text), ContainsSubstring("5\u00a0kg"));
}

TEST_CASE("a text without translation prints in its own language and is reported once", "[unit][compose]") {
  LithuanianSample sample{{}};
  CHECK(lines_with(sample.dump("<p>Hello</p><p>Hello</p>"), "paragraph") ==
        "paragraph body \"[en Hello]\"\nparagraph body \"[en Hello]\"\n");
  REQUIRE(sample.diagnostics.all().size() == 1);
  const auto& warning = sample.diagnostics.all().front();
  CHECK(warning.severity == Severity::warning);
  CHECK(warning.code == ErrorCode::catalog_untranslated);
  CHECK(warning.place.file == "doc.xml");
}

TEST_CASE("a text without letters needs no translation, and prints one that there is", "[unit][compose]") {
  LithuanianSample sample{{{in_doc("50%"), "50 %"}}};
  const auto printed = sample.dump("<p>1–5</p><p>{DATE}</p><p>{VERSION} <strong>+</strong></p><p>50%</p>");
  CHECK_THAT(printed, ContainsSubstring("\"1–5\"") && ContainsSubstring("\"2026 m. lapkričio 23 d.\"") &&
                          ContainsSubstring("\"1.2 *+*\"") && ContainsSubstring("\"50 %\""));
  CHECK(sample.diagnostics.empty());
  static_cast<void>(sample.dump("<p>1 m</p>"));
  CHECK(sample.diagnostics.all().size() == 1);
}

TEST_CASE("a translation puts the numbers of pages where its language wants them", "[unit][compose]") {
  LithuanianSample sample{{{in_doc("Page {PAGE} of {PAGES}"), "{PAGE} psl. iš {PAGES}"}}};
  const Document document = sample.make(
      parse_outline("<document id=\"doc\" code=\"S-1\"><title>A document</title><subject>Tests</subject>"
                    "<header><start><p>Ours</p></start></header><first-header><start><p>Ours</p></start></first-header>"
                    "<footer><end><p>Page {PAGE} of {PAGES}</p></end></footer><body/></document>",
                    "doc.xml"));
  CHECK(lines_with(dump_document(document), "footer ") == "footer \"{page} psl. iš {pages}\"\n");
  CHECK(sample.diagnostics.all().size() == 1);
}

TEST_CASE("the value of a variable is translated where the pack says so, unless it is set", "[unit][compose]") {
  LithuanianSample sample{{{in_context("sample.TOWN", "The town &amp; all"), "Miestas &amp; visi"}}};
  sample.pack.variables["TOWN"] = "The town & all";
  sample.pack.translated_variables["TOWN"] = {"sample.TOWN", "The town &amp; all", {}};
  CHECK_THAT(sample.dump("<p>{TOWN}</p>"), ContainsSubstring("\"Miestas & visi\""));
  sample.variables["TOWN"] = "Vilnius";
  CHECK_THAT(sample.dump("<p>{TOWN}</p>"), ContainsSubstring("\"Vilnius\""));
  CHECK(sample.diagnostics.empty());

  sample.variables.clear();
  sample.pack.translated_variables["TOWN"].text = "The village";
  static_cast<void>(sample.dump("<p>1</p>"));
  CHECK(sample.diagnostics.empty());
  CHECK_THAT(sample.dump("<p>{TOWN}, {TOWN}</p>"), ContainsSubstring("\"The village, The village\""));
  REQUIRE(sample.diagnostics.all().size() == 1);
  CHECK(sample.diagnostics.all().front().code == ErrorCode::catalog_untranslated);
}

TEST_CASE("a translation with other markup or placeholders is not used", "[unit][compose]") {
  for (const auto& [source, translation] : std::map<std::string, std::string>{
           {"Made by {PROJECT_NAME}", "Parengė projektas"},
           {"Very <strong>small</strong>", "Labai mažas"},
           {"A <a href=\"https://a.lt\">link</a>", "<a href=\"https://b.lt\">Nuoroda</a>"},
           {"Plain", "Ne <strong>baigta"},
       }) {
    INFO(source);
    LithuanianSample sample{{{in_doc(source), translation}}};
    CHECK_THAT(lines_with(sample.dump("<p>" + source + "</p>"), "paragraph"), ContainsSubstring("[en "));
    REQUIRE(sample.diagnostics.all().size() == 1);
    CHECK(sample.diagnostics.all().front().code == ErrorCode::catalog_bad_markup);
  }
}

TEST_CASE("a quotation mark of another language is reported, and the translation used", "[unit][compose]") {
  for (const std::string translation : {"Žodis „lapas”", "Žodis \"lapas\"", "<em>Žodis</em> “lapas“"}) {
    INFO(translation);
    const std::string source = translation.front() == '<' ? "<em>The</em> word" : "The word";
    LithuanianSample sample{{{in_doc(source), translation}}};
    CHECK_THAT(sample.dump("<p>" + source + "</p>"), ContainsSubstring("lapas"));
    REQUIRE(sample.diagnostics.all().size() == 1);
    CHECK(sample.diagnostics.all().front().severity == Severity::warning);
    CHECK(sample.diagnostics.all().front().code == ErrorCode::catalog_foreign_quote);
  }
}

TEST_CASE("words of another language may have its quotation marks", "[unit][compose]") {
  LithuanianSample sample{{{in_doc("A “page”"), "<span lang=\"en\">A “page”</span>, „lapas“"}}};
  CHECK_THAT(sample.dump("<p>A “page”</p>"), ContainsSubstring("lapas"));
  CHECK(sample.diagnostics.empty());
}

TEST_CASE("which words are foreign is the translator's to say", "[unit][compose]") {
  LithuanianSample sample{{{in_doc("The <span lang=\"lt\">seniūnija</span>"), "Seniūnija"}}};
  CHECK_THAT(sample.dump("<p>The <span lang=\"lt\">seniūnija</span></p>"), ContainsSubstring("\"Seniūnija\""));
  CHECK(sample.diagnostics.empty());
}

TEST_CASE("page numbers stand where the language puts them", "[unit][compose]") {
  LithuanianSample sample{{}};
  CHECK_THAT(sample.dump(""), ContainsSubstring("\"{page} psl. iš {pages}\""));
}

TEST_CASE("a glossary has the order of the language", "[unit][compose]") {
  LithuanianSample sample{{{in_context("doc.Yield", "Yield"), "Žala"},
                           {in_context("doc.Apple", "Apple"), "Ąžuolas"},
                           {in_context("doc.Zoo", "Zoo"), "Zoologas"}}};
  std::string entries;
  for (const std::string term : {"Yield", "Apple", "Zoo"}) {
    entries += "<entry id=\"" + term + "\"><term>" + term + "</term><definition>x</definition></entry>";
  }
  CHECK(lines_with(sample.dump("<glossary>" + entries + "</glossary>"), "paragraph term") ==
        "paragraph term #Apple \"Ąžuolas\"\nparagraph term #Zoo \"Zoologas\"\nparagraph term #Yield \"Žala\"\n");
}
