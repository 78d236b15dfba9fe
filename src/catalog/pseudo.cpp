// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Words grow themselves, by doubled letters, instead of getting other words behind them: a longer word is what breaks a
// narrow column. The accents are those of CLDR's pseudo-locale, all of them in fonts for the languages of Europe.

#include "catalog/pseudo.hpp"

#include <array>

#include "core/characters.hpp"

namespace lapas::catalog {
namespace {

constexpr auto small =
    std::to_array<std::string_view>({"å", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î", "ĵ", "ķ", "ļ", "ṁ",
                                     "ñ", "ö", "þ", "ǫ", "ŕ", "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"});
constexpr auto capital =
    std::to_array<std::string_view>({"Å", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î", "Ĵ", "Ķ", "Ļ", "Ṁ",
                                     "Ñ", "Ö", "Þ", "Ǫ", "Ŕ", "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"});

/// The end of what begins at `at` and is no text; `at` itself when it is text.
std::size_t end_of_code(std::string_view text, std::size_t at) {
  const auto closed_by = [&](char end, std::string_view forbidden) {
    const auto found = text.find_first_of(std::string{end}.append(forbidden), at + 1);
    return found == std::string_view::npos || text[found] != end ? at : found + 1;
  };
  switch (text[at]) {
    case '<': return closed_by('>', "");
    case '&': return closed_by(';', " &<");
    case '{': return closed_by('}', " {");
    default: return at;
  }
}

class Lengthener {
 public:
  void add(std::string& out, char letter) {
    const bool is_small = letter >= 'a';
    out += is_small ? small[static_cast<std::size_t>(letter - 'a')] : capital[static_cast<std::size_t>(letter - 'A')];
    ++letters_;
    const int due = letters_ * 2 / 5 - added_;
    const bool is_vowel = std::string_view{"aeiouyAEIOUY"}.find(letter) != std::string_view::npos;
    if (due < (is_vowel ? 1 : 2)) return;
    out += small[static_cast<std::size_t>(is_small ? letter - 'a' : letter - 'A')];
    ++added_;
  }

 private:
  int letters_ = 0, added_ = 0;
};

}  // namespace

std::string pseudo(std::string_view text) {
  std::string out = "[";
  Lengthener lengthener;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto end = end_of_code(text, at); end != at) {
      out += text.substr(at, end - at);
      at = end;
    } else if (is_ascii_letter(text[at])) {
      lengthener.add(out, text[at++]);
    } else {
      out += text[at++];
    }
  }
  return out += ']';
}

}  // namespace lapas::catalog
