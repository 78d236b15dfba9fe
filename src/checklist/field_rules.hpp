// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a field may ask of its answers: which limits go together, and with which kinds.

#pragma once

#include <functional>
#include <string>

#include <lapas/checklist.hpp>

namespace lapas {

/// Hears what is wrong, and what to do about it.
using Tell = std::function<void(std::string message, std::string hint)>;

/// Tells of limits, of a unit or of a default answer that the kind of the field cannot have, and of those that contradict
/// each other.
void check_rules(const AnswerField& field, const Tell& tell);
void check_rules(const Column& column, const Tell& tell);

/// Whether the default answer is a text in the language of the pack; others are spelt as data.
[[nodiscard]] bool has_default_text(const AnswerField& field);

}  // namespace lapas
