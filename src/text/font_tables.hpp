// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The bytes of a font file, before HarfBuzz is asked: it takes any, and shows an empty font where they make no sense,
// which would print as blanks.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/harfbuzz.hpp"

namespace lapas::text {

/// Big-endian numbers. Callers check the bounds.
class BigEndian {
 public:
  explicit BigEndian(std::string_view bytes) : bytes_{bytes} {}
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::uint16_t u16(std::size_t at) const {
    return static_cast<std::uint16_t>(byte(at) << 8 | byte(at + 1));
  }
  [[nodiscard]] std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return std::uint32_t{u16(at)} << 16 | u16(at + 2); }

 private:
  [[nodiscard]] unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  std::string_view bytes_;
};

/// Why the bytes are not a TrueType file with the tables that are needed, whole; empty when they are.
[[nodiscard]] std::string file_problem(std::string_view bytes);

/// The table, or nothing. Precondition: there is no file_problem().
[[nodiscard]] std::string_view table_in(std::string_view bytes, hb_tag_t tag);

/// What of the tables makes no sense, so that text would be misplaced or missing; empty when all does. Precondition:
/// there is no file_problem().
[[nodiscard]] std::string tables_problem(std::string_view bytes);

/// The bytes of the glyph's outline; 0 for spaces and for glyphs that there are not. Precondition: there is no
/// tables_problem().
[[nodiscard]] std::size_t outline_size(std::string_view bytes, std::uint16_t glyph);

}  // namespace lapas::text
