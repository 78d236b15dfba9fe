// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The linter on every document of every pack in every language and edition.

#include <lapas/lint.hpp>

#include <set>

#include "product.hpp"
#include "support/catch.hpp"

using namespace lapas;

namespace {

struct Laid {
  const product::Work& work;
  Document document;
  Pages pages;

  [[nodiscard]] std::vector<Finding> findings(std::span<const LintException> exceptions) const {
    return lint(document, pages, {work.pack.words, exceptions, work.edition.id});
  }
};

const std::vector<Laid>& all_laid() {
  static const auto all = [] {
    std::vector<Laid> laid;
    for (const product::Work& work : product::works()) {
      Document document = product::composed(work);
      Pages pages = lay_out(document, product::shaper());
      laid.push_back({work, std::move(document), std::move(pages)});
    }
    return laid;
  }();
  return all;
}

bool is_of_use(const LintException& exception) {
  return std::ranges::any_of(all_laid(), [&](const Laid& laid) {
    return laid.findings({&exception, 1}).size() < laid.findings({}).size();
  });
}

}  // namespace

TEST_CASE("the linter finds nothing that its pack does not give a reason for", "[product]") {
  for (const Laid& laid : all_laid()) {
    INFO(laid.work.name());
    const auto findings = laid.findings(laid.work.pack.exceptions);
    CHECK(lint_report(findings) == "");
  }
}

TEST_CASE("every exception of a pack covers something", "[product]") {
  std::set<const Pack*> packs;
  for (const product::Work& work : product::works()) {
    if (!packs.insert(&work.pack).second) continue;
    for (const LintException& exception : work.pack.exceptions) {
      INFO(exception.written.file << ':' << exception.written.line);
      // Those that name a document are findings themselves where they are of no use.
      if (exception.documents.empty()) CHECK(is_of_use(exception));
    }
  }
}
