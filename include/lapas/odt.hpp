// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document becomes an editable text document.

#pragma once

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas {

/// Writes an ODF 1.3 text document (OASIS OpenDocument 1.3, without extensions). The same document gives the same bytes.
/// Throws Error(odt_failed).
[[nodiscard]] Bytes write_odt(const Document& document);

}  // namespace lapas
