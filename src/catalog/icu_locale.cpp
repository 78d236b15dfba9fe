// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boost.Locale's other backends have no long dates, no spaced numbers and no line breaks, and do not say so: ICU or
// nothing.

#include "catalog/icu_locale.hpp"

#include <algorithm>
#include <string>

#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <lapas/core.hpp>

namespace lapas::catalog {

std::locale make_icu_locale(std::string_view tag) {
  namespace bl = boost::locale;
  return with_icu([&] {
    auto backends = bl::localization_backend_manager::global();
    if (std::ranges::count(backends.get_all_backends(), "icu") == 0) {
      throw Error{ErrorCode::catalog_no_icu, "Boost.Locale has no ICU backend", "build Boost.Locale with ICU"};
    }
    backends.select("icu");
    bl::generator generator{backends};
    generator.categories(bl::convert_facet | bl::collation_facet | bl::formatting_facet | bl::boundary_facet);
    generator.characters(bl::char_facet);
    std::string name{tag};
    std::ranges::replace(name, '-', '_');
    return generator(name + ".UTF-8");
  });
}

}  // namespace lapas::catalog
