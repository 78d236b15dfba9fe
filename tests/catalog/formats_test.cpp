// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <cstdlib>
#include <string>

#include <boost/locale/localization_backend.hpp>
#include <lapas/catalog.hpp>

#include "catalog/formats.hpp"
#include "catalog/icu_locale.hpp"
#include "support/message_file_maker.hpp"
#include "support/catch.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

/// ICU asks for the time zone once. In this one midnight in Greenwich is still yesterday.
const bool is_far_away = ::setenv("TZ", "Pacific/Pago_Pago", 1) == 0;

Catalog load(std::string language) {
  const TemporaryFolder folder;
  if (language != "en") write_message_file(folder.path(), language, "sample", make_message_file({}));
  return load_catalog({std::move(language), "en", {"sample"}, {folder.path()}});
}

/// With `~` for every non-breaking space.
std::string visible(std::string text) {
  for (auto at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0")) text.replace(at, 2, "~");
  return text;
}

}  // namespace

TEST_CASE("a Lithuanian date has its month in the genitive and holds together", "[unit][catalog]") {
  const auto lt = load("lt");
  const auto date = [&](int month, int day) { return visible(lt.long_date({2026, month, day})); };
  CHECK(date(1, 1) == "2026~m.~sausio~1~d.");
  CHECK(date(2, 28) == "2026~m.~vasario~28~d.");
  CHECK(date(3, 11) == "2026~m.~kovo~11~d.");
  CHECK(date(4, 30) == "2026~m.~balandžio~30~d.");
  CHECK(date(5, 9) == "2026~m.~gegužės~9~d.");
  CHECK(date(6, 24) == "2026~m.~birželio~24~d.");
  CHECK(date(7, 6) == "2026~m.~liepos~6~d.");
  CHECK(date(8, 15) == "2026~m.~rugpjūčio~15~d.");
  CHECK(date(9, 1) == "2026~m.~rugsėjo~1~d.");
  CHECK(date(10, 31) == "2026~m.~spalio~31~d.");
  CHECK(date(11, 23) == "2026~m.~lapkričio~23~d.");
  CHECK(date(12, 31) == "2026~m.~gruodžio~31~d.");
}

TEST_CASE("an English date is British and keeps the day with the month", "[unit][catalog]") {
  CHECK(visible(load("en").long_date({2026, 11, 23})) == "23~November 2026");
  CHECK(visible(load("en").long_date({2026, 5, 1})) == "1~May 2026");
}

TEST_CASE("each language that lapas knows dates in its own way", "[unit][catalog]") {
  const auto date = [](const char* language) { return visible(load(language).long_date({2026, 11, 23})); };
  CHECK(date("lv") == "2026.~gada 23.~novembris");
  CHECK(date("sv") == "23~november 2026");
  CHECK(date("pt") == "23~de~novembro de~2026");
  CHECK(date("el") == "23~Νοεμβρίου 2026");
  CHECK(date("pl") == "23~listopada 2026~r.");
  CHECK(date("de") == "23.~November 2026");
  CHECK(date("et") == "23.~november 2026");
}

TEST_CASE("the names of months are those of CLDR", "[unit][catalog]") {
  for (const auto* language : {&catalog::english, &catalog::estonian, &catalog::german, &catalog::greek,
                               &catalog::latvian, &catalog::lithuanian, &catalog::polish, &catalog::portuguese,
                               &catalog::swedish}) {
    const auto icu = catalog::make_icu_locale(language->locale_tag);
    for (int month = 1; month <= 12; ++month) {
      const Date date{2026, month, 9};
      auto own = catalog::long_date(date, *language, icu);
      for (auto at = own.find("\u00a0"); at != std::string::npos; at = own.find("\u00a0")) own.replace(at, 2, " ");
      if (language == &catalog::polish) own.resize(own.size() - std::string_view{" r."}.size());
      INFO(language->tag);
      CHECK(own == catalog::long_date(date, catalog::Language{}, icu));
    }
  }
}

TEST_CASE("other languages date as ICU does, on the right day in every time zone", "[unit][catalog]") {
  REQUIRE(is_far_away);
  CHECK(load("fi").long_date({2026, 1, 1}) == "1. tammikuuta 2026");
  CHECK(load("pt_BR").long_date({2026, 12, 31}) == "31 de dezembro de 2026");
  CHECK(load("en_US").long_date({2026, 11, 23}) == "November 23, 2026");
}

TEST_CASE("a date to be filled in has its blanks in the order of the language", "[unit][catalog]") {
  const auto blanks = [](const char* language) { return visible(load(language).date_blanks()); };
  CHECK(blanks("lt") == "20__~m.~____________~__~d.");
  CHECK(blanks("en") == "__~____________~20__");
  CHECK(blanks("lv") == "20__.~gada~__.~____________");
  CHECK(blanks("sv") == "__~____________~20__");
  CHECK(blanks("pt") == "__~de~____________~de~20__");
  CHECK(blanks("el") == "__~____________~20__");
  CHECK(blanks("pl") == "__~____________~20__~r.");
  CHECK(blanks("de") == "__.~____________~20__");
  CHECK(blanks("et") == "__.~____________~20__");
  CHECK(blanks("pt_BR") == "__~de~____________~de~20__");
}

TEST_CASE("Lithuanian ordinal numbers end by gender, softly after three", "[unit][catalog]") {
  const auto lt = load("lt");
  const auto both = [&](int number) { return lt.ordinal(number) + ' ' + lt.ordinal(number, Gender::feminine); };
  CHECK(both(1) == "1-asis 1-oji");
  CHECK(both(2) == "2-asis 2-oji");
  CHECK(both(3) == "3-iasis 3-ioji");
  CHECK(both(4) == "4-asis 4-oji");
  CHECK(both(10) == "10-asis 10-oji");
  CHECK(both(13) == "13-asis 13-oji");
  CHECK(both(23) == "23-iasis 23-ioji");
  CHECK(both(30) == "30-asis 30-oji");
  CHECK(both(113) == "113-asis 113-oji");
  CHECK(both(103) == "103-iasis 103-ioji");
}

TEST_CASE("Portuguese and Greek ordinal numbers end by gender", "[unit][catalog]") {
  CHECK(load("pt").ordinal(13) == "13.º");
  CHECK(load("pt").ordinal(3, Gender::feminine) == "3.ª");
  CHECK(load("el").ordinal(3) == "3ος");
  CHECK(load("el").ordinal(13, Gender::feminine) == "13η");
}

TEST_CASE("the ordinal numbers of other languages are ICU's", "[unit][catalog]") {
  CHECK(load("en").ordinal(1) == "1st");
  CHECK(load("en").ordinal(22, Gender::feminine) == "22nd");
  CHECK(load("de").ordinal(3) == "3.");
}

TEST_CASE("numbers are written as the language writes them", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en");
  CHECK(visible(lt.number(1234.5, 1)) == "1~234,5");
  CHECK(visible(lt.number(1234567)) == "1~234~567");
  CHECK(visible(lt.number(-0.25, 2)) == "−0,25");
  CHECK(lt.number(999) == "999");
  CHECK(en.number(1234.5, 1) == "1,234.5");
  CHECK(en.number(1234567) == "1,234,567");
  CHECK(en.number(2, 2) == "2.00");
  const auto number = [](const char* language) { return visible(load(language).number(12345.5, 1)); };
  CHECK(number("lv") == "12~345,5");
  CHECK(number("sv") == "12~345,5");
  CHECK(number("pt") == "12~345,5");
  CHECK(number("el") == "12.345,5");
  CHECK(number("pl") == "12~345,5");
  CHECK(number("de") == "12.345,5");
  CHECK(number("et") == "12~345,5");
}

TEST_CASE("only days that exist are dates", "[unit][catalog]") {
  Date date;
  CHECK(parse_date("2026-11-23", date));
  CHECK(date == Date{2026, 11, 23});
  CHECK(parse_date("2024-02-29", date));
  for (const auto* text :
       {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "26-11-23", "2026/11/23", "2026-11-23 ",
        "2026-11-2x", "2026--1-23", "-026-11-23", "+026-11-23", "2026-+1-23"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text, date));
  }
  CHECK(date == Date{2024, 2, 29});
}

TEST_CASE("without ICU there is no language, and it is said why", "[unit][catalog]") {
  using boost::locale::localization_backend_manager;
  const auto with_icu = localization_backend_manager::global(localization_backend_manager{});
  const Lines found = problems([] { static_cast<void>(load_catalog({.domains = {"lapas"}})); });
  localization_backend_manager::global(with_icu);
  CHECK(found == Lines{"error: Boost.Locale has no ICU backend [catalog.no-icu]; build Boost.Locale with ICU"});
}
