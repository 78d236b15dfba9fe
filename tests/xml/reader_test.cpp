// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/problems.hpp"

#include "xml/reader.hpp"

using namespace lapas;
using xml::Reader;

namespace {

/// What is reported when a file with the root `<a>` is opened.
Lines opened(std::string_view text) {
  Diagnostics diagnostics;
  Reader reader{text, "a.xml", diagnostics};
  static_cast<void>(reader.root("a"));
  return lines(diagnostics.all());
}

/// What is reported when `read` is called with the root.
template <typename Read>
Lines reported(std::string_view text, Read read) {
  Diagnostics diagnostics;
  Reader reader{text, "a.xml", diagnostics};
  const auto root = reader.root("a");
  REQUIRE(root);
  read(reader, root);
  return lines(diagnostics.all());
}

Message message_of(std::string_view text) {
  Diagnostics diagnostics;
  Reader reader{text, "a.xml", diagnostics};
  auto message = reader.message(reader.root("a"));
  CHECK(lines(diagnostics.all()) == Lines{});
  return message;
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

}  // namespace

TEST_CASE("a file with a declaration, a byte order mark and comments opens", "[unit][xml]") {
  CHECK(opened(
            "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- & < --><a><![CDATA[ & < ]]></a>\n<!-- -->") ==
        Lines{});
}

TEST_CASE("a file that is not well-formed is refused with its place", "[unit][xml]") {
  CHECK(opened("<a>\n  <b></c>\n</a>") ==
        Lines{"a.xml:2:8: error: the XML is not well-formed: Start-end tags mismatch [xml.malformed]"});
  CHECK(opened("") == Lines{"a.xml:1:1: error: the file has no root element [xml.malformed]"});
  CHECK(opened("<a/>\n<b/>") ==
        Lines{"a.xml:2:1: error: <b> is a second root element [xml.malformed]; a file has one"});
  CHECK(opened("<a/>\n  x") == Lines{"a.xml:2:3: error: text stands outside the root element [xml.malformed]"});
  CHECK(opened("<a\n x='1' y='2' x='3'/>") ==
        Lines{"a.xml:1:1: error: attribute \"x\" stands twice on <a> [xml.malformed]; keep one"});
  CHECK(opened("<a x='<'/>") ==
        Lines{"a.xml:1:7: error: an attribute has the character < [xml.malformed]; write &lt;"});
  CHECK(opened("<a>\x01</a>") ==
        Lines{"a.xml:1:4: error: the file has the control character U+0001 [xml.malformed]; remove it"});
}

TEST_CASE("what is no text is refused wherever it stands, spelt out or by its number", "[unit][xml]") {
  const std::string turns = "U+202E, which turns the direction of writing [text.malformed]; remove it";
  CHECK(opened("<a>\n\u202Ex</a>") == Lines{"a.xml:2:1: error: the file has " + turns});
  CHECK(opened("<a b='\u202E'/>") == Lines{"a.xml:1:7: error: the file has " + turns});
  CHECK(opened("<a>&#x202E;</a>") == Lines{"a.xml:1:4: error: the text has " + turns});
  CHECK(opened("<a b='&#x202E;'/>") == Lines{"a.xml:1:7: error: the text has " + turns});
  CHECK(opened("<a>\u0085&#x7F;</a>") ==
        Lines{"a.xml:1:4: error: the file has the control character U+0085 [text.malformed]; remove it",
              "a.xml:1:6: error: the text has the control character U+007F [text.malformed]; remove it"});
  CHECK(opened("<a>\uFFFE&#xFFFE;&#1;</a>") ==
        Lines{"a.xml:1:4: error: the file has U+FFFE, which is no character [xml.malformed]; remove it",
              "a.xml:1:7: error: the entity &#xFFFE; is not known [xml.malformed]; write the character itself",
              "a.xml:1:15: error: the entity &#1; is not known [xml.malformed]; write the character itself"});
  CHECK(opened("<a>\U0001FFFF</a>") ==
        Lines{"a.xml:1:4: error: the file has U+1FFFF, which is no character [text.malformed]; remove it"});
}

TEST_CASE("texts and attributes come in the normal form", "[unit][xml]") {
  CHECK(message_of("<a>z\u030Caa&#x328;&#9;\r\nx <em>e&#x301;</em></a>").text == "\u017Ea\u0105 x <em>\u00E9</em>");
  Diagnostics diagnostics;
  Reader reader{"<a b='e\u0301&#9;&#13;'>\te\u0301&#13;</a>", "a.xml", diagnostics};
  const auto root = reader.root("a");
  CHECK(reader.optional(root, "b") == "\u00E9 \n");
  CHECK(reader.plain_text(root) == " \u00E9\n");
}

TEST_CASE("stray text is reported where it stands or where its element does", "[unit][xml]") {
  const auto stray = [](std::string_view text) {
    return reported(text, [](Reader& reader, auto root) { reader.allow_children(root, {}); }).at(0);
  };
  CHECK_THAT(stray("<a>\n  e&#x301;\n</a>"), ContainsSubstring("a.xml:2:3: error: text stands directly in <a>"));
  // The letter is longer composed.
  CHECK_THAT(stray("<a>\n  \u0958\n</a>"), ContainsSubstring("error: text stands directly in <a>"));
}

TEST_CASE("entities other than the five of XML and document types are refused", "[unit][xml]") {
  CHECK(opened("<a>&amp;&lt;&gt;&quot;&apos;&#160;&#xA0;</a>") == Lines{});
  CHECK(opened("<a x='&nbsp;'>R&D &#0; &#xD800;</a>") ==
        Lines{"a.xml:1:7: error: the entity &nbsp; is not known [xml.malformed]; write the character itself",
              "a.xml:1:16: error: the character & stands alone [xml.malformed]; write &amp;",
              "a.xml:1:19: error: the entity &#0; is not known [xml.malformed]; write the character itself",
              "a.xml:1:24: error: the entity &#xD800; is not known [xml.malformed]; write the character itself"});
  CHECK(opened("<!DOCTYPE a [<!ENTITY x 'xx'>]>\n<a>&x;</a>") ==
        Lines{"a.xml:1:1: error: a document type declaration is not read [xml.malformed]; "
              "remove it; lapas files have RELAX NG schemas"});
}

TEST_CASE("only UTF-8 is read", "[unit][xml]") {
  CHECK(opened("<a>\n\xE8</a>") == Lines{"a.xml:2: error: the file is not in UTF-8 [xml.not-utf8]; save it as UTF-8"});
  CHECK(opened("<?xml version='1.0' encoding='windows-1257'?><a/>") ==
        Lines{"a.xml:1:1: error: the file says that it is in \"WINDOWS-1257\" [xml.not-utf8]; save it as UTF-8 and say "
              "so"});
}

TEST_CASE("size and depth have limits", "[unit][xml]") {
  CHECK(opened(nested(limits::xml_depth)) == Lines{});
  CHECK(opened(nested(limits::xml_depth + 1)) ==
        Lines{"a.xml:1:193: error: elements are nested more than 64 deep [xml.too-large]"});
  CHECK(opened(nested(100'000)).size() == 1);
  CHECK(opened("<a>" + std::string(limits::xml_bytes, ' ') + "</a>") ==
        Lines{"a.xml: error: the file has more than 4 MiB [xml.too-large]; divide it"});
}

TEST_CASE("elements, attributes and texts have limits", "[unit][xml]") {
  std::string elements;
  for (std::size_t i = 0; i < limits::xml_elements; ++i) elements += "<b/>";
  CHECK(opened("<a>" + elements + "</a>") ==
        Lines{"a.xml:1:400000: error: the file has more than 100000 elements [limit.exceeded]; divide it"});
  const auto with_attributes = [](std::size_t count) {
    std::string attributes;
    for (std::size_t i = 0; i < count; ++i) attributes += " a" + std::to_string(i) + "=''";
    return opened("<a" + attributes + "/>");
  };
  CHECK(with_attributes(limits::xml_attributes) == Lines{});
  CHECK(with_attributes(limits::xml_attributes + 1) ==
        Lines{"a.xml:1:1: error: <a> has 65 attributes [limit.exceeded]; at most 64 are read"});
  CHECK(with_attributes(100'000).size() == 1);
  const std::string text(limits::text_bytes, 'x');
  const auto read = [](Reader& reader, auto root) {
    static_cast<void>(reader.message(root));
    static_cast<void>(reader.plain_text(root));
  };
  const Lines too_long{"a.xml:1:1: error: a text of <a> has more than 100000 bytes [limit.exceeded]; divide it"};
  CHECK(reported("<a>" + text + "</a>", read) == Lines{});
  CHECK(reported("<a>" + text + "y</a>", read) == too_long);
  CHECK(reported("<a>" + text + "<!-- -->y</a>", read) == too_long);
  CHECK(reported("<a b='" + text + "y'/>", read) == too_long);
}

TEST_CASE("ids have a limit, and texts below very long ones keep short contexts", "[unit][xml]") {
  const auto id_of = [](std::size_t length) {
    return reported("<a id='" + std::string(length, 'x') + "'/>",
                    [](Reader& reader, auto root) { static_cast<void>(reader.id(root)); });
  };
  CHECK(id_of(limits::id_bytes).empty());
  CHECK_THAT(id_of(limits::id_bytes + 1).at(0), ContainsSubstring("has more than 100 characters [limit.exceeded]"));
  CHECK(message_of("<a id='" + std::string(10'000, 'x') + "'>text</a>").context.size() == limits::id_bytes);
}

TEST_CASE("a file that is full of problems is read soon and reported in short", "[unit][xml]") {
  std::string wrong;
  for (int i = 0; i < 500'000; ++i) wrong += "&x;";
  CHECK(opened("<a>" + wrong + "</a>").size() == limits::diagnostics);
  const Lines long_name = opened("<" + std::string(1'000'000, 'b') + "/>");
  REQUIRE(long_name.size() == 1);
  CHECK(long_name[0].size() < limits::message_bytes);
  CHECK(opened("<a>&" + std::string(1'000'000, 'b') + ";</a>").at(0).size() < limits::message_bytes);
}

TEST_CASE("another root is refused", "[unit][xml]") {
  CHECK(opened("<b/>") ==
        Lines{"a.xml:1:1: error: <b> is not the root element of such a file [pack.unknown-element]; it is <a>"});
}

TEST_CASE("unknown elements, stray text and unknown attributes name the nearest valid one", "[unit][xml]") {
  const auto found = reported("<a ix='1'>\n  <item/>text\n  <itm/>\n\n stray\n</a>", [](Reader& reader, auto root) {
    reader.allow_attributes(root, {"id"});
    CHECK(reader.children(root, {"item", "row"}).size() == 1);
  });
  CHECK(found ==
        Lines{"a.xml:1:1: error: attribute \"ix\" is not known on <a> [pack.unknown-attribute]; did you mean \"id\"?",
              "a.xml:2:10: error: text stands directly in <a> [pack.stray-text]; put it into an element",
              "a.xml:3:3: error: <itm> is not known in <a> [pack.unknown-element]; did you mean \"item\"?",
              "a.xml:5:2: error: text stands directly in <a> [pack.stray-text]; put it into an element"});
}

TEST_CASE("without a near name all valid ones are listed", "[unit][xml]") {
  const auto found = reported("<a x='1'><zebra/></a>", [](Reader& reader, auto root) {
    reader.allow_attributes(root, {});
    reader.allow_children(root, {"item", "row"});
  });
  CHECK(found == Lines{"a.xml:1:1: error: attribute \"x\" is not known on <a> [pack.unknown-attribute]",
                       "a.xml:1:10: error: <zebra> is not known in <a> [pack.unknown-element]; there are: item, row"});
}

TEST_CASE("children that must or may stand once are held to it", "[unit][xml]") {
  const auto found =
      reported("<a>\n<title>One</title>\n<title>Two</title>\n<note/></a>", [](Reader& reader, auto root) {
        CHECK(reader.required_message(root, "title").text == "One");
        CHECK(reader.optional_message(root, "note").text.empty());
        CHECK(reader.required_message(root, "label").text.empty());
        CHECK(reader.optional_message(root, "hint").text.empty());
      });
  CHECK(found == Lines{"a.xml:3:1: error: <title> stands twice in <a> [pack.duplicate-element]; keep one",
                       "a.xml:4:1: error: <note> has no text [pack.missing-element]",
                       "a.xml:1:1: error: <a> lacks <label> [pack.missing-element]"});
}

TEST_CASE("attributes are held to their types", "[unit][xml]") {
  constexpr std::pair<std::string_view, int> sides[]{{"left", 1}, {"right", 2}};
  const auto read_all = [&](Reader& reader, auto root) {
    static_cast<void>(reader.id(root));
    CHECK(reader.integer(root, "n", 7, 0, 9) == 7);
    CHECK(reader.flag(root, "f", true));
    CHECK(reader.choice<int>(root, "side", sides, 0) == 0);
    static_cast<void>(reader.date(root, "d"));
    CHECK(reader.required_integer(root, "rows", 1, 5) == 1);
  };
  CHECK(
      reported("<a id='1ą' n='10' f='ja' side='rigth' d='2026-02-29' rows='6'/>", read_all) ==
      Lines{
          "a.xml:1:1: error: \"1ą\" is not an id [pack.bad-value]; "
          "an id starts with a letter and has letters, digits and . - _ only, without accents",
          "a.xml:1:1: error: n=\"10\" on <a> is not valid [pack.bad-value]; expected: a whole number from 0 to 9",
          "a.xml:1:1: error: f=\"ja\" on <a> is not valid [pack.bad-value]; there are: yes, no",
          "a.xml:1:1: error: side=\"rigth\" on <a> is not valid [pack.bad-value]; did you mean \"right\"?",
          "a.xml:1:1: error: d=\"2026-02-29\" on <a> is not valid [pack.bad-value]; expected: a day such as 2026-11-23",
          "a.xml:1:1: error: rows=\"6\" on <a> is not valid [pack.bad-value]; expected: a whole number from 1 to 5"});
  CHECK(reported("<a/>", read_all) ==
        Lines{"a.xml:1:1: error: <a> lacks the attribute \"id\" [pack.missing-attribute]",
              "a.xml:1:1: error: <a> lacks the attribute \"d\" [pack.missing-attribute]",
              "a.xml:1:1: error: <a> lacks the attribute \"rows\" [pack.missing-attribute]"});
}

TEST_CASE("a message keeps its markup and folds its white space", "[unit][xml]") {
  const auto message =
      message_of("<a>\n  One <strong>two</strong> <em lang='sv'>tre\n fyra</em>\n <!-- no --> &amp; &lt;five> "
                 "<a href=\"#x&amp;y\">six</a>\xC2\xA0seven\n</a>");
  CHECK(message.text == "One <strong>two</strong> <em lang=\"sv\">tre fyra</em> &amp; &lt;five&gt; "
                        "<a href=\"#x&amp;y\">six</a>\xC2\xA0seven");
  CHECK(message.place == SourcePlace{"a.xml", 1, 1});
  CHECK(message_of("<a> <![CDATA[a < b]]> </a>").text == "a &lt; b");
}

TEST_CASE("markup that is not known in a text is reported", "[unit][xml]") {
  const auto found = reported("<a><strng>x</strng>\n<a href='www.lapas.org'/><a/><span lang='x'/><strong id='y'/></a>",
                              [](Reader& reader, auto root) { static_cast<void>(reader.message(root)); });
  CHECK(found ==
        Lines{"a.xml:1:4: error: <strng> is not known in a text [pack.unknown-element]; did you mean \"strong\"?",
              "a.xml:2:1: error: href=\"www.lapas.org\" on <a> is not valid [pack.bad-value]; "
              "expected: #id, https://, http:// or mailto:",
              "a.xml:2:26: error: <a> lacks the attribute \"href\" [pack.missing-attribute]",
              "a.xml:2:30: error: lang=\"x\" on <span> is not valid [pack.bad-value]; expected: a language tag such as "
              "sv or pt-BR",
              "a.xml:2:46: error: attribute \"id\" is not known on <strong> [pack.unknown-attribute]"});
}

TEST_CASE("plain text has no markup", "[unit][xml]") {
  const auto found =
      reported("<a>x <em>y</em> &lt;</a>", [](Reader& reader, auto root) { CHECK(reader.plain_text(root) == "x  <"); });
  CHECK(found == Lines{"a.xml:1:6: error: <em> is not known in <a> [pack.unknown-element]; only text may stand here"});
}

TEST_CASE("the context of a text counts from the nearest step or checkpoint", "[unit][xml]") {
  const auto context_of = [](std::string_view text, const char* path) {
    pugi::xml_document document;
    REQUIRE(document.load_buffer(text.data(), text.size()));
    return xml::message_context(document.first_element_by_path(path));
  };
  constexpr auto list =
      "<checklist id='m'><title/><step id='M1'><title/><closing><one-of id='decision'><option id='go'/></one-of>"
      "</closing><checkpoint id='M1.4'><title/><fields><table id='t'><column id='c'/></table></fields>"
      "</checkpoint></step></checklist>";
  CHECK(context_of(list, "checklist/title") == "m");
  CHECK(context_of(list, "checklist/step/title") == "M1");
  CHECK(context_of(list, "checklist/step/closing/one-of/option") == "M1.decision.go");
  CHECK(context_of(list, "checklist/step/checkpoint/title") == "M1.4");
  CHECK(context_of(list, "checklist/step/checkpoint/fields/table/column") == "M1.4.t.c");
  CHECK(context_of("<library><table id='t'><column id='c'/></table></library>", "library/table/column") == "t.c");
  CHECK(context_of("<document id='guide'><section id='a'><section id='b'><p/></section></section></document>",
                   "document/section/section/p") == "guide.a.b");
}
