// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A subset keeps the numbers of its glyphs, so that a PDF needs no map between two numberings; the gaps compress to
// almost nothing. Only the tables stay that a PDF reader draws with; composite glyphs bring their components along.

#include "text/subset.hpp"

#include <algorithm>
#include <array>
#include <new>

#include "core/memory.hpp"
#include "text/font_tables.hpp"

namespace lapas::text {
namespace {

constexpr std::size_t remembered_subsets = 16;

/// What ISO 32000-1, 9.9 asks for without hinting. The map of characters is for simple fonts, those of form fields; it
/// takes 200 bytes.
constexpr auto kept_tables = std::to_array<hb_tag_t>(
    {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
     HB_TAG('h', 'm', 't', 'x'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p')});

void drop_other_tables(hb_face_t* face, hb_set_t* dropped) {
  std::array<hb_tag_t, 64> tags{};
  unsigned count = tags.size();
  for (unsigned start = 0; count == tags.size(); start += count) {
    hb_face_get_table_tags(face, start, &count, tags.data());
    for (unsigned i = 0; i < count; ++i) {
      if (std::ranges::find(kept_tables, tags[i]) == kept_tables.end()) hb_set_add(dropped, tags[i]);
    }
  }
}

Bytes bytes_of(const BlobPointer& blob) {
  const auto bytes = std::as_bytes(std::span{content_of(blob)});
  return {bytes.begin(), bytes.end()};
}

/// HarfBuzz leaves out a table that it cannot make sense of. That of characters may be empty.
bool has_tables(hb_face_t* subset) {
  return std::ranges::all_of(kept_tables, [&](hb_tag_t tag) {
    const BlobPointer table{hb_face_reference_table(subset, tag)};
    return tag == HB_TAG('c', 'm', 'a', 'p') || hb_blob_get_length(table.get()) > 0;
  });
}

/// An outline that it cannot make sense of it leaves empty, and always that of the glyph for missing characters.
bool has_outlines(std::string_view subset, std::string_view whole, std::span<const std::uint16_t> glyphs) {
  return std::ranges::all_of(glyphs, [&](std::uint16_t glyph) {
    return glyph == 0 || outline_size(whole, glyph) == 0 || outline_size(subset, glyph) > 0;
  });
}

[[noreturn]] void fail(const Face& face) {
  Diagnostic diagnostic{.code = ErrorCode::font_malformed, .place = {face.file, 0, 0}};
  diagnostic.message = "no subset can be made of the font \"" + face.facts.postscript_name + '"';
  throw Error{std::move(diagnostic)};
}

}  // namespace

FontSubset make_subset(const Face& face, std::span<const std::uint16_t> glyphs) {
  Diagnostics diagnostics;
  check_embedding(face, diagnostics);
  diagnostics.throw_if_errors();
  const MemoryWatch memory;
  const BlobPointer whole{hb_face_reference_blob(face.face.get())};
  if (face.facts.embedding == Embedding::whole) return {bytes_of(whole), true};
  const SubsetInputPointer input{hb_subset_input_create_or_fail()};
  if (!input) throw std::bad_alloc{};
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  for (const auto glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  drop_other_tables(face.face.get(), hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG));

  // HarfBuzz is two libraries. What the one for subsets keeps in a face when it had no memory for a table, the other would
  // free although it was never allocated; so this face is used once, and left then.
  FacePointer source{hb_face_create(whole.get(), 0)};
  const FacePointer subset{hb_subset_or_fail(source.get(), input.get())};
  if (memory.ran_out()) {
    static_cast<void>(source.release());
    throw std::bad_alloc{};
  }
  if (!subset || !has_tables(subset.get())) fail(face);
  const BlobPointer blob{hb_face_reference_blob(subset.get())};
  memory.check();
  if (!has_outlines(content_of(blob), content_of(whole), glyphs)) fail(face);
  return {bytes_of(blob)};
}

const FontSubset& SubsetCache::subset(const Face& face, std::span<const std::uint16_t> glyphs) {
  const auto found = std::ranges::find_if(
      entries_, [&](const Entry& entry) { return entry.face == &face && std::ranges::equal(entry.glyphs, glyphs); });
  if (found != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, found);
  } else {
    entries_.push_front({&face, {glyphs.begin(), glyphs.end()}, make_subset(face, glyphs)});
    if (entries_.size() > remembered_subsets) entries_.pop_back();
  }
  return entries_.front().subset;
}

}  // namespace lapas::text
