// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A case is a file that holds what is to be made and what must come of it; tests/README.md says how to write one.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <lapas/lapas.hpp>

#include "support/problems.hpp"
#include "xml/reader.hpp"

namespace lapas::cases {

/// What came of a case.
struct Outcome {
  std::vector<Diagnostic> diagnostics;
  std::optional<Document> document;  ///< Empty when an error came first, and so is `pages`.
  std::optional<Pages> pages;
  Bytes odt;
};

/// Composes, lays out and writes what the case holds beside its checks.
[[nodiscard]] Outcome make(xml::Reader& reader, pugi::xml_node root, const std::string& text);

/// What the checks find wrong with the outcome. Dumps that a check names lie beside `file`.
[[nodiscard]] Lines failed_checks(xml::Reader& reader, pugi::xml_node checks, const Outcome& outcome,
                                  const std::filesystem::path& file);

/// What is wrong with a case: faults of the file itself, else the checks that fail. Empty when all holds.
[[nodiscard]] Lines complaints(const std::string& text, const std::filesystem::path& file);

}  // namespace lapas::cases
