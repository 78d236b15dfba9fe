// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Foreign text in messages: no terminal obeys it, and no message is as long as a file.

#pragma once

#include <string>
#include <string_view>

namespace lapas {

/// The text with control characters, noncharacters, what turns the direction of writing and what is not UTF-8 spelt out:
/// `\n`, `\u001B`, `\xFF`.
[[nodiscard]] std::string visible(std::string_view text);

/// The beginning of the text in quotes, made visible: `"name"`.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace lapas
