// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finding the four faces of a family in folders. Files are read whole rather than mapped: one that is cut short while it
// is in use would end the program. File names come sorted: "NotoSans-Bold.ttf" stands before
// "NotoSansArabic-Regular.ttf", and the search ends when the family is complete.

#include <algorithm>
#include <array>
#include <string>

#include <lapas/limits.hpp>

#include "core/folder.hpp"
#include "core/quoted.hpp"
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
  if (paths.size() <= limits::font_files) return paths;
  Diagnostic problem{.code = ErrorCode::limit_exceeded, .place = {directory.string(), 0, 0}};
  problem.message = "the folder has more than " + std::to_string(limits::font_files) +
                    " fonts whose names start with \"" + start + '"';
  throw Error{std::move(problem)};
}

/// Neither condensed nor light nor variable: what a style can ask for.
bool is_plain(const Face& face) {
  const float weight = hb_style_get_value(face.font.get(), HB_STYLE_TAG_WEIGHT);
  const float width = hb_style_get_value(face.font.get(), HB_STYLE_TAG_WIDTH);
  return (weight == 400 || weight == 700) && width == 100 && !hb_ot_var_has_data(face.face.get());
}

/// Puts the face of a file into its place in the family, unless it is another's or there is one already.
void take(const fs::path& path, const std::string& name, Family& family) {
  Face face = text::open_face(text::make_blob(load_file(path, limits::font_bytes)), path.string());
  if (face.facts.family != name || !is_plain(face)) return;
  auto& slot = family[(face.facts.bold ? 1 : 0) + (face.facts.italic ? 2 : 0)];
  if (slot) return;
  text::check_face(face);
  slot = std::move(face);
}

Family find_family(const std::string& name, std::span<const fs::path> directories, Diagnostics& diagnostics) {
  Family family;
  for (const auto& directory : directories) {
    for (const auto& path : candidates(name, directory)) {
      if (is_complete(family)) return family;
      try {
        take(path, name, family);
      } catch (const Error& error) {
        for (const Diagnostic& problem : error.diagnostics()) diagnostics.add(problem);
      }
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
    Diagnostics problems;
    for (auto& face : find_family(name, directories, problems)) {
      if (face) impl->add(std::move(*face));
    }
    diagnostics.append(problems);
    if (!problems.empty() || std::ranges::any_of(impl->faces, belongs)) continue;
    diagnostics.error(ErrorCode::font_unavailable, {}, "no file holds the font " + in_quotes(name),
                      directories.empty() ? "no folder was given"
                                          : "searched for static TrueType files \"" + without_spaces(name) +
                                                "*.ttf\" in: " + list(directories));
  }
  diagnostics.throw_if_errors();
  return FontSet{std::move(impl)};
}

}  // namespace lapas
