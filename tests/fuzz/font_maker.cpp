// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The tables that lapas and readers of PDF need, in the order of their tags (OpenType 1.9).

#include "font_maker.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace fuzz {
namespace {

constexpr int units_per_em = 1000, ascent = 900, descent = -250, cap_height = 700;

/// Ascending, as a cmap has them.
constexpr std::u32string_view characters =
    U" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    U"\u00a0\u00b7\u00e9\u00fcĄąČčĖėĘęĮįŠšŪūŲųŽž–—‘’“”„•…";

class Table {
 public:
  Table& u8(unsigned value) {
    bytes_ += static_cast<char>(value);
    return *this;
  }
  Table& u16(int value) { return u8(static_cast<unsigned>(value) >> 8 & 0xff).u8(static_cast<unsigned>(value) & 0xff); }
  Table& u32(std::uint32_t value) { return u16(static_cast<int>(value >> 16)).u16(static_cast<int>(value & 0xffff)); }
  Table& text(std::string_view text) {
    bytes_ += text;
    return *this;
  }
  Table& zeros(std::size_t count) { return text(std::string(count, '\0')); }
  Table& numbers(std::initializer_list<int> values) {
    for (const int value : values) u16(value);
    return *this;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

int count() { return static_cast<int>(characters.size()) + 1; }
int advance(std::size_t glyph) { return glyph == 0 ? 600 : 300 + static_cast<int>(characters[glyph - 1]) * 37 % 400; }
bool is_blank(std::size_t glyph) {
  return glyph > 0 && (characters[glyph - 1] == U' ' || characters[glyph - 1] == U'\u00a0');
}

/// A block from the baseline to the height of capitals.
Table block(int width) {
  Table glyph;
  glyph.numbers({1, 0, 0, width, cap_height, 3, 0});                 // one contour of four points, no instructions
  glyph.u8(0x01).u8(0x01).u8(0x01).u8(0x01);                         // all on the curve, coordinates in words
  return glyph.numbers({0, width, 0, -width, 0, 0, cap_height, 0});  // differences of x, then of y
}

/// A segment of format 4 for each character.
Table character_map() {
  const int segments = count();  // the last one is the end mark
  Table ends, starts, deltas;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const int character = static_cast<int>(characters[i]);
    ends.u16(character), starts.u16(character), deltas.u16(static_cast<int>(i) + 1 - character);
  }
  Table table;
  table.numbers({0, 1, 3, 1}).u32(12);
  table.numbers({4, 16 + segments * 8, 0, segments * 2, 0, 0, 0});
  table.text(ends.bytes()).u16(0xffff).u16(0).text(starts.bytes()).u16(0xffff).text(deltas.bytes()).u16(1);
  return table.zeros(static_cast<std::size_t>(segments) * 2);
}

Table names(const std::string& family, bool bold, bool italic) {
  const std::string style = bold && italic ? "Bold Italic" : bold ? "Bold" : italic ? "Italic" : "Regular";
  const std::vector<std::pair<int, std::string>> all{{1, family}, {2, style}, {6, family + '-' + style}};
  Table records, strings;
  records.numbers({0, static_cast<int>(all.size()), 6 + 12 * static_cast<int>(all.size())});
  for (const auto& [id, text] : all) {
    records.numbers({3, 1, 0x409, id, static_cast<int>(text.size()) * 2, static_cast<int>(strings.bytes().size())});
    for (const char c : text) strings.u16(static_cast<unsigned char>(c));
  }
  return records.text(strings.bytes());
}

Table kerning() {
  const auto glyph = [](char32_t c) { return static_cast<int>(characters.find(c)) + 1; };
  return Table{}.numbers(
      {0, 1, 0, 14 + 2 * 6, 1, 2, 0, 0, 0, glyph(U'A'), glyph(U'V'), -80, glyph(U'T'), glyph(U'o'), -60});
}

}  // namespace

lapas::Bytes make_font(const std::string& family, bool bold, bool italic) {
  const std::size_t glyphs = static_cast<std::size_t>(count());
  Table outlines, places, widths;
  for (std::size_t i = 0; i < glyphs; ++i) {
    places.u32(static_cast<std::uint32_t>(outlines.bytes().size()));
    widths.numbers({advance(i), 0});
    if (!is_blank(i)) outlines.text(block(advance(i) - 50).bytes()).zeros(2);
  }
  places.u32(static_cast<std::uint32_t>(outlines.bytes().size()));

  Table head, heads, system;
  head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5f0f3cf5).numbers({0, units_per_em}).zeros(16);
  head.numbers({0, descent, 700, ascent, (bold ? 1 : 0) | (italic ? 2 : 0), 8, 2, 1, 0});
  heads.u32(0x00010000).numbers({ascent, descent, 0, 700, 0, 0, 700, 1, 0, 0, 0, 0, 0, 0, 0, count()});
  system.numbers({4, 500, bold ? 700 : 400, 5, 0}).zeros(52);
  system.numbers({(italic ? 1 : 0) | (bold ? 0x20 : 0), 0x20, 0xfffd, ascent, descent, 0, ascent, -descent});
  system.zeros(8).numbers({500, cap_height, 0, 0x20, 2});

  const std::map<std::string, std::string> tables{
      {"OS/2", system.bytes()},
      {"cmap", character_map().bytes()},
      {"glyf", outlines.bytes()},
      {"head", head.bytes()},
      {"hhea", heads.bytes()},
      {"hmtx", widths.bytes()},
      {"kern", kerning().bytes()},
      {"loca", places.bytes()},
      {"maxp", Table{}.u32(0x00010000).numbers({count(), 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}).bytes()},
      {"name", names(family, bold, italic).bytes()},
      {"post", Table{}.u32(0x00030000).zeros(28).bytes()},
  };
  Table directory;
  directory.u32(0x00010000)
      .numbers({static_cast<int>(tables.size()), 128, 3, static_cast<int>(tables.size()) * 16 - 128});
  std::string body;
  for (const auto& [tag, content] : tables) {
    const std::size_t offset = 12 + 16 * tables.size() + body.size();
    directory.text(tag).u32(0).u32(static_cast<std::uint32_t>(offset)).u32(static_cast<std::uint32_t>(content.size()));
    body += content + std::string((4 - content.size() % 4) % 4, '\0');
  }
  const std::string file = directory.bytes() + body;
  const auto bytes = std::as_bytes(std::span{file});
  return {bytes.begin(), bytes.end()};
}

}  // namespace fuzz
