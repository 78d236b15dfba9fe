// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// ICU behind Boost.Locale.

#pragma once

#include <cerrno>
#include <exception>
#include <locale>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

#include "core/memory.hpp"

namespace lapas::catalog {

/// A locale with ICU's case, order, formats and boundaries for a BCP 47 tag, untouched by the global locale and the
/// environment. Throws Error(catalog_no_icu).
[[nodiscard]] std::locale make_icu_locale(std::string_view tag);

/// What `call` returns, in which Boost.Locale and ICU work. When memory runs out they throw what looks like a charset that
/// is not known, and streams forget what was thrown and go on; here it is std::bad_alloc. Throws Error(catalog_no_icu)
/// for anything else, such as ICU without its data.
template <typename Call>
[[nodiscard]] auto with_icu(Call call) try {
  const MemoryWatch memory;
  auto result = call();
  memory.check();
  return result;
} catch (const Error&) {
  throw;
} catch (const std::bad_alloc&) {
  throw;
} catch (const std::exception& problem) {
  if (errno == ENOMEM) throw std::bad_alloc{};
  throw Error{ErrorCode::catalog_no_icu, std::string{"ICU does not work: "} + problem.what(),
              "start the program again, and install ICU's data if that does not help"};
}

}  // namespace lapas::catalog
