// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Headers and footers of documents made in tests.

#pragma once

#include <utility>

#include <lapas/document.hpp>

namespace lapas {

/// A place of a header or footer that holds one text.
inline Blocks place_with(Inlines text, StyleRole role = StyleRole::footer) {
  return {Paragraph{.style = role, .text = std::move(text)}};
}

}  // namespace lapas
