// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The whole way from a pack to bytes in one call.

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/compose.hpp>
#include <lapas/core.hpp>
#include <lapas/layout.hpp>
#include <lapas/lint.hpp>
#include <lapas/odt.hpp>
#include <lapas/pack.hpp>
#include <lapas/pdf.hpp>
#include <lapas/proof.hpp>
#include <lapas/values.hpp>

namespace lapas {

enum class Format : std::uint8_t { pdf, odt };

/// How pages are put on sheets of paper.
enum class Imposition : std::uint8_t {
  none,
  booklet,  ///< As impose_booklet() puts them; nothing can be filled in.
};

/// Hears of each stage before it begins: `compose`, `lay out`, `write`. When it returns false the work stops with
/// Error(request_cancelled).
using Progress = std::function<bool(std::string_view stage)>;

struct RenderRequest {
  std::string document;  ///< Id in the pack.
  std::string language = "en";
  std::string second_language;  ///< Printed smaller beneath the first; empty for none.
  std::string edition;          ///< Empty for the pack's first.
  Format format = Format::pdf;
  PdfOptions pdf;
  OdtOptions odt;
  LayoutOptions layout;                      ///< For formats that have pages.
  Imposition imposition = Imposition::none;  ///< Likewise.
  bool embed_fonts = false;                  ///< Puts the fonts of the pack's themes into an ODT, whole.
  /// Divides sheets and covers that are too tall for their page, whatever the theme demands, as a translator needs whose
  /// language is longer; otherwise that is an error which says by how many millimetres.
  bool divide = false;
  Values values;
  Variables variables;  ///< Replace variables of the pack of the same name.
  Progress progress;    ///< May be empty.
  /// A proof for the translator, see Document::proof. Fuzzy translations are printed where catalogues of drafts are.
  bool proof = false;
  bool lint = false;  ///< Measures the pages, see lint(); of formats that have pages.
};

struct Rendered {
  Bytes bytes;
  std::size_t pages = 0;  ///< Sides of sheets when imposed; 0 for ODT, whose pages the reader's program makes.
  std::vector<Diagnostic> warnings;
  Proof proof;                    ///< Empty unless asked for.
  std::vector<Finding> findings;  ///< None unless asked for.
};

/// Where a pack's surroundings lie. The library never guesses.
struct Surroundings {
  std::vector<std::filesystem::path> fonts;  ///< Folders of fonts; the pack's own `fonts/` comes first.
  std::vector<std::filesystem::path>
      catalogs;  ///< Folders of compiled catalogues; the pack's own `locales/` comes first.
  std::vector<std::filesystem::path> hyphenation;  ///< Folders of patterns, for editions whose theme divides words.
  std::vector<CompiledCatalog> compiled;           ///< Catalogues in memory; searched before the folders.
};

/// Renders documents of one pack, keeping languages, fonts, shaped words and font subsets for the next one. One per
/// thread; several may share one pack.
class Renderer {
 public:
  /// Reads the pack's checklists and fonts; throws Error as load_checklists() and load_fonts() do. The pack must outlive
  /// the renderer.
  Renderer(const Pack& pack, Surroundings surroundings);
  Renderer(const Pack&&, Surroundings) = delete;  ///< It would outlive the pack.
  Renderer(Renderer&&) noexcept;
  ~Renderer();

  /// Throws Error(request_unknown_name) for a name that the pack does not have, Error for values that no form in the
  /// document has a place for or that are of the wrong type (check_values()), and Error(request_cancelled); see also
  /// load_catalog(), compose(), lay_out(), write_pdf() and write_odt().
  [[nodiscard]] Rendered render(const RenderRequest& request);
  /// The languages that have a catalogue, sorted; the source language is always among them. A variety of one (`pt_BR` of
  /// `pt`) can be asked for too, with a warning, and so can the pseudo_language.
  [[nodiscard]] std::vector<std::string> languages() const;
  [[nodiscard]] const Checklists& checklists() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One document in one call.
///
///     const auto pack = lapas::load_pack("templates/roadmap");
///     const auto form = lapas::render(pack, {.document = "checklist-municipality", .language = "lt"}, surroundings);
///     lapas::save("form.pdf", form.bytes);
[[nodiscard]] Rendered render(const Pack& pack, const RenderRequest& request, const Surroundings& surroundings);

}  // namespace lapas
