// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How PDF spells things (ISO 32000-1, 7.3): numbers, names, strings, arrays and dictionaries as text. Numbers are
// written from whole thousandths, so they are exact, as short as they go and the same under every locale.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <lapas/core.hpp>

namespace lapas::pdf {

/// An indirect object of the file, by its number; zero for none.
struct Ref {
  std::uint32_t number = 0;
  explicit operator bool() const { return number != 0; }
  bool operator==(const Ref&) const = default;
};

void append_integer(std::string& out, std::int64_t value);
/// A number given in thousandths.
void append_number(std::string& out, std::int64_t thousandths);
inline void append_number(std::string& out, Length length) { append_number(out, length.millipoints()); }
void append_ref(std::string& out, Ref ref);
/// Four digits, as codes of two bytes are written in strings and maps.
void append_hex(std::string& out, std::uint16_t value);

/// Whether the character may stand in a name as it is (7.3.5).
[[nodiscard]] bool is_regular(char c);
[[nodiscard]] std::string name(std::string_view value);
/// A string of bytes that are no text.
[[nodiscard]] std::string byte_string(std::string_view bytes);
/// Text for people: plain when it is ASCII, otherwise UTF-16 (7.9.2.2).
[[nodiscard]] std::string text_string(std::string_view utf8);
[[nodiscard]] std::string ref(Ref value);
[[nodiscard]] std::string array(std::initializer_list<Length> numbers);
[[nodiscard]] std::string array(std::span<const Ref> refs);
/// UTF-16 in big-endian order without a mark.
[[nodiscard]] std::string utf16(std::string_view utf8);
/// Three numbers from 0 to 1, a space between.
[[nodiscard]] std::string color(Color value);

/// The entries of a dictionary.
///
///     Dict{}.name("Type", "Annot").ref("Parent", field).number("F", 4)
class Dict {
 public:
  /// A value that is already spelt.
  Dict& raw(std::string_view key, std::string_view value);
  Dict& name(std::string_view key, std::string_view value) { return raw(key, pdf::name(value)); }
  Dict& text(std::string_view key, std::string_view utf8) { return raw(key, text_string(utf8)); }
  Dict& ref(std::string_view key, Ref value) { return raw(key, pdf::ref(value)); }
  Dict& integer(std::string_view key, std::int64_t value) { return raw(key, std::to_string(value)); }
  Dict& number(std::string_view key, std::int64_t thousandths);
  Dict& boolean(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
  Dict& dict(std::string_view key, const Dict& value) { return raw(key, value.spelt()); }

  /// The entries of another dictionary.
  Dict& append(const Dict& other) {
    entries_ += other.entries_;
    return *this;
  }

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] const std::string& entries() const& { return entries_; }
  [[nodiscard]] std::string&& entries() && { return std::move(entries_); }
  /// With its brackets.
  [[nodiscard]] std::string spelt() const { return "<<" + entries_ + ">>"; }

 private:
  std::string entries_;
};

}  // namespace lapas::pdf
