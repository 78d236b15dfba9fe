// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A PDF file under construction on libharu: numbered objects, the page tree, streams and their compression, and the
// bytes in the end. This pair of files is the only place that sees libharu.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <lapas/core.hpp>

#include "pdf/syntax.hpp"

namespace lapas::pdf {

/// Every function throws Error(pdf_failed) when libharu refuses.
class File {
 public:
  /// A `readable` file is not compressed.
  explicit File(bool readable);
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  /// A dictionary whose entries come later, so that others can refer to it.
  [[nodiscard]] Ref reserve();
  void define(Ref dictionary, Dict entries);
  Ref add(Dict entries);

  enum class Packing { deflated, plain };
  Ref add_stream(Dict entries, std::string_view data, Packing packing = Packing::deflated);

  /// An empty page at the end, so that others can refer to it.
  [[nodiscard]] Ref add_page();
  /// The entries of a page apart from `Type`, `Parent` and `Contents`, and what it draws.
  void fill_page(Ref page, Dict entries, std::string_view content);

  /// The entries of the document's catalogue apart from `Type` and `Pages`.
  void set_catalog(Dict entries);
  /// The entries of the information dictionary apart from `Producer`.
  void set_information(Dict entries);
  /// What `Producer` says.
  [[nodiscard]] static std::string producer();

  /// The whole file, marked with an identifier that is made of its bytes. Ends the construction.
  [[nodiscard]] Bytes save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lapas::pdf
