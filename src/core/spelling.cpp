// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spellings are checked character by character, so that no locale has a say.

#include "core/spelling.hpp"

#include <algorithm>
#include <array>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "core/characters.hpp"

namespace lapas {
namespace {

bool is_part_character(char c) { return is_ascii_letter(c) || is_digit(c) || c == '-' || c == '_'; }

bool is_subtag(std::string_view part) {
  constexpr std::size_t longest = 8;
  const auto is_allowed = [](char c) { return is_ascii_letter(c) || is_digit(c); };
  return !part.empty() && part.size() <= longest && std::ranges::all_of(part, is_allowed);
}

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return is_part_character(c) || c == '.'; };
  if (text.empty() || !is_ascii_letter(text.front()) || !std::ranges::all_of(text, allowed)) return false;
  return text.find("..") == std::string_view::npos && !text.ends_with('.');
}

bool is_id_part(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_part_character); }

bool is_row_number(std::string_view id) {
  if (id == "total") return true;
  return id.size() > 1 && id.front() == 'r' && std::ranges::all_of(id.substr(1), is_digit);
}

bool is_language_tag(std::string_view tag, char separator) {
  constexpr std::size_t longest = 35;
  if (tag.size() > longest) return false;
  auto end = std::min(tag.find(separator), tag.size());
  const auto language = tag.substr(0, end);
  if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_ascii_letter)) return false;
  while (end < tag.size()) {
    tag.remove_prefix(end + 1);
    end = std::min(tag.find(separator), tag.size());
    if (!is_subtag(tag.substr(0, end))) return false;
  }
  return true;
}

bool is_link_target(std::string_view target) {
  constexpr std::array<std::string_view, 4> beginnings{"#", "https://", "http://", "mailto:"};
  const auto begins_with = [&](auto start) { return target.starts_with(start) && target.size() > start.size(); };
  const auto is_allowed = [](char c) { return c > ' ' && c < '\x7F' && c != '<' && c != '>' && c != '"'; };
  return target.size() <= limits::link_bytes && std::ranges::any_of(beginnings, begins_with) &&
         std::ranges::all_of(target, is_allowed);
}

}  // namespace lapas
