// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Messages of several catalogues, searched one after the other.

#pragma once

#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include <boost/locale/message.hpp>

namespace lapas::catalog {

/// The domain of the library's own words, which are English in the source.
inline constexpr std::string_view own_domain = "lapas";
/// Where catalogues with fuzzy translations stand beside those without.
inline constexpr std::string_view own_drafts = "lapas.draft", draft_suffix = ".draft";

class Messages {
 public:
  /// Adds a compiled catalogue that check_message_file() found sound.
  void add(std::string domain, std::string_view content);

  /// The translation, or null. Searches all domains.
  [[nodiscard]] const char* find(const char* context, const char* text) const;
  /// The same in one domain.
  [[nodiscard]] const char* find_in(std::string_view domain, const char* context, const char* text) const;

 private:
  using Facet = boost::locale::message_format<char>;
  struct Domain {
    std::string name;
    std::locale owner;  ///< Nothing but the owner of the facet.
    const Facet* facet;
  };
  std::vector<Domain> domains_;
};

}  // namespace lapas::catalog
