// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the writer promises of every file: the same bytes, text that extracts and letters that are drawn, tags with one
// owner each, ways to find about, and a refusal when a profile cannot be kept.

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "../support/problems.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;

namespace {

const std::string lithuanian_letters = "ĄČĘĖĮŠŲŪŽąčęėįšųūž";

/// A page with a heading, two paragraphs, a link and a footer.
Sheet letter() {
  Sheet sheet;
  sheet.block(StructureRole::heading_1, "Bendradarbiavimo gairės", 30, 30, 18);
  const auto paragraph = sheet.block(StructureRole::paragraph, "AVATAR „Vieša“ – " + lithuanian_letters + ' ', 30, 45);
  const auto link = sheet.node(StructureRole::link, paragraph);
  sheet.add(LinkArea{link, rect_mm(30, 48, 20, 6), "https://example.org/žinios", "Žinios"});
  sheet.text(link, "žinios", 30, 52);
  sheet.text(paragraph, " ir toliau.", 50, 52);
  sheet.add(Line{artifact, {mm(30), mm(60)}, {mm(180), mm(60)}, pt(0.5), {}});
  sheet.text(footer_artifact, "1 puslapis iš 1", 30, 285);
  return sheet;
}

Bytes write(Sheet& sheet, PdfOptions options = {}) { return write_pdf(sheet.pages, sheet.shaper, options); }

std::string readable(Sheet& sheet, PdfOptions options = {}) {
  options.readable = true;
  return std::string{as_text(write(sheet, options))};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Lines problems_of(Sheet& sheet, PdfOptions options = {}) {
  return problems([&] { write(sheet, options); });
}

}  // namespace

TEST_CASE("the same pages give the same bytes", "[unit][pdf]") {
  auto first = letter(), second = letter();
  const auto bytes = write(first);
  CHECK(bytes == write(second));
  CHECK(bytes == write(first));  // with a shaper that has met everything before
}

TEST_CASE("other pages give another identifier", "[unit][pdf]") {
  const std::regex id{R"(/ID\[<([0-9A-F]{32})><\1>\])"};
  std::smatch first, second;
  auto sheet = letter();
  const auto before = readable(sheet);
  sheet.pages.title = "Kita forma";
  const auto after = readable(sheet);
  REQUIRE(std::regex_search(before, first, id));
  REQUIRE(std::regex_search(after, second, id));
  CHECK(first[1] != second[1]);
}

TEST_CASE("a file is PDF 1.7", "[unit][pdf]") {
  auto sheet = letter();
  CHECK(as_text(write(sheet)).starts_with("%PDF-1.7\n"));
}

TEST_CASE("a document without a date has none in the file", "[unit][pdf]") {
  auto sheet = letter();
  CHECK(count(readable(sheet), "D:20261123000000Z") == 2);
  sheet.pages.date.clear();
  const auto file = readable(sheet);
  CHECK(count(file, "(D:") == 0);
  CHECK(count(file, "CreateDate") == 0);
}

TEST_CASE("streams are compressed unless the file is to be readable", "[unit][pdf]") {
  auto sheet = letter();
  CHECK(count(std::string{as_text(write(sheet))}, "BDC") == 0);
  CHECK(count(readable(sheet), "BDC") > 0);
  CHECK(write(sheet).size() < readable(sheet).size() * 3 / 4);
}

TEST_CASE("letters are kerned", "[unit][pdf]") {
  Sheet sheet;
  sheet.block(StructureRole::paragraph, "AVATAR", 30, 30);
  CHECK(std::regex_search(readable(sheet), std::regex{R"(\[<[0-9A-F]{4}>\d+<[0-9A-F]{4}>.*\]TJ)"}));
}

TEST_CASE("every letter extracts", "[external][pdf]") {
  need_tool("pdftotext");
  auto sheet = letter();
  const auto text = SavedPdf{write(sheet)}.ask("pdftotext {} -");
  CHECK_THAT(text, ContainsSubstring("Bendradarbiavimo gairės"));
  CHECK_THAT(text, ContainsSubstring("AVATAR „Vieša“ – " + lithuanian_letters));
}

TEST_CASE("a non-breaking space extracts as a space", "[external][pdf]") {
  need_tool("pdftotext");
  Sheet sheet;
  sheet.block(StructureRole::paragraph, "2026\u00A0m. lapkritis", 30, 30);
  CHECK_THAT(SavedPdf{write(sheet)}.ask("pdftotext {} -"), ContainsSubstring("2026 m. lapkritis"));
}

TEST_CASE("the hyphen of a divided word is told from one between words", "[external][pdf]") {
  need_tool("pdftotext");
  Sheet sheet;
  const auto paragraph = sheet.block(StructureRole::paragraph, "bendradarbiavimo-e organiza", 30, 30);
  sheet.text(paragraph, "-", 100, 30);
  std::get<GlyphRun>(sheet.pages.pages.front().items.back()).text = soft_hyphen;
  sheet.text(paragraph, "cija", 30, 36);
  const auto text = SavedPdf{write(sheet)}.ask("pdftotext {} -");
  CHECK_THAT(text, ContainsSubstring("bendradarbiavimo-e organiza"));
  CHECK_THAT(text, ContainsSubstring("\u00ad"));
  CHECK(problems_of(sheet).empty());
}

TEST_CASE("every Lithuanian letter is drawn with its accent", "[external][pdf]") {
  // Extracting proves nothing: a subset that lost the accents still extracts right.
  need_tool("pdftoppm");
  const std::vector<std::pair<std::string, std::string>> letters{
      {"ą", "a"}, {"č", "c"}, {"ę", "e"}, {"ė", "e"}, {"š", "s"}, {"ų", "u"}, {"ū", "u"}, {"ž", "z"}, {"į", "i"},
      {"Ą", "A"}, {"Č", "C"}, {"Ę", "E"}, {"Ė", "E"}, {"Š", "S"}, {"Ų", "U"}, {"Ū", "U"}, {"Ž", "Z"}, {"Į", "I"}};
  Sheet sheet;
  const auto paragraph = sheet.node(StructureRole::paragraph);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const double y = 20 + 14 * static_cast<double>(i);
    sheet.text(paragraph, letters[i].first, 30, y, {"Noto Sans"}, 24);
    sheet.text(paragraph, letters[i].second, 60, y, {"Noto Sans"}, 24);
  }
  const auto picture = SavedPdf{write(sheet)}.picture();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const double top = 10 + 14 * static_cast<double>(i);
    INFO(letters[i].first);
    const auto plain = picture.ink(60, top, 15, 13.5);
    CHECK(plain > 0);
    CHECK(picture.ink(30, top, 15, 13.5) > plain * 103 / 100);
  }
}

TEST_CASE("a bold and an italic face are embedded beside the regular one", "[external][pdf]") {
  need_tool("pdffonts");
  Sheet sheet;
  const auto paragraph = sheet.node(StructureRole::paragraph);
  sheet.text(paragraph, "paprastas ", 30, 30);
  sheet.text(paragraph, "pusjuodis ", 60, 30, {"Noto Sans", true, false});
  sheet.text(paragraph, "kursyvas", 90, 30, {"Noto Sans", false, true});
  const auto fonts = SavedPdf{write(sheet)}.ask("pdffonts {}");
  for (const std::string name : {"Regular", "Bold", "Italic"}) {
    const std::regex line{"[A-Z]{6}\\+NotoSans-" + name + " +CID TrueType +Identity-H +yes yes yes"};
    CHECK(std::regex_search(fonts, line));
  }
}

TEST_CASE("independent readers find nothing to say against a file", "[external][pdf]") {
  for (const auto* tool : {"qpdf", "pdftotext", "pdftoppm"}) need_tool(tool);
  auto sheet = letter();
  sheet.field(FieldType::text, "M1.1.problem", rect_mm(30, 70, 80, 8));
  const auto fields = GENERATE(Fields::fillable, Fields::none);
  const SavedPdf file{write(sheet, {.fields = fields})};
  CHECK_THAT(file.ask("qpdf --check {}"), ContainsSubstring("No syntax or stream encoding"));
  CHECK(file.ask("pdftotext {} - >/dev/null") == "");
  CHECK(file.ask("pdftoppm {} >/dev/null") == "");
}

TEST_CASE("every marked content sequence has exactly one owner", "[unit][pdf]") {
  auto sheet = letter();
  sheet.add_page();
  sheet.text(1, "Antraštės tąsa", 30, 30);
  sheet.text(2, "Pastraipos tąsa", 30, 40);
  const auto file = readable(sheet);

  const std::regex page_list{R"(/Nums\[0\[([^\]]*)\]1\[([^\]]*)\])"};
  std::smatch owners;
  REQUIRE(std::regex_search(file, owners, page_list));
  CHECK(count(owners[1], " 0 R") + count(owners[2], " 0 R") == count(file, ">> BDC\n") - count(file, "/Artifact<<"));

  // The elements name each sequence once: alone, in a list, or on another page.
  std::map<std::string, std::multiset<std::string>> named;
  const std::regex element{R"(/S/\w+/P \d+ 0 R/Pg (\d+) 0 R/K ?(\[.*?\]|\d+>>|\d+/))"};
  for (std::sregex_iterator it{file.begin(), file.end(), element}, end; it != end; ++it) {
    auto kids = (*it)[2].str();
    const std::regex elsewhere{R"(<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>)"};
    for (std::sregex_iterator part{kids.begin(), kids.end(), elsewhere}; part != end; ++part) {
      named[(*part)[1]].insert((*part)[2]);
    }
    kids = std::regex_replace(kids, std::regex{R"(<<.*?>>|\d+ 0 R)"}, "");
    const std::regex number{R"(\d+)"};
    for (std::sregex_iterator part{kids.begin(), kids.end(), number}; part != end; ++part) {
      named[(*it)[1]].insert(part->str());
    }
  }
  REQUIRE(named.size() == 2);
  for (const auto& [page, sequences] : named) {
    for (std::size_t i = 0; i < sequences.size(); ++i) CHECK(sequences.count(std::to_string(i)) == 1);
  }
  const auto in_elements = named.begin()->second.size() + named.rbegin()->second.size();
  CHECK(in_elements == count(owners[1], " 0 R") + count(owners[2], " 0 R"));
}

TEST_CASE("lines and footers are artifacts", "[unit][pdf]") {
  Sheet sheet;
  sheet.add(Line{artifact, {mm(30), mm(60)}, {mm(180), mm(60)}, pt(0.5), {}});
  sheet.text(artifact, "20__ m.", 30, 58);
  sheet.text(header_artifact, "viršus", 30, 100);
  sheet.text(footer_artifact, "apačia", 30, 120);
  const auto file = readable(sheet);
  CHECK(count(file, "/Artifact<</Type/Layout/BBox[") == 1);
  CHECK(count(file, "/Artifact<</Type/Pagination/Subtype/Header/BBox[") == 1);
  CHECK(count(file, "/Artifact<</Type/Pagination/Subtype/Footer/BBox[") == 1);
  CHECK(count(file, "MCID") == 0);
}

TEST_CASE("an artifact says where it is", "[unit][pdf]") {
  Sheet sheet;
  sheet.add(Line{artifact, {mm(30), mm(60)}, {mm(180), mm(60)}, pt(0.5), {}});
  CHECK(count(readable(sheet), "/BBox[84.789 671.561 510.486 672.061]") == 1);
}

TEST_CASE("the structure is read in order", "[external][pdf]") {
  need_tool("pdfinfo");
  auto sheet = letter();
  const auto structure = SavedPdf{write(sheet)}.ask("pdfinfo -struct-text {}");
  std::size_t at = 0;
  for (const std::string part : {"Document", "H1 (block)", "Bendradarbiavimo gairės", "P (block)", "AVATAR",
                                 "Link (inline)", "Object", "žinios", " ir toliau."}) {
    INFO(part << " in\n" << structure);
    at = structure.find(part, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("a span in another language says so", "[unit][pdf]") {
  auto sheet = letter();
  const auto span = sheet.node(StructureRole::span, 2);
  sheet[span].language = "sv";
  sheet.text(span, "samverkan", 30, 55);
  CHECK(std::regex_search(readable(sheet), std::regex{R"(/S/Span[^>]*/Lang\(sv\))"}));
}

TEST_CASE("addresses of links are ASCII, and links have words", "[unit][pdf]") {
  auto sheet = letter();
  const auto file = readable(sheet);
  CHECK(count(file, "/URI(https://example.org/%C5%BEinios)") == 1);
  CHECK(std::regex_search(file, std::regex{R"(/Subtype/Link[^]*?/StructParent 1/Contents\(\xFE\xFF)"}));
}

TEST_CASE("a link into the document names a destination there", "[unit][pdf]") {
  auto sheet = letter();
  sheet.pages.destinations = {{"m2", 0, {mm(30), mm(40)}}, {"m1", 0, {mm(30), mm(20)}}};
  sheet.add(LinkArea{sheet.node(StructureRole::link), rect_mm(30, 70, 20, 6), "#m1", "Pirmas"});
  const auto file = readable(sheet);
  CHECK(count(file, "/Dest(m1)") == 1);
  CHECK(std::regex_search(file, std::regex{R"(/Names\[\(m1\)\[\d+ 0 R/XYZ 85.039 785.197 null\]\(m2\)\[)"}));

  sheet.add(LinkArea{sheet.node(StructureRole::link), rect_mm(30, 80, 20, 6), "#m9", "Niekur"});
  CHECK_THROWS_WITH(write(sheet), ContainsSubstring("m9"));
}

TEST_CASE("bookmarks nest as their levels do", "[unit][pdf]") {
  auto sheet = letter();
  sheet.pages.bookmarks = {
      {"1", 1, 0, mm(20)}, {"1.1", 2, 0, mm(30)}, {"1.1.1", 3, 0, mm(35)}, {"1.2", 2, 0, mm(40)}, {"2", 1, 0, mm(50)}};
  const auto file = readable(sheet);
  CHECK(std::regex_search(file, std::regex{R"(/Outlines (\d+) 0 R/PageMode/UseOutlines)"}));
  CHECK(count(file, "/Count 2>>") == 1);  // all but the first level are closed
  CHECK(std::regex_search(file, std::regex{R"(/Count -2/Next \d+ 0 R/Title\(1\))"}));
  CHECK(std::regex_search(file, std::regex{R"(/Prev \d+ 0 R/Title\(1\.2\))"}));
}

TEST_CASE("the file says its title, language and profiles", "[unit][pdf]") {
  auto sheet = letter();
  sheet.pages.title = "A & B <1>";
  const auto file = readable(sheet);
  CHECK(count(file, "/Lang(lt-LT)") == 1);
  CHECK(count(file, "/DisplayDocTitle true") == 1);
  CHECK(count(file, "A &amp; B &lt;1&gt;</rdf:li>") == 1);
  CHECK(count(file, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>") == 1);
  CHECK(count(file, "<pdfuaid:part>1</pdfuaid:part>") == 1);
  CHECK(count(file, "/OutputIntents[") == 1);

  const auto plain = readable(sheet, {.conformance = Conformance::none});
  CHECK(count(plain, "pdfaid:part") == 0);
  CHECK(count(plain, "pdfuaid:part") == 0);
}

TEST_CASE("a profile that cannot be kept is refused with every reason", "[unit][pdf]") {
  auto sheet = letter();
  CHECK(problems_of(sheet).empty());
  sheet.pages.title.clear();
  sheet.pages.language.clear();
  sheet.node(StructureRole::figure);
  sheet.node(StructureRole::heading_3);
  sheet.node(StructureRole::table);
  const auto reasons = problems_of(sheet);
  CHECK(reasons.size() == 5);
  for (const auto& reason : reasons) CHECK_THAT(reason, ContainsSubstring("[pdf.not-conforming]"));
  CHECK(problems_of(sheet, {.conformance = Conformance::none}).empty());
}

TEST_CASE("a reason says on which page and near which words it was found", "[unit][pdf]") {
  Sheet sheet;
  sheet.add_page();
  sheet.block(StructureRole::heading_2, "Antras lygis", 30, 30);
  const auto reasons = problems_of(sheet);
  REQUIRE(reasons.size() == 1);
  CHECK_THAT(reasons.front(), ContainsSubstring("level 2") && ContainsSubstring("page 2, \"Antras lygis\""));
}

TEST_CASE("pages that name what there is not are refused whatever the profile", "[unit][pdf]") {
  const auto code = [](auto spoil) {
    auto sheet = letter();
    sheet.field(FieldType::text, "a", rect_mm(30, 70, 80, 8));
    spoil(sheet.pages);
    try {
      write(sheet, {.conformance = Conformance::none});
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::file_unreadable;
  };
  const auto run = [](Pages& pages) -> GlyphRun& { return std::get<GlyphRun>(pages.pages[0].items[0]); };
  CHECK(code([&](Pages& pages) { run(pages).node = 999; }) == ErrorCode::pages_malformed);
  CHECK(code([&](Pages& pages) { run(pages).face = 200; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.pages[0].items.emplace_back(Picture{.image = 7}); }) ==
        ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.nodes[1].parent = 5; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.nodes[1].headers = {77}; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.nodes.clear(); }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.places[0].page = 3; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.places[0].size = {}; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) {
          pages.pages.push_back({.size = pages.pages[0].size});
          pages.places.push_back(pages.places[0]);
          pages.places[0].page = 1;
        }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.answers.resize(2); }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.pages[0].leaves = {{0, 1, 0}}; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.pages[0].leaves = {{0, 0, 0}, {1, 99, 0}}; }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.bookmarks.push_back({"B", 1, 4, {}}); }) == ErrorCode::pages_malformed);
  CHECK(code([](Pages& pages) { pages.destinations.push_back({"d", 4, {}}); }) == ErrorCode::pages_malformed);
}

TEST_CASE("every link to nowhere is told of, with its page", "[unit][pdf]") {
  auto sheet = letter();
  const auto link = [&](const std::string& target) {
    const auto node = sheet.node(StructureRole::link);
    sheet.add(LinkArea{node, rect_mm(30, 30, 10, 5), target, "see there"});
  };
  for (const auto* target : {"#nowhere", "#gone", "#nowhere"}) link(target);
  const auto found = problems_of(sheet);
  REQUIRE(found.size() == 2);
  CHECK_THAT(found[0], ContainsSubstring("\"see there\" leads to \"nowhere\"") && ContainsSubstring("page 1"));
  CHECK_THAT(found[1], ContainsSubstring("\"gone\"") && ContainsSubstring("[pack.unknown-id]"));
}

TEST_CASE("an empty frame says where it is, as a picture does", "[unit][pdf]") {
  Sheet sheet;
  const auto figure = sheet.node(StructureRole::figure);
  sheet[figure].alternative = "Vieta logotipui";
  sheet.box(figure, {pt(100), pt(41.89), pt(50), pt(20)});
  CHECK(std::regex_search(readable(sheet), std::regex{R"(/S/Figure[^]*?/BBox\[100 780 150 800\])"}));
}

TEST_CASE("strong and emphasised words are elements that PDF 1.7 reads as spans", "[unit][pdf]") {
  auto sheet = letter();
  sheet.text(sheet.node(StructureRole::strong, 2), "svarbu", 30, 55);
  sheet.text(sheet.node(StructureRole::emphasis, 2), "kitaip", 50, 55);
  const auto file = readable(sheet);
  CHECK(count(file, "/S/Strong") == 1);
  CHECK(count(file, "/S/Em") == 1);
  CHECK(count(file, "/RoleMap<</Strong/Span/Em/Span>>") == 1);
}

TEST_CASE("a glyph that the fonts lack is refused, never printed as a blank", "[unit][pdf]") {
  Sheet sheet;
  sheet.block(StructureRole::paragraph, "日", 30, 30);
  const auto reasons = problems_of(sheet);
  REQUIRE(reasons.size() == 1);
  CHECK_THAT(reasons.front(), ContainsSubstring("日"));
}

TEST_CASE("a booklet is read in the order of its pages, and has no fields", "[external][pdf]") {
  need_tool("qpdf");
  Sheet sheet;
  // A paragraph over pages 3 to 6 of 8: on sheets, 6 is drawn before 4 and 5.
  const auto paragraph = sheet.node(StructureRole::paragraph);
  for (int page = 1; page <= 8; ++page) {
    if (page > 1) sheet.add_page();
    sheet.text(page >= 3 && page <= 6 ? paragraph : sheet.node(StructureRole::paragraph), std::to_string(page), 30, 40);
  }
  const auto place = rect_mm(30, 60, 4.5, 4.5);
  sheet.box(sheet.field(FieldType::tick, "done", place, "yes"), place);
  const auto sheets = impose_booklet(sheet.pages);
  const SavedPdf saved{write_pdf(sheets, sheet.shaper)};
  CHECK_THAT(saved.ask("qpdf --check {}"), ContainsSubstring("No syntax or stream encoding errors found"));
  const std::string file{as_text(write_pdf(sheets, sheet.shaper, {.readable = true}))};
  CHECK(file.find("/AcroForm") == std::string::npos);
  CHECK(file.find("/Role/cb/checked/on") != std::string::npos);
  CHECK(file.find("DuplexFlipShortEdge") != std::string::npos);
  // Pages 3 and 6 share a side, and so do 4 and 5.
  const std::regex parts{
      R"(/Pg (\d+) 0 R/K\[0 <</Type/MCR/Pg (\d+) 0 R/MCID 0>> <</Type/MCR/Pg (\d+) 0 R/MCID 1>> 1\])"};
  std::smatch found;
  REQUIRE(std::regex_search(file, found, parts));
  CHECK(found[1] != found[2]);
  CHECK(found[2] == found[3]);
}
