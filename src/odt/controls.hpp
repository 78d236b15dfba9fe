// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Answer places as form controls.

#pragma once

#include "odt/context.hpp"

namespace lapas::odt {

void add_control(Context& context, pugi::xml_node paragraph, const Box& box);
/// At least as tall as `least`, so that the whole value shows.
void add_control(Context& context, pugi::xml_node paragraph, const Blank& blank, Size least);

}  // namespace lapas::odt
