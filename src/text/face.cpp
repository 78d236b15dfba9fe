// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Opening a face. HarfBuzz takes any bytes and shows an empty font where they make no sense, so the table directory is
// checked here first: a cut-off file would otherwise print as blanks. After that HarfBuzz answers all questions.

#include "text/face.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>

#include "core/memory.hpp"

namespace lapas::text {
namespace {

/// Thousandths of the font size, the unit of everything that is told about faces and glyphs.
constexpr int font_scale = 1000;

/// What a PDF reader needs of an embedded TrueType font (ISO 32000-1, 9.9), and the map from characters to glyphs.
constexpr auto needed_tables = std::to_array<hb_tag_t>(
    {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
     HB_TAG('h', 'm', 't', 'x'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p')});

[[noreturn]] void fail(const std::string& file, std::string message) {
  Diagnostic diagnostic{.code = ErrorCode::font_malformed, .place = {file, 0, 0}, .message = std::move(message)};
  diagnostic.hint = "use a TrueType font (.ttf)";
  throw Error{std::move(diagnostic)};
}

/// Big-endian numbers of a font file. Callers check the bounds.
class BigEndian {
 public:
  explicit BigEndian(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    bytes_ = {data, length};
  }
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

void check_tables(hb_blob_t* blob, const std::string& file) {
  constexpr std::size_t header_size = 12;
  constexpr std::size_t record_size = 16;
  const BigEndian bytes{blob};
  if (bytes.size() < header_size) fail(file, "is not a TrueType font");
  const std::uint32_t version = bytes.u32(0);
  if (version != 0x00010000 && version != HB_TAG('t', 'r', 'u', 'e')) fail(file, "is not a TrueType font");
  const std::size_t directory_end = header_size + record_size * bytes.u16(4);
  if (directory_end > bytes.size()) fail(file, "is cut off");
  std::set<hb_tag_t> tables;
  for (std::size_t record = header_size; record < directory_end; record += record_size) {
    const std::uint64_t table_end = std::uint64_t{bytes.u32(record + 8)} + bytes.u32(record + 12);
    if (table_end > bytes.size()) fail(file, "is cut off");
    tables.insert(bytes.u32(record));
  }
  for (const hb_tag_t tag : needed_tables) {
    if (tables.contains(tag)) continue;
    char name[4];
    hb_tag_to_string(tag, name);
    fail(file, "has no table \"" + std::string{name, sizeof name} + '"');
  }
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 128> text{};
  unsigned size = text.size();
  hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, text.data());
  return std::string(text.data(), size);
}

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return position;
}

void read_box(hb_face_t* face, FaceFacts& facts) {
  constexpr std::size_t box_end = 44;
  const BlobPointer blob{hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'))};
  const BigEndian head{blob.get()};
  if (head.size() < box_end) return;
  const double scale = double{font_scale} / hb_face_get_upem(face);
  facts.x_min = static_cast<int>(std::floor(head.i16(36) * scale));
  facts.y_min = static_cast<int>(std::floor(head.i16(38) * scale));
  facts.x_max = static_cast<int>(std::ceil(head.i16(40) * scale));
  facts.y_max = static_cast<int>(std::ceil(head.i16(42) * scale));
}

FaceFacts read_facts(hb_face_t* face, hb_font_t* font) {
  FaceFacts facts;
  facts.family = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  if (facts.family.empty()) facts.family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
  facts.postscript_name = name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  if (facts.postscript_name.empty()) facts.postscript_name = facts.family;
  facts.bold = hb_style_get_value(font, HB_STYLE_TAG_WEIGHT) >= 600;
  facts.italic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) != 0;
  facts.italic_angle = hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE);
  facts.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  facts.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  facts.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  facts.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
  read_box(face, facts);
  return facts;
}

FontPointer make_font(hb_face_t* face) {
  FontPointer font{hb_font_create(face)};
  hb_font_set_scale(font.get(), font_scale, font_scale);
  hb_font_make_immutable(font.get());
  return font;
}

/// HarfBuzz reads a table when it is first needed. One for which it then had no memory would count as empty as long as
/// the face lives, which threads share.
void read_glyph_tables(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(font, U'a', &glyph);
  hb_font_get_glyph_h_advance(font, glyph);
}

}  // namespace

Face open_face(BlobPointer blob, const std::string& file) {
  check_tables(blob.get(), file);
  const MemoryWatch memory;
  FacePointer face{hb_face_create(blob.get(), 0)};
  const bool has_glyphs = hb_face_get_glyph_count(face.get()) > 0;
  memory.check();
  if (!has_glyphs) fail(file, "has no glyphs");
  hb_face_make_immutable(face.get());
  FontPointer font = make_font(face.get());
  FaceFacts facts = read_facts(face.get(), font.get());
  read_glyph_tables(font.get());
  memory.check();
  return {std::move(face), std::move(font), std::move(facts)};
}

FontPointer open_font(const Face& face) {
  const MemoryWatch memory;
  const BlobPointer blob{hb_face_reference_blob(face.face.get())};
  const FacePointer own{hb_face_create(blob.get(), 0)};
  FontPointer font = make_font(own.get());
  memory.check();
  return font;
}

}  // namespace lapas::text
