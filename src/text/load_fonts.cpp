// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finding the four faces of a family in folders. Files are mapped, so of a face that is never used only the directory
// and the small tables with names and metrics are read. File names come sorted: "NotoSans-Bold.ttf" stands before
// "NotoSansArabic-Regular.ttf", and the search ends when the family is complete.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <string>

#include "core/folder.hpp"
#include "text/face.hpp"

namespace lapas {
namespace {

namespace fs = std::filesystem;
using text::Face;

/// Regular, bold, italic, bold italic.
using Family = std::array<std::optional<Face>, 4>;

bool is_complete(const Family& family) {
  return std::ranges::all_of(family, [](const auto& face) { return face.has_value(); });
}

std::string without_spaces(std::string_view text) {
  std::string result{text};
  std::erase(result, ' ');
  return result;
}

/// The files that may hold the family, by name, so that the result does not depend on the file system.
std::vector<fs::path> candidates(std::string_view family, const fs::path& directory) {
  const auto start = without_spaces(family);
  std::vector<fs::path> paths;
  const auto may_hold = [&](std::string_view name) { return name.starts_with(start) && name.ends_with(".ttf"); };
  for (const auto& name : names_in(directory, may_hold)) paths.push_back(directory / name);
  return paths;
}

text::BlobPointer map_file(const fs::path& path) {
  text::BlobPointer blob{hb_blob_create_from_file_or_fail(path.c_str())};
  if (blob) return blob;
  if (errno == ENOMEM) throw std::bad_alloc{};
  Diagnostic diagnostic{.code = ErrorCode::file_unreadable, .place = {path.string(), 0, 0}};
  diagnostic.message = std::string{"cannot be read: "} + std::strerror(errno);
  throw Error{std::move(diagnostic)};
}

/// Neither condensed nor light nor variable: what a style can ask for.
bool is_plain(const Face& face) {
  const float weight = hb_style_get_value(face.font.get(), HB_STYLE_TAG_WEIGHT);
  const float width = hb_style_get_value(face.font.get(), HB_STYLE_TAG_WIDTH);
  return (weight == 400 || weight == 700) && width == 100 && !hb_ot_var_has_data(face.face.get());
}

Family find_family(const std::string& name, std::span<const fs::path> directories) {
  Family family;
  for (const auto& directory : directories) {
    for (const auto& path : candidates(name, directory)) {
      if (is_complete(family)) return family;
      Face face = text::open_face(map_file(path), path.string());
      if (face.facts.family != name || !is_plain(face)) continue;
      auto& slot = family[(face.facts.bold ? 1 : 0) + (face.facts.italic ? 2 : 0)];
      if (!slot) slot = std::move(face);
    }
  }
  return family;
}

std::string list(std::span<const fs::path> directories) {
  std::string text;
  for (const auto& directory : directories) text += (text.empty() ? "" : ", ") + directory.string();
  return text;
}

}  // namespace

FontSet load_fonts(std::span<const std::string> families, std::span<const fs::path> directories) {
  auto impl = std::make_unique<FontSet::Impl>();
  Diagnostics diagnostics;
  for (const auto& name : families) {
    const auto belongs = [&](const Face& face) { return face.facts.family == name; };
    if (std::ranges::any_of(impl->faces, belongs)) continue;
    for (auto& face : find_family(name, directories)) {
      if (face) impl->faces.push_back(std::move(*face));
    }
    if (std::ranges::any_of(impl->faces, belongs)) continue;
    diagnostics.error(ErrorCode::font_unavailable, {}, "no file holds the font \"" + name + '"',
                      directories.empty() ? "no folder was given" : "searched: " + list(directories));
  }
  diagnostics.throw_if_errors();
  return FontSet{std::move(impl)};
}

}  // namespace lapas
