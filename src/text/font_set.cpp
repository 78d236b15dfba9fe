// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A set of open faces and the questions it answers.

#include <algorithm>
#include <limits>

#include <lapas/limits.hpp>

#include "text/face.hpp"

namespace lapas {

void FontSet::Impl::add(text::Face face) {
  const text::BlobPointer blob{hb_face_reference_blob(face.face.get())};
  bytes_ += hb_blob_get_length(blob.get());
  if (bytes_ > limits::all_font_bytes) {
    throw Error{
        ErrorCode::limit_exceeded,
        "the fonts have more than " + std::to_string(limits::all_font_bytes / limits::mebibyte) + " MiB together",
        "use fewer fonts"};
  }
  faces.push_back(std::move(face));
}

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {
  constexpr std::size_t most_faces = std::numeric_limits<FaceIndex>::max() + 1;
  if (size() == 0) throw Error{ErrorCode::font_unavailable, "no font was asked for", "name a family"};
  if (size() > most_faces) {
    throw Error{ErrorCode::font_unavailable, std::to_string(size()) + " faces are more than a set holds",
                "ask for at most " + std::to_string(most_faces)};
  }
}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

std::size_t FontSet::size() const { return impl_->faces.size(); }

const FaceFacts& FontSet::facts(FaceIndex face) const { return impl_->faces[face].facts; }

std::span<const std::byte> FontSet::file(FaceIndex face) const {
  const text::BlobPointer blob{hb_face_reference_blob(impl_->faces[face].face.get())};
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {reinterpret_cast<const std::byte*>(data), size};
}

void FontSet::check_embedding(FaceIndex face, Diagnostics& diagnostics) const {
  text::check_embedding(impl_->faces[face], diagnostics);
}

std::optional<FaceIndex> FontSet::find(const FaceRequest& request) const {
  const auto& faces = impl_->faces;
  const auto found = std::ranges::find_if(faces, [&](const text::Face& face) {
    const auto& facts = face.facts;
    return facts.family == request.family && facts.bold == request.bold && facts.italic == request.italic;
  });
  if (found == faces.end()) return std::nullopt;
  return static_cast<FaceIndex>(found - faces.begin());
}

int FontSet::glyph_width(FaceIndex face, std::uint16_t glyph) const {
  return hb_font_get_glyph_h_advance(impl_->faces[face].font.get(), glyph);
}

FontSet make_font_set(std::vector<Bytes> files) {
  auto impl = std::make_unique<FontSet::Impl>();
  for (auto& file : files) {
    const auto name = "font " + std::to_string(impl->faces.size() + 1);
    if (file.size() > limits::font_bytes) {
      Diagnostic problem{.code = ErrorCode::limit_exceeded, .place = {name, 0, 0}};
      problem.message = "the file has more than " + std::to_string(limits::font_bytes / limits::kibibyte) + " KiB";
      throw Error{std::move(problem)};
    }
    text::Face face = text::open_face(text::make_blob(std::move(file)), name);
    text::check_face(face);
    impl->add(std::move(face));
  }
  return FontSet{std::move(impl)};
}

std::vector<std::string> face_names(const FontSet& fonts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < fonts.size(); ++i)
    names.push_back(fonts.facts(static_cast<FaceIndex>(i)).postscript_name);
  return names;
}

}  // namespace lapas
