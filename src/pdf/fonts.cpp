// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Composite fonts with codes of two bytes that are the numbers of the glyphs (Identity-H). libharu's own path to fonts
// is not taken: it has no kerning, writes maps to Unicode that readers complain about and prints some letters without
// their accents.

#include "pdf/fonts.hpp"

#include <algorithm>
#include <tuple>

namespace lapas::pdf {
namespace {

/// What needs no escape, which some readers mistake.
std::string plain_name(std::string name) {
  std::erase_if(name, [](char c) { return !is_regular(c); });
  return name.empty() ? "Unnamed" : name;
}

/// Marks a subset (ISO 32000-1, 9.6.4) by its glyphs: `ABCDEF+`.
std::string subset_tag(std::span<const std::uint16_t> glyphs) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
  for (const auto glyph : glyphs) hash = (hash ^ glyph) * 0x100000001B3;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag + '+';
}

/// A glyph that stands for several characters in turn, as one glyph does for the space and for the non-breaking space,
/// is read as the simplest of them.
bool is_simpler(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

}  // namespace

FontBook::UsedGlyph& FontBook::glyph(FaceIndex face, std::uint16_t id) {
  auto& glyphs = faces_[face].glyphs;
  if (id >= glyphs.size()) glyphs.resize(id + std::size_t{1});
  auto& used = glyphs[id];
  if (!used.embedded) {
    used.embedded = true;
    used.width = static_cast<std::int16_t>(shaper_.fonts().glyph_width(face, id));
  }
  return used;
}

void FontBook::embed(FaceIndex face, std::uint16_t id) { glyph(face, id); }

/// The glyphs of a cluster share its characters: one each, as for a letter and the accent set upon it, and the last
/// takes the rest.
void FontBook::use_cluster(FaceIndex face, std::span<const Glyph> glyphs, std::string_view text) {
  std::size_t offset = 0;
  for (const auto& each : glyphs) {
    auto& used = glyph(face, each.id);
    used.drawn = true;
    const std::size_t start = offset;
    if (&each == &glyphs.back()) {
      offset = text.size();
    } else if (offset < text.size()) {
      std::ignore = next_code_point(text, offset);
    }
    const auto part = text.substr(start, offset - start);
    if (part.empty() || used.text == part) continue;
    if (used.text.empty() || is_simpler(part, used.text)) used.text = part;
  }
}

void FontBook::use(const GlyphRun& run) {
  const auto& glyphs = run.glyphs;
  for (std::size_t first = 0; first < glyphs.size();) {
    std::size_t last = first + 1;
    while (last < glyphs.size() && glyphs[last].text_offset == glyphs[first].text_offset) ++last;
    const std::size_t begin = glyphs[first].text_offset;
    const std::size_t end = last < glyphs.size() ? glyphs[last].text_offset : run.text.size();
    const bool in_order = begin <= end && end <= run.text.size();
    use_cluster(run.face, std::span{glyphs}.subspan(first, last - first),
                in_order ? std::string_view{run.text}.substr(begin, end - begin) : std::string_view{});
    first = last;
  }
}

void FontBook::write_program(File& file, FaceIndex face) {
  auto& [glyphs, program] = faces_[face];
  std::vector<std::uint16_t> ids;
  for (std::size_t id = 0; id < glyphs.size(); ++id) {
    if (glyphs[id].embedded) ids.push_back(static_cast<std::uint16_t>(id));
  }
  const auto& [bytes, is_whole] = shaper_.subset(face, ids);
  program.name = (is_whole ? "" : subset_tag(ids)) + plain_name(shaper_.fonts().facts(face).postscript_name);
  program.stream = file.add_stream(Dict{}.integer("Length1", static_cast<std::int64_t>(bytes.size())),
                                   {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Ref FontBook::write_composite_font(File& file, FaceIndex face) const {
  const auto& [glyphs, program] = faces_[face];
  std::string widths = "[";
  std::vector<CodeText> texts;
  for (std::size_t id = 0; id < glyphs.size(); ++id) {
    if (!glyphs[id].drawn) continue;
    if (id > 0 && glyphs[id - 1].drawn) {
      widths += ' ';
    } else {
      if (widths.size() > 1) widths += ']';
      append_integer(widths, static_cast<std::int64_t>(id));
      widths += '[';
    }
    append_integer(widths, glyphs[id].width);
    if (!glyphs[id].text.empty()) texts.push_back({static_cast<std::uint16_t>(id), glyphs[id].text});
  }
  widths += widths.size() > 1 ? "]]" : "]";
  const Ref descriptor = write_font_descriptor(file, shaper_.fonts().facts(face), program, FontKind::composite);
  const Ref descendant = file.add(Dict{}
                                      .name("Type", "Font")
                                      .name("Subtype", "CIDFontType2")
                                      .name("BaseFont", program.name)
                                      .raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
                                      .ref("FontDescriptor", descriptor)
                                      .integer("DW", 0)
                                      .raw("W", widths)
                                      .name("CIDToGIDMap", "Identity"));
  return file.add(Dict{}
                      .name("Type", "Font")
                      .name("Subtype", "Type0")
                      .name("BaseFont", program.name)
                      .name("Encoding", "Identity-H")
                      .raw("DescendantFonts", array(std::span{&descendant, 1}))
                      .ref("ToUnicode", file.add_stream({}, unicode_map(texts, 2))));
}

Dict FontBook::write(File& file) {
  Dict fonts;
  for (std::size_t index = 0; index < faces_.size(); ++index) {
    const auto& glyphs = faces_[index].glyphs;
    if (glyphs.empty()) continue;
    const auto face = static_cast<FaceIndex>(index);
    write_program(file, face);
    if (std::ranges::none_of(glyphs, &UsedGlyph::drawn)) continue;
    fonts.ref(resource_name(face), write_composite_font(file, face));
  }
  return fonts;
}

Ref write_font_descriptor(File& file, const FaceFacts& facts, const FontProgram& program, FontKind kind) {
  const int flags = (kind == FontKind::composite ? 4 : 32) | (facts.italic ? 64 : 0);
  const auto box = array({pt(facts.x_min), pt(facts.y_min), pt(facts.x_max), pt(facts.y_max)});
  return file.add(Dict{}
                      .name("Type", "FontDescriptor")
                      .name("FontName", program.name)
                      .integer("Flags", flags)
                      .raw("FontBBox", box)
                      .number("ItalicAngle", pt(facts.italic_angle).millipoints())
                      .integer("Ascent", facts.ascent)
                      .integer("Descent", facts.descent)
                      .integer("CapHeight", facts.cap_height)
                      .integer("XHeight", facts.x_height)
                      .integer("StemV", facts.bold ? 140 : 80)
                      .ref("FontFile2", program.stream));
}

std::string unicode_map(std::span<const CodeText> codes, int code_bytes) {
  const auto append_code = [&](std::string& out, std::uint16_t code) {
    std::string digits;
    append_hex(digits, code);
    out += digits.substr(code_bytes == 1 ? 2 : 0);
  };
  std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n";
  out += code_bytes == 1 ? "<00><FF>" : "<0000><FFFF>";
  out += "\nendcodespacerange\n";
  constexpr std::size_t largest_block = 100;
  for (; !codes.empty(); codes = codes.subspan(std::min(codes.size(), largest_block))) {
    const auto block = codes.first(std::min(codes.size(), largest_block));
    out += std::to_string(block.size()) + " beginbfchar\n";
    for (const auto& [code, text] : block) {
      out += '<';
      append_code(out, code);
      out += "><";
      const auto units = utf16(text);
      for (std::size_t i = 0; i < units.size(); i += 2) {
        const auto high = static_cast<unsigned char>(units[i]), low = static_cast<unsigned char>(units[i + 1]);
        append_hex(out, static_cast<std::uint16_t>(high << 8 | low));
      }
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace lapas::pdf
