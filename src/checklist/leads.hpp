// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Where options lead: on, never back.

#pragma once

#include <functional>
#include <string>

#include <lapas/checklist.hpp>

namespace lapas {

inline constexpr const char* lead_hint = "go-to takes the id of one that comes later in the form";

/// Tells of each option that leads to no step or checkpoint of the form behind the one in which it stands. Those of the
/// head stand before all; those of a footer stand in every checkpoint, the last one too.
void check_leads(const Checklist& checklist,
                 const std::function<void(const AnswerField& field, const std::string& target)>& tell);

}  // namespace lapas
