// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The bytes of an input read as small decisions, so that any bytes make something and a change of one byte makes
// something a little different. Behind the end all bytes are zero.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

namespace fuzz {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_{bytes} {}

  [[nodiscard]] bool is_done() const { return next_ >= bytes_.size(); }
  std::uint8_t byte() { return is_done() ? 0 : static_cast<std::uint8_t>(bytes_[next_++]); }

  bool flag() { return byte() % 2 == 1; }
  /// One of so many, the first at the end of the input.
  int below(int count) { return byte() % count; }
  template <typename Enumeration>
  Enumeration one_of(Enumeration last) {
    return static_cast<Enumeration>(below(static_cast<int>(last) + 1));
  }
  /// `least` to `most`; of an input of wild numbers, now and then one that nobody means.
  int number(int least, int most);
  lapas::Length length(int least_points, int most_points);

  /// Words such as a form has; now and then signs that are hard to print, or bytes as they come.
  std::string text();
  /// Some text, in most cases.
  std::string optional_text() { return below(4) == 0 ? std::string{} : text(); }
  /// A name that is most likely given once: `prefix` with a number. Now and then a hard one.
  std::string id(std::string_view prefix);
  lapas::Message message() { return {"fuzz", text(), {}}; }
  lapas::Message optional_message() { return {"fuzz", optional_text(), {}}; }
  /// So many bytes as they are, or what is left.
  std::string_view raw(std::size_t size);

  /// Whether impossible numbers and repeated ids may come; asked for by whoever makes something from the bytes.
  bool is_wild = false;

 private:
  std::string_view bytes_;
  std::size_t next_ = 0;
  int ids_ = 0;
};

}  // namespace fuzz
