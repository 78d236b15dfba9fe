// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// libhyphen knows words; which of a text's words may be divided at all is decided here. Its patterns come in encodings
// of their own.

#include "catalog/hyphenation.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#if LAPAS_HYPHENATION
#include <hyphen.h>
#include <boost/locale/encoding.hpp>
#endif

#include "catalog/letters.hpp"
#include "catalog/words.hpp"

namespace lapas::catalog {

#if LAPAS_HYPHENATION

namespace {

constexpr std::size_t least_word = 7;  ///< Letters of a word that may be divided.
constexpr std::size_t least_part = least_word_part;

struct Free {
  void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};

/// `hyph_lt_LT.dic`, and `hyph_lt.dic` for the language whatever its country.
std::filesystem::path find_patterns(std::span<const std::filesystem::path> folders, std::string locale_tag) {
  std::ranges::replace(locale_tag, '-', '_');
  const std::string language = locale_tag.substr(0, locale_tag.find('_'));
  for (const auto& folder : folders) {
    for (const auto& tag : {locale_tag, language}) {
      std::error_code ignored;
      auto path = folder / ("hyph_" + tag + ".dic");
      if (std::filesystem::exists(path, ignored)) return path;
    }
  }
  return {};
}

/// What libhyphen gives for the changes that some languages make to a divided word.
struct Changes {
  explicit Changes(std::size_t count) : size{count} {}
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  ~Changes() {
    for (std::size_t i = 0; texts != nullptr && i < size; ++i) std::free(texts[i]);
    std::free(texts);
    std::free(positions);
    std::free(cuts);
  }
  [[nodiscard]] bool at(std::size_t i) const { return texts != nullptr && texts[i] != nullptr; }

  std::size_t size;
  char** texts = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
};

}  // namespace

struct Hyphenation::Patterns {
  /// Behind how many letters of the word a hyphen may stand. Nowhere in a word that the patterns' encoding cannot write.
  [[nodiscard]] std::vector<std::size_t> divide(const std::string& word, std::size_t letters) const {
    std::string encoded;
    try {
      encoded = boost::locale::conv::from_utf(word, encoding, boost::locale::conv::stop);
    } catch (const boost::locale::conv::conversion_error&) {
      return {};
    }
    constexpr std::size_t room = 5;  // libhyphen asks for it
    std::string marks(encoded.size() + room, '0');
    Changes changes{encoded.size()};
    if (hnj_hyphen_hyphenate2(patterns.get(), encoded.data(), static_cast<int>(encoded.size()), marks.data(), nullptr,
                              &changes.texts, &changes.positions, &changes.cuts) != 0) {
      return {};
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 1 < letters; ++i) {
      const bool is_point = (marks[i] - '0') % 2 != 0;
      if (is_point && !changes.at(i)) found.push_back(i + 1);
    }
    return found;
  }

  std::unique_ptr<HyphenDict, Free> patterns;
  std::string encoding;
};

namespace {

/// A word in small letters, and where in the text each of them stands; empty for what stays whole.
struct Word {
  std::string letters;
  std::vector<std::size_t> offsets;
};

Word read_word(std::string_view text, std::size_t start, std::string_view word) {
  Word read;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = start + offset;
    const char32_t c = next_code_point(word, offset);
    const bool begins_text = begin == 0 || without_opening(text.substr(0, begin)).empty();
    if (!is_letter(c) || (is_capital(c) && !begins_text)) return {};
    append_utf8(read.letters, to_small(c));
    read.offsets.push_back(begin);
  }
  return read;
}

template <typename Patterns>
void add_points(const Word& word, const Patterns& patterns, std::vector<std::uint32_t>& points) {
  const std::size_t count = word.offsets.size();
  if (count < least_word) return;
  for (const std::size_t before : patterns.divide(word.letters, count)) {
    if (before >= least_part && before + least_part <= count) {
      points.push_back(static_cast<std::uint32_t>(word.offsets[before]));
    }
  }
}

}  // namespace

Hyphenation::Hyphenation(std::span<const std::filesystem::path> folders, std::string_view locale_tag,
                         Diagnostics& diagnostics) {
  const auto path = find_patterns(folders, std::string{locale_tag});
  if (path.empty()) {
    diagnostics.warning(ErrorCode::catalog_no_hyphenation, {},
                        "no patterns to divide words of \"" + std::string{locale_tag} + "\" by; they stay whole",
                        "install them, such as Debian's package hyphen-lt, or name their folder");
    return;
  }
  std::unique_ptr<HyphenDict, Free> patterns{hnj_hyphen_load(path.c_str())};
  const std::string encoding = patterns == nullptr ? "" : patterns->cset;
  try {
    static_cast<void>(boost::locale::conv::from_utf(std::string{"a"}, encoding));
  } catch (const boost::locale::conv::invalid_charset_error&) {
    diagnostics.error(ErrorCode::catalog_malformed, {.file = path.string()}, "not patterns to divide words by",
                      "its first line names the encoding, such as UTF-8");
    return;
  }
  patterns_.reset(new Patterns{std::move(patterns), encoding});
}

std::vector<std::uint32_t> Hyphenation::points(std::string_view text) const {
  std::vector<std::uint32_t> found;
  if (patterns_ == nullptr) return found;
  for (std::size_t start = 0; start < text.size();) {
    const auto piece = piece_at(text, start);
    const auto opened = without_opening(piece.word);
    add_points(read_word(text, start + piece.word.size() - opened.size(), without_closing(opened)), *patterns_, found);
    start += piece.word.size() + piece.space.size();
  }
  return found;
}

#else

struct Hyphenation::Patterns {};

Hyphenation::Hyphenation(std::span<const std::filesystem::path>, std::string_view, Diagnostics& diagnostics) {
  diagnostics.warning(ErrorCode::catalog_no_hyphenation, {}, "this lapas was built without division of words",
                      "build it with LAPAS_HYPHENATION=ON");
}

std::vector<std::uint32_t> Hyphenation::points(std::string_view) const { return {}; }

#endif

Hyphenation::Hyphenation() = default;
Hyphenation::Hyphenation(Hyphenation&&) noexcept = default;
Hyphenation::~Hyphenation() = default;

}  // namespace lapas::catalog
