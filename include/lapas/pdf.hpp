// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages become a PDF file.

#pragma once

#include <cstdint>

#include <lapas/core.hpp>
#include <lapas/pages.hpp>
#include <lapas/text.hpp>

namespace lapas {

/// What becomes of the places where answers are written.
enum class Fields : std::uint8_t {
  fillable,  ///< Form fields that can be typed into and ticked on a screen; on paper they show nothing of their own.
  none,      ///< Print only; boxes and lines are tagged as the printed form fields they are.
};

/// The profiles that a file claims to keep to, and is held to.
enum class Conformance : std::uint8_t {
  none,
  pdf_ua_1,  ///< Accessible: ISO 14289-1.
  pdf_a_2a,  ///< For archives, level A: ISO 19005-2.
  both,
};

struct PdfOptions {
  Fields fields = Fields::fillable;
  Conformance conformance = Conformance::both;
  /// Leaves streams uncompressed, for tests that read them.
  bool readable = false;
};

/// Writes PDF 1.7 (ISO 32000-1), tagged. The same pages give the same bytes. Throws Error(pdf_not_conforming) with
/// every reason why the pages cannot keep to the profile asked for, Error(pages_malformed) for what they name and do not
/// have, Error(pack_unknown_id) for a link to nowhere, Error(image_malformed) and Error(pdf_failed).
///
///     const auto bytes = lapas::write_pdf(lapas::lay_out(document, shaper), shaper);
///     lapas::save("form.pdf", bytes);
[[nodiscard]] Bytes write_pdf(const Pages& pages, Shaper& shaper, const PdfOptions& options = {});

}  // namespace lapas
