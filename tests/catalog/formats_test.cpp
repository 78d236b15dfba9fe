// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <string>

#include <boost/locale/localization_backend.hpp>
#include <lapas/catalog.hpp>

#include "catalog/formats.hpp"
#include "catalog/icu_locale.hpp"
#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
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
  for (const auto* language :
       {&catalog::english, &catalog::estonian, &catalog::german, &catalog::greek, &catalog::latvian,
        &catalog::lithuanian, &catalog::polish, &catalog::portuguese, &catalog::swedish}) {
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

TEST_CASE("numbers are written as the language writes them, with every digit that they have", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en");
  CHECK(visible(lt.number("1234.5")) == "1~234,5");
  CHECK(visible(lt.number("1234567")) == "1~234~567");
  CHECK(visible(lt.number("-1234.25")) == "-1~234,25");
  CHECK(lt.number("999") == "999");
  CHECK(lt.number("12.50") == "12,50");
  CHECK(en.number("1234.5") == "1,234.5");
  CHECK(en.number("-1234567") == "-1,234,567");
  CHECK(en.number("2.00") == "2.00");
  CHECK(visible(lt.number("12345678901234567890.123456789012345678")) ==
        "12~345~678~901~234~567~890,123456789012345678");
  const auto number = [](const char* language) { return visible(load(language).number("12345.5")); };
  CHECK(number("lv") == "12~345,5");
  CHECK(number("sv") == "12~345,5");
  CHECK(number("pt") == "12~345,5");
  CHECK(number("el") == "12.345,5");
  CHECK(number("pl") == "12~345,5");
  CHECK(number("de") == "12.345,5");
  CHECK(number("et") == "12~345,5");
  CHECK(number("hi") == "12,345.5");
  CHECK(load("hi").number("1234567") == "12,34,567");
}

TEST_CASE("a language reads back what it writes", "[unit][catalog]") {
  std::size_t languages = 0;
  for (const auto& folder : std::filesystem::directory_iterator{LAPAS_SOURCE_DIR "/locales"}) {
    if (!folder.is_directory()) continue;
    ++languages;
    const auto catalog = load(folder.path().filename().string());
    for (const std::string number : {"0", "7", "-3", "999", "1234", "-1234.50", "1.234", "12450.5", "123456",
                                     "1234567.000", "0.001", "12345678901234567890.12345678901234567890"}) {
      INFO(catalog.language() << ": " << catalog.number(number));
      CHECK(catalog.read_number(catalog.number(number)) == number);
    }
    for (int month = 1; month <= 12; ++month) {
      for (const Date& date : {Date{2026, month, 1}, Date{2024, month, 29}, Date{1999, month, 23}}) {
        INFO(catalog.language() << ": " << catalog.long_date(date));
        CHECK(catalog.read_date(catalog.long_date(date)) == date);
      }
    }
  }
  CHECK(languages > 7);
}

TEST_CASE("languages that leave all to ICU read what it writes", "[unit][catalog]") {
  for (const auto* language : {"en_US", "fi", "fr", "hu", "cs", "pt_BR", "ja", "de_CH", "hi"}) {
    const auto catalog = load(language);
    INFO(language << ": " << catalog.long_date({2026, 11, 23}) << ", " << catalog.number("-12450.50"));
    CHECK(catalog.read_date(catalog.long_date({2026, 11, 23})) == Date{2026, 11, 23});
    CHECK(catalog.read_number(catalog.number("-12450.50")) == "-12450.50");
  }
}

TEST_CASE("the kind of spaces and the case of letters do not matter to the reader", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en");
  for (const auto* text : {"2026 m. lapkričio 23 d.", "2026 m. Lapkričio 23 d.",
                           "  2026\u00a0m.  LAPKRIČIO\u202f23 d. ", "2026 m. lapkric\u030cio 23 d."}) {
    INFO(text);
    CHECK(lt.read_date(text) == Date{2026, 11, 23});
  }
  CHECK(en.read_date("1 may 2026") == Date{2026, 5, 1});
  CHECK(en.read_date("01 May 2026") == Date{2026, 5, 1});
  CHECK(lt.read_number("12 450,50") == "12450.50");
  CHECK(lt.read_number("12\u202f450,50") == "12450.50");
  CHECK(lt.read_number("12450,50") == "12450.50");
  CHECK(lt.read_number("−3") == "-3");
  CHECK(lt.read_number("–3") == "-3");
}

TEST_CASE("what stands between thousands in one language divides decimals in another", "[unit][catalog]") {
  CHECK(load("lt").read_number("1,234") == "1.234");
  CHECK(load("en").read_number("1,234") == "1234");
  CHECK(load("de").read_number("1.234") == "1234");
  CHECK(load("en").read_number("1.234") == "1.234");
}

TEST_CASE("what the language does not write so is no number and no date of it", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en");
  for (const auto* text : {"", "-", "12.5", "1 23", "1 2345", "12 45", "1234 567", "12,", ",5", "1,2,3", "1,2 3", " ",
                           "12 EUR", "1e3", "--1", "1 000 00", "0x1"}) {
    INFO(text);
    CHECK_FALSE(lt.read_number(text));
  }
  for (const auto* text : {"1,23", "1,2345", "12,34", "1.234.567", "1,234,56", "1 234"}) {
    INFO(text);
    CHECK_FALSE(en.read_number(text));
  }
  for (const auto* text : {"", "2026 m. lapkričio 31 d.", "2026 m. lapkričio 0 d.", "26 m. lapkričio 23 d.",
                           "2026 m. lapkritis 23 d.", "2026 m. lapkričio 23 d. ir", "23 November 2026",
                           "m. lapkričio 23 d.", "2026 m. lapkričio d.", "2026 m. lapkričio 123 d."}) {
    INFO(text);
    CHECK_FALSE(lt.read_date(text));
  }
}

TEST_CASE("days before the calendar began and far in the future are those of the same calendar", "[unit][catalog]") {
  const auto lt = load("lt"), en = load("en"), fi = load("fi");
  for (const Date date : {Date{1, 1, 1}, Date{999, 12, 31}, Date{1500, 2, 28}, Date{1582, 10, 4}, Date{1582, 10, 10},
                          Date{1582, 12, 31}, Date{1583, 1, 1}, Date{1600, 2, 29}, Date{9999, 12, 31}}) {
    INFO(to_string(date));
    CHECK(lt.read_date(lt.long_date(date)) == date);
    CHECK(en.read_date(en.long_date(date)) == date);
    CHECK(fi.read_date(fi.long_date(date)) == date);
  }
  CHECK(visible(lt.long_date({987, 3, 4})) == "0987~m.~kovo~4~d.");
  CHECK(visible(en.long_date({1253, 7, 6})) == "6~July 1253");
  CHECK(fi.long_date({1253, 7, 6}) == "6. heinäkuuta 1253");
  CHECK(fi.long_date({4, 2, 29}) == "29. helmikuuta 0004");
}

TEST_CASE("a day that does not exist has no words in any language", "[unit][catalog]") {
  const auto lt = load("lt"), fi = load("fi");
  for (const Date date : {Date{}, Date{0, 1, 1}, Date{-5, 1, 1}, Date{10'000, 1, 1}, Date{2026, 99, 1},
                          Date{2026, -1, 1}, Date{2026, 0, 1}, Date{2026, 1, 0}, Date{2026, 1, 32}, Date{2026, 2, 29},
                          Date{1900, 2, 29}, Date{2'147'483'647, 2'147'483'647, -2'147'483'647}}) {
    INFO(to_string(date));
    for (const auto* language : {&lt, &fi}) {
      const Lines found = problems([&] { static_cast<void>(language->long_date(date)); });
      REQUIRE(found.size() == 1);
      CHECK_THAT(found.front(),
                 ContainsSubstring("error: there is no day ") && ContainsSubstring("[values.wrong-type]"));
    }
  }
  CHECK_FALSE(lt.read_date("0000 m. sausio 1 d."));
  CHECK_FALSE(lt.read_date("2025 m. vasario 29 d."));
  CHECK_FALSE(lt.read_date("12026 m. vasario 2 d."));
}

TEST_CASE("a number may be of any length, and what is none is an error", "[unit][catalog]") {
  const auto lt = load("lt");
  const std::string long_number = "-9" + std::string(9'999, '0') + "." + std::string(10'000, '1');
  CHECK(lt.read_number(lt.number(long_number)) == long_number);
  CHECK(lt.number("-0") == "-0");
  for (const auto* text : {"", "-", "1e308", "nan", "inf", "1.", ".5", "1,5", "12a", "\x80", "+1"}) {
    INFO(text);
    CHECK(problems([&] { static_cast<void>(lt.number(text)); }).size() == 1);
  }
}

TEST_CASE("without ICU there is no language, and it is said why", "[unit][catalog]") {
  using boost::locale::localization_backend_manager;
  const auto with_icu = localization_backend_manager::global(localization_backend_manager{});
  const Lines found = problems([] { static_cast<void>(load_catalog({.domains = {"lapas"}})); });
  localization_backend_manager::global(with_icu);
  CHECK(found == Lines{"error: Boost.Locale has no ICU backend [catalog.no-icu]; build Boost.Locale with ICU"});
}

TEST_CASE("what ICU does not do is an error, but for memory that runs out", "[unit][catalog]") {
  const auto lines_of = [](int reason) {
    return problems([&] {
      static_cast<void>(catalog::with_icu([&]() -> int {
        errno = reason;
        throw std::runtime_error{"U_MISSING_RESOURCE_ERROR"};
      }));
    });
  };
  CHECK(lines_of(0) == Lines{"error: ICU does not work: U_MISSING_RESOURCE_ERROR [catalog.no-icu]; start the program "
                             "again, and install ICU's data if that does not help"});
  CHECK_THROWS_AS(lines_of(ENOMEM), std::bad_alloc);
}
