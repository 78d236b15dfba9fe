// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "checklist/leads.hpp"

#include <map>
#include <string_view>

namespace lapas {

void check_leads(const Checklist& checklist,
                 const std::function<void(const AnswerField& field, const std::string& target)>& tell) {
  std::map<std::string_view, int> positions;
  int count = 0;
  for (const Step& step : checklist.steps) {
    positions.emplace(step.id, ++count);
    for (const Checkpoint& checkpoint : step.checkpoints) positions.emplace(checkpoint.id, ++count);
  }
  const auto check = [&](const std::vector<AnswerField>& fields, int position) {
    for (const AnswerField& field : fields) {
      for (const Option& option : field.options) {
        if (option.go_to.empty()) continue;
        const auto found = positions.find(option.go_to);
        if (found == positions.end() || found->second <= position) tell(field, option.go_to);
      }
    }
  };
  check(checklist.head, 0);
  check(checklist.footer, count);
  for (const Step& step : checklist.steps) {
    int position = positions[step.id];
    for (const Checkpoint& checkpoint : step.checkpoints) check(checkpoint.fields, position = positions[checkpoint.id]);
    check(step.closing, position);
  }
}

}  // namespace lapas
