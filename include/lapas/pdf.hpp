// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages become a PDF file.

#pragma once

#include <lapas/core.hpp>
#include <lapas/pages.hpp>
#include <lapas/text.hpp>

namespace lapas {

struct PdfOptions {
  /// Leaves streams uncompressed, for tests that read them.
  bool readable = false;
};

/// Writes PDF 1.7 (ISO 32000-1). The same pages give the same bytes. Throws Error(pdf_failed).
[[nodiscard]] Bytes write_pdf(const Pages& pages, Shaper& shaper, const PdfOptions& options = {});

}  // namespace lapas
