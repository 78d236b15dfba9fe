// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The library's own words in the language of the document, looked up once.

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <lapas/catalog.hpp>

namespace lapas::composing {

/// One of the library's own texts. It prints by way of Texts, which knows whether it is translated.
struct Word {
  std::string_view context, english;
  std::string text;  ///< In the language of the document, or English.
  Translation state = Translation::complete;
  std::string second;  ///< In the second language of the document; empty for none.

  /// A part of its text.
  [[nodiscard]] Word part(std::string_view of_text) const {
    return {context, english, std::string{of_text}, state, {}};
  }
  /// With a space behind it.
  [[nodiscard]] Word spaced() const;
  /// With its placeholders replaced.
  [[nodiscard]] Word filled(std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
};

class Words {
  class Dictionary;
  explicit Words(const Dictionary& in);

 public:
  /// `second` is null when the document speaks one language.
  Words(const Catalog& catalog, const Catalog* second);

  Word step_progress, step, closing, checkpoint, purpose, evidence, continued, done_when, tick_on_page, on_page;
  Word question, questions, go_to, marked_required, page_head, checkpoint_head;
  Word statement, yes, partly, no, notes;
  Word marks, compared_at, look_for, term, definition;
  Word row, date, required, characters, decimals, email, phone, table_to_fill_in, overview;
  Word version, page;
};

}  // namespace lapas::composing
