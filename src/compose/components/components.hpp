// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Components are the rich elements of an outline. Each rewrites itself into core blocks, so that no writer knows of
// it. A new one is a file here, a line below and a row in `components.cpp`.

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

Blocks compose_step_names(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_form_head(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_checklist_body(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_step_overview(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_checkpoint_pairs(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_scale_legend(Composer& composer, const OutlineElement& element, Scope scope);
Blocks compose_glossary(Composer& composer, const OutlineElement& element, Scope scope);

}  // namespace lapas::composing
