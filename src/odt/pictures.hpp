// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The pictures of a document.

#pragma once

#include <lapas/document.hpp>

namespace lapas::odt {

/// Reports those that cannot be used, in any format.
void check_pictures(const Document& document, Diagnostics& diagnostics);

}  // namespace lapas::odt
