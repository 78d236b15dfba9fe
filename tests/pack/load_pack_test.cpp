// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <map>

#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

#include <lapas/pack.hpp>

using namespace lapas;

namespace {

constexpr std::string_view manifest =
    R"(<pack id="small" version="1.2" date="2026-11-23" licence="MIT" author="Somebody">
  <title>Small pack</title>
  <variables><variable id="NAME"> LAPAS  &amp; co</variable><variable id="FUNDER">no</variable><variable id="TOWN" translate="yes">Town &amp; all</variable></variables>
  <editions>
    <edition id="standard" theme="theme.xml"><title>Standard</title></edition>
    <edition id="large" theme="large.xml"><title>Large</title></edition>
  </editions>
  <documents><document file="guide.xml"/></documents>
  <checklists library="library.xml"><checklist id="m" file="m.xml"/></checklists>
</pack>)";

using Files = std::map<std::string, std::string>;

/// A pack that loads.
Files good_files() {
  return {{"pack.xml", std::string{manifest}},
          {"theme.xml", R"(<theme id="standard"><styles><style role="body" size="13pt"/></styles></theme>)"},
          {"large.xml", R"(<theme id="large" extends="theme.xml"><answers box="7mm"/></theme>)"},
          {"guide.xml", "<document id=\"guide\" code=\"G\"><title>G</title><subject>S</subject><body>\n"
                        "<p when=\"FUNDER\">{NAME}</p><scale-legend checklist=\"m\"/></body></document>"},
          {"library.xml", "<library/>"},
          {"m.xml", "read by others"}};
}

/// The files written to a folder of their own.
class PackFolder {
 public:
  explicit PackFolder(const Files& files) {
    for (const auto& [name, text] : files) save(folder_ / name, std::as_bytes(std::span{text}));
  }
  [[nodiscard]] Pack load() const { return load_pack(folder_.path()); }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

  /// Its problems, the folder left out.
  [[nodiscard]] Lines problems() const {
    auto found = ::problems([&] { static_cast<void>(load()); });
    for (auto& line : found) {
      const auto prefix = path().string() + '/';
      if (line.starts_with(prefix)) line.erase(0, prefix.size());
    }
    return found;
  }

 private:
  TemporaryFolder folder_;
};

Lines problems_with(const std::string& name, const std::string& text) {
  auto files = good_files();
  files[name] = text;
  return PackFolder{files}.problems();
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result{text};
  const auto at = result.find(from);
  REQUIRE(at != std::string::npos);
  return result.replace(at, from.size(), to);
}

Lines problems_with_manifest(std::string_view from, std::string_view to) {
  return problems_with("pack.xml", replaced(manifest, from, to));
}

}  // namespace

TEST_CASE("a pack is read with all that it names", "[unit][pack]") {
  const PackFolder folder{good_files()};
  const auto pack = folder.load();
  CHECK(pack.id == "small");
  CHECK(pack.version == "1.2");
  CHECK(pack.date == "2026-11-23");
  CHECK(pack.licence == "MIT");
  CHECK(pack.author == "Somebody");
  CHECK(pack.source_language == "en");
  CHECK(pack.title.text == "Small pack");
  CHECK(pack.variables == Variables{{"FUNDER", "no"}, {"NAME", "LAPAS & co"}, {"TOWN", "Town & all"}});
  REQUIRE(pack.translated_variables.size() == 1);
  CHECK(pack.translated_variables.at("TOWN").context == "small.TOWN");
  CHECK(pack.translated_variables.at("TOWN").text == "Town &amp; all");
  REQUIRE(pack.editions.size() == 2);
  CHECK(pack.editions[0].title ==
        Message{"small.standard", "Standard", {(folder.path() / "pack.xml").string(), 5, 46}});
  CHECK(pack.find_document("guide")->code == "G");
  CHECK(pack.find_document("form") == nullptr);
  CHECK(pack.find_edition("large")->theme.id == "large");
  CHECK(pack.find_edition("braille") == nullptr);
  CHECK(pack.field_library == folder.path() / "library.xml");
  CHECK(pack.checklists == std::vector<PackFile>{{"m", folder.path() / "m.xml"}});
  CHECK(pack.folder == folder.path());
}

TEST_CASE("a theme stands on the one that it extends", "[unit][pack]") {
  const auto pack = PackFolder{good_files()}.load();
  const auto& large = pack.find_edition("large")->theme;
  CHECK(large.box == mm(7));
  CHECK(large.style(StyleRole::body).size == pt(13));
  CHECK(pack.find_edition("standard")->theme.box == default_theme().box);
}

TEST_CASE("a document may have a theme of its own in an edition", "[unit][pack]") {
  auto files = good_files();
  files["pack.xml"] = replaced(manifest, "<title>Standard</title>",
                               "<title>Standard</title><theme document=\"guide\" file=\"large.xml\"/>");
  const auto pack = PackFolder{files}.load();
  const Edition& standard = *pack.find_edition("standard");
  CHECK(standard.theme_of("guide").id == "large");
  CHECK(standard.theme_of("form").id == "standard");
  CHECK(pack.find_edition("large")->theme_of("guide").id == "large");
}

TEST_CASE("a theme for a document that the pack does not have names the nearest", "[unit][pack]") {
  CHECK(problems_with_manifest("<title>Standard</title>",
                               "<title>Standard</title>\n<theme document=\"guid\" file=\"large.xml\"/>") ==
        Lines{"pack.xml:6:1: error: the pack has no document \"guid\" [pack.unknown-id]; did you mean \"guide\"?"});
  CHECK(problems_with_manifest("<title>Standard</title>",
                               "<title>Standard</title><theme document=\"guide\" file=\"large.xml\"/>\n"
                               "<theme document=\"guide\" file=\"large.xml\"/>")
            .size() == 1);
  CHECK(problems_with_manifest("<title>Standard</title>",
                               "<title>Standard</title><theme document=\"guide\" file=\"none.xml\"/>")
            .size() == 1);
}

TEST_CASE("a pack says which ids have moved", "[unit][pack]") {
  auto files = good_files();
  files["pack.xml"] = replaced(manifest, "</pack>", "<renamed file=\"renamed.xml\"/></pack>");
  files["renamed.xml"] =
      "<renamed><id old=\"M1.1.a\" new=\"M1.2.a\"/><id old=\"M1.1.t\" new=\"M1.2.t\" rows-from=\"4\"/></renamed>";
  CHECK(PackFolder{files}.load().renamed == std::vector<RenamedId>{{"M1.1.a", "M1.2.a", 1}, {"M1.1.t", "M1.2.t", 4}});

  files["renamed.xml"] = "<renamed>\n<id old=\"a\" new=\"b\"/>\n<id old=\"a\" new=\"c\"/>\n<id old=\"d\"/>\n"
                         "<id old=\"e\" new=\"f\" rows-from=\"0\"/></renamed>";
  const auto found = PackFolder{files}.problems();
  REQUIRE(found.size() == 3);
  CHECK_THAT(found[0], ContainsSubstring("renamed.xml:3:1: error: ") && ContainsSubstring("[pack.duplicate-id]"));
  CHECK_THAT(found[1], ContainsSubstring("renamed.xml:4:1: error: <id> lacks the attribute \"new\""));
  CHECK_THAT(found[2], ContainsSubstring("renamed.xml:5:1: error: rows-from=\"0\" on <id> is not valid"));
}

TEST_CASE("themes that extend each other are refused", "[unit][pack]") {
  CHECK(
      problems_with("theme.xml", "<theme id=\"standard\" extends=\"large.xml\"/>") ==
      Lines{
          "large.xml:1:1: error: the theme extends itself: theme.xml extends large.xml extends theme.xml [pack.cycle]; "
          "leave extends out of one of them"});
}

TEST_CASE("a problem in a theme that two editions share is reported once", "[unit][pack]") {
  CHECK(problems_with("theme.xml", "<theme id=\"standard\" colour=\"red\"/>").size() == 1);
}

TEST_CASE("files that are not there are reported where they are named", "[unit][pack]") {
  const auto line_of = [](const Lines& found) { return found.empty() ? "" : found.front(); };
  CHECK(line_of(problems_with_manifest("file=\"guide.xml\"", "file=\"guid.xml\"")) ==
        "pack.xml:8:14: error: there is no file \"guid.xml\" [file.unreadable]; paths start at the folder of pack.xml");
  CHECK(line_of(problems_with_manifest("theme=\"theme.xml\"", "theme=\"them.xml\"")).starts_with("pack.xml:5:5: "));
  CHECK(line_of(problems_with_manifest("file=\"m.xml\"", "file=\"o.xml\"")).starts_with("pack.xml:9:37: "));
  CHECK(line_of(problems_with_manifest("library=\"library.xml\"", "library=\"l.xml\"")).starts_with("pack.xml:9:3: "));
  CHECK(line_of(problems_with("large.xml", "<theme id=\"large\" extends=\"x.xml\"/>")).starts_with("large.xml:1:1: "));
}

TEST_CASE("paths stay inside the pack", "[unit][pack]") {
  CHECK(problems_with_manifest("file=\"guide.xml\"", "file=\"../guide.xml\"") ==
        Lines{"pack.xml:8:14: error: \"../guide.xml\" is not a path inside the pack [pack.bad-value]; "
              "paths start at the folder of pack.xml"});
  CHECK(problems_with_manifest("file=\"m.xml\"", "file=\"/m.xml\"").size() == 1);
}

TEST_CASE("ids of editions, documents, checklists and variables are unique", "[unit][pack]") {
  CHECK(problems_with_manifest("id=\"large\"", "id=\"standard\"") ==
        Lines{"pack.xml:6:5: error: the id \"standard\" stands twice [pack.duplicate-id]; choose another id"});
  CHECK(problems_with_manifest("<document file=\"guide.xml\"/>",
                               "<document file=\"guide.xml\"/><document file=\"guide.xml\"/>") ==
        Lines{"guide.xml:1:1: error: the id \"guide\" stands twice [pack.duplicate-id]; choose another id"});
  CHECK(problems_with_manifest("id=\"FUNDER\"", "id=\"NAME\"").front() ==
        "pack.xml:3:61: error: the id \"NAME\" stands twice [pack.duplicate-id]; choose another id");
  CHECK(problems_with_manifest("<checklist id=\"m\" file=\"m.xml\"/>",
                               "<checklist id=\"m\" file=\"m.xml\"/><checklist id=\"m\" file=\"m.xml\"/>")
            .size() == 1);
}

TEST_CASE("variables have names of their own", "[unit][pack]") {
  CHECK(problems_with_manifest("id=\"NAME\"", "id=\"VERSION\"") ==
        Lines{"pack.xml:3:14: error: the variable \"VERSION\" is built in [pack.duplicate-id]; choose another name"});
  CHECK(problems_with_manifest("id=\"NAME\"", "id=\"name\"") ==
        Lines{"pack.xml:3:14: error: \"name\" is not a name of a variable [pack.bad-value]; "
              "a name has capital letters, digits and _ only and starts with a letter"});
}

TEST_CASE("outlines name checklists, variables and images that the pack has", "[unit][pack]") {
  CHECK(
      problems_with("guide.xml", "<document id=\"guide\" code=\"G\"><title>G</title><subject>S</subject><body>\n"
                                 "<p when=\"FUNDRE\">x</p>\n<step-overview checklists=\"m mm\"/>\n"
                                 "<figure image=\"images/logo.png\"><alt>Logo</alt></figure></body></document>") ==
      Lines{
          "guide.xml:2:1: error: the pack has no variable \"FUNDRE\" [pack.unknown-variable]; did you mean \"FUNDER\"?",
          "guide.xml:3:1: error: the pack has no checklist \"mm\" [pack.unknown-id]; did you mean \"m\"?",
          "guide.xml:4:1: error: there is no file \"images/logo.png\" [file.unreadable]; paths start at the folder of "
          "pack.xml"});
}

TEST_CASE("a manifest lacks nothing", "[unit][pack]") {
  CHECK(problems_with("pack.xml", "<pack/>") ==
        Lines{"pack.xml:1:1: error: <pack> lacks the attribute \"id\" [pack.missing-attribute]",
              "pack.xml:1:1: error: <pack> lacks the attribute \"version\" [pack.missing-attribute]",
              "pack.xml:1:1: error: <pack> lacks the attribute \"date\" [pack.missing-attribute]",
              "pack.xml:1:1: error: <pack> lacks the attribute \"licence\" [pack.missing-attribute]",
              "pack.xml:1:1: error: <pack> lacks the attribute \"author\" [pack.missing-attribute]",
              "pack.xml:1:1: error: <pack> lacks <title> [pack.missing-element]",
              "pack.xml:1:1: error: <pack> lacks <editions> [pack.missing-element]",
              "pack.xml:1:1: error: <pack> lacks <documents> [pack.missing-element]"});
  CHECK(problems_with_manifest("2026-11-23", "23.11.2026") ==
        Lines{"pack.xml:1:1: error: date=\"23.11.2026\" on <pack> is not valid [pack.bad-value]; expected: a day such "
              "as 2026-11-23"});
}

TEST_CASE("a pack says where it departs from rules, and why", "[unit][pack]") {
  auto files = good_files();
  files["pack.xml"] = replaced(manifest, "</pack>", "<lint file=\"lint.xml\"/></pack>");
  const auto with = [&](const std::string& exception) {
    files["lint.xml"] = "<lint>\n<exception " + exception + "</exception></lint>";
    return PackFolder{files};
  };
  const auto problem = [&](const std::string& exception) {
    const auto found = with(exception).problems();
    return found.empty() ? "" : found.front();
  };
  const auto pack =
      with("rule=\"tint\" document=\"guide\" edition=\"standard large\" language=\"lt en-GB\" place=\"a\"> As it\n is")
          .load();
  REQUIRE(pack.exceptions.size() == 1);
  CHECK(pack.exceptions[0].rule == "tint");
  CHECK(pack.exceptions[0].documents == Lines{"guide"});
  CHECK(pack.exceptions[0].editions == Lines{"standard", "large"});
  CHECK(pack.exceptions[0].languages == Lines{"lt", "en-GB"});
  CHECK(pack.exceptions[0].place == "a");
  CHECK(pack.exceptions[0].reason == "As it is");
  CHECK(pack.exceptions[0].written.line == 2);
  CHECK(problem("rule=\"tnt\">x") ==
        "lint.xml:2:1: error: there is no rule \"tnt\" [pack.unknown-id]; did you mean \"tint\"?");
  CHECK(problem("rule=\"tint\" document=\"guide gide\">x") ==
        "lint.xml:2:1: error: the pack has no document \"gide\" [pack.unknown-id]; did you mean \"guide\"?");
  CHECK(problem("rule=\"tint\" edition=\"larg\">x") ==
        "lint.xml:2:1: error: the pack has no edition \"larg\" [pack.unknown-id]; did you mean \"large\"?");
  CHECK(problem("rule=\"tint\" language=\"Lithuanian\">x") ==
        "lint.xml:2:1: error: language=\"Lithuanian\" on <exception> is not valid [pack.bad-value]; expected: language "
        "tags such as lt or pt-BR");
  CHECK(problem("rule=\"tint\">") ==
        "lint.xml:2:1: error: <exception> has no reason [pack.missing-element]; say in words why the pack keeps this");
  CHECK(problem("document=\"guide\">x") ==
        "lint.xml:2:1: error: <exception> lacks the attribute \"rule\" [pack.missing-attribute]");
}

TEST_CASE("the problems of all files of a pack are reported at once", "[unit][pack]") {
  auto files = good_files();
  files["pack.xml"] = replaced(manifest, "licence=\"MIT\"", "license=\"MIT\"");
  files["theme.xml"] = "<theme id=\"standard\"><page width=\"wide\"/></theme>";
  files["large.xml"] = "<theme";
  files["guide.xml"] =
      "<document id=\"guide\" code=\"G\"><title>G</title><subject>S</subject><body><x/></body></document>";
  const auto found = PackFolder{files}.problems();
  REQUIRE(found.size() == 5);
  CHECK_THAT(found[0], ContainsSubstring("did you mean \"licence\"?"));
  CHECK_THAT(found[1], ContainsSubstring("<pack> lacks the attribute \"licence\""));
  CHECK_THAT(found[2], ContainsSubstring("theme.xml:1:22:"));
  CHECK_THAT(found[3], ContainsSubstring("large.xml:1:"));
  CHECK_THAT(found[4], ContainsSubstring("<x> is not known in <body>"));
}

TEST_CASE("a folder without a pack is an error with the name of the file", "[unit][pack]") {
  const TemporaryFolder empty;
  CHECK(problems([&] { static_cast<void>(load_pack(empty.path())); }) ==
        Lines{(empty / "pack.xml").string() + ": error: cannot be read: No such file or directory [file.unreadable]"});
}

TEST_CASE("the roadmap is a pack", "[unit][pack]") {
  const auto pack = load_pack(LAPAS_SOURCE_DIR "/templates/roadmap");
  CHECK(pack.id == "roadmap");
  for (const auto* id : {"guide", "checklist-municipality", "checklist-organisation"}) CHECK(pack.find_document(id));
  CHECK(pack.find_document("checklist-organisation")->code == "LYP-O");
  CHECK(pack.find_edition("large-print")->theme.style(StyleRole::body).size == pt(18));
}

TEST_CASE("the problems of all files are told in one go, those that cannot be opened among them", "[unit][pack]") {
  auto files = good_files();
  files["theme.xml"] = "<theme id=\"standard\"><page width=\"nanmm\"/></theme>";
  files["large.xml"] = std::string(limits::xml_bytes + 1, ' ');
  files["guide.xml"] = "<document id=\"guide\" code=\"G\"><title>\u202EG</title></document>";
  const auto found = PackFolder{files}.problems();
  CHECK(found == Lines{"theme.xml:1:22: error: width=\"nanmm\" on <page> is not valid [pack.bad-value]; expected: a "
                       "length such as 4.5mm or 12pt",
                       "large.xml: error: the file has more than 4096 KiB [limit.exceeded]",
                       "guide.xml:1:38: error: the file has U+202E, which turns the direction of writing "
                       "[text.malformed]; remove it"});
}

TEST_CASE("nothing outside its folder is read, whatever links a pack has", "[unit][pack]") {
  const TemporaryFolder outside;
  const std::string theme = R"(<theme id="standard"><answers box="9mm"/></theme>)";
  save(outside / "theme.xml", std::as_bytes(std::span{theme}));
  auto files = good_files();
  files.erase("theme.xml");
  const PackFolder folder{files};
  std::filesystem::create_symlink(outside / "theme.xml", folder.path() / "theme.xml");
  const auto found = folder.problems();
  REQUIRE(found.size() == 2);  // Of the edition, and of the theme that extends it.
  for (const auto& line : found) {
    CHECK_THAT(line, ContainsSubstring("\"theme.xml\" is a link that leads out of the pack [pack.bad-value]"));
  }
  std::filesystem::remove(folder.path() / "pack.xml");
  save(outside / "pack.xml", std::as_bytes(std::span{manifest}));
  std::filesystem::create_symlink(outside / "pack.xml", folder.path() / "pack.xml");
  CHECK_THAT(folder.problems().at(0), ContainsSubstring("\"pack.xml\" is a link that leads out of the pack"));
}

TEST_CASE("themes extend each other up to a limit", "[unit][pack]") {
  auto files = good_files();
  const auto chain = [&](std::size_t length) {
    for (std::size_t i = 1; i <= length; ++i) {
      const std::string extends = i < length ? " extends=\"t" + std::to_string(i + 1) + ".xml\"" : "";
      files["t" + std::to_string(i) + ".xml"] = "<theme id=\"t" + std::to_string(i) + '"' + extends + "/>";
    }
    files["large.xml"] = R"(<theme id="large" extends="t1.xml"/>)";
    return PackFolder{files}.problems();
  };
  CHECK(chain(limits::theme_chain - 1).empty());
  CHECK(chain(limits::theme_chain) ==
        Lines{"t15.xml:1:1: error: more than 16 themes extend each other [limit.exceeded]"});
  CHECK(chain(2'000).size() == 1);
}

TEST_CASE("lists of a manifest have a limit, and what they name wrongly is told of soon", "[unit][pack]") {
  std::string checklists, ids;
  for (std::size_t i = 0; i <= limits::pack_items; ++i) {
    checklists += "<checklist id=\"c" + std::to_string(i) + "\" file=\"m.xml\"/>";
  }
  const auto found = problems_with_manifest("<checklist id=\"m\" file=\"m.xml\"/>",
                                            "<checklist id=\"m\" file=\"m.xml\"/>" + checklists);
  REQUIRE(found.size() == 1);
  CHECK_THAT(found[0], ContainsSubstring("<checklists> has more than 1000 items [limit.exceeded]"));
}
