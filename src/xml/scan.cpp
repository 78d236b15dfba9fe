// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One pass over the characters for what is no text, and one that knows only comments, CDATA, processing instructions, tags and their quoted
// attributes. Tags that are broken in other ways are left to pugixml.

#include "xml/scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>

#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/quoted.hpp"

namespace lapas::xml {
namespace {

/// Whether XML allows the character (XML 1.0, production 2).
bool is_character(unsigned long code_point) {
  if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return !surrogate && code_point != 0xFFFE && code_point != 0xFFFF && code_point <= 0x10FFFF;
}

/// Whether `&reference;` is one of the five entities of XML.
bool is_entity(std::string_view reference) {
  constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};
  return std::ranges::find(predefined, reference) != predefined.end();
}

/// The character that `&reference;` names by its number.
std::optional<char32_t> numbered_character(std::string_view reference) {
  if (!reference.starts_with('#')) return {};
  reference.remove_prefix(1);
  const bool hexadecimal = reference.starts_with('x');
  if (hexadecimal) reference.remove_prefix(1);
  unsigned long code_point = 0;
  const auto* const end = reference.data() + reference.size();
  const auto [stop, failure] = std::from_chars(reference.data(), end, code_point, hexadecimal ? 16 : 10);
  if (failure != std::errc{} || stop != end || !is_character(code_point)) return {};
  return static_cast<char32_t>(code_point);
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} {}

  std::vector<ScanProblem> run() {
    check_characters();
    while (position_ < text_.size() && problems_.size() < limits::diagnostics) {
      if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>")) continue;
      if (rest().starts_with("<!DOCTYPE")) {
        report(ErrorCode::xml_malformed, position_, "a document type declaration is not read",
               "remove it; lapas files have RELAX NG schemas");
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

  void report(ErrorCode code, std::size_t offset, std::string message, std::string hint) {
    problems_.push_back({code, offset, std::move(message), std::move(hint)});
  }

  void check_characters() {
    for (std::size_t offset = 0; offset < text_.size() && problems_.size() < limits::diagnostics;) {
      const std::size_t start = offset;
      const char32_t c = next_code_point(text_, offset);
      const std::string problem =
          c < 0x20 || c > 0x7E ? text_problem(text_.substr(start, offset - start)) : std::string{};
      if (problem.empty()) continue;
      report(is_character(c) ? ErrorCode::text_malformed : ErrorCode::xml_malformed, start, "the file " + problem,
             "remove it");
    }
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
        report(ErrorCode::xml_malformed, position_++, "an attribute has the character <", "write &lt;");
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
      report(ErrorCode::xml_malformed, position_, "the character & stands alone", "write &amp;");
    } else if (!is_entity(reference)) {
      check_number(reference);
    }
    ++position_;
  }

  void check_number(std::string_view reference) {
    const auto character = numbered_character(reference);
    if (!character) {
      report(ErrorCode::xml_malformed, position_,
             "the entity &" + visible(cut(reference, limits::quoted_bytes)) + "; is not known",
             "write the character itself");
      return;
    }
    std::string spelt;
    append_utf8(spelt, *character);
    const std::string problem = text_problem(spelt);
    if (!problem.empty()) report(ErrorCode::text_malformed, position_, "the text " + problem, "remove it");
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::vector<ScanProblem> problems_;
};

}  // namespace

std::vector<ScanProblem> scan(std::string_view text) { return Scanner{text}.run(); }

}  // namespace lapas::xml
