// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The first line names the encoding. A line is a pattern, a comment after `%` or `#`, or a keyword with a value; NEXTLEVEL ends
// the patterns that find the words in a compound. `as1s/s=s,1,2` changes the spelling of a divided word: what stands
// there instead, at which letter, in place of how many.
//
// libhyphen, the usual reader of these files, believes them (2.8.8 recurses without end on 17 bytes and writes behind a
// buffer on 51) and ends the program when memory runs out. Checking a file for it takes more than reading it.

#include "catalog/patterns.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <boost/locale/encoding.hpp>

#include "catalog/icu_locale.hpp"
#include "core/characters.hpp"
#include "core/quoted.hpp"

namespace lapas::catalog {
namespace {

/// ICU's name for an encoding of one byte a letter that such files are in; empty for another.
std::string known_encoding(std::string_view name) {
  constexpr std::string_view iso = "ISO8859-", windows = "microsoft-cp125";
  if (name == "KOI8-R" || name == "KOI8-U") return std::string{name};
  const bool is_iso = name.starts_with(iso) && name.size() <= iso.size() + 2;
  const bool is_windows = name.starts_with(windows) && name.size() == windows.size() + 1;
  if (!is_iso && !is_windows) return {};
  const auto number = name.substr(is_iso ? iso.size() : windows.size());
  if (number.empty() || !std::ranges::all_of(number, is_digit)) return {};
  return (is_iso ? "ISO-8859-" : "windows-125") + std::string{number};
}

/// Nothing when it is not in that encoding.
std::optional<std::string> to_utf8(std::string_view text, const std::string& encoding) {
  namespace conv = boost::locale::conv;
  try {
    return conv::to_utf<char>(text.data(), text.data() + text.size(), encoding, conv::stop);
  } catch (const conv::conversion_error&) {
    return {};
  } catch (const conv::invalid_charset_error&) {
    return {};
  }
}

std::optional<std::size_t> to_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

/// Takes what stands before the sign from the beginning of the text, and the sign.
std::string_view take_until(std::string_view& text, char sign) {
  const auto taken = text.substr(0, text.find(sign));
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

/// The place and the number of the letters that are replaced, which follow the replacement.
bool read_change(std::string_view change, Pattern& pattern) {
  const std::size_t begin = pattern.letters.front() == U'.' ? 1 : 0;
  const auto letters = pattern.letters.size() - static_cast<std::size_t>(std::ranges::count(pattern.letters, U'.'));
  if (take_until(change, ',').find('=') == std::string_view::npos) return false;
  std::size_t first = 1, count = letters;
  if (!change.empty()) {
    const auto from = to_number(take_until(change, ',')), cut = to_number(take_until(change, ','));
    if (!from || !cut) return false;
    first = *from;
    count = *cut;
  }
  if (first == 0 || first > letters || count > letters - first + 1) return false;
  pattern.first_change = begin + first - 1;
  pattern.after_changes = pattern.first_change + count + 1;
  return true;
}

/// Nothing when the line is no pattern.
std::optional<Pattern> read_pattern(std::string_view line) {
  std::string_view change = line;
  const auto spelled = take_until(change, '/');
  Pattern pattern;
  pattern.weights = "0";
  for (std::size_t offset = 0; offset < spelled.size();) {
    const char32_t c = next_code_point(spelled, offset);
    if (c >= U'0' && c <= U'9') {
      pattern.weights.back() = static_cast<char>(c);
    } else {
      pattern.letters += c;
      pattern.weights += '0';
    }
  }
  if (pattern.letters.empty()) return {};
  if (spelled.size() < line.size() && !read_change(change, pattern)) return {};
  return pattern;
}

/// Of two patterns with the same letters the later one counts.
void sort(std::vector<Pattern>& patterns) {
  std::stable_sort(patterns.begin(), patterns.end(),
                   [](const Pattern& a, const Pattern& b) { return a.letters < b.letters; });
  const auto same = [](const Pattern& a, const Pattern& b) { return a.letters == b.letters; };
  const auto kept = std::unique(patterns.rbegin(), patterns.rend(), same).base();
  patterns.erase(patterns.begin(), kept);
}

/// What the patterns say of the places in a word: weights[n] is that of the place behind n letters.
struct Weights {
  explicit Weights(std::size_t letters) : weights(letters + 1, '0'), changes(letters + 1, false) {}

  /// The pattern stands behind so many letters, one less than there are where it begins with the beginning of the word.
  void add(const Pattern& pattern, std::size_t start) {
    for (std::size_t i = 0; i < pattern.weights.size(); ++i) {
      if (start + i == 0 || start + i > weights.size()) continue;
      const std::size_t place = start + i - 1;
      if (pattern.weights[i] <= weights[place]) continue;
      weights[place] = pattern.weights[i];
      changes[place] = i >= pattern.first_change && i < pattern.after_changes;
    }
  }

  [[nodiscard]] bool divides(std::size_t place) const { return (weights[place] - '0') % 2 != 0 && !changes[place]; }

  std::string weights;
  std::vector<bool> changes;
};

/// Behind how many letters the word is divided. At each letter the longest part that ends there and with which some pattern
/// begins decides, as in libhyphen, for which the files are made: they join shorter patterns to the longer ones.
std::vector<std::size_t> places(const std::vector<Pattern>& patterns, std::u32string_view word) {
  const std::u32string dotted = U'.' + std::u32string{word} + U'.';
  Weights weights{word.size()};
  std::size_t start = 0;
  for (std::size_t end = 1; end <= dotted.size(); ++end) {
    for (; start < end; ++start) {
      const auto part = std::u32string_view{dotted}.substr(start, end - start);
      const auto found = std::lower_bound(patterns.begin(), patterns.end(), part,
                                          [](const Pattern& a, std::u32string_view b) { return a.letters < b; });
      if (found == patterns.end() || !found->letters.starts_with(part)) continue;
      if (found->letters == part) weights.add(*found, start);
      break;
    }
  }
  std::vector<std::size_t> found;
  for (std::size_t place = 1; place < word.size(); ++place) {
    if (weights.divides(place)) found.push_back(place);
  }
  return found;
}

}  // namespace

/// Reads line by line.
class PatternReader {
 public:
  PatternReader(Patterns& into, const std::filesystem::path& file, Diagnostics& diagnostics)
      : into_{into}, file_{file.string()}, diagnostics_{diagnostics} {}

  void read(std::string_view content) {
    const auto encoding = without_end(take_until(content, '\n'));
    if (encoding == "UTF-8") return read_lines(content);
    const auto known = known_encoding(encoding);
    if (known.empty()) {
      return error(in_quotes(encoding) + " is no encoding of patterns", "its first line names it, such as UTF-8");
    }
    const auto text = with_icu([&] { return to_utf8(content, known); });
    if (!text) return error("the file is not in " + known, "its first line names the encoding");
    read_lines(*text);
  }

 private:
  void read_lines(std::string_view content) {
    while (!content.empty()) {
      ++line_;
      const auto line = without_end(take_until(content, '\n'));
      if (const auto problem = text_problem(line); !problem.empty()) error("the line " + problem);
      else if (!line.empty() && line.front() != '%' && line.front() != '#') read_line(line);
    }
    if (patterns_.empty()) error("the file has no patterns");
    sort(patterns_);
    into_.words_ = std::move(patterns_);
  }

  void read_line(std::string_view line) {
    if (line == "NEXTLEVEL") return end_compounds();
    if (read_keyword(line)) return;
    if (auto pattern = read_pattern(line)) patterns_.push_back(*std::move(pattern));
    else error(in_quotes(line) + " is no pattern");
  }

  void end_compounds() {
    if (std::exchange(has_compounds_, true)) return error("NEXTLEVEL stands twice");
    sort(patterns_);
    into_.compounds_ = std::exchange(patterns_, {});
  }

  /// Whether the line begins with a keyword. NOHYPHEN is about signs that no word has which lapas divides.
  bool read_keyword(std::string_view line) {
    if (line.starts_with("NOHYPHEN")) return true;
    const std::pair<std::string_view, std::size_t*> numbers[]{{"LEFTHYPHENMIN", &into_.least_left_},
                                                              {"RIGHTHYPHENMIN", &into_.least_right_},
                                                              {"COMPOUNDLEFTHYPHENMIN", &into_.least_inner_left_},
                                                              {"COMPOUNDRIGHTHYPHENMIN", &into_.least_inner_right_}};
    for (const auto& [keyword, value] : numbers) {
      if (!line.starts_with(keyword)) continue;
      line.remove_prefix(keyword.size());
      const auto number = to_number(line.substr(std::min(line.find_first_not_of(" \t"), line.size())));
      constexpr std::size_t most = 100;
      if (number && *number <= most) *value = *number;
      else error(std::string{keyword} + " has no number of letters");
      return true;
    }
    return false;
  }

  /// What may stand behind a pattern is a comment.
  static std::string_view without_end(std::string_view line) {
    const bool has_value = line.starts_with("NOHYPHEN") || line.find("HYPHENMIN") != std::string_view::npos;
    const auto end = has_value ? line.find_last_not_of(" \t\r") + 1 : line.find_first_of(" \t\r");
    return line.substr(0, end);
  }

  void error(std::string message, std::string hint = "take the file from where it is published") {
    diagnostics_.error(ErrorCode::catalog_bad_patterns, {.file = file_, .line = line_}, std::move(message),
                       std::move(hint));
  }

  Patterns& into_;
  std::string file_;
  Diagnostics& diagnostics_;
  int line_ = 1;
  bool has_compounds_ = false;
  std::vector<Pattern> patterns_;
};

Patterns::Patterns(std::string_view content, const std::filesystem::path& file, Diagnostics& diagnostics) {
  PatternReader{*this, file, diagnostics}.read(content);
}

std::vector<std::size_t> Patterns::divide(std::u32string_view word) const {
  constexpr std::size_t longest = 100;  // What is longer is no word.
  std::vector<std::size_t> found;
  if (word.size() > longest) return found;
  divide(word, 0, word.size(), found);
  std::erase_if(found, [&](std::size_t place) { return place < least_left_ || place + least_right_ > word.size(); });
  return found;
}

void Patterns::divide(std::u32string_view word, std::size_t start, std::size_t end,
                      std::vector<std::size_t>& found) const {
  const auto part = word.substr(start, end - start);
  auto ends = places(compounds_, part);
  if (ends.empty()) {
    const std::size_t left = start == 0 ? 0 : least_inner_left_, right = end == word.size() ? 0 : least_inner_right_;
    for (const std::size_t place : places(words_, part)) {
      if (place >= left && place + right <= part.size()) found.push_back(start + place);
    }
    return;
  }
  ends.push_back(part.size());
  std::size_t begin = 0;
  for (const std::size_t behind : ends) {
    if (begin != 0) found.push_back(start + begin);
    divide(word, start + begin, start + behind, found);
    begin = behind;
  }
}

}  // namespace lapas::catalog
