// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What stands at the head and at the foot of every page.

#pragma once

#include "compose/composer.hpp"

namespace lapas::composing {

/// Gives the document the headers and footers that its outline states, and the usual ones for those it does not.
void add_furniture(Composer& composer, Document& document);

}  // namespace lapas::composing
