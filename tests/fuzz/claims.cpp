// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "claims.hpp"

#include <algorithm>

namespace fuzz {

bool is_clean(std::string_view text) {
  if (!lapas::is_utf8(text)) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = lapas::next_code_point(text, offset);
    const bool is_control = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
    if (is_control && c != '\n' && c != '\t') return false;
  }
  return true;
}

void check_diagnostics(const std::vector<lapas::Diagnostic>& diagnostics) {
  std::set<std::string> lines;
  for (const auto& diagnostic : diagnostics) {
    const std::string line = to_string(diagnostic);
    claim(!diagnostic.message.empty(), "a diagnostic has a message: " + line);
    claim(is_clean(line), "a diagnostic can be printed: " + line);
    claim(line.find('\n') == std::string::npos, "a diagnostic is one line: " + line);
    claim(lines.insert(line).second, "a problem is reported once: " + line);
  }
}

}  // namespace fuzz
