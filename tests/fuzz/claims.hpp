// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What must hold whatever the input was. The files that lapas writes are read by libraries that are not lapas.

#pragma once

#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

namespace fuzz {

/// A promise that was not kept.
struct BrokenClaim : std::logic_error {
  using std::logic_error::logic_error;
};

inline void claim(bool holds, const std::string& what) {
  if (!holds) throw BrokenClaim{what};
}

/// Whether a terminal and a file of XML can take the text: UTF-8 without control characters, ends of lines apart.
[[nodiscard]] bool is_clean(std::string_view text);

/// Diagnostics can be read: each says something, in text that is clean, on one line, and no two are the same.
void check_diagnostics(const std::vector<lapas::Diagnostic>& diagnostics);

/// How often lapas refused something since it was last set to zero, and what it said last.
inline std::size_t refusals = 0;
inline std::string last_refusal;

/// Runs `work`, which may end in an Error or for want of memory, and in nothing else.
template <typename Work>
void attempt(Work work) {
  try {
    work();
  } catch (const lapas::Error& error) {
    ++refusals;
    last_refusal = error.what();
    claim(!error.diagnostics().empty(), "an error says what is wrong");
    check_diagnostics(error.diagnostics());
  } catch (const std::bad_alloc&) {
    return;
  }
}

using Names = std::set<std::string, std::less<>>;

/// The text is well-formed XML; adds the names of bookmarks, controls and user fields in it.
void read_xml(const std::string& what, std::string_view content, Names& names);

/// The bytes are a PDF whose objects and streams can all be read, its metadata as XML; gives the full names of its form fields.
[[nodiscard]] Names read_pdf(const lapas::Bytes& pdf);

/// The bytes are a package whose XML parts are well-formed; gives the names of bookmarks, controls and user fields.
[[nodiscard]] Names read_odt(const lapas::Bytes& odt);

}  // namespace fuzz
