// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The order matters: a translation still has the markup and the placeholders of its source, the value of a variable is
// never taken for markup, and the rules that keep words together see the text as it prints.

#include "compose/texts.hpp"

#include <algorithm>

#include <lapas/limits.hpp>

#include "compose/markup.hpp"
#include "core/characters.hpp"
#include "core/quoted.hpp"
#include "core/spelling.hpp"
#include "core/suggestion.hpp"

namespace lapas::composing {
namespace {

/// Whether there is anything to translate: numbers, signs and variables are the same in every language.
bool has_letters(const std::vector<Inline>& pieces) {
  return std::ranges::any_of(pieces, [](const Inline& piece) {
    const auto* text = std::get_if<Text>(&piece);
    return text && has_letter(replace_placeholders(text->text, [](std::string_view) { return std::string{}; }));
  });
}

bool is_place(const Inline& item) { return std::holds_alternative<InlinePlace>(item); }

}  // namespace

Texts::Texts(const Catalog& catalog, std::string source_language, Variables variables, bool proof,
             Diagnostics& diagnostics)
    : catalog_{catalog},
      source_language_{std::move(source_language)},
      variables_{std::move(variables)},
      proof_{proof},
      diagnostics_{diagnostics} {}

const Inlines& Texts::inlines(const Message& message) {
  const Inlines& made = sentence(message);
  if (std::ranges::any_of(made.items, is_place)) {
    error(ErrorCode::pack_bad_value, message, in_quotes(message.text) + " has a place to fill in",
          "only the text of a sentence has some");
  }
  return made;
}

const Inlines& Texts::sentence(const Message& message) {
  const auto [entry, is_new] = known_.try_emplace({message.context, message.text});
  if (is_new && !message.empty()) {
    entry->second = make(message, false);
    if (second_) set_second(entry->second, second_->sentence(message));
  }
  count(entry->second, message);
  return entry->second;
}

const Inlines& Texts::page_text(const Message& message) {
  const auto [entry, is_new] = known_on_pages_.try_emplace({message.context, message.text});
  if (is_new && !message.empty()) entry->second = make(message, true);
  count(entry->second, message);
  return entry->second;
}

/// A text may be asked for a few times before it is printed once.
void Texts::count(const Inlines& inlines, const Message& message) {
  constexpr std::size_t times = 4;
  for (const Inline& item : inlines.items) {
    ++asked_;
    if (const auto* text = std::get_if<Text>(&item)) asked_bytes_ += text->text.size() + text->link.size();
  }
  if (asked_ <= times * limits::document_texts && asked_bytes_ <= times * limits::document_text_bytes) return;
  error(ErrorCode::limit_exceeded, message, "the document has more text than its pages could show",
        std::to_string(limits::document_texts) + " texts and " + std::to_string(limits::document_text_bytes) +
            " bytes at most");
  diagnostics_.throw_if_errors();
}

Texts& Texts::add_second(const Catalog& catalog, Variables variables) {
  second_ = std::make_unique<Texts>(catalog, source_language_, std::move(variables), false, diagnostics_);
  return *second_;
}

/// What is the same in both languages, such as a name, is printed once; so are places.
void Texts::set_second(Inlines& inlines, Inlines second) const {
  std::ranges::replace_if(second.items, is_place, Inline{Text{.text = "\u2026"}});
  if (second.empty() || plain_text(second) == plain_text(inlines)) return;
  for (auto& item : second.items) {
    auto* text = std::get_if<Text>(&item);
    if (text != nullptr && text->language.empty()) text->language = second_->catalog_.locale_tag();
  }
  inlines.second.push_back(std::move(second));
}

void Texts::mark(Text& text, std::uint32_t message, Translation state) const {
  if (!proof_) return;
  text.message = message;
  text.state = state;
}

std::uint32_t Texts::note(const Word& word) {
  const auto [entry, is_new] = known_words_.try_emplace({word.context, word.english});
  if (is_new) {
    const Message message{std::string{word.context}, std::string{word.english}, {}};
    report(message, word.state);
    entry->second = add_message(message, true, word.state);
  }
  return entry->second;
}

std::string Texts::plain(const Word& word) {
  note(word);
  return word.text;
}

Inlines Texts::inlines(const Word& word, bool strong) {
  if (word.text.empty()) return {};
  Text text{.text = catalog_.keep_together(word.text), .strong = strong};
  mark(text, note(word), word.state);
  if (word.state == Translation::missing) text.language = "en";
  Inlines inlines{.items = {std::move(text)}};
  if (!word.second.empty()) set_second(inlines, second_->inlines(Word{.text = word.second}, strong));
  return inlines;
}

Inlines Texts::ready(std::string_view text) const {
  if (text.empty()) return {};
  return {.items = {Text{.text = catalog_.keep_together(text)}}};
}

const std::string* Texts::variable(std::string_view name, const SourcePlace& place) {
  const auto found = variables_.find(name);
  if (const auto waiting = untranslated_.find(name); found != variables_.end() && waiting != untranslated_.end()) {
    const Message& message = *waiting->second;
    untranslated_.erase(waiting);
    const Translated made = translated(message);
    add_message(message, false, made.state);
    found->second = plain_text({.items = made.pieces});
  }
  if (found != variables_.end()) return &found->second;
  diagnostics_.error(ErrorCode::pack_unknown_variable, place, "unknown variable \"" + std::string{name} + "\"",
                     suggestion(name, keys(variables_)));
  return nullptr;
}

std::uint32_t Texts::add_message(const Message& message, bool own, Translation state) {
  if (!proof_) return 0;
  messages_.push_back({message, own, state});
  return static_cast<std::uint32_t>(messages_.size());
}

void Texts::report(const Message& message, Translation state) {
  const auto warn = [&](ErrorCode code, std::string text) {
    diagnostics_.add({Severity::warning, code, message.place, message.context, std::move(text), {}});
  };
  if (state == Translation::missing) {
    warn(ErrorCode::catalog_untranslated, in_quotes(message.text) + " has no translation");
  } else if (state == Translation::fuzzy) {
    warn(ErrorCode::catalog_fuzzy, "the translation of " + in_quotes(message.text) + " is fuzzy");
  }
}

void Texts::error(ErrorCode code, const Message& message, std::string text, std::string hint) {
  diagnostics_.add({Severity::error, code, message.place, message.context, std::move(text), std::move(hint)});
}

void Texts::warn_of_translation(ErrorCode code, const Message& message, const std::string& text, std::string hint) {
  diagnostics_.add({Severity::warning, code, catalog_.translation_place(message), message.context,
                    "the translation of " + in_quotes(message.text) + ' ' + text, std::move(hint)});
}

void Texts::add_piece(Inlines& inlines, Text piece, const Message& message) {
  piece.text = catalog_.keep_together(filled(piece.text, message));
  if (!piece.text.empty()) inlines.items.emplace_back(std::move(piece));
}

void Texts::add_numbered(Inlines& inlines, const Text& piece, const Message& message) {
  const auto part = [&](std::size_t begin, std::size_t end) {
    Text text = piece;
    text.text = piece.text.substr(begin, end - begin);
    return text;
  };
  std::size_t done = 0;
  for (auto found = find_placeholder(piece.text); found; found = find_placeholder(piece.text, found->end)) {
    const bool number = found->name == "PAGE", count = found->name == "PAGES";
    if (found->is_literal || (!number && !count)) continue;
    add_piece(inlines, part(done, found->begin), message);
    if (number) inlines.items.emplace_back(PageNumber{});
    else inlines.items.emplace_back(PageCount{});
    done = found->end;
  }
  add_piece(inlines, part(done, piece.text.size()), message);
}

Inlines Texts::make(const Message& message, bool numbers_pages) {
  Translated made = translated(message);
  const std::uint32_t number = add_message(message, false, made.state);
  std::string checked_link;
  Inlines inlines;
  for (Inline& piece : made.pieces) {
    auto* text = std::get_if<Text>(&piece);
    if (text == nullptr) {
      inlines.items.push_back(std::move(piece));
      continue;
    }
    text->link = filled(text->link, message);
    if (!text->link.empty() && text->link != checked_link && !is_link_target(text->link)) {
      error(ErrorCode::pack_bad_value, message, in_quotes(text->link) + " is no address", link_target_hint);
    }
    checked_link = text->link;
    mark(*text, number, made.state);
    if (numbers_pages) add_numbered(inlines, *text, message);
    else add_piece(inlines, std::move(*text), message);
  }
  return inlines;
}

/// The catalogue writes `pt_BR` where the pack may write `pt-BR`.
bool Texts::speaks_source() const {
  std::string tag = source_language_;
  std::ranges::replace(tag, '-', '_');
  return catalog_.language() == tag;
}

bool Texts::is_text(const Message& message) {
  const auto problem = text_problem(message.text);
  if (!problem.empty())
    error(ErrorCode::text_malformed, message, "the text " + in_quotes(message.text) + ' ' + problem,
          "write plain text in UTF-8");
  return problem.empty();
}

Texts::Translated Texts::translated(const Message& message) {
  if (is_too_long(message.text.size(), message) || !is_text(message)) return {};
  Markup source = parse_markup(message.text);
  if (!source.problem.empty()) {
    error(ErrorCode::xml_malformed, message, "markup of a text: " + source.problem,
          "write &lt; and &amp; for the signs themselves");
    return {};
  }
  if (speaks_source()) return {std::move(source.pieces)};
  Translation state = catalog_.state(message);
  if (state == Translation::missing && !has_letters(source.pieces)) return {std::move(source.pieces)};
  report(message, state);
  if (state != Translation::missing) {
    const std::string translation = catalog_.translate(message);
    Markup translated = parse_markup(translation);
    if (translated.problem.empty() && translated.tokens == source.tokens) {
      check_quotes(message, translated.pieces);
      return {std::move(translated.pieces), state};
    }
    warn_of_translation(ErrorCode::catalog_bad_markup, message,
                        "has other markup or placeholders: " + in_quotes(translation), translated.problem);
  }
  for (Inline& piece : source.pieces) {
    auto* text = std::get_if<Text>(&piece);
    if (text != nullptr && text->language.empty()) text->language = source_language_;
  }
  return {std::move(source.pieces), Translation::missing};
}

void Texts::check_quotes(const Message& message, const std::vector<Inline>& pieces) {
  for (const Inline& piece : pieces) {
    const auto* text = std::get_if<Text>(&piece);
    if (text == nullptr) continue;
    const auto mark = text->language.empty() ? catalog_.foreign_quote(text->text) : std::string_view{};
    if (mark.empty()) continue;
    warn_of_translation(
        ErrorCode::catalog_foreign_quote, message,
        "has a quotation mark of another language: " + std::string{mark} + " in " + in_quotes(text->text),
        "type the marks of " + catalog_.locale_tag());
  }
}

bool Texts::is_too_long(std::size_t size, const Message& message) {
  if (size <= limits::text_bytes) return false;
  error(ErrorCode::limit_exceeded, message,
        "the text " + in_quotes(message.text) + " has more than " + std::to_string(limits::text_bytes) + " bytes",
        "divide it into paragraphs");
  return true;
}

std::string Texts::filled(std::string_view text, const Message& message) {
  std::size_t size = text.size();
  return replace_placeholders(text, [&](std::string_view name) {
    const std::string* value = variable(name, message.place);
    if (value == nullptr || size > limits::text_bytes) return std::string{};
    size = size + value->size() - name.size() - 2;  // The braces go, too.
    return is_too_long(size, message) ? std::string{} : *value;
  });
}

void append(Inlines& inlines, const Inlines& more) {
  if (!inlines.second.empty() || !more.second.empty()) {
    if (inlines.second.empty()) inlines.second.push_back(Inlines{.items = inlines.items});
    append(inlines.second.front(), more.second.empty() ? Inlines{.items = more.items} : more.second.front());
  }
  inlines.items.insert(inlines.items.end(), more.items.begin(), more.items.end());
}

Inlines strong(Inlines inlines) {
  for (auto& item : inlines.items) {
    if (auto* text = std::get_if<Text>(&item)) text->strong = true;
  }
  return inlines;
}

}  // namespace lapas::composing
