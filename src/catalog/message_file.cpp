// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The .mo format (gettext manual, 10.3): a head of seven numbers, two tables of (length, offset) for the messages and
// their translations, a hash table, then the strings, each with a zero behind it. The first message is empty; its
// translation holds the head fields of the .po file. A message is its context, EOT and its text, or the text alone. One
// with a plural has the singular, a zero and the plural, and its translation all forms with zeros between them.
//
// Libraries that read such files believe them: they follow the offsets, and hand the rule of plurals to a parser that
// recurses. A file from a stranger has to be read to be checked, and then all that a library would add is a search.

#include "catalog/message_file.hpp"

#include <algorithm>
#include <cstdint>

#include <lapas/limits.hpp>

#include "core/quoted.hpp"

namespace lapas::catalog {
namespace {

constexpr std::uint32_t magic = 0x950412DE;
constexpr std::size_t head_size = 28;
/// What ends a context.
constexpr char end_of_context = '\4';

class MessageFile {
 public:
  explicit MessageFile(std::string_view content) : content_{content} {}

  /// What is wrong with the structure; empty when nothing is.
  [[nodiscard]] std::string_view structural_problem() {
    if (content_.size() < head_size) return "is too short";
    if (number(0) != magic) {
      swapped_ = true;
      if (number(0) != magic) return "does not begin as a compiled catalogue does";
    }
    if (count() == 0) return "has no messages";
    if (!strings_lie_inside(number(12)) || !strings_lie_inside(number(16))) return "has damaged strings";
    if (least_size() > content_.size()) return "has strings that overlap";
    if (!message(0).empty()) return "has no head fields";
    return {};
  }

  /// The value of a head field such as `Content-Type`.
  [[nodiscard]] std::string_view field(std::string_view name) const {
    std::string_view rest = translation(0);
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) return line.substr(name.size() + 1);
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return {};
  }

  [[nodiscard]] std::uint32_t count() const { return number(8); }
  [[nodiscard]] std::string_view message(std::uint32_t index) const { return text(number(12), index); }
  [[nodiscard]] std::string_view translation(std::uint32_t index) const { return text(number(16), index); }

 private:
  [[nodiscard]] std::uint32_t number(std::size_t offset) const {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(content_[offset + i]));
    };
    return swapped_ ? byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)
                    : byte(3) << 24 | byte(2) << 16 | byte(1) << 8 | byte(0);
  }

  [[nodiscard]] bool lies_inside(std::uint64_t offset, std::uint64_t size) const {
    return offset + size <= content_.size();
  }

  [[nodiscard]] bool strings_lie_inside(std::uint32_t table) const {
    if (!lies_inside(table, std::uint64_t{count()} * 8)) return false;
    for (std::uint32_t i = 0; i < count(); ++i) {
      const std::uint64_t length = number(table + std::size_t{8} * i), offset = number(table + std::size_t{8} * i + 4);
      if (!lies_inside(offset, length + 1) || content_[offset + length] != '\0') return false;
    }
    return true;
  }

  /// Of a file in which nothing shares its bytes: strings that all entries share would be many times the file.
  [[nodiscard]] std::uint64_t least_size() const {
    std::uint64_t size = head_size + std::uint64_t{count()} * 16;
    for (std::uint32_t i = 0; i < count(); ++i) size += message(i).size() + translation(i).size() + 2;
    return size;
  }

  [[nodiscard]] std::string_view text(std::uint32_t table, std::uint32_t index) const {
    const std::size_t entry = table + std::size_t{8} * index;
    return content_.substr(number(entry + 4), number(entry));
  }

  std::string_view content_;
  bool swapped_ = false;
};

bool names_utf8(std::string_view content_type) {
  constexpr std::string_view key = "charset=", utf8 = "utf-8";
  const auto found = content_type.find(key);
  if (found == std::string_view::npos) return false;
  const auto charset = content_type.substr(found + key.size());
  const auto end = charset.find_last_not_of(" \t\r") + 1;
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::ranges::equal(charset.substr(0, end), utf8, same);
}

/// text_problem() of the first of the parts between zeros that has one.
std::string problem_of_forms(std::string_view text) {
  for (;;) {
    const auto end = text.find('\0');
    auto problem = text_problem(text.substr(0, end));
    if (end == std::string_view::npos || !problem.empty()) return problem;
    text.remove_prefix(end + 1);
  }
}

/// The one form of a text that has no plural, the singular of others.
std::string_view first_form(std::string_view text) { return text.substr(0, text.find('\0')); }

/// Reports what is no text in a message and in its translation.
class EntryCheck {
 public:
  EntryCheck(std::string file, Diagnostics& diagnostics) : file_{std::move(file)}, diagnostics_{diagnostics} {}

  void check(std::string_view message, std::string_view translation) {
    const auto end = message.find(end_of_context);
    const auto context = end == std::string_view::npos ? std::string_view{} : message.substr(0, end);
    const auto text = end == std::string_view::npos ? message : message.substr(end + 1);
    report("the context of ", text, context, problem_of_forms(context));
    report("the message ", text, context, problem_of_forms(text));
    report("the translation of ", text, context, problem_of_forms(translation));
    if (first_form(translation).size() <= limits::text_bytes) return;
    add(ErrorCode::limit_exceeded, context,
        "the translation of " + in_quotes(first_form(text)) + " has more than " + std::to_string(limits::text_bytes) +
            " bytes",
        "divide the text into paragraphs");
  }

 private:
  void report(std::string_view what, std::string_view text, std::string_view context, const std::string& problem) {
    if (problem.empty()) return;
    add(ErrorCode::text_malformed, context, std::string{what} + in_quotes(first_form(text)) + ' ' + problem,
        "write it without in the .po file");
  }

  void add(ErrorCode code, std::string_view context, std::string message, std::string hint) {
    Diagnostic diagnostic{Severity::error, code, {.file = file_}, {}, std::move(message), std::move(hint)};
    if (text_problem(context).empty()) diagnostic.field = context;
    diagnostics_.add(std::move(diagnostic));
  }

  std::string file_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::filesystem::path message_file_path(const std::filesystem::path& directory, std::string_view tag,
                                        std::string_view domain) {
  return directory / tag / (std::string{domain} + ".mo");
}

std::string message_key(std::string_view context, std::string_view text) {
  std::string key{context};
  if (!context.empty()) key += end_of_context;
  return normal_form(key.append(text));
}

Translations read_message_file(std::string_view content, const std::filesystem::path& path, Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::string hint = "compile it with msgfmt --check") {
    diagnostics.error(ErrorCode::catalog_malformed, {path.string(), 0, 0}, std::move(message), std::move(hint));
    return Translations{};
  };
  if (content.size() > limits::catalog_bytes) {
    diagnostics.error(ErrorCode::limit_exceeded, {path.string(), 0, 0},
                      "a catalogue has more than " + std::to_string(limits::catalog_bytes) + " bytes", "divide it");
    return {};
  }
  MessageFile file{content};
  if (const auto problem = file.structural_problem(); !problem.empty()) return report(std::string{problem});
  if (!text_problem(file.translation(0)).empty()) return report("has head fields that are no text");
  if (!names_utf8(file.field("Content-Type"))) {
    return report("does not say that it is in UTF-8",
                  "write \"Content-Type: text/plain; charset=UTF-8\" in the .po file's head");
  }
  Translations translations;
  EntryCheck entries{path.string(), diagnostics};
  for (std::uint32_t i = 1; i < file.count(); ++i) {
    entries.check(file.message(i), file.translation(i));
    translations.try_emplace(message_key({}, first_form(file.message(i))),
                             normal_form(first_form(file.translation(i))));
  }
  return translations;
}

}  // namespace lapas::catalog
