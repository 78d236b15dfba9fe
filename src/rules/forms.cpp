// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Forms and texts are compared word by word, and so are the marks between the words: `follow-up` is not `follow up`.

#include "rules/forms.hpp"

#include <array>

namespace lapas::rules {
namespace {

/// U+0020, U+00A0, U+2009, U+202F
constexpr auto spaces = std::to_array<std::string_view>({" ", "\u00a0", "\u2009", "\u202f"});

/// What stands between two words, with one kind of space and nothing that is not seen.
std::string plain_gap(std::string_view gap, const catalog::Prose& prose) {
  std::string plain = prose.folded(gap);
  for (const std::string_view space : spaces) {
    for (std::size_t at = 0; (at = plain.find(space, at)) != std::string::npos;) {
      const bool again = at > 0 && plain[at - 1] == ' ';
      plain.replace(at, space.size(), again ? "" : " ");
      at += again ? 0 : 1;
    }
  }
  return plain;
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
  std::vector<std::string_view> tokens;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) tokens.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return tokens;
}

}  // namespace

TextWords words_of(std::string_view text, const catalog::Prose& prose) {
  TextWords found;
  std::size_t end = 0;
  for (const auto word : prose.words(text)) {
    const auto start = static_cast<std::size_t>(word.data() - text.data());
    found.words.push_back({word, prose.folded(word), plain_gap(text.substr(end, start - end), prose)});
    end = start + word.size();
  }
  found.after = plain_gap(text.substr(end), prose);
  return found;
}

std::optional<Form> Form::parse(std::string_view text, const catalog::Prose& prose) {
  Form form;
  for (auto token : split_at_spaces(text)) {
    const bool open_start = token.starts_with('*');
    if (open_start) token.remove_prefix(1);
    const bool open_end = token.ends_with('*');
    if (open_end) token.remove_suffix(1);
    const auto [words, after] = words_of(token, prose);
    if (words.empty() || token.find('*') != std::string_view::npos) return {};
    if ((open_start && !words.front().before.empty()) || (open_end && !after.empty())) return {};
    const std::string space = form.parts_.empty() ? "" : form.after_ + ' ';
    const std::size_t first = form.parts_.size();
    for (const auto& word : words) form.parts_.push_back({word.before, word.folded});
    form.parts_[first].before.insert(0, space);
    form.parts_[first].open_start = open_start;
    form.parts_.back().open_end = open_end;
    form.after_ = after;
  }
  return form.parts_.empty() ? std::nullopt : std::optional{std::move(form)};
}

bool Form::Part::fits(std::string_view text) const {
  if (open_start && open_end) return text.find(word) != std::string_view::npos;
  return open_start ? text.ends_with(word) : open_end ? text.starts_with(word) : text == word;
}

bool Form::stands_at(std::size_t position, const TextWords& text) const {
  if (position + parts_.size() > text.words.size()) return false;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const auto& word = text.words[position + i];
    const bool joined = i == 0 ? word.before.ends_with(parts_[i].before) : word.before == parts_[i].before;
    if (!joined || !parts_[i].fits(word.folded)) return false;
  }
  const std::size_t next = position + parts_.size();
  return (next == text.words.size() ? text.after : text.words[next].before).starts_with(after_);
}

std::vector<Match> Form::find_in(const TextWords& text) const {
  std::vector<Match> found;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    if (!stands_at(i, text)) continue;
    const auto first = text.words[i].text, last = text.words[i + parts_.size() - 1].text;
    found.push_back({i, {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())}});
  }
  return found;
}

}  // namespace lapas::rules
