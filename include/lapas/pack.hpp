// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A template pack: which documents there are, what stands in them and how they look.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/rules.hpp>

namespace lapas {

/// The variables of a pack by name.
using Variables = std::map<std::string, std::string, std::less<>>;

/// One element of an outline as its author wrote it, names and attributes already checked against the grammar of
/// outlines (`templates/README.md`). Compose turns each into blocks.
struct OutlineElement {
  std::string name;
  std::map<std::string, std::string, std::less<>> attributes;
  Message text;  ///< For elements that hold text, with inline markup.
  std::vector<OutlineElement> children;
  SourcePlace place;

  /// The attribute's value, or `otherwise`.
  [[nodiscard]] std::string_view attribute(std::string_view key, std::string_view otherwise = {}) const;
  /// The first child of that name, or null.
  [[nodiscard]] const OutlineElement* child(std::string_view child_name) const;
  bool operator==(const OutlineElement&) const = default;
};

/// One document of a pack.
struct Outline {
  std::string id;  ///< `guide`.
  Message title;
  Message subject;
  std::string code;         ///< Printed in the footer: `LYP-M`.
  OutlineElement identity;  ///< `identity`: what the footer asks for; without a name when there is none.
  int most_pages = 0;       ///< 0 for as many as it needs.
  /// `header` and `footer` elements, and those of the first page: what pages have in place of the usual ones.
  std::vector<OutlineElement> furniture;
  std::vector<OutlineElement> sections;  ///< `cover`, `body` and `checklist-pages` elements.
  SourcePlace place;
  bool operator==(const Outline&) const = default;
};

/// A look: `standard`, `large-print`.
struct Edition {
  std::string id;
  Message title;
  Theme theme;
  std::map<std::string, Theme, std::less<>> themes;  ///< Of documents that have one of their own, by their ids.

  [[nodiscard]] const Theme& theme_of(std::string_view document_id) const;
  bool operator==(const Edition&) const = default;
};

/// A file of a pack that another module reads.
struct PackFile {
  std::string id;
  std::filesystem::path path;
  bool operator==(const PackFile&) const = default;
};

/// Immutable once loaded; safe to share between threads.
struct Pack {
  std::string id;  ///< Also the domain of its catalogues.
  std::string version;
  std::string date;  ///< `2026-11-23`: the day of the version. Never the clock.
  std::string licence;
  std::string author;
  std::string source_language = "en";
  Message title;
  Variables variables;  ///< `{PROJECT_NAME}` in a text; a block with `when="FUNDER"` prints when FUNDER is `yes`.
  /// Values of variables that are translated like texts, by the names of the variables.
  std::map<std::string, Message, std::less<>> translated_variables;
  std::vector<Edition> editions;  ///< At least one; the first is the default.
  std::vector<Outline> documents;
  std::filesystem::path field_library;  ///< Empty when the pack has none.
  std::vector<PackFile> checklists;
  std::vector<RenamedId> renamed;         ///< Ids that answers had in earlier versions.
  WordList words;                         ///< For lint().
  std::vector<LintException> exceptions;  ///< Likewise.
  std::filesystem::path folder;

  [[nodiscard]] const Outline* find_document(std::string_view document_id) const;
  [[nodiscard]] const Edition* find_edition(std::string_view edition_id) const;
};

/// The ids of the checklists whose answer places the document prints, sorted, each once.
[[nodiscard]] std::vector<std::string> forms_of(const Outline& outline);

/// Reads `pack.xml` in the folder and all that it names but the checklists. Throws Error with every problem of every
/// file.
///
///     const auto pack = lapas::load_pack("templates/roadmap");
[[nodiscard]] Pack load_pack(const std::filesystem::path& folder);

/// Reads one theme. `base` gives what the file leaves out.
[[nodiscard]] Theme parse_theme(std::string_view xml, std::string_view name, const Theme& base);
/// Reads one outline.
[[nodiscard]] Outline parse_outline(std::string_view xml, std::string_view name);
/// Reads a word list. What excludes each other in it is an error.
[[nodiscard]] WordList parse_word_list(std::string_view xml, std::string_view name);

}  // namespace lapas
