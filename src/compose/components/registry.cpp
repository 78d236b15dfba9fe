// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/components/components.hpp"

#include <array>

namespace lapas::composing {

std::span<const Component> components() {
  static constexpr auto rows = std::to_array<Component>({
#define LAPAS_COMPONENT(function, element, attributes, content, answers) {element, compose_##function},
#include "pack/components.inc"
#undef LAPAS_COMPONENT
  });
  return rows;
}

}  // namespace lapas::composing
