// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Words and sentences of running text.

#pragma once

#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/language.hpp"

namespace lapas::catalog {

class Prose {
 public:
  /// For a BCP 47 tag.
  explicit Prose(std::string_view tag);

  /// What has letters or digits, as ICU parts words; views into the text.
  [[nodiscard]] std::vector<std::string_view> words(std::string_view text) const;
  /// Where a full stop may belong to an abbreviation that something follows, the sentence goes on.
  [[nodiscard]] std::vector<std::string_view> sentences(std::string_view text) const;
  /// Words that differ in case, soft hyphens or the shape of an apostrophe only become equal.
  [[nodiscard]] std::string folded(std::string_view text) const;

 private:
  [[nodiscard]] bool goes_on(std::string_view sentence, std::string_view next) const;

  std::locale icu_;
  const Language& rules_;
};

}  // namespace lapas::catalog
