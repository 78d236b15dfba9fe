// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A PDF file under construction, kept by libharu: numbered objects, streams and their compression, the page tree, the
// cross-reference table and the trailer. This pair of files is the only place that sees libharu.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

#include "pdf/syntax.hpp"

namespace lapas::pdf {

/// Every function throws Error(pdf_failed) when libharu refuses.
class File {
 public:
  /// Streams are deflated unless the file is to be `readable`.
  explicit File(bool readable);
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  /// A dictionary whose entries come later, so that others can refer to it.
  [[nodiscard]] Ref reserve();
  void define(Ref dictionary, const Dict& entries);
  Ref add(const Dict& entries);

  enum class Packing { deflated, plain };
  Ref add_stream(const Dict& entries, std::string_view data, Packing packing = Packing::deflated);

  /// An empty page at the end, so that others can refer to it.
  [[nodiscard]] Ref add_page();
  /// The entries of a page apart from `Type`, `Parent` and `Contents`, and what it draws.
  void fill_page(Ref page, const Dict& entries, std::string_view content);

  /// Entries of the document's catalogue apart from `Type` and `Pages`.
  void add_to_catalog(const Dict& entries);
  /// Entries of the information dictionary apart from `Producer`.
  void add_to_information(const Dict& entries);
  /// What `Producer` says.
  [[nodiscard]] static std::string producer();

  /// The whole file, marked with an identifier that is made of its bytes. Ends the construction.
  [[nodiscard]] Bytes save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lapas::pdf
