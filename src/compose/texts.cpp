// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The order matters: a translation still has the markup and the placeholders of its source, the value of a variable is
// never taken for markup, and the rules that keep words together see the text as it prints.

#include "compose/texts.hpp"

#include "compose/markup.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {

Texts::Texts(const Catalog& catalog, std::string source_language, Variables variables, Diagnostics& diagnostics)
    : catalog_{catalog},
      source_language_{std::move(source_language)},
      variables_{std::move(variables)},
      diagnostics_{diagnostics} {}

const Inlines& Texts::inlines(const Message& message) {
  const auto [entry, is_new] = known_.try_emplace({message.context, message.text});
  if (is_new && !message.empty()) entry->second = make(message);
  return entry->second;
}

Inlines Texts::ready(std::string_view text, bool strong) const {
  if (text.empty()) return {};
  return {.items = {Text{.text = catalog_.keep_together(text), .strong = strong}}};
}

const std::string* Texts::variable(std::string_view name, const SourcePlace& place) {
  const auto found = variables_.find(name);
  if (found != variables_.end()) return &found->second;
  diagnostics_.error(ErrorCode::pack_unknown_variable, place, "unknown variable \"" + std::string{name} + "\"",
                     suggestion(name, keys(variables_)));
  return nullptr;
}

Inlines Texts::make(const Message& message) {
  Inlines inlines;
  for (Text& piece : translated_pieces(message)) {
    piece.text = catalog_.keep_together(replace_variables(piece.text, message.place));
    piece.link = replace_variables(piece.link, message.place);
    if (!piece.text.empty()) inlines.items.emplace_back(std::move(piece));
  }
  return inlines;
}

std::vector<Text> Texts::translated_pieces(const Message& message) {
  Markup source = parse_markup(message.text);
  const auto report = [&](Severity severity, ErrorCode code, std::string text, std::string hint) {
    diagnostics_.add({severity, code, message.place, message.context, std::move(text), std::move(hint)});
  };
  if (!source.problem.empty()) {
    report(Severity::error, ErrorCode::xml_malformed, "markup of a text: " + source.problem,
           "write &lt; and &amp; for the signs themselves");
    return {};
  }
  if (catalog_.language() == source_language_) return source.pieces;
  if (catalog_.lacks(message)) {
    report(Severity::warning, ErrorCode::catalog_untranslated, "\"" + message.text + "\" has no translation", {});
  } else {
    const std::string translation = catalog_.translate(message);
    Markup translated = parse_markup(translation);
    if (translated.problem.empty() && translated.tokens == source.tokens) {
      for (const Text& piece : translated.pieces) {
        const auto mark = piece.language.empty() ? catalog_.foreign_quote(piece.text) : std::string_view{};
        if (mark.empty()) continue;
        report(Severity::warning, ErrorCode::catalog_foreign_quote,
               "the translation \"" + translation + "\" has a quotation mark of another language: " + std::string{mark},
               "type the marks of " + catalog_.locale_tag());
      }
      return translated.pieces;
    }
    report(Severity::warning, ErrorCode::catalog_bad_markup,
           "the translation \"" + translation + "\" has other markup or placeholders than \"" + message.text + "\"",
           translated.problem);
  }
  for (Text& piece : source.pieces) {
    if (piece.language.empty()) piece.language = source_language_;
  }
  return source.pieces;
}

std::string Texts::replace_variables(std::string_view text, const SourcePlace& place) {
  return replace_placeholders(text, [&](std::string_view name) {
    const std::string* value = variable(name, place);
    return value ? *value : std::string{};
  });
}

void append(Inlines& inlines, const Inlines& more) {
  inlines.items.insert(inlines.items.end(), more.items.begin(), more.items.end());
}

Inlines strong(Inlines inlines) {
  for (auto& item : inlines.items) {
    if (auto* text = std::get_if<Text>(&item)) text->strong = true;
  }
  return inlines;
}

}  // namespace lapas::composing
