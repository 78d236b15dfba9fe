// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "odt/pictures.hpp"

#include <set>
#include <type_traits>
#include <variant>

#include "core/quoted.hpp"
#include "document/walk.hpp"
#include "picture/picture.hpp"

namespace lapas::odt {

void check_pictures(const Document& document, Diagnostics& diagnostics) {
  std::set<Bytes> seen;
  document::walk(document, [&](const auto& content, const SourcePlace& place) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(content)>, Figure>) {
      if (content.png.empty() || !seen.insert(content.png).second) return;
      const auto read = picture::read_picture(content.png);
      if (const auto* problem = std::get_if<picture::Problem>(&read)) {
        diagnostics.error(problem->code, place, "the picture " + in_quotes(content.alternative) + ' ' + problem->what,
                          problem->hint);
      }
    }
  });
}

}  // namespace lapas::odt
