// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a file says about itself: the information dictionary, the XMP packet, the colour space that is meant.

#pragma once

#include <string>

#include <lapas/pages.hpp>
#include <lapas/pdf.hpp>

#include "pdf/haru.hpp"

namespace lapas::pdf {

[[nodiscard]] constexpr bool claims_pdf_ua(Conformance conformance) {
  return conformance == Conformance::pdf_ua_1 || conformance == Conformance::both;
}
[[nodiscard]] constexpr bool claims_pdf_a(Conformance conformance) {
  return conformance == Conformance::pdf_a_2a || conformance == Conformance::both;
}

[[nodiscard]] Dict information(const Pages& pages);

/// The XMP packet (ISO 16684-1), with the marks of the profiles that the file keeps to.
[[nodiscard]] std::string xmp_packet(const Pages& pages, Conformance conformance);

/// Writes the output intent: colours are sRGB.
[[nodiscard]] Ref write_output_intent(File& file);

}  // namespace lapas::pdf
