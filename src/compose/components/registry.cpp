// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/components/components.hpp"

#include <array>

namespace lapas::composing {

std::span<const Component> components() {
  static constexpr auto rows = std::to_array<Component>({
      {"step-names", compose_step_names},
      {"form-head", compose_form_head},
      {"checklist-body", compose_checklist_body},
      {"step-overview", compose_step_overview},
      {"checkpoint-pairs", compose_checkpoint_pairs},
      {"scale-legend", compose_scale_legend},
      {"glossary", compose_glossary},
  });
  return rows;
}

}  // namespace lapas::composing
