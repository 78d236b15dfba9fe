// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The places between the words of a sentence.

#pragma once

#include <functional>
#include <string>

#include <lapas/checklist.hpp>

namespace lapas {

/// Tells of each blank and box that the text of the sentence has and that is not defined beside it, of those that are
/// defined and that the text has not, and of those that it has twice.
void check_sentence(const AnswerField& sentence,
                    const std::function<void(std::string problem, std::string hint)>& tell);

}  // namespace lapas
