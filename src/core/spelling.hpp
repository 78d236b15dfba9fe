// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spellings that stand in packs, in translations and in what is built in C++.

#pragma once

#include <string>
#include <string_view>

namespace lapas {

/// Whether it is an id: what files, links and form fields of every format carry as it is. Dots part it, and no part is
/// empty.
[[nodiscard]] bool is_id(std::string_view text);

/// Whether it is the part of an id behind a dot, or names one choice of several: an id without dots that may begin with
/// a digit.
[[nodiscard]] bool is_id_part(std::string_view text);

/// Whether the places of rows without names are called so: `r1`, `total`.
[[nodiscard]] bool is_row_number(std::string_view id);

/// A language tag (BCP 47) of the common kind, such as `sv`, `pt-BR` or `zh-Hant-TW`: a language of two or three letters,
/// then subtags of up to eight letters and digits, 35 characters in all, which hold the longest that RFC 5646 foresees.
/// Nothing in it leads out of a folder. `separator` is `_` in the names of folders.
[[nodiscard]] bool is_language_tag(std::string_view tag, char separator = '-');

/// Where a link may lead: `#id`, `https://`, `http://` or `mailto:`, spelled in the visible characters of ASCII without
/// `<`, `>` and `"`: what PDF (ISO 32000-1, 12.6.4.7) and ODF carry alike, and no script. At most limits::link_bytes.
[[nodiscard]] bool is_link_target(std::string_view target);
inline constexpr const char* link_target_hint = "write #id, https://, http:// or mailto:, in the letters of ASCII";

}  // namespace lapas
