// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Messages become inline content in the language of the document.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lapas/catalog.hpp>
#include <lapas/document.hpp>
#include <lapas/pack.hpp>

#include "compose/words.hpp"

namespace lapas::composing {

/// Translates each message once. The messages must live as long as this does.
class Texts {
 public:
  Texts(const Catalog& catalog, std::string source_language, Variables variables, bool proof, Diagnostics& diagnostics);

  /// The value of this variable is translated when it is first asked for. `value` must live as long as this does.
  void translate_variable(std::string_view name, const Message& value) { untranslated_.emplace(name, &value); }

  /// From now on inline content speaks this language too, beneath the first.
  Texts& add_second(const Catalog& catalog, Variables variables);

  [[nodiscard]] const Inlines& inlines(const Message& message);
  /// The same where places may stand between the words, with the ids that the message gives them. In a second language
  /// they are left out.
  [[nodiscard]] const Inlines& sentence(const Message& message);
  /// The same for headers and footers, in which `{PAGE}` and `{PAGES}` are the number of the page and of all pages. In the
  /// first language alone.
  [[nodiscard]] const Inlines& page_text(const Message& message);
  [[nodiscard]] std::string plain(const Message& message) { return plain_text(inlines(message)); }

  [[nodiscard]] Inlines inlines(const Word& word, bool strong = false);
  /// For descriptions: as it stands in the catalogue.
  [[nodiscard]] std::string plain(const Word& word);

  /// Text that is already in the language of the document.
  [[nodiscard]] Inlines ready(std::string_view text) const;

  /// In a proof every text that was asked for, in the order of its first use.
  [[nodiscard]] std::vector<MessageState> take_messages() { return std::move(messages_); }

  /// The value of a variable, or null and a diagnostic.
  [[nodiscard]] const std::string* variable(std::string_view name, const SourcePlace& place);

 private:
  struct Translated {
    std::vector<Inline> pieces;
    Translation state = Translation::complete;
  };

  /// Reports the word and counts it among the messages, once.
  std::uint32_t note(const Word& word);
  void mark(Text& text, std::uint32_t message, Translation state) const;
  [[nodiscard]] Inlines make(const Message& message, bool numbers_pages);
  /// With the numbers of pages in their places.
  void add_numbered(Inlines& inlines, const Text& piece, const Message& message);
  void add_piece(Inlines& inlines, Text piece, const Message& message);
  void set_second(Inlines& inlines, Inlines second) const;
  [[nodiscard]] bool speaks_source() const;
  [[nodiscard]] Translated translated(const Message& message);
  void check_quotes(const Message& message, const std::vector<Inline>& pieces);
  void report(const Message& message, Translation state);
  void error(ErrorCode code, const Message& message, std::string text, std::string hint = {});
  /// In the catalogue, where it can be mended.
  void warn_of_translation(ErrorCode code, const Message& message, const std::string& text, std::string hint);
  [[nodiscard]] bool is_text(const Message& message);
  /// Whether that many bytes are more than a text may have, which is an error.
  [[nodiscard]] bool is_too_long(std::size_t size, const Message& message);
  /// Throws Error(limit_exceeded) when all texts together are more than a document may have.
  void count(const Inlines& inlines, const Message& message);
  /// The number of the text among the messages; 0 when there is no proof.
  std::uint32_t add_message(const Message& message, bool own, Translation state);
  /// With its variables filled in, as long as it is not too long.
  [[nodiscard]] std::string filled(std::string_view text, const Message& message);

  const Catalog& catalog_;
  std::string source_language_;
  Variables variables_;
  std::map<std::string_view, const Message*> untranslated_;  ///< Values of variables.
  bool proof_;
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string, std::string>, Inlines> known_,
      known_on_pages_;  ///< By context and text, which outlive their messages.
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> known_words_;
  std::vector<MessageState> messages_;
  std::size_t asked_ = 0, asked_bytes_ = 0;
  std::unique_ptr<Texts> second_;
};

/// Appends `more`, language to language. What has one language alone, such as a number, stands in both.
void append(Inlines& inlines, const Inlines& more);

/// The same text in bold.
[[nodiscard]] Inlines strong(Inlines inlines);

}  // namespace lapas::composing
