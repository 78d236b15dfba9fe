// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "catalog/messages.hpp"

namespace lapas::catalog {

void Messages::add(std::string domain, std::string file, Translations translations) {
  domains_.push_back({std::move(domain), std::move(file), std::move(translations)});
}

Messages::Found Messages::find(std::string_view context, std::string_view text, std::string_view domain) const {
  const std::string key = message_key(context, text);
  for (const auto& searched : domains_) {
    if (!domain.empty() && searched.name != domain) continue;
    const auto found = searched.translations.find(key);
    // An empty translation is a text that nobody has translated yet.
    if (found != searched.translations.end() && !found->second.empty()) return {&found->second, &searched.file};
  }
  return {};
}

}  // namespace lapas::catalog
