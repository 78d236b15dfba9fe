// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A document in both formats, and what must hold of them.

#pragma once

#include <lapas/checklist.hpp>
#include <lapas/document.hpp>
#include <lapas/layout.hpp>
#include <lapas/odt.hpp>
#include <lapas/pdf.hpp>

#include "claims.hpp"

namespace fuzz {

struct Ways {
  lapas::PdfOptions pdf;
  lapas::LayoutOptions layout;
  lapas::OdtOptions odt;
  bool everything = false;  ///< What else is made of pages: findings, dumps, a proof, a booklet; and the PDF twice.
};

/// The ids of all places of the form.
[[nodiscard]] Names ids_of(const lapas::Checklist& checklist);

/// Writes the document in the small font; `places` must be in both files, and on their pages.
void write_both(const lapas::Document& document, const Names& places, const Ways& ways = {});

}  // namespace fuzz
