// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "pdf/syntax.hpp"
#include "../support/catch.hpp"

using namespace lapas;
using namespace lapas::pdf;

namespace {

std::string number(std::int64_t thousandths) {
  std::string out;
  append_number(out, thousandths);
  return out;
}

}  // namespace

TEST_CASE("a number is written as short as it goes", "[unit][pdf]") {
  CHECK(number(0) == "0");
  CHECK(number(595276) == "595.276");
  CHECK(number(12000) == "12");
  CHECK(number(500) == ".5");
  CHECK(number(-50) == "-.05");
  CHECK(number(-1001) == "-1.001");
  CHECK(number(10) == ".01");
  CHECK(number(1) == ".001");
}

TEST_CASE("text is ASCII where it can be and UTF-16 where it must", "[unit][pdf]") {
  CHECK(text_string("Form (1)") == "(Form \\(1\\))");
  CHECK(text_string("ąž") == std::string{"(\xFE\xFF\x01\x05\x01\x7E)", 8});
  CHECK(text_string("😀") == std::string{"(\xFE\xFF\xD8\x3D\xDE\x00)", 8});
}

TEST_CASE("brackets, backslashes and carriage returns in a string do not end it", "[unit][pdf]") {
  CHECK(byte_string("a)b\\c\rd") == "(a\\)b\\\\c\\rd)");
  // č is U+010D: its second byte would be read as a line feed.
  CHECK(text_string("č") == std::string{"(\xFE\xFF\x01\\r)", 7});
}

TEST_CASE("characters that end a name are escaped in names", "[unit][pdf]") {
  CHECK(name("Sect") == "/Sect");
  CHECK(name("a b/c#") == "/a#20b#2Fc#23");
  CHECK(name("ą") == "/#C4#85");
}

TEST_CASE("a dictionary has no more white space than its grammar needs", "[unit][pdf]") {
  Dict dict = Dict{}.name("Type", "Page").integer("StructParents", 3);
  dict.raw("MediaBox", "[0 0 1 1]").ref("Parent", {7});
  CHECK(dict.spelt() == "<</Type/Page/StructParents 3/MediaBox[0 0 1 1]/Parent 7 0 R>>");
}

TEST_CASE("colours are three shares of one", "[unit][pdf]") {
  CHECK(color({0, 0, 0}) == "0 0 0");
  CHECK(color({255, 128, 51}) == "1 .502 .2");
}
