// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The packs of the tree with all that is around them, made once for all tests of the product.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <lapas/lapas.hpp>

namespace product {

inline const lapas::Surroundings surroundings{{std::filesystem::path{LAPAS_FONT_DIR}},
                                              {std::filesystem::path{LAPAS_BINARY_DIR} / "locales"}};

/// A pack and its documents in one language and edition.
struct Work {
  const lapas::Pack& pack;
  const lapas::Outline& outline;
  const lapas::Edition& edition;
  std::string language;

  [[nodiscard]] std::string name() const { return pack.id + " " + outline.id + " " + language + " " + edition.id; }
};

/// Every document of every pack in every language and edition.
[[nodiscard]] const std::vector<Work>& works();
/// Every pack.
[[nodiscard]] std::vector<const lapas::Pack*> all_packs();

[[nodiscard]] const lapas::Checklists& checklists(const lapas::Pack& pack);
/// The language of the work.
[[nodiscard]] const lapas::Catalog& catalog(const Work& work);
/// Another one.
[[nodiscard]] const lapas::Catalog& catalog(const lapas::Pack& pack, const std::string& language);
/// Fails the test when composing warns.
[[nodiscard]] lapas::Document composed(const Work& work, const lapas::Values& values = {});
[[nodiscard]] lapas::Shaper& shaper();

/// The checklists whose answer places the outline prints, all of them or some.
[[nodiscard]] std::vector<const lapas::Checklist*> forms_of(const Work& work);
/// Every answer place of those, also those that the outline does not print.
[[nodiscard]] std::vector<lapas::AnswerPlace> places_of(const Work& work);

/// A different answer for each place.
[[nodiscard]] lapas::Values answers(const std::vector<lapas::AnswerPlace>& places);

}  // namespace product
