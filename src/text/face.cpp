// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Opening a face. The file is checked first; after that HarfBuzz answers nearly all questions.

#include "text/face.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/memory.hpp"
#include "core/quoted.hpp"
#include "text/font_tables.hpp"

namespace lapas::text {
namespace {

[[noreturn]] void fail(const std::string& file, std::string message) {
  Diagnostic diagnostic{.code = ErrorCode::font_malformed, .place = {file, 0, 0}, .message = std::move(message)};
  diagnostic.hint = "use a static TrueType font (.ttf)";
  throw Error{std::move(diagnostic)};
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

void read_box(std::string_view file, int units, FaceFacts& facts) {
  const BigEndian head{table_in(file, HB_TAG('h', 'e', 'a', 'd'))};
  const double scale = double{font_scale} / units;
  facts.x_min = static_cast<int>(std::floor(head.i16(36) * scale));
  facts.y_min = static_cast<int>(std::floor(head.i16(38) * scale));
  facts.x_max = static_cast<int>(std::ceil(head.i16(40) * scale));
  facts.y_max = static_cast<int>(std::ceil(head.i16(42) * scale));
}

/// What `fsType` says. Of several kinds of licences the one that allows most holds.
Embedding embedding_of(std::string_view file) {
  constexpr unsigned restricted = 0x0002, any_licence = 0x000E, no_subsets = 0x0100, bitmaps_only = 0x0200;
  const BigEndian os_2{table_in(file, HB_TAG('O', 'S', '/', '2'))};
  const unsigned type = os_2.size() < 10 ? 0 : os_2.u16(8);
  if ((type & any_licence) == restricted || (type & bitmaps_only) != 0) return Embedding::forbidden;
  return (type & no_subsets) != 0 ? Embedding::whole : Embedding::subset;
}

/// As a name of PostScript may be (Adobe TN 5902).
bool is_postscript_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; });
}

FaceFacts read_facts(hb_face_t* face, hb_font_t* font, std::string_view file) {
  FaceFacts facts;
  facts.family = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  if (facts.family.empty()) facts.family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
  if (text_problem(facts.family).empty()) facts.family = normal_form(facts.family);
  facts.postscript_name = name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  if (!is_postscript_name(facts.postscript_name)) facts.postscript_name = facts.family;
  facts.bold = hb_style_get_value(font, HB_STYLE_TAG_WEIGHT) >= 600;
  facts.italic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) != 0;
  facts.italic_angle = hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE);
  facts.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  facts.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  facts.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  facts.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
  facts.embedding = embedding_of(file);
  read_box(file, static_cast<int>(hb_face_get_upem(face)), facts);
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

/// `the font "Noto Sans", bold,`
std::string name_of(const FaceFacts& facts) {
  std::string style = facts.bold ? "bold" : facts.italic ? "" : "regular";
  if (facts.italic) style += facts.bold ? " italic" : "italic";
  return "the font " + in_quotes(facts.family) + ", " + style + ',';
}

/// Some character that prints has a glyph.
bool has_characters(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  for (hb_codepoint_t character = U'!'; character < 0x20000; ++character) {
    if (hb_font_get_nominal_glyph(font, character, &glyph) != 0 && glyph != 0) return true;
  }
  return false;
}

/// What HarfBuzz makes once in a process: the functions of Unicode and of fonts. It keeps that it had no memory for them,
/// and would go on without them.
bool make_what_is_shared() {
  const MemoryWatch memory;
  static_cast<void>(hb_unicode_funcs_get_default());
  static_cast<void>(hb_shape_list_shapers());
  const FontPointer font{hb_font_create(hb_face_get_empty())};
  return !memory.ran_out();
}

/// Before main() begins memory is there, if ever.
const bool is_harfbuzz_ready = make_what_is_shared();

}  // namespace

Face open_face(BlobPointer blob, std::string file) {
  if (!is_harfbuzz_ready) throw std::bad_alloc{};
  const std::string_view bytes = content_of(blob);
  if (const std::string problem = file_problem(bytes); !problem.empty()) fail(file, problem);
  const MemoryWatch memory;
  FacePointer face{hb_face_create(blob.get(), 0)};
  hb_face_make_immutable(face.get());
  FontPointer font = make_font(face.get());
  FaceFacts facts = read_facts(face.get(), font.get(), bytes);
  read_glyph_tables(font.get());
  memory.check();
  return {std::move(face), std::move(font), std::move(facts), std::move(file)};
}

void check_face(const Face& face) {
  const MemoryWatch memory;
  const BlobPointer blob{hb_face_reference_blob(face.face.get())};
  if (const std::string problem = text_problem(face.facts.family); !problem.empty()) {
    fail(face.file, "has a name that " + problem);
  }
  std::string problem = tables_problem(content_of(blob));
  if (problem.empty() && hb_face_get_glyph_count(face.face.get()) == 0) problem = "has no glyphs";
  if (problem.empty() && !has_characters(face.font.get())) problem = "has no glyph for any character";
  memory.check();
  if (!problem.empty()) fail(face.file, name_of(face.facts) + ' ' + problem);
}

void check_embedding(const Face& face, Diagnostics& diagnostics) {
  if (face.facts.embedding != Embedding::forbidden) return;
  diagnostics.error(ErrorCode::font_not_embeddable, {face.file, 0, 0},
                    name_of(face.facts) + " says that its licence forbids embedding",
                    "use a font that may be embedded, or ask its makers for such a file");
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
