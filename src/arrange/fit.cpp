// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "arrange/fit.hpp"

#include <algorithm>

#include "arrange/heights.hpp"
#include "arrange/looks.hpp"

namespace lapas::arrange {
namespace {

/// From the theme's own lines to the least ones.
constexpr int steps = 32;

Length lowered(Length line, Length least, int step) { return line - (line - std::min(line, least)) * step / steps; }

Theme lowered(const Theme& theme, int step) {
  Theme lower = theme;
  lower.writing_line = lowered(theme.writing_line, theme.least_writing_line, step);
  lower.table_line = lowered(theme.table_line, theme.least_table_line, step);
  return lower;
}

/// Puts blocks onto pages by their estimated heights.
class PageCounter {
 public:
  explicit PageCounter(const Theme& theme) : theme_{theme}, page_{page_height(theme) * usable / 1000} {}

  void add(const Blocks& blocks) {
    Length above;
    const std::vector<Length> heights = running_heights(theme_, blocks, theme_.zone_width());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      add(blocks[i], heights[i] - above);
      above = heights[i];
    }
  }
  void begin_page() {
    if (used_ > Length{}) ++full_;
    used_ = {};
  }
  [[nodiscard]] int pages() const { return full_ + (used_ > Length{} ? 1 : 0); }

 private:
  /// In thousandths of a page: office programs need a little more than is estimated, and do not divide rows.
  static constexpr std::int64_t usable = 970;

  /// With the space above it.
  void add(const Block& block, Length height) {
    const auto* group = std::get_if<Group>(&block.content);
    const bool sheet = std::holds_alternative<Sheet>(block.content);
    if (sheet || std::holds_alternative<PageBreak>(block.content) || (group != nullptr && group->new_page))
      begin_page();
    const bool kept = group != nullptr && group->keep_together && height <= page_;
    if (group != nullptr && !kept && !is_panel(group->look)) {
      used_ += height - estimated_height(theme_, group->blocks, theme_.zone_width());
      add(group->blocks);
      return;
    }
    if (kept && used_ + height > page_) begin_page();
    used_ += height;
    for (; used_ > page_; ++full_) used_ -= page_;
    if (sheet) begin_page();
  }

  const Theme& theme_;
  Length page_, used_;
  int full_ = 0;
};

}  // namespace

Theme fitted_theme(const Theme& theme, const std::function<bool(const Theme&)>& fits) {
  if (fits(theme)) return theme;
  int too_high = 0, step = steps;
  while (step - too_high > 1) {
    const int middle = (too_high + step) / 2;
    (fits(lowered(theme, middle)) ? step : too_high) = middle;
  }
  return lowered(theme, step);
}

int estimated_pages(const Document& document, const Theme& theme) {
  int pages = 0;
  for (const Section& section : document.sections) {
    PageCounter counter{theme};
    counter.add(section.blocks);
    pages += section.page == PageKind::cover ? 1 : std::max(counter.pages(), 1);
  }
  return pages;
}

}  // namespace lapas::arrange
