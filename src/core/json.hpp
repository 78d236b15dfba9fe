// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Text as JSON spells it.

#pragma once

#include <string>
#include <string_view>

#include "core/characters.hpp"

namespace lapas {

/// RFC 8259, 7: quotation mark, backslash and control characters are escaped; the text is UTF-8 already.
inline std::string json_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted.append({'\\', c});
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += "\\u00";
      append_hex_byte(quoted, static_cast<unsigned char>(c), "0123456789abcdef");
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

}  // namespace lapas
