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

#include "core/number_text.hpp"
#include "lint/survey.hpp"

namespace lapas::linting {

/// Exact lengths are rounded on their way to a page; less than this is not seen.
inline constexpr double hair = 0.05;

class Findings {
 public:
  explicit Findings(const Survey& survey);

  /// Leaves out what an exception of the pack covers.
  void add(Rule rule, Spot spot, std::string message, double value, double threshold);
  /// Whether an exception covers it, which is then of use.
  [[nodiscard]] bool excepts(Rule rule, const Spot& spot);
  /// By page; in the order of the rules on each. Exceptions that were of no use are findings.
  [[nodiscard]] std::vector<Finding> take();

 private:
  const Survey& survey_;
  std::vector<const LintException*> exceptions_;  ///< Those for the document, its edition and its language.
  std::set<const LintException*> used_;
  std::vector<Finding> all_;
};

/// What is alike in everything but its place, without what an exception covers.
template <typename Key>
class Tally {
 public:
  explicit Tally(Findings& findings) : findings_{findings} {}

  /// Whether it counts.
  bool count(Rule rule, const Key& key, Spot spot) {
    if (findings_.excepts(rule, spot)) return false;
    auto [found, is_new] = groups_.try_emplace(key);
    ++found->second.times;
    found->second.pages.insert(spot.page);
    if (is_new) found->second.first = std::move(spot);
    return true;
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

  Findings& findings_;
  std::map<Key, Group> groups_;
};

}  // namespace lapas::linting
