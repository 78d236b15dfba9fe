// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Messages become inline content in the language of the document.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <lapas/catalog.hpp>
#include <lapas/document.hpp>
#include <lapas/pack.hpp>

namespace lapas::composing {

/// Translates each message once. The messages must live as long as this does.
class Texts {
 public:
  Texts(const Catalog& catalog, std::string source_language, Variables variables, Diagnostics& diagnostics);

  [[nodiscard]] const Inlines& inlines(const Message& message);
  [[nodiscard]] std::string plain(const Message& message) { return plain_text(inlines(message)); }

  /// Text that is already in the language of the document.
  [[nodiscard]] Inlines ready(std::string_view text, bool strong = false) const;

  /// The value of a variable, or null and a diagnostic.
  [[nodiscard]] const std::string* variable(std::string_view name, const SourcePlace& place);

 private:
  [[nodiscard]] Inlines make(const Message& message);
  [[nodiscard]] std::vector<Text> translated_pieces(const Message& message);
  [[nodiscard]] std::string replace_variables(std::string_view text, const SourcePlace& place);

  const Catalog& catalog_;
  std::string source_language_;
  Variables variables_;
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string_view, std::string_view>, Inlines> known_;  ///< By context and text.
};

/// Appends `more`.
void append(Inlines& inlines, const Inlines& more);

/// The same text in bold.
[[nodiscard]] Inlines strong(Inlines inlines);

}  // namespace lapas::composing
