// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Both texts are walked once, a letter at a time. The first difference at the first level decides at once; the first
// differences at the lower levels are remembered for texts that are otherwise equal.

#include "catalog/collate.hpp"

#include <compare>

#include <lapas/core.hpp>

#include "catalog/letters.hpp"

namespace lapas::catalog {
namespace {

using Alphabet = std::span<const std::u32string_view>;

struct Weight {
  char32_t letter = 0;
  std::size_t variant = 0;
  bool capital = false;
};

Weight weigh(char32_t code_point, Alphabet alphabet) {
  // Digits, spaces and ASCII punctuation keep the order of their code points, below every letter.
  constexpr char32_t first_letter = 0x100;
  const char32_t small = to_small(code_point);
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    const auto variant = alphabet[i].find(small);
    if (variant != std::u32string_view::npos) {
      return {first_letter + static_cast<char32_t>(i), variant, small != code_point};
    }
  }
  const bool is_space = code_point == 0xA0;
  return {is_space ? U' ' : code_point < 0x80 ? code_point : 0x10000 + code_point, 0, false};
}

/// Of a text that may have ended: nothing comes before something.
Weight next_weight(std::string_view text, std::size_t& offset, Alphabet alphabet) {
  return offset < text.size() ? weigh(next_code_point(text, offset), alphabet) : Weight{};
}

}  // namespace

std::strong_ordering collate(std::string_view a, std::string_view b, Alphabet alphabet) {
  auto variants = std::strong_ordering::equal, cases = std::strong_ordering::equal;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const Weight x = next_weight(a, i, alphabet), y = next_weight(b, j, alphabet);
    if (x.letter != y.letter) return x.letter <=> y.letter;
    if (variants == 0) variants = x.variant <=> y.variant;
    if (cases == 0) cases = x.capital <=> y.capital;
  }
  return variants != 0 ? variants : cases != 0 ? cases : a <=> b;
}

}  // namespace lapas::catalog
