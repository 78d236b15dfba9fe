// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How ODF spells lengths, colours, lines and languages.

#pragma once

#include <string>
#include <string_view>

#include <lapas/core.hpp>
#include <lapas/document.hpp>

namespace lapas::odt {

/// `12.5pt`; exact.
[[nodiscard]] std::string points(Length length);

/// `#1f3864`.
[[nodiscard]] std::string hex(Color color);

/// `0.5pt solid #808080`.
[[nodiscard]] std::string solid_line(Length stroke, Color color);

/// A language tag (BCP 47) in the parts that ODF asks for. An absent script is empty, an absent country `none`.
struct LanguageParts {
  std::string language, script, country;
};
[[nodiscard]] LanguageParts split_language(std::string_view tag);

/// About how wide the text prints, a little on the wide side. There are no fonts here; what depends on it must also
/// hold when it is a tenth off.
[[nodiscard]] Length estimated_width(std::string_view text, const TextStyle& style);

}  // namespace lapas::odt
