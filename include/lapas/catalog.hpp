// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A language: its messages, dates, numbers, order of letters and rules for the ends of lines.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas {

/// The built-in pseudo-language: English with accents on its letters, 40 % longer and in brackets, so that a document
/// shows what is not translatable and what has too little room. The tag is CLDR's.
inline constexpr std::string_view pseudo_language = "en-XA";

/// A compiled gettext catalogue in memory.
struct CompiledCatalog {
  std::string language;  ///< `lt`, `pt_BR`.
  std::string domain;
  std::string content;  ///< The bytes of the .mo file.
};

/// Where compiled gettext catalogues lie: `<directory>/<tag>/<domain>.mo`.
struct CatalogRequest {
  std::string language = "en";  ///< The language to print in, such as `lt`, `pt_BR` or `pt-BR`.
  /// The language of the messages themselves; needs no catalogue. The library's own words (domain `lapas`) are English.
  std::string source_language = "en";
  std::vector<std::string> domains;                ///< Searched in this order.
  std::vector<std::filesystem::path> directories;  ///< A message comes from the first that has it.
  std::vector<CompiledCatalog> compiled;           ///< Searched before the directories.
  /// Takes fuzzy translations too. `msgfmt --use-fuzzy` compiles them into catalogues of their own, whose domain ends in
  /// `.draft`: `<directory>/<tag>/<domain>.draft.mo`.
  bool drafts = false;
  /// Folders of patterns by which words are divided, as office programs have them: `<folder>/hyph_lt_LT.dic` or
  /// `<folder>/hyph_lt.dic`. Empty: no word of this catalogue is ever divided.
  std::vector<std::filesystem::path> hyphenation;
};

/// One language. Immutable and safe to share between threads.
class Catalog {
 public:
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  /// The language of the texts it gives, such as `lt`.
  [[nodiscard]] const std::string& language() const;
  /// The tag that PDF and ODF name (BCP 47), such as `lt-LT` or `en-GB`.
  [[nodiscard]] const std::string& locale_tag() const;

  /// The catalogues that were not there and what was used in their place, one warning each.
  [[nodiscard]] const std::vector<Diagnostic>& warnings() const;

  /// The translation, or the message's own text. Markup and placeholders are left as they are.
  [[nodiscard]] std::string translate(const Message& message) const;
  /// Complete for every message when the language is the source language.
  [[nodiscard]] Translation state(const Message& message) const;
  /// The catalogue that the translation stands in, where its problems can be mended; empty when there is none.
  [[nodiscard]] SourcePlace translation_place(const Message& message) const;
  /// A text of the library itself (domain `lapas`), by its context and English text.
  [[nodiscard]] std::string word(std::string_view context, std::string_view english) const;
  /// How far that text is translated. Complete when the language is English.
  [[nodiscard]] Translation word_state(std::string_view context, std::string_view english) const;

  /// `2026 m. lapkričio 23 d.`, `23 November 2026`. Years before 1000 have four digits, and days before 15 October 1582
  /// are those of the same calendar as today. Throws Error(values_wrong_type) for a day that does not exist.
  [[nodiscard]] std::string long_date(const Date& date) const;
  /// The day that a text of long_date() says, whatever the kind of its spaces and the case of its letters; nothing for
  /// another text or a day that does not exist.
  [[nodiscard]] std::optional<Date> read_date(std::string_view text) const;
  /// A date to be filled in by hand: `20__ m. ____________ __ d.`, `__ ____________ 20__`, with non-breaking spaces.
  [[nodiscard]] std::string date_blanks() const;
  /// `1 234,50` or `1,234.50` for `1234.50`, with non-breaking spaces; every digit as it is given. Throws
  /// Error(values_wrong_type) for what is not a number (is_number()).
  [[nodiscard]] std::string number(std::string_view number) const;
  /// The number that a text of number() says, spelled as files spell it (`1234.50`), with any kind of spaces and with
  /// or without the signs between thousands; nothing for another text.
  [[nodiscard]] std::optional<std::string> read_number(std::string_view text) const;
  /// Whether `a` comes before `b` in a list sorted for readers of the language.
  [[nodiscard]] bool before(std::string_view a, std::string_view b) const;
  [[nodiscard]] std::string upper(std::string_view text) const;

  /// Puts non-breaking spaces where the language keeps words together: after single letters, between a number and its
  /// unit, between initials and a surname (field conventions of each language). Text only, no markup.
  [[nodiscard]] std::string keep_together(std::string_view text) const;
  /// The first quotation mark of the text that the language does not use in its place, such as " or an opening “ in
  /// Lithuanian; empty when there is none, or when lapas does not know the marks of the language. Text only, no markup.
  [[nodiscard]] std::string_view foreign_quote(std::string_view text) const;
  /// For each text the byte offsets inside it, ascending, at which a line may end (Unicode line breaking, UAX #14). A
  /// range of numbers (`1–5`), a number with its ending (`2-oji`) and capitals with hyphens (`LOCAL-Y-PACT`) stay
  /// whole.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> break_opportunities(
      std::span<const std::string_view> texts) const;
  /// The byte offsets inside the text, ascending, at which a word may be divided with a hyphen; none when the request
  /// named no patterns. Words of fewer than seven letters stay whole, and so do names (a capital where no text begins)
  /// and all that is not letters alone; three letters at least stay on each side, more where the patterns say so.
  [[nodiscard]] std::vector<std::uint32_t> hyphenation_points(std::string_view text) const;

 private:
  friend Catalog load_catalog(const CatalogRequest& request);
  struct Impl;
  explicit Catalog(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Loads a language; `pt_BR` falls back on `pt` for messages it lacks, then on the source language. A catalogue that
/// the chain lacks is a warning, and so are missing patterns when folders of them are named. Throws Error:
/// catalog_unavailable when no domain has a catalogue in the chain or is written in one of its languages, or when
/// a language or a domain has a name that no folder or file could have; catalog_malformed, text_malformed and
/// catalog_bad_patterns naming every catalogue and file of patterns that cannot be used, file_unreadable,
/// limit_exceeded, catalog_no_icu.
///
///     const auto lt = lapas::load_catalog({.language = "lt", .domains = {"roadmap", "lapas"}, .directories = {dir}});
///     lt.long_date({2026, 11, 23});  // 2026 m. lapkričio 23 d.
[[nodiscard]] Catalog load_catalog(const CatalogRequest& request);

/// The tag and what it falls back on: `pt_BR`, `pt`.
[[nodiscard]] std::vector<std::string> fallback_chain(std::string_view tag);

/// The languages for which a directory has one of the domains, sorted.
[[nodiscard]] std::vector<std::string> catalog_languages(std::span<const std::filesystem::path> directories,
                                                         std::span<const std::string> domains);

}  // namespace lapas
