// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What every other header of lapas rests on: exact lengths, points and rectangles, colours, glyphs, text that waits
// for its translation, diagnostics, the one error type, and saving bytes to disk.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lapas {

// ---------------------------------------------------------------------------------------------------------------
// Lengths and geometry

/// A distance on paper, exact: a whole number of millipoints (1/1000 pt), so that "fits" never needs an epsilon.
class Length {
 public:
  constexpr Length() = default;
  static constexpr Length from_millipoints(std::int64_t value) { return Length{value}; }

  [[nodiscard]] constexpr std::int64_t millipoints() const { return value_; }
  /// In points, for the borders of the library only (PDF numbers, ODF lengths).
  [[nodiscard]] constexpr double points() const { return static_cast<double>(value_) / 1000.0; }
  [[nodiscard]] constexpr double millimetres() const { return points() * 25.4 / 72.0; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length{-value_}; }
  constexpr Length& operator+=(Length other) {
    value_ += other.value_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    value_ -= other.value_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return a += b; }
  friend constexpr Length operator-(Length a, Length b) { return a -= b; }
  friend constexpr Length operator*(Length a, std::int64_t factor) { return Length{a.value_ * factor}; }
  friend constexpr Length operator*(std::int64_t factor, Length a) { return a * factor; }
  /// Rounds towards zero.
  friend constexpr Length operator/(Length a, std::int64_t divisor) { return Length{a.value_ / divisor}; }

 private:
  constexpr explicit Length(std::int64_t value) : value_{value} {}
  std::int64_t value_ = 0;
};

/// Rounds to the nearest millipoint. What is no number gives zero, and what is beyond a million kilometres that much, so
/// that sums of lengths never overflow.
[[nodiscard]] constexpr Length pt(double value) {
  constexpr double most = 2.8e12;
  if (!(value > -most)) value = value <= -most ? -most : 0;
  if (value > most) value = most;
  return Length::from_millipoints(static_cast<std::int64_t>(value * 1000.0 + (value < 0 ? -0.5 : 0.5)));
}

/// Rounds to the nearest millipoint, at most 0.00018 mm off: A4 is 595276 x 841890 millipoints.
[[nodiscard]] constexpr Length mm(double value) { return pt(value * 72.0 / 25.4); }

/// A place on a page, from its top left corner; y grows downwards.
struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};

struct Size {
  Length width, height;
  bool operator==(const Size&) const = default;
};

/// A rectangle on a page; (x, y) is its top left corner.
struct Rect {
  Length x, y, width, height;
  [[nodiscard]] constexpr Length right() const { return x + width; }
  [[nodiscard]] constexpr Length bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

/// The smallest rectangle around both; an empty one counts for nothing.
[[nodiscard]] constexpr Rect united(const Rect& a, const Rect& b) {
  if (a == Rect{}) return b;
  if (b == Rect{}) return a;
  const Length x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
  const Length right = a.right() > b.right() ? a.right() : b.right();
  const Length bottom = a.bottom() > b.bottom() ? a.bottom() : b.bottom();
  return {x, y, right - x, bottom - y};
}

/// How sheets of paper are printed on both sides.
enum class Duplex : std::uint8_t { no, long_edge, short_edge };

/// An sRGB colour.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  auto operator<=>(const Color&) const = default;
};

// ---------------------------------------------------------------------------------------------------------------
// Glyphs

/// A face of a FontSet, by its position there.
using FaceIndex = std::uint8_t;

/// One shaped glyph. Distances are in thousandths of the font size, the unit of PDF text space (ISO 32000-1, 9.2.4),
/// so that the same shaped word serves every size.
struct Glyph {
  std::uint16_t id = 0;
  std::int16_t advance = 0;
  std::int16_t x_offset = 0;
  std::int16_t y_offset = 0;
  std::uint32_t text_offset = 0;  ///< The byte of the run's text at which the glyph's characters begin.
  bool operator==(const Glyph&) const = default;
};

// ---------------------------------------------------------------------------------------------------------------
// Diagnostics and errors

/// Where something stands in a file that a person wrote.
struct SourcePlace {
  std::string file;
  int line = 0;    ///< From 1; 0 when unknown.
  int column = 0;  ///< From 1, in bytes; 0 when unknown.
  bool operator==(const SourcePlace&) const = default;
};

/// Every problem lapas can report. The names are stable; the texts of messages may change between releases.
/// The list with its spelling is `error_codes.inc`.
enum class ErrorCode : std::uint16_t {
#define LAPAS_ERROR(name, spelling, meaning) name,
#include <lapas/error_codes.inc>
#undef LAPAS_ERROR
};

/// The stable spelling of a code, such as `pack.unknown-element`.
[[nodiscard]] std::string_view spelling(ErrorCode code);

/// One sentence on what the code means, for lists in documents.
[[nodiscard]] std::string_view meaning(ErrorCode code);

/// All codes, in the order of their list.
[[nodiscard]] std::span<const ErrorCode> error_codes();

enum class Severity : std::uint8_t { warning, error };

/// One problem in a pack, a checklist, a catalogue or a file of values, placed where its author can mend it.
struct Diagnostic {
  Severity severity = Severity::error;
  ErrorCode code{};
  SourcePlace place;
  std::string field;    ///< The id of the answer field or message concerned; may be empty.
  std::string message;  ///< What is wrong.
  std::string hint;     ///< What to do about it; may be empty.
  bool operator==(const Diagnostic&) const = default;
};

/// One line: `file:line:column: error: message [code]; hint`.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

/// The problems that a reader or a writer has met so far, in the order of their finding.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(ErrorCode code, SourcePlace place, std::string message, std::string hint = {});
  void warning(ErrorCode code, SourcePlace place, std::string message, std::string hint = {});
  void append(const Diagnostics& other);

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] bool has_errors() const;
  /// Throws one Error that owns everything collected here if any of it is an error.
  void throw_if_errors() const;

 private:
  std::vector<Diagnostic> all_;
};

/// The only thing lapas throws, `std::bad_alloc` apart. It owns its diagnostics: they outlive what was being read.
class Error : public std::exception {
 public:
  explicit Error(std::vector<Diagnostic> diagnostics);
  explicit Error(Diagnostic diagnostic);
  Error(ErrorCode code, std::string message, std::string hint = {});

  /// At least one entry; the first error gives code().
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] ErrorCode code() const;
  /// All diagnostics, a line each.
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::vector<Diagnostic> diagnostics_;
  std::string what_;
};

/// The candidate that `name` was most likely meant to be, or an empty view when none is near.
[[nodiscard]] std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

// ---------------------------------------------------------------------------------------------------------------
// Days and numbers as files spell them, whatever the language

/// A day of the Gregorian calendar.
struct Date {
  int year = 0, month = 0, day = 0;
  bool operator==(const Date&) const = default;
};

/// `2026-11-23`, or nothing when the text is not a day that exists.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// `2026-11-23`.
[[nodiscard]] std::string to_string(const Date& date);

/// Whether the text is a number: `12`, `-3`, `1234.5`.
[[nodiscard]] bool is_number(std::string_view text);

// ---------------------------------------------------------------------------------------------------------------
// Fields to fill in

/// What a field asks of its answer, as far as forms on screen can hold people to it.
struct FieldLimits {
  bool required = false;
  bool read_only = false;  ///< Nobody types over its answer.
  int max_length = 0;      ///< Text: so many characters at most; 0 for no limit.
  bool comb = false;       ///< Text on one line, with a max_length: a cell for each character.
  bool operator==(const FieldLimits&) const = default;
};

/// An entry of a list to choose from.
struct ListOption {
  std::string id;  ///< The value.
  std::string label;
  bool operator==(const ListOption&) const = default;
};

/// How many characters a text has, as limits count them: code points.
[[nodiscard]] int count_characters(std::string_view text);

// ---------------------------------------------------------------------------------------------------------------
// Text that waits for its translation

/// An id of answers that has moved, with all ids below it.
struct RenamedId {
  std::string old_id, new_id;
  int first_row = 1;  ///< Row 1 below the old id is this row below the new one.
  bool operator==(const RenamedId&) const = default;
};

/// A text of a pack in its source language. Inline markup (`<strong>`, `<em>`, `<a>`, `<term>`) stays in `text` as it
/// was written, white space folded; this string is the catalogue's `msgid`, and `context` its `msgctxt`.
struct Message {
  std::string context;
  std::string text;
  SourcePlace place;
  [[nodiscard]] bool empty() const { return text.empty(); }
  bool operator==(const Message&) const = default;
};

/// How far a text is translated. A fuzzy translation was made for an older version of the text, or is not checked yet.
enum class Translation : std::uint8_t { complete, fuzzy, missing };

/// What a proof prints beside a text, and its report names: `U12` untranslated, `F12` fuzzy, with the number of the
/// message; `X3` too little room or another problem of the page, with the number of the problem.
[[nodiscard]] std::string message_tag(std::uint32_t message, Translation state);
[[nodiscard]] std::string problem_tag(std::uint32_t problem);

/// The letters that stay on each side, at least, where a word is divided at the end of a line.
inline constexpr int least_word_part = 3;
/// Reads as the hyphen of a divided word, which is not part of the word (Unicode, U+00AD).
inline constexpr std::string_view soft_hyphen = "\u00ad";

// ---------------------------------------------------------------------------------------------------------------
// UTF-8

/// Whether the bytes are well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The code point that starts at byte `offset`, which is moved behind it. `text` must be well-formed.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends a code point to well-formed UTF-8.
void append_utf8(std::string& text, char32_t code_point);

// ---------------------------------------------------------------------------------------------------------------
// Text as every format carries it

/// Why the bytes cannot be printed and written as text, as a part of a sentence (`has the control character U+0007`);
/// empty when they can. Text is well-formed UTF-8 without control characters other than tabs and ends of lines, without
/// noncharacters (XML 1.0, 2.2; Unicode, 23.7), and without the controls that turn the direction of writing.
[[nodiscard]] std::string text_problem(std::string_view text);

/// The one spelling in which lapas takes text: letters composed (Unicode normalization form C), ends of lines as a line
/// feed, tabs as spaces. Precondition: text_problem() has none. Readers and compose() bring text into this form, and what
/// is built in C++ must be in it.
[[nodiscard]] std::string normal_form(std::string_view text);

/// Whether the text has no problem and is in the normal form.
[[nodiscard]] bool is_normal_text(std::string_view text);

// ---------------------------------------------------------------------------------------------------------------
// Bytes

using Bytes = std::vector<std::byte>;

/// The whole file, of `most` bytes at most. Throws Error(file_unreadable) with the system's reason, or when it is no
/// regular file, which may never end; Error(limit_exceeded) when it is larger, before it is read.
[[nodiscard]] std::string load_file(const std::filesystem::path& path, std::size_t most);

/// Writes the bytes beside `path` under a temporary name and renames, so that a reader sees the old file or the whole
/// new one and never a part, whatever happens to the program or to the machine. A new file can be read by whom the
/// process's umask lets; one that is replaced keeps its permissions. A link is followed, and what it leads to is
/// replaced. Something that is not a regular file (a device, a pipe) is written directly. What a program that was killed
/// left beside `path` is removed. Threads and processes may save to the same path: one of them is last. Throws
/// Error(file_unwritable) with the system's reason; nothing half-written is left.
void save(const std::filesystem::path& path, std::span<const std::byte> bytes);

}  // namespace lapas
