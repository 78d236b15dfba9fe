// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Pages say where each message stands; the document says which message that is.

#include <lapas/proof.hpp>

#include <algorithm>
#include <map>

namespace lapas {
namespace {

/// The numbers of the checkpoints that have headings in the document, by id.
std::map<std::string, std::string> checkpoints_of(const Document& document) {
  std::map<std::string, std::string> numbers;
  for (const HeadingEntry& entry : headings(document)) {
    if (entry.heading->style == StyleRole::checkpoint_heading) numbers[entry.id] = entry.heading->number;
  }
  return numbers;
}

/// `M1.4.stakeholders` belongs to the checkpoint `M1.4`.
std::string checkpoint_of(const std::string& context, const std::map<std::string, std::string>& checkpoints) {
  for (auto dot = context.find('.');; dot = context.find('.', dot + 1)) {
    const auto found = checkpoints.find(context.substr(0, dot));
    if (found != checkpoints.end()) return found->second;
    if (dot == std::string::npos) return {};
  }
}

void add_page(std::vector<std::size_t>& pages, std::size_t page) {
  if (pages.empty() || pages.back() != page) pages.push_back(page);
}

ProofProblem translation_problem(const ProofText& text, std::uint32_t number) {
  const bool fuzzy = text.state == Translation::fuzzy;
  Diagnostic diagnostic{.severity = Severity::warning,
                        .code = fuzzy ? ErrorCode::catalog_fuzzy : ErrorCode::catalog_untranslated,
                        .place = text.message.place,
                        .field = text.message.context};
  diagnostic.message = fuzzy ? "the translation is fuzzy" : "there is no translation";
  return {message_tag(number, text.state), text.message.text, std::move(diagnostic), text.pages};
}

/// One pass over the pages.
class Gatherer {
 public:
  Gatherer(Proof& proof, const Pages& pages) : proof_{proof}, pages_{pages} {
    for (std::size_t i = 0; i < pages.problems.size(); ++i) {
      misfits_.push_back({problem_tag(static_cast<std::uint32_t>(i + 1)), {}, pages.problems[i], {}});
    }
  }

  void gather() {
    for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
      for (const Item& item : pages_.pages[page].items) {
        if (const auto* place = std::get_if<MessagePlace>(&item)) add(*place, page + 1);
      }
    }
    for (std::size_t i = 0; i < proof_.texts.size(); ++i) {
      if (proof_.texts[i].state == Translation::complete) continue;
      proof_.problems.push_back(translation_problem(proof_.texts[i], static_cast<std::uint32_t>(i + 1)));
    }
    std::ranges::move(misfits_, std::back_inserter(proof_.problems));
  }

 private:
  [[nodiscard]] ProofText& message_of(const MessagePlace& place) {
    if (place.message > proof_.texts.size()) {
      throw Error{ErrorCode::pages_malformed, "a mark on the pages names a text that the document has not",
                  "give the document that the pages were made of"};
    }
    return proof_.texts[place.message - 1];
  }

  void add(const MessagePlace& place, std::size_t page) {
    ProofText* text = place.message == 0 ? nullptr : &message_of(place);
    if (text != nullptr) {
      add_page(text->pages, page);
      const int room = place.characters;
      if (room > 0 && (text->characters == 0 || room < text->characters)) text->characters = room;
    }
    if (place.problem == 0) return;
    ProofProblem& misfit = misfits_[place.problem - 1];
    add_page(misfit.pages, page);
    if (text == nullptr) return;
    misfit.diagnostic.field = text->message.context;
    misfit.text = text->message.text;
  }

  Proof& proof_;
  const Pages& pages_;
  std::vector<ProofProblem> misfits_;
};

}  // namespace

std::size_t Proof::count(Translation state) const {
  return static_cast<std::size_t>(std::ranges::count(texts, state, &ProofText::state));
}

std::size_t Proof::misfits() const { return problems.size() - count(Translation::missing) - count(Translation::fuzzy); }

Proof make_proof(const Document& document, const Pages& pages) {
  Diagnostics problems;
  check_document(document, problems);
  if (!pages.pages.empty()) check_pages(pages, problems);
  problems.throw_if_errors();
  Proof proof{.document = document.id, .language = document.language};
  const auto checkpoints = checkpoints_of(document);
  for (const MessageState& entry : document.messages) {
    proof.texts.push_back({entry.message, entry.own, entry.state, checkpoint_of(entry.message.context, checkpoints)});
  }
  Gatherer{proof, pages}.gather();
  return proof;
}

}  // namespace lapas
