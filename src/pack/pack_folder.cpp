// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "pack/pack_folder.hpp"

#include <algorithm>
#include <system_error>

#include "core/folder.hpp"
#include "core/quoted.hpp"

namespace lapas {
namespace {

using std::filesystem::path;

/// Files lie in the subfolder or in folders of it: `locales/lt/roadmap.mo`.
constexpr int deepest = 2;

void check_links(const path& folder, const path& at, int depth, Diagnostics& diagnostics) {
  std::error_code missing;
  const bool is_link = std::filesystem::is_symlink(at, missing);
  if (is_link && std::filesystem::exists(at, missing) && !lies_in(folder, at)) {
    diagnostics.error(ErrorCode::file_unreadable, {at.string(), 0, 0}, "the link leads out of the pack",
                      "put the file itself into the pack");
  } else if (depth < deepest && std::filesystem::is_directory(at, missing)) {
    for (const std::string& name : names_in(at, [](std::string_view) { return true; })) {
      check_links(folder, at / name, depth + 1, diagnostics);
    }
  }
}

}  // namespace

bool lies_in(const path& folder, const path& at) {
  std::error_code missing;
  const path outer = std::filesystem::canonical(folder, missing);
  if (missing) return false;
  const path inner = std::filesystem::canonical(at, missing);
  return !missing && std::ranges::mismatch(outer, inner).in1 == outer.end();
}

std::optional<Diagnostic> pack_file_problem(const path& folder, const path& name, const SourcePlace& place) {
  const auto problem = [&](ErrorCode code, std::string message) {
    return Diagnostic{Severity::error, code, place, {}, std::move(message), "paths start at the folder of pack.xml"};
  };
  const std::string shown = in_quotes(name.string());
  if (folder.empty()) return problem(ErrorCode::file_unreadable, "the pack has no folder for the file " + shown);
  if (name.is_absolute() || std::ranges::find(name, "..") != name.end()) {
    return problem(ErrorCode::pack_bad_value, shown + " is not a path inside the pack");
  }
  std::error_code missing;
  if (!std::filesystem::is_regular_file(folder / name, missing)) {
    return problem(ErrorCode::file_unreadable, "there is no file " + shown);
  }
  if (!lies_in(folder, folder / name)) {
    return problem(ErrorCode::pack_bad_value, shown + " is a link that leads out of the pack");
  }
  return {};
}

void check_subfolder(const path& folder, const path& name, Diagnostics& diagnostics) {
  check_links(folder, folder / name, 0, diagnostics);
}

}  // namespace lapas
