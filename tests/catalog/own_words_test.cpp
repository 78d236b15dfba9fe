// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <regex>
#include <set>

#include <lapas/catalog.hpp>

#include "support/catch.hpp"

using namespace lapas;

namespace {

/// The library's own words as `locales/lapas.pot` lists them.
std::vector<Message> own_words() {
  const auto pot = load_file(LAPAS_SOURCE_DIR "/locales/lapas.pot");
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

}  // namespace

TEST_CASE("every language has all of the library's own words, with their placeholders", "[unit][catalog]") {
  const std::vector<std::filesystem::path> directories{LAPAS_BINARY_DIR "/locales"};
  const std::vector<std::string> domains{"lapas"};
  const auto words = own_words();
  CHECK(words.size() > 15);
  const auto languages = catalog_languages(directories, domains);
  CHECK(std::ranges::count(languages, "lt") == 1);
  for (const auto& language : languages) {
    const auto catalog = load_catalog({language, "en", domains, directories});
    for (const auto& word : words) {
      INFO(language << ": " << word.context << ": " << word.text);
      CHECK_FALSE(catalog.lacks(word));
      CHECK(placeholders(catalog.translate(word)) == placeholders(word.text));
    }
  }
}
