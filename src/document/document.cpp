// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Comparisons of the types that contain themselves, and the text of inline content.

#include <lapas/document.hpp>

namespace lapas {

bool List::operator==(const List&) const = default;
bool TableCell::operator==(const TableCell&) const = default;
bool Group::operator==(const Group&) const = default;
bool ColumnPart::operator==(const ColumnPart&) const = default;

std::string plain_text(const Inlines& inlines) {
  std::string joined;
  for (const auto& item : inlines.items) {
    if (const auto* text = std::get_if<Text>(&item)) joined += text->text;
  }
  return joined;
}

}  // namespace lapas
