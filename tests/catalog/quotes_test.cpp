// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/quotes.hpp"

#include <string>

#include "support/catch.hpp"

using namespace lapas;

namespace {

std::string lt(std::string_view text) { return std::string{catalog::foreign_quote(text, catalog::lithuanian.quotes)}; }
std::string en(std::string_view text) { return std::string{catalog::foreign_quote(text, catalog::english.quotes)}; }

}  // namespace

TEST_CASE("the marks of the language are right in their places", "[unit][catalog]") {
  CHECK(lt("Projektu „LOCAL-Y-PACT“ siekiama (žr. „A“).").empty());
  CHECK(lt("„Įmonė „Lapas““, „x“ – y").empty());
  CHECK(en("The “full title” is (“A ‘b’”).").empty());
  CHECK(catalog::foreign_quote("”ja” och ’nej’", catalog::swedish.quotes).empty());
  CHECK(catalog::foreign_quote("«sim» e «o “não”»", catalog::portuguese.quotes).empty());
  CHECK(catalog::foreign_quote("„tak »nie« tak”", catalog::polish.quotes).empty());
}

TEST_CASE("a mark of another language is found", "[unit][catalog]") {
  CHECK(lt("žodis \"A\"") == "\"");
  CHECK(lt("žodis „A”") == "”");
  CHECK(lt("žodis „A\"") == "\"");
  CHECK(lt("«A»") == "«");
  CHECK(lt("žodis ‘a’") == "‘");
  CHECK(en("the „word“") == "„");
  CHECK(en("the 'word'") == "'");
}

TEST_CASE("a mark that opens where it should close is found, and the other way round", "[unit][catalog]") {
  CHECK(lt("žodis “A“") == "“");
  CHECK(lt("žodis „A„") == "„");
  CHECK(en("the ”word”") == "”");
  CHECK(en("the “word“") == "“");
}

TEST_CASE("an apostrophe is no quotation mark", "[unit][catalog]") {
  CHECK(en("young people’s view, the parties’ goal").empty());
  CHECK(lt("O’Braienas ir d'Artanjanas").empty());
}

TEST_CASE("a text may begin in the middle of a quotation", "[unit][catalog]") {
  CHECK(lt("“ yra pavadinimas").empty());
  CHECK(lt("").empty());
}

TEST_CASE("nothing is wrong in a language whose marks are not known", "[unit][catalog]") {
  CHECK(catalog::foreign_quote("\"a\"", catalog::find_language("fi").quotes).empty());
}
