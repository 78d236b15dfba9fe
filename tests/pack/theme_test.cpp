// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/catch.hpp"
#include "support/problems.hpp"

#include <lapas/limits.hpp>
#include <lapas/pack.hpp>

using namespace lapas;

namespace {

Theme theme(std::string_view content, const Theme& base = default_theme()) {
  return parse_theme("<theme id=\"t\">\n" + std::string{content} + "</theme>", "t.xml", base);
}

Lines theme_problems(std::string_view content) {
  return problems([&] { static_cast<void>(theme(content)); });
}

}  // namespace

TEST_CASE("an empty theme is the base theme under another id", "[unit][pack]") {
  auto expected = default_theme();
  expected.id = "t";
  CHECK(theme("") == expected);
}

TEST_CASE("a theme sets the page, the answer places and the colours", "[unit][pack]") {
  const auto read = theme(R"(<page width="148mm" height="210mm" margin-binding="20mm" text-zone="80mm" mirrored="no"/>
    <answers box="6mm" writing-stroke="0.75pt"/>
    <colors accent="#1a5276" accent-tint="#e4edf1"/>)");
  CHECK(read.page == Size{mm(148), mm(210)});
  CHECK(read.margin_binding == mm(20));
  CHECK(read.margin_outer == default_theme().margin_outer);
  CHECK(read.text_zone == mm(80));
  CHECK_FALSE(read.mirrored);
  CHECK(read.box == mm(6));
  CHECK(read.writing_stroke == pt(0.75));
  CHECK(read.accent == Color{0x1a, 0x52, 0x76});
  CHECK(read.accent_tint == Color{0xe4, 0xed, 0xf1});
}

TEST_CASE("a theme says how sheets are filled, divided and printed", "[unit][pack]") {
  const auto read = theme(R"(<page duplex="short-edge" whole="preferred" path-strip="9mm" badge="18mm"/>
    <answers table-line="7mm" labels="above"/>)");
  CHECK(read.duplex == Duplex::short_edge);
  CHECK_FALSE(read.whole_sheets);
  CHECK(read.path_strip == mm(9));
  CHECK(read.badge == mm(18));
  CHECK(read.table_line == mm(7));
  CHECK(read.labels_above);
  const auto again = theme("<page duplex=\"no\" whole=\"required\"/><answers labels=\"before\"/>", read);
  CHECK(again.duplex == Duplex::no);
  CHECK(again.whole_sheets);
  CHECK_FALSE(again.labels_above);
  CHECK(again.table_line == mm(7));
}

TEST_CASE("a theme that names writing lines only means those of tables, too", "[unit][pack]") {
  CHECK(theme("<answers writing-line=\"11mm\"/>").table_line == mm(11));
  CHECK(theme("<answers writing-line=\"11mm\" table-line=\"9mm\"/>").table_line == mm(9));
}

TEST_CASE("a style without parent starts from the base theme's style of that role", "[unit][pack]") {
  const auto read = theme(R"(<styles><style role="heading-1" slant="italic" space-before="3mm"/></styles>)");
  auto expected = default_theme().style(StyleRole::heading_1);
  expected.italic = true;
  expected.space_before = mm(3);
  CHECK(read.style(StyleRole::heading_1) == expected);
}

TEST_CASE("a style with a parent starts from it, even when the parent stands later", "[unit][pack]") {
  const auto read = theme(R"(<styles>
    <style role="lead" parent="small" size="14pt"/>
    <style role="small" parent="body" weight="bold"/>
    <style role="body" family="Noto Serif" leading="140" align="centre" keep-with-next="yes" hyphenate="yes"/>
  </styles>)");
  const auto& lead = read.style(StyleRole::lead);
  CHECK(lead.parent == StyleRole::small);
  CHECK(lead.family == "Noto Serif");
  CHECK(lead.size == pt(14));
  CHECK(lead.leading == 140);
  CHECK(lead.bold);
  CHECK(lead.alignment == Alignment::centre);
  CHECK(lead.keep_with_next);
  CHECK(lead.hyphenate);
  CHECK(read.style(StyleRole::small).parent == StyleRole::body);
}

TEST_CASE("a style may wear a colour of the theme by its name", "[unit][pack]") {
  const auto read = theme(R"(<colors accent="#1a5276"/>
    <styles><style role="heading-1" color="accent"/><style role="lead" color="#00ff00"/></styles>)");
  CHECK(read.style(StyleRole::heading_1).color == read.accent);
  CHECK(read.style(StyleRole::lead).color == Color{0, 0xff, 0});
}

TEST_CASE("styles that wear the text and accent colours follow them into a theme that changes these", "[unit][pack]") {
  const auto base = theme(R"(<colors text="#101010" accent="#1a5276"/>
    <styles><style role="heading-1" color="accent"/><style role="lead" color="#00ff00"/></styles>)");
  const auto derived = theme(R"(<colors text="#000001" accent="#000002"/>)", base);
  CHECK(base.style(StyleRole::body).color == Color{0x10, 0x10, 0x10});
  CHECK(derived.style(StyleRole::body).color == Color{0, 0, 1});
  CHECK(derived.style(StyleRole::heading_1).color == Color{0, 0, 2});
  CHECK(derived.style(StyleRole::lead).color == Color{0, 0xff, 0});
}

TEST_CASE("an unknown role names the nearest", "[unit][pack]") {
  CHECK(
      theme_problems(
          "<styles><style role=\"heading-7\"/>\n<style role=\"body\" parent=\"boddy\"/>\n<style/></styles>") ==
      Lines{
          "t.xml:2:9: error: role=\"heading-7\" on <style> is not valid [pack.bad-value]; did you mean \"heading-1\"?",
          "t.xml:3:1: error: parent=\"boddy\" on <style> is not valid [pack.bad-value]; did you mean \"body\"?",
          "t.xml:4:1: error: <style> lacks the attribute \"role\" [pack.missing-attribute]"});
}

TEST_CASE("boxes and writing lines have a height", "[unit][pack]") {
  CHECK(theme_problems("<answers box=\"0mm\" writing-line=\"0.5mm\"/>").size() == 2);
  CHECK(theme_problems("<answers table-line=\"0.5mm\"/>").size() == 1);
  CHECK(theme_problems("<answers box=\"1mm\" writing-line=\"4mm\" table-line=\"1mm\"/>").empty());
}

TEST_CASE("a role stands once", "[unit][pack]") {
  CHECK(theme_problems("<styles><style role=\"body\"/>\n<style role=\"body\"/></styles>") ==
        Lines{"t.xml:3:1: error: the role \"body\" stands twice [pack.duplicate-id]; keep one"});
}

TEST_CASE("styles that are their own ancestors are refused", "[unit][pack]") {
  CHECK(theme_problems(
            "<styles><style role=\"lead\" parent=\"small\"/>\n<style role=\"small\" parent=\"lead\"/></styles>") ==
        Lines{"t.xml:2:9: error: the style \"lead\" is its own ancestor through \"small\" [pack.cycle]; leave parent "
              "out of one of them"});
  CHECK(theme_problems("<styles><style role=\"lead\" parent=\"lead\"/></styles>").size() == 1);
  // The base theme says that labels descend from body text.
  CHECK(theme_problems("<styles><style role=\"body\" parent=\"label\"/></styles>").size() == 1);
}

TEST_CASE("values of a theme are held to their types", "[unit][pack]") {
  CHECK(
      theme_problems("<page margin-top=\"18\"/>\n<answers box=\"4.5cm\"/>\n<colors text=\"black\"/>\n"
                     "<styles><style role=\"body\" size=\"2pt\" leading=\"1.3\" weight=\"heavy\" color=\"blue\" "
                     "indent=\"-1mm\"/></styles>") ==
      Lines{
          "t.xml:2:1: error: margin-top=\"18\" on <page> is not valid [pack.bad-value]; expected: a length such as "
          "4.5mm or 12pt",
          "t.xml:3:1: error: box=\"4.5cm\" on <answers> is not valid [pack.bad-value]; expected: a length such as "
          "4.5mm or 12pt",
          "t.xml:4:1: error: text=\"black\" on <colors> is not valid [pack.bad-value]; expected: a colour such as "
          "#1a5276",
          "t.xml:5:9: error: leading=\"1.3\" on <style> is not valid [pack.bad-value]; expected: a whole number from "
          "80 to 300",
          "t.xml:5:9: error: weight=\"heavy\" on <style> is not valid [pack.bad-value]; there are: regular, bold",
          "t.xml:5:9: error: size=\"2pt\" on <style> is not valid [pack.bad-value]; expected: a size from 4pt to 200pt",
          "t.xml:5:9: error: indent=\"-1mm\" on <style> is not valid [pack.bad-value]; expected: a length such as "
          "4.5mm or 12pt",
          "t.xml:5:9: error: color=\"blue\" on <style> is not valid [pack.bad-value]; "
          "expected: a colour such as #1a5276, or a colour of the theme: text, accent, rule, box, tint, accent-tint"});
}

TEST_CASE("the zones must fit on the page", "[unit][pack]") {
  CHECK(theme_problems("<page text-zone=\"170mm\"/>") ==
        Lines{"t.xml:2:1: error: the text zone and the gap beside it are wider than the page has room for "
              "[pack.bad-value]; "
              "width - margin-binding - margin-outer must be at least text-zone + zone-gap"});
  CHECK(theme_problems("<page margin-top=\"150mm\" margin-bottom=\"150mm\"/>") ==
        Lines{"t.xml:2:1: error: the margins leave no room on the page [pack.bad-value]"});
}

TEST_CASE("unknown elements and attributes of a theme are reported", "[unit][pack]") {
  CHECK(theme_problems("<colours/>\n<page margin=\"1mm\">x</page>") ==
        Lines{"t.xml:2:1: error: <colours> is not known in <theme> [pack.unknown-element]; did you mean \"colors\"?",
              "t.xml:3:1: error: attribute \"margin\" is not known on <page> [pack.unknown-attribute]; there are: "
              "width, height, side-column, mirrored, duplex, whole, margin-binding, margin-outer, margin-top, "
              "margin-bottom, "
              "header-distance, "
              "footer-distance, text-zone, zone-gap, path-strip, badge",
              "t.xml:3:20: error: text stands directly in <page> [pack.stray-text]; put it into an element"});
}

TEST_CASE("lengths are numbers within a page, whoever spells them", "[unit][pack]") {
  for (const std::string& length : std::vector<std::string>{
           "nanmm", "infpt", "-infmm", "1e999mm", "1e-300mm", "1e1mm", "-0mm", "0x1p3mm", "2147483648mm", "5081mm",
           std::to_string(limits::longest_points + 1) + "pt", " 4mm", "4 mm", "4", "mm"}) {
    for (const std::string& element :
         {"<page header-distance=\"" + length + "\"/>", "<answers cell-padding=\"" + length + "\"/>",
          "<styles><style role=\"body\" space-before=\"" + length + "\"/></styles>"}) {
      INFO(element);
      const auto found = theme_problems(element);
      REQUIRE(found.size() == 1);
      CHECK_THAT(found[0], ContainsSubstring("\"" + length + "\" on <") &&
                               ContainsSubstring("expected: a length such as 4.5mm or 12pt"));
    }
  }
  const auto longest = std::to_string(limits::longest_points);
  CHECK(theme("<answers cell-padding=\"" + longest + "pt\"/>").cell_padding == pt(limits::longest_points));
}
