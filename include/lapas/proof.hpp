// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a proof tells the translator: which texts a document has, where they print and in how much room, what is not
// translated and what does not fit.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <lapas/core.hpp>
#include <lapas/document.hpp>
#include <lapas/pages.hpp>

namespace lapas {

/// A text of the catalogues in one document.
struct ProofText {
  Message message;
  bool own = false;  ///< One of the library's own words.
  Translation state = Translation::complete;
  std::string checkpoint;          ///< The number of the checkpoint that it belongs to, such as `1.4`; may be empty.
  std::vector<std::size_t> pages;  ///< Counted from 1; none for a text that is read aloud only.
  int characters = 0;  ///< About how many letters a line has room for where it has least; 0 for as many as it needs.
};

/// One thing to mend. `field` of the diagnostic is the `msgctxt` of the text.
struct ProofProblem {
  std::string tag;   ///< As it is printed beside the text: `U12`, see message_tag() and problem_tag().
  std::string text;  ///< The `msgid`; empty for what no catalogue has.
  Diagnostic diagnostic;
  std::vector<std::size_t> pages;
};

/// The proof of one document.
struct Proof {
  std::string document;
  std::string language;  ///< BCP 47.
  std::vector<ProofText> texts;
  std::vector<ProofProblem> problems;

  /// How many of the texts are in that state.
  [[nodiscard]] std::size_t count(Translation state) const;
  /// How many problems are not about translation: too little room, a missing glyph.
  [[nodiscard]] std::size_t misfits() const;
};

/// Gathers what a document composed as a proof and its pages say. Without pages, as for an ODT, problems have none.
[[nodiscard]] Proof make_proof(const Document& document, const Pages& pages = {});

/// The report for people: a line of counts for each document and one for each problem.
[[nodiscard]] std::string proof_report(std::span<const Proof> proofs);

/// The same as JSON (RFC 8259): `{"documents": [{"document", "language", "texts", "untranslated", "fuzzy", "misfits",
/// "problems": [{"tag", "code", "msgctxt", "msgid", "message", "file", "line", "column", "pages"}]}]}`.
[[nodiscard]] std::string proof_json(std::span<const Proof> proofs);

/// A gettext template without a head that says of every text, in extracted comments, in which documents it prints and how
/// many letters a line has room for where it has least. The proofs of a document in several editions stand together. `own`
/// asks for the library's own words, otherwise those of the pack are listed.
[[nodiscard]] std::string proof_template(std::span<const Proof> proofs, bool own);

}  // namespace lapas
