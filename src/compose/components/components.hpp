// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Components are the rich elements of an outline. Each rewrites itself into core blocks, so that no writer knows of
// it. A new one is a file here and a row in `pack/components.inc`.

#pragma once

#include <span>
#include <string_view>

#include "compose/composer.hpp"

namespace lapas::composing {

struct Component {
  std::string_view name;
  Blocks (*compose)(Composer& composer, const OutlineElement& element, Scope scope);
};

[[nodiscard]] std::span<const Component> components();

#define LAPAS_COMPONENT(function, element, attributes, content, answers) \
  Blocks compose_##function(Composer& composer, const OutlineElement& outline_element, Scope scope);
#include "pack/components.inc"
#undef LAPAS_COMPONENT

}  // namespace lapas::composing
