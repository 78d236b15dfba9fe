// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <regex>
#include <set>

#include <lapas/catalog.hpp>

#include "support/message_file_maker.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

const std::filesystem::path sources{LAPAS_SOURCE_DIR "/locales"};
const std::vector<std::filesystem::path> directories{LAPAS_BINARY_DIR "/locales"};
const std::vector<std::string> domains{"lapas"};

/// The messages that a template lists.
std::vector<Message> messages_of(const std::filesystem::path& path) {
  const auto pot = load_file(path);
  const std::regex entry{R"re(msgctxt "(.*)"\nmsgid ((?:".*"\n)+))re"}, line{R"re("(.*)"\n)re"};
  std::vector<Message> words;
  for (std::sregex_iterator found{pot.begin(), pot.end(), entry}, end; found != end; ++found) {
    words.push_back({(*found)[1], std::regex_replace((*found)[2].str(), line, "$1"), {}});
  }
  return words;
}

std::multiset<std::string> placeholders(const std::string& text) {
  const std::regex placeholder{R"(\{[a-z]+\})"};
  return {std::sregex_token_iterator{text.begin(), text.end(), placeholder}, std::sregex_token_iterator{}};
}

/// The line of a catalogue that says which number takes which form.
std::string plural_forms_of(const std::string& language) {
  const auto po = load_file(sources / language / "lapas.po");
  const std::regex line{R"re("(Plural-Forms: (?:[^"]|"\n")*;)\\n")re"};
  std::smatch found;
  REQUIRE(std::regex_search(po, found, line));
  return std::regex_replace(found[1].str(), std::regex{"\"\n\""}, "") + '\n';
}

/// The numbers of the form that the language takes for each count.
std::vector<int> forms_for(const std::string& language, const std::vector<int>& counts) {
  const TemporaryFolder folder;
  const auto head = "Content-Type: text/plain; charset=UTF-8\n" + plural_forms_of(language);
  const bool has_three = head.find("nplurals=3") != std::string::npos;
  const auto forms = has_three ? plural_forms({"0", "1", "2"}) : plural_forms({"0", "1"});
  const auto file = make_message_file({{in_context("count", "thing"), forms}}, head);
  write_message_file(folder.path(), language, "lapas", file);
  const auto catalog = load_catalog({language, "en", domains, {folder.path()}});
  std::vector<int> found;
  for (const int count : counts) found.push_back(std::stoi(catalog.plural("count", "thing", "things", count)));
  return found;
}

}  // namespace

TEST_CASE("every language has all of the library's own words, with their placeholders", "[unit][catalog]") {
  const auto words = messages_of(sources / "lapas.pot");
  CHECK(words.size() > 15);
  const auto languages = catalog_languages(directories, domains);
  CHECK(std::ranges::includes(languages, std::vector<std::string>{"de", "el", "et", "lt", "lv", "pl", "pt", "sv"}));
  for (const auto& language : languages) {
    const auto catalog = load_catalog({language, "en", domains, directories});
    for (const auto& word : words) {
      INFO(language << ": " << word.context << ": " << word.text);
      CHECK_FALSE(catalog.lacks(word));
      CHECK(placeholders(catalog.translate(word)) == placeholders(word.text));
      CHECK(catalog.foreign_quote(catalog.translate(word)).empty());
    }
  }
}

TEST_CASE("the English of the library and of the packs has English quotation marks", "[unit][catalog]") {
  const auto english = load_catalog({});
  std::size_t texts = 0;
  for (const auto& file : std::filesystem::directory_iterator{sources}) {
    if (file.path().extension() != ".pot") continue;
    for (const auto& message : messages_of(file)) {
      ++texts;
      INFO(message.context << ": " << message.text);
      CHECK(english.foreign_quote(std::regex_replace(message.text, std::regex{R"(<[^>]*>)"}, "")).empty());
    }
  }
  CHECK(texts > 1000);
}

TEST_CASE("the plural forms of each catalogue fit the numbers of its language", "[unit][catalog]") {
  const std::vector<int> counts{0, 1, 2, 5, 10, 11, 12, 21, 22, 25, 101, 111, 121};
  const auto forms = [&](const char* language) { return forms_for(language, counts); };
  const std::vector<int> one_and_others{1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  CHECK(forms("lt") == std::vector{2, 0, 1, 1, 2, 2, 2, 0, 1, 1, 0, 2, 0});
  CHECK(forms("lv") == std::vector{2, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0});
  CHECK(forms("pl") == std::vector{2, 0, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2});
  for (const auto* language : {"sv", "pt", "el", "de", "et"}) {
    INFO(language);
    CHECK(forms(language) == one_and_others);
  }
}
