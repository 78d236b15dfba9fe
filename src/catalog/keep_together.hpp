// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Spaces at which a line may not end.

#pragma once

#include <string>
#include <string_view>

#include "catalog/language.hpp"

namespace lapas::catalog {

/// Makes each space non-breaking whose words the language keeps together. Doing it twice changes nothing more.
[[nodiscard]] std::string keep_together(std::string_view text, const Language& language);

}  // namespace lapas::catalog
