// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document becomes an editable text document.

#pragma once

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas {

struct OdtOptions {
  /// Day of the version, for the metadata: `2026-11-23`; empty for none. Never the clock.
  std::string date;
};

/// Writes an ODF 1.3 text document (OASIS OpenDocument 1.3, without extensions). The same document gives the same bytes.
/// Throws Error(odt_failed).
[[nodiscard]] Bytes write_odt(const Document& document, const OdtOptions& options = {});

}  // namespace lapas
