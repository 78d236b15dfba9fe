// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Boost.Locale looks for files by its own rules. We have read the file already, so each is given to it as the only file
// of a facet of its own, and which is asked first is decided here.

#include "catalog/messages.hpp"

#include <boost/locale/gnu_gettext.hpp>

namespace lapas::catalog {

void Messages::add(std::string domain, std::string_view content) {
  namespace gettext = boost::locale::gnu_gettext;
  gettext::messages_info info;
  info.encoding = "UTF-8";
  info.domains.emplace_back("messages");
  info.paths.emplace_back();
  info.callback = [&](const std::string&, const std::string&) {
    return std::vector<char>{content.begin(), content.end()};
  };
  const auto* facet = gettext::create_messages_facet<char>(info);
  domains_.push_back({std::move(domain), std::locale{std::locale::classic(), facet}, facet});
}

const char* Messages::find(const char* context, const char* text) const {
  for (const auto& domain : domains_) {
    if (const char* found = domain.facet->get(0, context, text)) return found;
  }
  return nullptr;
}

const char* Messages::find_in(std::string_view name, const char* context, const char* text) const {
  for (const auto& domain : domains_) {
    if (domain.name != name) continue;
    if (const char* found = domain.facet->get(0, context, text)) return found;
  }
  return nullptr;
}

}  // namespace lapas::catalog
