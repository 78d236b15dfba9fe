// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A look at the characters of an XML file before it is parsed, for what pugixml lets through although XML forbids it or
// we do: what is no text, entities of one's own, document type declarations, `<` in attributes.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

namespace lapas::xml {

struct ScanProblem {
  ErrorCode code{};
  std::size_t offset = 0;
  std::string message, hint;
};

/// The problems, as many as are told of. The text must be well-formed UTF-8.
[[nodiscard]] std::vector<ScanProblem> scan(std::string_view text);

}  // namespace lapas::xml
