// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One pass over the characters that knows only comments, CDATA, processing instructions, tags and their quoted
// attributes. Tags that are broken in other ways are left to pugixml.

#include "xml/scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>

namespace lapas::xml {
namespace {

/// Whether XML allows the character (XML 1.0, production 2).
bool is_character(unsigned long code_point) {
  if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return !surrogate && code_point != 0xFFFE && code_point != 0xFFFF && code_point <= 0x10FFFF;
}

/// Whether `&reference;` is one of the five entities of XML or a character by its number.
bool is_reference(std::string_view reference) {
  constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};
  if (std::ranges::find(predefined, reference) != predefined.end()) return true;
  if (!reference.starts_with('#')) return false;
  reference.remove_prefix(1);
  const bool hexadecimal = reference.starts_with('x');
  if (hexadecimal) reference.remove_prefix(1);
  unsigned long code_point = 0;
  const auto* const end = reference.data() + reference.size();
  const auto [stop, failure] = std::from_chars(reference.data(), end, code_point, hexadecimal ? 16 : 10);
  return failure == std::errc{} && stop == end && is_character(code_point);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} {}

  std::vector<ScanProblem> run() {
    check_characters();
    while (position_ < text_.size()) {
      if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>")) continue;
      if (rest().starts_with("<!DOCTYPE")) {
        report(position_, "a document type declaration is not read", "remove it; lapas files have RELAX NG schemas");
        break;  // What follows may use entities that it declares.
      }
      if (text_[position_] == '<') {
        tag();
      } else {
        character();
      }
    }
    return std::move(problems_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_); }

  void report(std::size_t offset, std::string message, std::string hint) {
    problems_.push_back({offset, std::move(message), std::move(hint)});
  }

  void check_characters() {
    const auto forbidden =
        std::ranges::find_if(text_, [](char c) { return !is_character(static_cast<unsigned char>(c)); });
    if (forbidden == text_.end()) return;
    report(static_cast<std::size_t>(forbidden - text_.begin()), "the file has a control character", "remove it");
  }

  /// Moves behind the closing mark when the opening one stands here.
  bool skip(std::string_view opening, std::string_view closing) {
    if (!rest().starts_with(opening)) return false;
    const auto end = text_.find(closing, position_ + opening.size());
    position_ = end == std::string_view::npos ? text_.size() : end + closing.size();
    return true;
  }

  void tag() {
    ++position_;
    std::optional<char> quote;
    while (position_ < text_.size()) {
      const char c = text_[position_];
      if (quote && c == '<') {
        report(position_++, "an attribute has the character <", "write &lt;");
      } else if (quote) {
        if (c == *quote) quote.reset();
        character();
      } else if (c == '"' || c == '\'') {
        quote = c;
        ++position_;
      } else {
        if (c == '<') return;
        ++position_;
        if (c == '>') return;
      }
    }
  }

  void character() {
    if (text_[position_] != '&') {
      ++position_;
      return;
    }
    const auto length = rest().substr(1).find_first_of("; \t\r\n<&\"'");
    const bool ends = length != std::string_view::npos && rest()[length + 1] == ';';
    const auto reference = ends ? rest().substr(1, length) : std::string_view{};
    if (reference.empty()) {
      report(position_, "the character & stands alone", "write &amp;");
    } else if (!is_reference(reference)) {
      report(position_, "the entity &" + std::string{reference} + "; is not known", "write the character itself");
    }
    ++position_;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::vector<ScanProblem> problems_;
};

}  // namespace

std::vector<ScanProblem> scan(std::string_view text) { return Scanner{text}.run(); }

}  // namespace lapas::xml
