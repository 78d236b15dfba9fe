// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Whether pages are fit to be written, and whether they can keep to a profile. What the writer meets by construction is
// not looked at here; see the ledger in README.md.

#pragma once

#include <lapas/pages.hpp>
#include <lapas/pdf.hpp>

namespace lapas::pdf {

/// Throws Error(pdf_not_conforming) with every reason why the pages cannot keep to the profiles that are asked for.
void check_conformance(const Pages& pages, const PdfOptions& options);

}  // namespace lapas::pdf
