// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fields: names, states, values, what they look like on paper, and what can be typed into them.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <regex>

#include <lapas/pdf.hpp>

#include "../support/catch.hpp"
#include "pdf/content.hpp"
#include "pdf/field_font.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;

namespace {

/// A box, ticked when its field is checked.
void box_field(Sheet& sheet, FieldType type, const std::string& id, Rect rect, bool checked,
               const std::string& option = {}) {
  sheet.box(sheet.field(type, id, rect, checked ? "yes" : "", option), rect);
}

/// A field with writing lines, which are its node's.
NodeIndex ruled_field(Sheet& sheet, FieldType type, const std::string& id, Rect rect, int lines) {
  const auto node = sheet.field(type, id, rect);
  for (int i = 1; i <= lines; ++i) {
    const Length y = rect.y + rect.height * i / lines;
    sheet.add(Line{node, {rect.x, y}, {rect.right(), y}, pt(0.5), {}});
  }
  return node;
}

/// A form with each kind of field; filled in or blank.
Sheet form(bool filled) {
  Sheet sheet;
  sheet.block(StructureRole::heading_1, "Forma", 30, 30, 18);
  const auto problem = sheet.field(FieldType::text, "M1.1.problem", rect_mm(30, 40, 80, 8), filled ? "Žąsų ūkis" : "");
  if (filled) sheet.pages.answers.back().text = sheet.runs(problem, "Žąsų ūkis", 31, 46);
  sheet.add(Line{artifact, {mm(30), mm(48)}, {mm(110), mm(48)}, pt(0.5), {}});
  box_field(sheet, FieldType::tick, "M2.3.conflicts.checked", rect_mm(30, 60, 4.5, 4.5), filled);
  for (int i = 0; i < 3; ++i) {
    const std::string option{static_cast<char>('a' + i)};
    box_field(sheet, FieldType::choice, "M1.5.calls.r2", rect_mm(30 + 10 * i, 70, 4.5, 4.5), filled && i == 1, option);
  }
  ruled_field(sheet, FieldType::multi_line_text, "M1.5.calls.r2.notes", rect_mm(30, 80, 100, 34), 4);
  sheet.field(FieldType::date, "M1.5.calls.date", rect_mm(30, 120, 40, 8), filled ? "2026-11-23" : "");
  return sheet;
}

std::string readable(Sheet& sheet, PdfOptions options = {}) {
  options.readable = true;
  return std::string{as_text(write_pdf(sheet.pages, sheet.shaper, options))};
}

bool has(const std::string& file, const std::string& pattern) { return std::regex_search(file, std::regex{pattern}); }

/// The entries of every object that has the partial name, one after the other.
std::string field_named(const std::string& file, const std::string& name) {
  std::string found;
  for (auto at = file.find("/T(" + name + ')'); at != std::string::npos; at = file.find("/T(" + name + ')', at + 1)) {
    found += file.substr(at, file.find("endobj", at) - at);
  }
  return found;
}

}  // namespace

TEST_CASE("on paper a form looks the same with fields and without", "[external][pdf]") {
  need_tool("pdftoppm");
  const bool filled = GENERATE(false, true);
  auto sheet = form(filled);
  const auto fillable = SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = Fields::fillable})}.picture();
  const auto printed = SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = Fields::none})}.picture();
  CHECK(fillable.pixels == printed.pixels);
  CHECK((fillable.ink(30, 41, 80, 6) > 0) == filled);
}

TEST_CASE("MuPDF shows what is filled in, and a form as it prints", "[external][pdf]") {
  need_tool("mutool");
  const bool filled = GENERATE(false, true);
  auto sheet = form(filled);
  const SavedPdf fillable{write_pdf(sheet.pages, sheet.shaper)};
  const auto shown = fillable.picture_of_mupdf();
  const auto printed = SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = Fields::none})}.picture_of_mupdf();
  REQUIRE(shown.pixels.size() == printed.pixels.size());
  int most = 0;  // edges of rules are smoothed a little otherwise
  for (std::size_t i = 0; i < shown.pixels.size(); ++i) {
    most = std::max(
        most, std::abs(static_cast<unsigned char>(shown.pixels[i]) - static_cast<unsigned char>(printed.pixels[i])));
  }
  CHECK(most < 48);
  CHECK((shown.ink(30, 41, 80, 6) > 0) == filled);
  CHECK_THAT(fillable.ask("mutool draw -q -F txt {}"), ContainsSubstring(filled ? "Žąsų ūkis" : "Forma"));
}

TEST_CASE("the rules of a place are drawn by its field, in a print edition by the page", "[unit][pdf]") {
  Sheet sheet;
  const auto node = ruled_field(sheet, FieldType::multi_line_text, "notes", rect_mm(30, 40, 80, 17), 2);
  const bool filled = GENERATE(false, true);
  if (filled) sheet.pages.answers.back() = {"Žąsys", sheet.runs(node, "Žąsys", 31, 46)};
  const auto file = readable(sheet);
  CHECK(has(file, R"(/Tx BMC\n0 0 0 RG\n0?\.5 w\n[^E]* l S\n[^E]* l S\n)"));
  CHECK_FALSE(has(file, R"(/(Artifact|Form)<<[^E]* l S)"));
  CHECK(has(field_named(file, "notes"), R"(/MK<</BC\[0 0 0\]>>/BS<</W 1/S/S>>)"));
  const auto printed = readable(sheet, {.fields = Fields::none});
  CHECK(has(printed, R"(/Form<<[^E]* l S\n[^E]* l S\n)"));
}

TEST_CASE("a reader that takes the rules away draws a rule or a frame instead, where there is none", "[unit][pdf]") {
  Sheet sheet;
  ruled_field(sheet, FieldType::text, "line", rect_mm(30, 40, 80, 8), 1);
  sheet.box(ruled_field(sheet, FieldType::multi_line_text, "area", rect_mm(30, 60, 80, 17), 2),
            rect_mm(28, 55, 84, 24));
  sheet.field(FieldType::text, "cell", rect_mm(30, 90, 80, 8));
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "line"), R"(/MK<</BC\[0 0 0\]>>/BS<</W 1/S/U>>)"));
  CHECK_FALSE(has(field_named(file, "area"), "/MK"));
  CHECK_FALSE(has(field_named(file, "cell"), "/MK"));
  CHECK(has(file, R"(/Artifact<<[^E]* re S)"));  // the frame stays where it is
}

TEST_CASE("a field is as large as the ink of its rules", "[unit][pdf]") {
  Sheet sheet;
  sheet.pages.pages.back().size = {pt(300), pt(400)};
  ruled_field(sheet, FieldType::text, "line", {pt(100), pt(100), pt(50), pt(20)}, 1);
  ruled_field(sheet, FieldType::multi_line_text, "lines", {pt(100), pt(200), pt(50), pt(40)}, 2);
  sheet.pages.places.back().line_pitch = pt(20);
  sheet.pages.places.back().first_baseline = pt(18);
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "line"), R"(/Rect\[99\.5 279\.5 150\.5 300\])"));
  CHECK(has(field_named(file, "lines"), R"(/Rect\[97\.5 159\.5 152\.5 200\])"));
}

TEST_CASE("text places of one name are one field", "[unit][pdf]") {
  Sheet sheet;
  ruled_field(sheet, FieldType::text, "head.municipality", rect_mm(30, 40, 80, 8), 1);
  sheet.pages.places.back().size = pt(12);
  for (int page = 0; page < 2; ++page) {
    sheet.add_page();
    ruled_field(sheet, FieldType::text, "head.municipality", rect_mm(30, 270, 60, 7), 1);
    sheet.pages.places.back().size = pt(9);
  }
  sheet.pages.answers[1].value = "Žiežmariai";
  const auto file = readable(sheet);
  const auto field = field_named(file, "municipality");
  CHECK(has(field, R"(/FT/Tx/Ff 8388608/DA\(/Wingdings 12 Tf 0 0 0 rg\)/V\()"));
  CHECK(has(field, R"(/TU\([^)]*\)/Kids\[\d+ 0 R \d+ 0 R \d+ 0 R\])"));
  const std::regex small{R"(/DA\(/Wingdings 9 Tf 0 0 0 rg\)/Parent)"};
  CHECK(std::distance(std::sregex_iterator{file.begin(), file.end(), small}, {}) == 2);
  CHECK_FALSE(has(file, R"(/Widget[^>]*/V)"));
}

TEST_CASE("the boxes of an option that stands twice are ticked together", "[unit][pdf]") {
  Sheet sheet;
  int x = 30;
  for (const std::string option : {"yes", "no", "yes"}) {
    box_field(sheet, FieldType::choice, "done", rect_mm(x += 10, 40, 4.5, 4.5), option == "yes", option);
  }
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "done"), R"(/FT/Btn/V/yes)"));  // check boxes; radio buttons are not in pdf.js
  CHECK(has(file, R"(/AP<</N<</yes [^]*/AS/yes[^]*/AS/Off[^]*/AS/yes)"));
}

TEST_CASE("a form is printed in its size and on both sides as its margins are meant", "[unit][pdf]") {
  Sheet sheet;
  sheet.block(StructureRole::paragraph, "Forma", 30, 40);
  CHECK(has(readable(sheet), "/PrintScaling/None/Duplex/Simplex"));
  sheet.pages.duplex = Duplex::long_edge;
  CHECK(has(readable(sheet), "/PrintScaling/None/Duplex/DuplexFlipLongEdge"));
  sheet.pages.duplex = Duplex::short_edge;
  CHECK(has(readable(sheet), "/PrintScaling/None/Duplex/DuplexFlipShortEdge"));
}

TEST_CASE("the print edition has no fields and says what its boxes are", "[unit][pdf]") {
  auto sheet = form(true);
  const auto file = readable(sheet, {.fields = Fields::none});
  CHECK_FALSE(has(file, "/AcroForm"));
  CHECK_FALSE(has(file, "/Widget"));
  CHECK(has(file, "/O/PrintField/Role/tv/Desc"));
  CHECK(has(file, "/O/PrintField/Role/cb/checked/on/Desc"));
  CHECK(has(file, "/O/PrintField/Role/rb/checked/off/Desc"));
}

TEST_CASE("a printed box is the content of its form element, and beside a widget an artifact", "[unit][pdf]") {
  const auto drawn_boxes = [](const std::string& file, const std::string& mark) {
    const std::regex box{mark + R"([^>]*>> BDC\n([^E]|E[^M])* re S)"};
    return std::distance(std::sregex_iterator{file.begin(), file.end(), box}, {});
  };
  auto sheet = form(false);
  const auto printed = readable(sheet, {.fields = Fields::none});
  CHECK(drawn_boxes(printed, "/Form<<") == 4);
  CHECK(drawn_boxes(printed, "/Artifact<<") == 0);
  const auto fillable = readable(sheet);
  CHECK(drawn_boxes(fillable, "/Form<<") == 0);
  CHECK(drawn_boxes(fillable, "/Artifact<<") > 0);  // neighbours share one
}

TEST_CASE("another answer changes nothing but what stands in its place", "[unit][pdf]") {
  auto filled = form(true), blank = form(true);
  blank.pages.answers.clear();
  const auto file = readable(blank);
  CHECK(has(field_named(file, "checked"), "/V/Off"));
  CHECK(has(field_named(file, "answer"), "/V/Off"));
  CHECK_FALSE(has(field_named(file, "date"), "/V"));
  const auto never_filled = form(false);
  blank.pages.answers = never_filled.pages.answers;
  CHECK(blank.pages == never_filled.pages);
}

TEST_CASE("a place shows its prompt until it is filled in", "[external][pdf]") {
  need_tool("pdftotext");
  Sheet sheet;
  const auto date = sheet.field(FieldType::date, "date", rect_mm(30, 40, 80, 8));
  sheet.pages.places.back().prompt = sheet.runs(date, "20 m.", 31, 46);
  const auto fields = GENERATE(Fields::fillable, Fields::none);
  const auto text = [&] {
    return SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = fields})}.ask("pdftotext {} -");
  };
  CHECK_THAT(text(), ContainsSubstring("20 m."));
  sheet.pages.answers.back() = {"2026", sheet.runs(date, "2026", 31, 46)};
  CHECK_THAT(text(), ContainsSubstring("2026") && !ContainsSubstring("20 m."));
}

TEST_CASE("annotations come in reading order, whatever the order of drawing", "[unit][pdf]") {
  Sheet sheet;
  const auto first = sheet.node(StructureRole::link),
             second = sheet.field(FieldType::text, "b", rect_mm(30, 40, 80, 8));
  const auto third = sheet.node(StructureRole::link);
  CHECK(second < third);
  sheet.add(LinkArea{first, rect_mm(30, 20, 20, 6), "https://example.org/1", "Pirmas"});
  sheet.add(LinkArea{third, rect_mm(30, 60, 20, 6), "https://example.org/3", "Trečias"});
  const auto file = readable(sheet);
  std::smatch annotations;
  REQUIRE(std::regex_search(file, annotations, std::regex{R"(/Annots\[(\d+) 0 R (\d+) 0 R (\d+) 0 R\])"}));
  CHECK(has(file, '\n' + annotations[2].str() + R"( 0 obj\n<<[^>]*/T\(b\))"));
}

TEST_CASE("a widget leaves the padding of its place free", "[unit][pdf]") {
  Sheet sheet;
  sheet.field(FieldType::text, "cell", {pt(100), pt(100), pt(50), pt(20)});
  sheet.pages.places.back().padding = {pt(5), pt(2)};
  sheet.pages.pages.back().size = {pt(300), pt(400)};
  CHECK(has(field_named(readable(sheet), "cell"), R"(/Rect\[105 282 145 298\])"));
}

TEST_CASE("a field is named by its id, part by part", "[unit][pdf]") {
  auto sheet = form(false);
  const auto file = readable(sheet);
  CHECK(has(file, R"(/AcroForm \d+ 0 R)"));
  CHECK(has(field_named(file, "M1"), R"(/Kids\[\d+ 0 R \d+ 0 R\])"));
  CHECK(has(field_named(file, "problem"), "/FT/Tx"));
  CHECK(has(field_named(file, "conflicts"), R"(/Kids\[\d+ 0 R\])"));
  CHECK_FALSE(has(file, R"(/T\(\w*\.)"));
}

TEST_CASE("a choice whose id begins the id of its notes keeps a name of its own", "[unit][pdf]") {
  auto sheet = form(false);
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "r2"), R"(/Kids\[\d+ 0 R \d+ 0 R\])"));
  CHECK_FALSE(has(field_named(file, "r2"), "/FT"));
  CHECK(has(field_named(file, "answer"), R"(/FT/Btn/Ff 32768/V/Off[^]*/Kids\[\d+ 0 R \d+ 0 R \d+ 0 R\])"));
  CHECK(has(field_named(file, "notes"), "/FT/Tx/Ff 8392704"));
}

TEST_CASE("boxes have an appearance for each of their states", "[unit][pdf]") {
  auto sheet = form(true);
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "checked"), R"(/V/yes[^]*/AP<</N<</yes \d+ 0 R/Off \d+ 0 R>>>>/AS/yes)"));
  CHECK(has(field_named(file, "answer"), "/V/b"));
  CHECK(has(file, R"(/AP<</N<</b \d+ 0 R/Off \d+ 0 R>>>>/AS/b)"));
  CHECK(has(file, R"(/AP<</N<</a \d+ 0 R/Off \d+ 0 R>>>>/AS/Off)"));
  CHECK_FALSE(has(file, "NeedAppearances"));
}

TEST_CASE("no option has the state of a box that is not ticked", "[unit][pdf]") {
  Sheet sheet;
  box_field(sheet, FieldType::choice, "lamp", rect_mm(30, 30, 4.5, 4.5), false, "On");
  box_field(sheet, FieldType::choice, "lamp", rect_mm(40, 30, 4.5, 4.5), true, "Off");
  box_field(sheet, FieldType::choice, "lamp", rect_mm(50, 30, 4.5, 4.5), false, "Off.");
  const auto file = readable(sheet);
  CHECK(has(file, R"(/N<</On \d+ 0 R/Off \d+ 0 R>>)"));
  CHECK(has(file, R"(/N<</Off\. \d+ 0 R/Off \d+ 0 R>>)"));
  CHECK(has(file, R"(/N<</Off\.\. \d+ 0 R/Off \d+ 0 R>>)"));
  CHECK(has(file, R"(/V/Off\.[/>])"));
  CHECK(has(file, R"(/AS/Off\.[/>])"));
}

TEST_CASE("thousands of fields are found by their names in a moment", "[unit][pdf]") {
  Sheet sheet;
  constexpr int count = 20'000;
  for (int i = 0; i < count; ++i) {
    sheet.field(FieldType::text, "list.r" + std::to_string(i), rect_mm(30, 30, 10, 5));
  }
  CHECK(field_named(readable(sheet), "r19999").size() > 10);
}

TEST_CASE("a choice is called what its boxes have in common", "[unit][pdf]") {
  Sheet sheet;
  for (const std::string option : {"yes", "no"}) {
    sheet.field(FieldType::choice, "done", rect_mm(30, 40, 4.5, 4.5), "", option);
    sheet.pages.places.back().description = "Checkpoint 1.6, Done, " + option;
  }
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "done"), R"(/TU\(Checkpoint 1\.6, Done\))"));
  CHECK(has(file, R"(/TU\(Checkpoint 1.6, Done, yes\))"));
  CHECK(has(file, R"(/TU\(Checkpoint 1.6, Done, no\))"));
}

TEST_CASE("boxes of one size share their appearances", "[unit][pdf]") {
  const auto boxes = [](int number) {
    Sheet sheet;
    for (int i = 0; i < number; ++i) {
      box_field(sheet, FieldType::tick, "box" + std::to_string(i), rect_mm(30, 30 + 10 * i, 4.5, 4.5), false);
    }
    return sheet;
  };
  auto few = boxes(2), many = boxes(20);
  const auto forms = [](const std::string& file) {
    const std::regex form{"/Subtype/Form"};
    return std::distance(std::sregex_iterator{file.begin(), file.end(), form}, std::sregex_iterator{});
  };
  CHECK(forms(readable(few)) == 2);
  CHECK(forms(readable(many)) == 2);
}

TEST_CASE("every widget prints, has words and one element of its own", "[unit][pdf]") {
  auto sheet = form(false);
  const auto file = readable(sheet);
  const std::regex widget{R"(/Subtype/Widget/F 4/Rect\[[^\]]*\]/StructParent (\d+)/TU(\([^)]*\))/Contents\2)"};
  std::vector<std::string> keys;
  for (std::sregex_iterator it{file.begin(), file.end(), widget}, end; it != end; ++it) keys.push_back((*it)[1]);
  std::ranges::sort(keys);
  CHECK(keys == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7"});
  const std::regex element{R"(/S/Form/P \d+ 0 R/Pg \d+ 0 R/K<</Type/OBJR/Obj \d+ 0 R>>)"};
  CHECK(std::distance(std::sregex_iterator{file.begin(), file.end(), element}, std::sregex_iterator{}) == 7);
  CHECK(has(file, "/Tabs/S"));
}

TEST_CASE("values stand in the field and are seen", "[external][pdf]") {
  need_tool("pdftotext");
  auto sheet = form(true);
  CHECK_THAT(SavedPdf{write_pdf(sheet.pages, sheet.shaper)}.ask("pdftotext {} -"), ContainsSubstring("Žąsų ūkis"));
  CHECK(has(field_named(readable(sheet), "date"), R"(/V\(2026-11-23\))"));
}

TEST_CASE("what is typed stands on the printed lines", "[unit][pdf]") {
  Sheet sheet;
  // Three lines with a pitch of 8.5 mm; the field ends at the last of them, 1.5 mm above the bottom of its row.
  sheet.field(FieldType::multi_line_text, "notes", rect_mm(30, 80, 100, 3 * 8.5 - 1.5));
  sheet.pages.places.back().size = pt(12);
  sheet.pages.places.back().first_baseline = mm(8.5 - 1.5 - 1);
  sheet.pages.places.back().line_pitch = mm(8.5);
  std::smatch match;
  const auto file = readable(sheet);
  REQUIRE(std::regex_search(file, match, std::regex{R"(/Ascent (\d+)/Descent -(\d+))"}));
  const auto millimetres = [](const std::string& thousandths) { return std::stoi(thousandths) * 0.012 * 25.4 / 72; };
  const double ascent = millimetres(match[1]), descent = millimetres(match[2]);
  CHECK(std::abs(ascent + descent - 8.5) < 0.01);
  CHECK(std::abs(ascent - (8.5 - 1.5 - 1)) < 0.01);  // the baseline is a millimetre above the line
}

TEST_CASE("numbers are typed at the right of their field, in tall ones from the top", "[unit][pdf]") {
  Sheet sheet;
  sheet.field(FieldType::number, "one", rect_mm(30, 40, 40, 8), "12450.5");
  sheet.field(FieldType::number, "tall", rect_mm(30, 60, 40, 17));
  sheet.pages.places.back().line_pitch = pt(16);
  sheet.field(FieldType::text, "text", rect_mm(30, 80, 40, 8));
  const auto file = readable(sheet);
  CHECK(has(field_named(file, "one"), "/Q 2\\b"));
  CHECK(has(field_named(file, "one"), R"(/V\(12450\.5\))"));
  CHECK(has(field_named(file, "one"), "/Ff 8388608\\b"));
  CHECK(has(field_named(file, "tall"), "/Q 2\\b"));
  CHECK(has(field_named(file, "tall"), "/Ff 8392704"));
  CHECK_FALSE(has(field_named(file, "text"), "/Q"));
}

TEST_CASE("the letters of the languages around can be typed", "[unit][pdf]") {
  const auto covers = [](const std::string& language, std::string_view letters) {
    const auto characters = pdf::field_characters(language);
    for (std::size_t at = 0; at < letters.size();) {
      const char32_t letter = next_code_point(letters, at);
      INFO(language << ": U+" << std::hex << static_cast<unsigned>(letter));
      CHECK(std::ranges::any_of(characters, [&](const auto& each) { return each.second.code_point == letter; }));
    }
  };
  covers("lt", "AĄBCČDEĘĖFGHIĮYJKLMNOPRSŠTUŲŪVZŽaąbcčdeęėfghiįyjklmnoprsštuųūvzž„“–€");
  covers("lv", "AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽaābcčdeēfgģhiījkķlļmnņoprsštuūvzž");
  covers("pl", "ĄĆĘŁŃÓŚŹŻąćęłńóśźż");
  covers("sv", "ÅÄÖåäöÉé");
  covers("pt", "ÁÂÃÀÇÉÊÍÓÔÕÚáâãàçéêíóôõú");
  covers("el", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ");
}

TEST_CASE("what is typed is drawn with the letters of the pages", "[external][pdf]") {
  need_tool("pdftoppm");
  const std::string letters = "AĄBČDEĘĖIĮŠUŲŪVZŽaąbčdeęėiįšuųūvzž„“–€āēģīķļņćłńśźżäöåéñß";
  Shaper shaper{test_fonts()};
  pdf::FontBook fonts{shaper};
  pdf::FieldFont field_font{fonts, shaper, 0, "lt"};
  pdf::Drawing drawing{fonts, {{}, mm(297)}};
  std::string typed = "BT /Answer 12 Tf ";
  int column = 0;
  for (std::size_t at = 0; at < letters.size(); ++column) {
    const std::size_t start = at;
    const char32_t letter = next_code_point(letters, at);
    const auto shaped = shaper.shape(0, letters.substr(start, at - start), "lt");
    // The lines are 36 points apart, a whole number of dots.
    const Length x = pt(20) + pt(10) * column, y = mm(297) - pt(600);
    drawing.draw(GlyphRun{0, 0, pt(12), {}, {x, y}, shaped->runs[0].glyphs, letters.substr(start, at - start)});
    const auto characters = pdf::field_characters("lt");
    const auto is_letter = [&](const auto& each) { return each.second.code_point == letter; };
    const auto code = std::ranges::find_if(characters, is_letter);
    REQUIRE(code != characters.end());
    typed += column == 0 ? "20 636 Td " : "10 0 Td ";
    typed += pdf::byte_string(std::string(1, static_cast<char>(code->first))) + "Tj ";
  }
  pdf::File file{true};
  const auto page = file.add_page();
  auto resources = fonts.write(file);
  const auto facts = field_font.facts();
  resources.ref("Answer", field_font.write(file, facts.ascent, facts.descent));
  pdf::Dict entries = pdf::Dict{}.raw("MediaBox", "[0 0 595 842]");
  entries.dict("Resources", pdf::Dict{}.dict("Font", resources));
  file.fill_page(page, std::move(entries), drawing.operators() + typed + "ET");
  const auto picture = SavedPdf{file.save()}.picture();

  const auto rows = [&](int points_from_top) {
    const auto width = static_cast<std::size_t>(picture.width);
    const auto top = static_cast<std::size_t>(points_from_top * SavedPdf::dots_per_inch / 72);
    return picture.pixels.substr(top * width, 60 * width);
  };
  const auto in_field = rows(190), on_page = rows(226);
  CHECK(in_field == on_page);
  CHECK(std::ranges::count(on_page, '\0') > 500);
}

TEST_CASE("no character of the field font is lost to another", "[unit][pdf]") {
  const auto characters = pdf::field_characters("lt");
  std::vector<char32_t> code_points;
  for (const auto& [code, character] : characters) code_points.push_back(character.code_point);
  std::ranges::sort(code_points);
  CHECK(std::ranges::adjacent_find(code_points) == code_points.end());
  for (int code = 32; code < 127; ++code) CHECK(characters.at(static_cast<std::uint8_t>(code)).difference.empty());
}

TEST_CASE("a field without words is refused", "[unit][pdf]") {
  Sheet sheet;
  sheet.field(FieldType::text, "M1.1.problem", rect_mm(30, 40, 80, 8));
  sheet.pages.places.back().description.clear();
  CHECK_THROWS_WITH(write_pdf(sheet.pages, sheet.shaper), ContainsSubstring("M1.1.problem"));
}

TEST_CASE("fields hold people to their limits", "[unit][pdf]") {
  Sheet sheet;
  sheet.field(FieldType::text, "code", rect_mm(30, 40, 55, 7), "123");
  sheet.pages.places.back().limits = {.required = true, .max_length = 11, .comb = true};
  sheet.field(FieldType::text, "fixed", rect_mm(30, 60, 55, 7), "2026-2");
  sheet.pages.places.back().limits.read_only = true;
  sheet.field(FieldType::tick, "tick", rect_mm(30, 70, 5, 5));
  sheet.pages.places.back().limits.required = true;
  const std::string file = readable(sheet);
  const int do_not_scroll = 1 << 23, comb = 1 << 24;
  CHECK(has(field_named(file, "code"), "/Ff " + std::to_string(2 | do_not_scroll | comb) + "/MaxLen 11"));
  CHECK(has(field_named(file, "fixed"), "/Ff " + std::to_string(1 | do_not_scroll)));
  CHECK_FALSE(has(field_named(file, "fixed"), "MaxLen"));
  CHECK(has(field_named(file, "tick"), "/FT/Btn/Ff 2/"));
  CHECK_FALSE(has(file, "SigFlags"));
}

TEST_CASE("a list is a combo box with the ids of its options as values", "[unit][pdf]") {
  Sheet sheet;
  const auto node = sheet.field(FieldType::list, "form", rect_mm(30, 40, 80, 7), "b");
  sheet.pages.places.back().options = {{"a", "Association"}, {"b", "Foundation"}};
  sheet.pages.answers.back().text = sheet.runs(node, "Foundation", 31, 46);
  const std::string file = readable(sheet);
  CHECK(has(field_named(file, "form"),
            "/FT/Ch/Ff 131072/Opt\\[\\[\\(a\\)\\(Association\\)\\]\\[\\(b\\)\\(Foundation\\)\\]\\]/"));
  CHECK(has(field_named(file, "form"), "/V\\(b\\)"));
  CHECK(has(readable(sheet, {.fields = Fields::none}), "/Role/lb"));
}

TEST_CASE("a place for a signature is a field that is not signed", "[unit][pdf]") {
  Sheet sheet;
  ruled_field(sheet, FieldType::signature, "signed", rect_mm(30, 40, 80, 12), 1);
  sheet.pages.places.back().limits.required = true;
  const std::string file = readable(sheet);
  CHECK(has(field_named(file, "signed"), "/FT/Sig/Ff 2/"));
  CHECK_FALSE(has(field_named(file, "signed"), "/V|/DA"));
  CHECK(has(file, "/SigFlags 1"));
  CHECK_FALSE(has(readable(sheet, {.fields = Fields::none}), "/Sig"));
}

namespace {

/// A code in cells, a list and a place to sign.
Sheet limited() {
  Sheet sheet;
  const Rect cells = rect_mm(30, 40, 20, 7);
  const auto code = sheet.field(FieldType::text, "code", cells, "12");
  sheet.pages.places.back().limits = {.max_length = 4, .comb = true};
  sheet.pages.answers.back().text = sheet.runs(code, "1", 31, 45);
  for (int i = 0; i < 4; ++i) sheet.box(code, rect_mm(30 + 5 * i, 40, 5, 7));
  const auto list = ruled_field(sheet, FieldType::list, "form", rect_mm(30, 60, 80, 7), 1);
  sheet.pages.places.back().options = {{"b", "Fondas"}};
  sheet.pages.answers.back() = {"b", sheet.runs(list, "Fondas", 31, 66)};
  ruled_field(sheet, FieldType::signature, "signed", rect_mm(30, 80, 80, 12), 1);
  return sheet;
}

}  // namespace

TEST_CASE("cells, lists and places to sign look on paper as with fields", "[external][pdf]") {
  need_tool("pdftoppm");
  auto sheet = limited();
  const auto fillable = SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = Fields::fillable})}.picture();
  const auto printed = SavedPdf{write_pdf(sheet.pages, sheet.shaper, {.fields = Fields::none})}.picture();
  CHECK(fillable.pixels == printed.pixels);
  CHECK(fillable.ink(30, 90, 80, 4) > 0);
}

TEST_CASE("Poppler knows a place to sign, and that nobody has", "[external][pdf]") {
  need_tool("pdfsig");
  auto sheet = limited();
  const std::string says = SavedPdf{write_pdf(sheet.pages, sheet.shaper)}.ask("pdfsig {}");
  CHECK_THAT(says, ContainsSubstring("Signature Field Name: signed"));
  CHECK_THAT(says, ContainsSubstring("not signed"));
}
