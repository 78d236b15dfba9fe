// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <regex>
#include <set>

#include <lapas/catalog.hpp>
#include <lapas/limits.hpp>

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

const std::filesystem::path sources{LAPAS_SOURCE_DIR "/locales"};
const std::vector<std::filesystem::path> directories{LAPAS_BINARY_DIR "/locales"};
const std::vector<std::string> domains{"lapas"};

/// The messages that a template lists.
std::vector<Message> messages_of(const std::filesystem::path& path) {
  const auto pot = load_file(path, limits::xml_bytes);
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
  const auto words = messages_of(sources / "lapas.pot");
  CHECK(words.size() > 15);
  const auto languages = catalog_languages(directories, domains);
  CHECK(std::ranges::includes(languages, std::vector<std::string>{"de", "el", "et", "lt", "lv", "pl", "pt", "sv"}));
  for (const auto& language : languages) {
    const auto catalog = load_catalog({language, "en", domains, directories});
    for (const auto& word : words) {
      INFO(language << ": " << word.context << ": " << word.text);
      CHECK(catalog.state(word) == Translation::complete);
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
