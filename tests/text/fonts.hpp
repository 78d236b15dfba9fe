// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Fonts for the tests of text: the real ones, and copies of them with a few bytes changed.

#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include <lapas/limits.hpp>
#include <lapas/text.hpp>

namespace fonts {

inline const std::filesystem::path folder{LAPAS_FONT_DIR};

/// The letters of Lithuanian and its quotation marks and dash, of Latvian, Polish and Greek.
inline const std::u32string lithuanian = U"AĄBCČDEĘĖFGHIĮYJKLMNOPRSŠTUŲŪVZŽaąbcčdeęėfghiįyjklmnoprsštuųūvzž„“–";
inline const std::u32string latvian = U"AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽaābcčdeēfgģhiījkķlļmnņoprsštuūvzž";
inline const std::u32string polish = U"AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻaąbcćdeęfghijklłmnńoóprsśtuwyzźż";
inline const std::u32string greek = U"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ";

inline lapas::FontSet load(const std::vector<std::string>& families) {
  const std::vector directories{folder};
  return lapas::load_fonts(families, directories);
}

inline lapas::FontSet noto_sans() { return load({"Noto Sans"}); }

inline lapas::Bytes file(const std::string& name) {
  const std::string content = lapas::load_file(folder / name, lapas::limits::font_bytes);
  const auto* bytes = reinterpret_cast<const std::byte*>(content.data());
  return {bytes, bytes + content.size()};
}

inline unsigned u8(const lapas::Bytes& bytes, std::size_t at) { return std::to_integer<unsigned>(bytes.at(at)); }
inline unsigned u16(const lapas::Bytes& bytes, std::size_t at) { return u8(bytes, at) << 8 | u8(bytes, at + 1); }
inline unsigned u32(const lapas::Bytes& bytes, std::size_t at) { return u16(bytes, at) << 16 | u16(bytes, at + 2); }

inline void put_u16(lapas::Bytes& bytes, std::size_t at, unsigned value) {
  bytes.at(at) = std::byte(value >> 8);
  bytes.at(at + 1) = std::byte(value);
}

/// Where the record of a table stands in the directory; 0 when the font has no such table.
inline std::size_t record_of(const lapas::Bytes& font, const std::string& table) {
  for (std::size_t record = 12; record < 12 + 16 * u16(font, 4); record += 16) {
    const std::string tag{reinterpret_cast<const char*>(&font.at(record)), 4};
    if (tag == table) return record;
  }
  return 0;
}

inline lapas::Bytes table_of(const lapas::Bytes& font, const std::string& table) {
  const auto record = record_of(font, table);
  if (record == 0) throw std::runtime_error{"no table " + table};
  const auto begin = font.begin() + u32(font, record + 8);
  return {begin, begin + u32(font, record + 12)};
}

/// Changes a number of two bytes in a table.
inline void patch(lapas::Bytes& font, const std::string& table, std::size_t at, unsigned value) {
  put_u16(font, u32(font, record_of(font, table) + 8) + at, value);
}

/// All glyphs that a text is set in, ascending.
inline std::vector<std::uint16_t> glyphs_of(lapas::Shaper& shaper, lapas::FaceIndex face, const std::u32string& text) {
  std::string utf8;
  for (const char32_t character : text) {
    lapas::append_utf8(utf8, character);
    utf8 += ' ';
  }
  std::vector<std::uint16_t> ids;
  for (const auto& run : shaper.shape(face, utf8, "lt")->runs) {
    for (const auto& glyph : run.glyphs) ids.push_back(glyph.id);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// Whether the face itself has the character.
inline bool has_glyph(lapas::Shaper& shaper, lapas::FaceIndex face, char32_t character) {
  std::string utf8;
  lapas::append_utf8(utf8, character);
  const auto shaped = shaper.shape(face, utf8, "lt");
  return shaped->missing.empty() && shaped->runs.size() == 1 && shaped->runs.front().face == face;
}

inline int width(lapas::Shaper& shaper, lapas::FaceIndex face, std::string_view text, std::string_view language) {
  return shaper.shape(face, text, language)->width;
}

}  // namespace fonts
