// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold of the members of structs that programs fill in, said the same way for all of them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <lapas/core.hpp>
#include <lapas/limits.hpp>

namespace lapas {

/// Reports what is the matter with members, each by its name ("the title") and the place and the field set before.
class Members {
 public:
  /// `malformed` is the code of what is not too large but impossible.
  Members(Diagnostics& problems, ErrorCode malformed) : problems_{problems}, malformed_{malformed} {}

  SourcePlace place;  ///< Of what is looked at; unknown for most of what programs make.

  /// The full id of the field that is looked at, or of what else the problems are about. What is no id is left out: its own
  /// problem says so.
  void set_field(std::string_view id);

  void problem(std::string message, std::string hint = {});
  void too_much(std::string message, std::string hint = {});

  /// Text in its normal form.
  void form(std::string_view name, std::string_view text);
  /// The same, no longer than one text may be.
  void text(std::string_view name, std::string_view text);
  /// Not empty, and spelt as an id.
  void id(std::string_view name, std::string_view id, std::size_t most = limits::id_bytes);
  void id_part(std::string_view name, std::string_view id);
  /// Empty, or spelt as a tag.
  void language(std::string_view name, std::string_view tag);
  /// More than `most` is too much.
  void number(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most);
  void length(std::string_view name, Length value, Length least, Length most);

 private:
  void add(ErrorCode code, std::string message, std::string hint);
  void not_an_id(std::string_view name, std::string_view id, std::string hint);

  Diagnostics& problems_;
  ErrorCode malformed_;
  std::string field_;
};

}  // namespace lapas
