// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "core/members.hpp"

#include <utility>

#include <lapas/limits.hpp>

#include "core/number_text.hpp"
#include "core/quoted.hpp"
#include "core/spelling.hpp"

namespace lapas {

void Members::set_field(std::string_view id) { field_ = is_id(id) ? id : std::string_view{}; }

void Members::add(ErrorCode code, std::string message, std::string hint) {
  problems_.add({Severity::error, code, place, field_, std::move(message), std::move(hint)});
}

void Members::problem(std::string message, std::string hint) { add(malformed_, std::move(message), std::move(hint)); }

void Members::too_much(std::string message, std::string hint) {
  add(ErrorCode::limit_exceeded, std::move(message), std::move(hint));
}

void Members::form(std::string_view name, std::string_view text) {
  if (is_normal_text(text)) return;
  const std::string problem = text_problem(text);
  add(ErrorCode::text_malformed,
      std::string{name} + ' ' + (problem.empty() ? "is not in the normal form of text" : problem),
      problem.empty() ? "bring it there by normal_form()" : "write text in UTF-8");
}

void Members::text(std::string_view name, std::string_view text) {
  if (text.size() <= limits::text_bytes) return form(name, text);
  too_much(std::string{name} + " has " + std::to_string(text.size()) + " bytes",
           std::to_string(limits::text_bytes) + " at most");
}

void Members::not_an_id(std::string_view name, std::string_view id, std::string hint) {
  problem(std::string{name} + (id.empty() ? " is empty" : ", " + in_quotes(id) + ", is not an id"), std::move(hint));
}

void Members::id(std::string_view name, std::string_view id, std::size_t most) {
  if (id.size() <= most && is_id(id)) return;
  not_an_id(name, id,
            "an id starts with a letter and has letters, digits and . - _ only, without accents, " +
                std::to_string(most) + " at most");
}

void Members::id_part(std::string_view name, std::string_view id) {
  if (id.size() <= limits::id_bytes && is_id_part(id)) return;
  not_an_id(name, id,
            "it has letters, digits, - and _ only, without accents, " + std::to_string(limits::id_bytes) + " at most");
}

void Members::language(std::string_view name, std::string_view tag) {
  if (tag.empty() || is_language_tag(tag)) return;
  problem(std::string{name} + ", " + in_quotes(tag) + ", is not a language tag", "such as lt or pt-BR");
}

void Members::number(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most) {
  if (value >= least && value <= most) return;
  add(value > most ? ErrorCode::limit_exceeded : malformed_, std::string{name} + " is " + std::to_string(value),
      "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

void Members::length(std::string_view name, Length value, Length least, Length most) {
  if (value >= least && value <= most) return;
  add(value > most ? ErrorCode::limit_exceeded : malformed_, std::string{name} + " is " + in_millimetres(value),
      "from " + in_millimetres(least) + " to " + in_millimetres(most));
}

}  // namespace lapas
