// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// How rules report. What is one fault of a theme and shows on many pages is counted and reported once.

#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <lapas/lint.hpp>

#include "lint/survey.hpp"

namespace lapas::linting {

/// Exact lengths are rounded on their way to a page; less than this is not seen.
inline constexpr double hair = 0.05;

class Findings {
 public:
  explicit Findings(const Document& document) : document_{document} {}

  void add(Rule rule, Spot spot, std::string message, double value, double threshold);
  /// By page; in the order of the rules on each.
  [[nodiscard]] std::vector<Finding> take();

 private:
  const Document& document_;
  std::vector<Finding> all_;
};

/// What is alike in everything but its place.
template <typename Key>
class Tally {
 public:
  void count(const Key& key, std::size_t page, const auto& make_spot) {
    auto [found, is_new] = groups_.try_emplace(key);
    if (is_new) found->second.first = make_spot();
    ++found->second.times;
    found->second.pages.insert(page);
  }

  /// `report(key, spot, how_often)`; how often is ` (12 times on 3 pages)`, or nothing for once.
  void for_each(const auto& report) {
    for (auto& [key, group] : groups_) report(key, std::move(group.first), how_often(group));
  }

 private:
  struct Group {
    Spot first;
    std::size_t times = 0;
    std::set<std::size_t> pages;
  };

  static std::string how_often(const Group& group) {
    if (group.times == 1) return {};
    const std::size_t pages = group.pages.size();
    return " (" + std::to_string(group.times) + " times" +
           (pages > 1 ? " on " + std::to_string(pages) + " pages)" : std::string{")"});
  }

  std::map<Key, Group> groups_;
};

/// `12.5`: with two decimals at most, whatever the locale.
[[nodiscard]] std::string number_text(double number);

}  // namespace lapas::linting
