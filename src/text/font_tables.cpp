// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What is checked is what OpenType 1.9 asks of the tables by which letters are found and placed. What is inside an
// outline is left to those who draw it.

#include "text/font_tables.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "text/face.hpp"

namespace lapas::text {
namespace {

constexpr std::size_t header_size = 12, record_size = 16;

constexpr hb_tag_t cmap = HB_TAG('c', 'm', 'a', 'p'), glyf = HB_TAG('g', 'l', 'y', 'f'),
                   head = HB_TAG('h', 'e', 'a', 'd'), hhea = HB_TAG('h', 'h', 'e', 'a'),
                   hmtx = HB_TAG('h', 'm', 't', 'x'), loca = HB_TAG('l', 'o', 'c', 'a'),
                   maxp = HB_TAG('m', 'a', 'x', 'p'), os_2 = HB_TAG('O', 'S', '/', '2');

/// What a PDF reader needs of an embedded TrueType font (ISO 32000-1, 9.9), and the map from characters to glyphs; with
/// the sizes that they have at least.
struct Needed {
  hb_tag_t tag;
  std::size_t size;
};
constexpr auto needed_tables =
    std::to_array<Needed>({{cmap, 4}, {glyf, 0}, {head, 54}, {hhea, 36}, {hmtx, 4}, {loca, 2}, {maxp, 32}});

struct OtherKind {
  hb_tag_t signature;
  std::string_view what;
};
constexpr auto other_kinds = std::to_array<OtherKind>({
    {HB_TAG('O', 'T', 'T', 'O'), "has outlines of PostScript, not of TrueType"},
    {HB_TAG('t', 't', 'c', 'f'), "is a collection of fonts, not a TrueType font"},
    {HB_TAG('w', 'O', 'F', 'F'), "is a font for web pages, not a TrueType font"},
    {HB_TAG('w', 'O', 'F', '2'), "is a font for web pages, not a TrueType font"},
});

std::string name_of(hb_tag_t tag) {
  std::array<char, 4> name{};
  hb_tag_to_string(tag, name.data());
  return '"' + std::string{name.data(), name.size()} + '"';
}

/// Where the record of a table stands in the directory; 0 when there is none.
std::size_t record_of(const BigEndian& bytes, hb_tag_t tag) {
  for (std::size_t record = header_size; record < header_size + record_size * bytes.u16(4); record += record_size) {
    if (bytes.u32(record) == tag) return record;
  }
  return 0;
}

std::string kind_problem(const BigEndian& bytes) {
  const std::uint32_t signature = bytes.size() < header_size ? 0 : bytes.u32(0);
  if (signature == 0x00010000 || signature == HB_TAG('t', 'r', 'u', 'e')) return {};
  const auto* other = std::ranges::find(other_kinds, signature, &OtherKind::signature);
  return std::string{other == other_kinds.end() ? "is not a TrueType font" : other->what};
}

/// Where the outlines of glyphs begin among all.
class OutlinePlaces {
 public:
  explicit OutlinePlaces(std::string_view bytes)
      : places_{table_in(bytes, loca)}, is_long_{BigEndian{table_in(bytes, head)}.u16(50) == 1} {}

  /// Of all glyphs, and of where the last one ends.
  [[nodiscard]] std::size_t count() const { return places_.size() / (is_long_ ? 4 : 2); }
  [[nodiscard]] std::size_t operator[](std::size_t glyph) const {
    return is_long_ ? places_.u32(4 * glyph) : std::size_t{2} * places_.u16(2 * glyph);
  }

 private:
  BigEndian places_;
  bool is_long_;
};

/// One table after the other; the later ones are read with what the earlier ones say.
class TableCheck {
 public:
  explicit TableCheck(std::string_view bytes) : bytes_{bytes} {}

  [[nodiscard]] std::string problem() const {
    for (const auto check : {&TableCheck::head_problem, &TableCheck::count_problem, &TableCheck::widths_problem,
                             &TableCheck::outlines_problem, &TableCheck::os_2_problem}) {
      if (std::string problem = (this->*check)(); !problem.empty()) return problem;
    }
    return {};
  }

 private:
  [[nodiscard]] BigEndian table(hb_tag_t tag) const { return BigEndian{table_in(bytes_, tag)}; }
  [[nodiscard]] std::size_t glyphs() const { return table(maxp).u16(4); }
  [[nodiscard]] int units() const { return table(head).u16(18); }

  [[nodiscard]] std::string head_problem() const {
    constexpr std::uint32_t magic_number = 0x5F0F3CF5;
    const bool is_known = table(head).u16(0) == 1 && table(head).u32(12) == magic_number && table(head).u16(50) <= 1;
    if (!is_known) return "has a damaged table " + name_of(head);
    if (units() >= 16 && units() <= 16384) return {};
    return "has " + std::to_string(units()) + " units to the em, not 16 to 16384";
  }

  [[nodiscard]] std::string count_problem() const {
    const std::size_t widths = table(hhea).u16(34);
    if (table(hhea).u16(0) != 1) return "has a damaged table " + name_of(hhea);
    if (glyphs() == 0) return "has no glyphs";
    if (widths > 0 && widths <= glyphs()) return {};
    return "has " + std::to_string(widths) + " widths for " + std::to_string(glyphs()) + " glyphs";
  }

  [[nodiscard]] std::string widths_problem() const {
    const std::size_t widths = table(hhea).u16(34);
    const BigEndian table = this->table(hmtx);
    if (table.size() < 4 * widths + 2 * (glyphs() - widths)) return "has a table " + name_of(hmtx) + " that is cut off";
    constexpr int widest = std::numeric_limits<decltype(Glyph::advance)>::max();
    for (std::size_t i = 0; i < widths; ++i) {
      if (table.u16(4 * i) * font_scale / units() > widest) return "has a glyph that is 32 times as wide as its size";
    }
    return {};
  }

  /// They stand in the order of the glyphs, within their table, and there are some.
  [[nodiscard]] std::string outlines_problem() const {
    const OutlinePlaces places{bytes_};
    if (places.count() < glyphs() + 1) return "has a table " + name_of(loca) + " that is cut off";
    for (std::size_t i = 0; i < glyphs(); ++i) {
      if (places[i] > places[i + 1]) return "has a damaged table " + name_of(loca);
    }
    if (places[glyphs()] > table(glyf).size()) return "has a table " + name_of(glyf) + " that is cut off";
    return places[0] == places[glyphs()] ? "has no outlines" : "";
  }

  /// It grew with its versions. HarfBuzz would do without weight and licence.
  [[nodiscard]] std::string os_2_problem() const {
    if (record_of(BigEndian{bytes_}, os_2) == 0) return {};
    const BigEndian table = this->table(os_2);
    constexpr auto sizes = std::to_array<std::size_t>({78, 86, 96, 96, 96, 100});
    const std::size_t version = table.size() < 2 ? 0 : table.u16(0);
    if (table.size() >= sizes[std::min(version, sizes.size() - 1)]) return {};
    return "has a table " + name_of(os_2) + " that is cut off";
  }

  std::string_view bytes_;
};

}  // namespace

std::string_view table_in(std::string_view bytes, hb_tag_t tag) {
  const BigEndian numbers{bytes};
  const std::size_t record = record_of(numbers, tag);
  return record == 0 ? std::string_view{} : bytes.substr(numbers.u32(record + 8), numbers.u32(record + 12));
}

std::string file_problem(std::string_view bytes) {
  const BigEndian numbers{bytes};
  if (std::string problem = kind_problem(numbers); !problem.empty()) return problem;
  const std::size_t directory_end = header_size + record_size * numbers.u16(4);
  if (directory_end > bytes.size()) return "is cut off";
  for (std::size_t record = header_size; record < directory_end; record += record_size) {
    const std::uint64_t table_end = std::uint64_t{numbers.u32(record + 8)} + numbers.u32(record + 12);
    if (table_end > bytes.size()) return "is cut off";
  }
  for (const auto& [tag, size] : needed_tables) {
    if (record_of(numbers, tag) == 0) return "has no table " + name_of(tag);
    if (table_in(bytes, tag).size() < size) return "has a table " + name_of(tag) + " that is cut off";
  }
  // HarfBuzz looks for tables by bisection.
  for (std::size_t record = header_size + record_size; record < directory_end; record += record_size) {
    if (numbers.u32(record - record_size) >= numbers.u32(record)) return "has tables that are not in order";
  }
  return {};
}

std::size_t outline_size(std::string_view bytes, std::uint16_t glyph) {
  const OutlinePlaces places{bytes};
  return glyph + std::size_t{1} < places.count() ? places[glyph + std::size_t{1}] - places[glyph] : 0;
}

std::string tables_problem(std::string_view bytes) { return TableCheck{bytes}.problem(); }

}  // namespace lapas::text
