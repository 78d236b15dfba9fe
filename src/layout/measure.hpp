// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Shaped text, measured for those who decide on arrangements.

#pragma once

#include "arrange/measure.hpp"
#include "layout/context.hpp"

namespace lapas::layout {

class ShapedMeasure final : public arrange::Measure {
 public:
  explicit ShapedMeasure(const Context& context) : context_{context} {}

  [[nodiscard]] Length width(const Inlines& text, StyleRole role) const override;
  [[nodiscard]] Length width(std::string_view text, StyleRole role) const override;
  [[nodiscard]] Length longest_word(const Inlines& text, StyleRole role) const override;
  [[nodiscard]] Length longest_part(const Inlines& text, StyleRole role) const override;

 private:
  const Context& context_;
};

}  // namespace lapas::layout
