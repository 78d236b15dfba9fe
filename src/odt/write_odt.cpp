// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The order of work: content first, because it says which styles there are.

#include <lapas/odt.hpp>

#include <algorithm>
#include <iterator>

#include "odt/package.hpp"
#include "odt/parts.hpp"
#include "odt/styles.hpp"

namespace lapas {

Bytes write_odt(const Document& document, const OdtOptions& options) {
  constexpr const char* xml = "text/xml";
  odt::StyleBook book{document.theme};
  std::vector<odt::Part> pictures;
  std::vector<odt::Part> parts;
  parts.push_back({"content.xml", xml, odt::make_content(document, book, options, pictures)});
  parts.push_back({"styles.xml", xml, odt::make_styles(document, book, options.embed_fonts)});
  parts.push_back({"meta.xml", xml, odt::make_meta(document)});
  parts.push_back({"settings.xml", xml, odt::make_settings(!options.embed_fonts.empty())});
  std::ranges::move(pictures, std::back_inserter(parts));
  std::ranges::move(odt::font_parts(book, options.embed_fonts), std::back_inserter(parts));
  return odt::make_package(parts);
}

}  // namespace lapas
