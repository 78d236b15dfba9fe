// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Messages of several catalogues, searched one after the other.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/message_file.hpp"

namespace lapas::catalog {

/// The domain of the library's own words, which are English in the source.
inline constexpr std::string_view own_domain = "lapas";
/// Where catalogues with fuzzy translations stand beside those without.
inline constexpr std::string_view own_drafts = "lapas.draft", draft_suffix = ".draft";

class Messages {
 public:
  /// A translation and the catalogue that it stands in; null when there is none.
  struct Found {
    const std::string* text = nullptr;
    const std::string* file = nullptr;
    explicit operator bool() const { return text != nullptr; }
  };

  void add(std::string domain, std::string file, Translations translations);

  /// Searches all domains, or the one that is named.
  [[nodiscard]] Found find(std::string_view context, std::string_view text, std::string_view domain = {}) const;

 private:
  struct Domain {
    std::string name, file;
    Translations translations;
  };
  std::vector<Domain> domains_;
};

}  // namespace lapas::catalog
