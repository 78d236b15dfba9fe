// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The blanks of a date that is written by hand: `20__ m. ______________ __ d.`

#pragma once

#include <string_view>

#include "layout/context.hpp"

namespace lapas::layout {

/// Draws the pattern on the line whose rule lies at `y`: a rule for each run of underscores, and its letters, which make
/// room for a date that is typed. Gives the right end.
Length draw_date_blanks(Context& context, Strip& strip, std::string_view pattern, Frame frame, Length y,
                        FieldPlace& place);

/// How wide the pattern is when the name of the month has the least room.
[[nodiscard]] Length least_date_width(const Context& context, std::string_view pattern);

}  // namespace lapas::layout
