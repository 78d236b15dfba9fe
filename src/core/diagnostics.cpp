// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Diagnostics as data, the error that owns them, and the table of codes.

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/quoted.hpp"

namespace lapas {
namespace {

struct CodeRow {
  std::string_view spelling, meaning;
};

constexpr auto code_rows = std::to_array<CodeRow>({
#define LAPAS_ERROR(name, spelling, meaning) {spelling, meaning},
#include <lapas/error_codes.inc>
#undef LAPAS_ERROR
});

constexpr auto all_codes = std::to_array<ErrorCode>({
#define LAPAS_ERROR(name, spelling, meaning) ErrorCode::name,
#include <lapas/error_codes.inc>
#undef LAPAS_ERROR
});

void shorten(std::string& text) {
  if (text.size() <= limits::message_bytes) return;
  text.resize(cut(text, limits::message_bytes).size());
  text += "…";
}

/// Foreign text may come in by any part of it.
Diagnostic shortened(Diagnostic diagnostic) {
  for (std::string* part : {&diagnostic.place.file, &diagnostic.field, &diagnostic.message, &diagnostic.hint}) {
    shorten(*part);
  }
  return diagnostic;
}

constexpr std::string_view end_of_rest = " more are not listed";

/// One diagnostic stands for all of a severity that are beyond the limit.
Diagnostic rest(Severity severity, std::size_t count) {
  return {severity, ErrorCode::limit_exceeded, {}, {}, std::to_string(count).append(end_of_rest), "mend these first"};
}

/// How many problems the diagnostic stands for, if it stands for those beyond the limit.
std::optional<std::size_t> count_of_rest(const Diagnostic& diagnostic) {
  std::size_t count = 0;
  const std::string& text = diagnostic.message;
  if (diagnostic.code != ErrorCode::limit_exceeded || !text.ends_with(end_of_rest)) return {};
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

bool same_problem(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.severity == b.severity && a.place == b.place && a.field == b.field &&
         a.message == b.message;
}

std::string join(const std::vector<Diagnostic>& diagnostics) {
  std::string lines;
  for (const auto& diagnostic : diagnostics) {
    if (!lines.empty()) lines += '\n';
    lines += to_string(diagnostic);
  }
  return lines;
}

/// Levenshtein distance, or `most` when it is that or more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) >= most) return most;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substituted}));
    }
    if (std::ranges::min(row) >= most) return most;
  }
  return std::min(row.back(), most);
}

}  // namespace

std::string_view spelling(ErrorCode code) { return code_rows[static_cast<std::size_t>(code)].spelling; }

std::string_view meaning(ErrorCode code) { return code_rows[static_cast<std::size_t>(code)].meaning; }

std::span<const ErrorCode> error_codes() { return all_codes; }

std::string to_string(const Diagnostic& diagnostic) {
  std::string line;
  if (!diagnostic.place.file.empty()) {
    line += visible(diagnostic.place.file) + ':';
    if (diagnostic.place.line > 0) line += std::to_string(diagnostic.place.line) + ':';
    if (diagnostic.place.column > 0) line += std::to_string(diagnostic.place.column) + ':';
    line += ' ';
  }
  line += diagnostic.severity == Severity::error ? "error: " : "warning: ";
  if (!diagnostic.field.empty()) line += visible(diagnostic.field) + ": ";
  line += visible(diagnostic.message);
  line += " [" + std::string{spelling(diagnostic.code)} + ']';
  if (!diagnostic.hint.empty()) line += "; " + visible(diagnostic.hint);
  return line;
}

void Diagnostics::add(Diagnostic diagnostic) {
  diagnostic = shortened(std::move(diagnostic));
  const auto more = count_of_rest(diagnostic);
  if (!more && std::ranges::any_of(all_, [&](const auto& known) { return same_problem(known, diagnostic); })) return;
  // Warnings never take the room of errors.
  const auto of_its_severity = std::ranges::count(all_, diagnostic.severity, &Diagnostic::severity);
  if (!more && static_cast<std::size_t>(of_its_severity) < limits::diagnostics) {
    all_.push_back(std::move(diagnostic));
    return;
  }
  const auto known = std::ranges::find_if(
      all_, [&](const auto& each) { return each.severity == diagnostic.severity && count_of_rest(each); });
  const std::size_t count = more.value_or(1);
  if (known == all_.end()) all_.push_back(rest(diagnostic.severity, count));
  else *known = rest(diagnostic.severity, count + *count_of_rest(*known));
}

void Diagnostics::error(ErrorCode code, SourcePlace place, std::string message, std::string hint) {
  add({Severity::error, code, std::move(place), {}, std::move(message), std::move(hint)});
}

void Diagnostics::warning(ErrorCode code, SourcePlace place, std::string message, std::string hint) {
  add({Severity::warning, code, std::move(place), {}, std::move(message), std::move(hint)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void Diagnostics::throw_if_errors() const {
  if (has_errors()) throw Error{all_};
}

Error::Error(std::vector<Diagnostic> diagnostics) : diagnostics_{std::move(diagnostics)}, what_{join(diagnostics_)} {}

Error::Error(Diagnostic diagnostic) : Error{std::vector{shortened(std::move(diagnostic))}} {}

Error::Error(ErrorCode code, std::string message, std::string hint)
    : Error{Diagnostic{Severity::error, code, {}, {}, std::move(message), std::move(hint)}} {}

ErrorCode Error::code() const {
  const auto first = std::ranges::find(diagnostics_, Severity::error, &Diagnostic::severity);
  return first == diagnostics_.end() ? diagnostics_.front().code : first->code;
}

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
  std::string_view best;
  if (name.size() > limits::quoted_bytes) return best;  // Nobody's slip, and dear to compare.
  // Further than a third of the name, half of a short one, is another word, not a slip.
  std::size_t best_distance = std::max(name.size() / 3, std::min<std::size_t>(name.size() / 2, 2)) + 1;
  for (const auto candidate : candidates) {
    if (const auto distance = edit_distance(name, candidate, best_distance); distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string message_tag(std::uint32_t message, Translation state) {
  return (state == Translation::fuzzy ? 'F' : 'U') + std::to_string(message);
}

std::string problem_tag(std::uint32_t problem) { return 'X' + std::to_string(problem); }

}  // namespace lapas
