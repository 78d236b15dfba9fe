// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "byte_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::array wild_numbers{
    -1, 0, 1'000, 100'000, 1 << 30, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};

/// Behind plain words stand those that are hard to print, and last those that are no text in normal form.
// clang-format off
constexpr std::array words{
    "Name"sv, "of"sv, "the"sv, "town"sv, "we"sv, "agree"sv, "Kas"sv, "dalyvauja?"sv, "2026–2027"sv, "12 450,5"sv,
    "(a)"sv, "Šilutė"sv, "yes"sv, "2026-11-23"sv, "12450.5"sv, "no"sv, "a\nb"sv, "<strong>now</strong>"sv,
    "<em>so</em>"sv, "<fill>x</fill>"sv, "{DATE}"sv, "&amp;"sv, "<"sv, "\u00ad"sv, "\u00a0"sv, "\u4e2d"sv,
    "\U0001f600"sv, "\u200b"sv, "\u2028"sv, "cooperationagreementsandprotocols"sv, "<a href=\"#S1\">there</a>"sv,
    "<span lang=\"lt\">ir</span>"sv, "\u05d0"sv, "e\u0301"sv, "\u202e"sv, "\ufffe"sv, "\x01"sv, "\t"sv, "\r"sv,
    "\xff"sv};
// clang-format on
constexpr int plain_words = 16, good_words = 32;

constexpr std::array hard_ids{"Off"sv, "a.b"sv, ""sv, "é"sv, "a b"sv, "yes"sv, "r1"sv, "_"sv};

}  // namespace

int ByteReader::number(int least, int most) {
  const int value = byte();
  if (is_wild && value == 255) return wild_numbers[static_cast<std::size_t>(below(wild_numbers.size()))];
  return least + value % (most - least + 1);
}

lapas::Length ByteReader::length(int least_points, int most_points) {
  return lapas::pt(number(least_points, most_points)) + lapas::Length::from_millipoints(below(4) * 250);
}

std::string ByteReader::text() {
  std::string text;
  for (int count = 1 + below(4); count > 0; --count) {
    const int word = byte();
    if (!text.empty()) text += ' ';
    if (is_wild && word == 255) text += raw(static_cast<std::size_t>(below(16)));
    else if (word >= 224) text += words[static_cast<std::size_t>(is_wild ? word % words.size() : word % good_words)];
    else text += words[static_cast<std::size_t>(word) % plain_words];
  }
  return text;
}

std::string ByteReader::id(std::string_view prefix) {
  const int value = byte();
  if (is_wild && value >= 248) return std::string{hard_ids[static_cast<std::size_t>(value - 248)]};
  if (is_wild && value == 247) return std::string{prefix} + std::to_string(ids_);
  return std::string{prefix} + std::to_string(++ids_);
}

std::string_view ByteReader::raw(std::size_t size) {
  const auto taken = bytes_.substr(std::min(next_, bytes_.size()), size);
  next_ += taken.size();
  return taken;
}

}  // namespace fuzz
