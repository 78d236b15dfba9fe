// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What texts say: words that the pack does not want, and sentences that are too long.

#include <algorithm>
#include <set>
#include <tuple>

#include "catalog/prose.hpp"
#include "lint/checks.hpp"
#include "lint/passages.hpp"
#include "rules/forms.hpp"

namespace lapas::linting {
namespace {

/// The places of the document where one thing is said, by what people see of them.
using Said = std::tuple<std::string, int, std::string>;

Said where_said(const Passage& passage) {
  const SourcePlace& place = passage.place;
  return {place.file, place.line, place.line > 0 ? std::string{} : passage.text};
}

// -- Forbidden forms

struct ForbiddenForm {
  const Concept* concept_;
  rules::Form form;
};

const std::string* term_of(const Concept& known, std::string_view language) {
  const auto term = std::ranges::find(known.terms, language, &WordForm::language);
  return term == known.terms.end() ? nullptr : &term->text;
}

std::vector<ForbiddenForm> forms_in(const Survey& survey, std::string_view language, const catalog::Prose& prose) {
  std::vector<ForbiddenForm> forms;
  for (const Concept& known : survey.options.words) {
    for (const WordForm& form : known.forbidden) {
      if (form.language != language) continue;
      if (auto parsed = rules::Form::parse(form.text, prose)) forms.push_back({&known, std::move(*parsed)});
    }
  }
  return forms;
}

/// All that the document says in a language, and which passage each byte belongs to.
struct Speech {
  std::string text;
  std::vector<std::size_t> starts;
  std::vector<const Passage*> passages;

  [[nodiscard]] const Passage& at(const char* position) const {
    const auto offset = static_cast<std::size_t>(position - text.data());
    const auto next = std::ranges::upper_bound(starts, offset);
    return *passages[static_cast<std::size_t>(next - starts.begin()) - 1];
  }
};

Speech speech_in(const std::vector<Passage>& passages, std::string_view language) {
  Speech speech;
  for (const Passage& passage : passages) {
    for (const auto& [tag, words] : passage.parts) {
      if (!holds_for(language, tag)) continue;
      speech.starts.push_back(speech.text.size());
      speech.passages.push_back(&passage);
      (speech.text += words) += '\n';
    }
  }
  return speech;
}

std::set<std::string> languages_of(std::span<const Concept> words) {
  std::set<std::string> languages;
  for (const Concept& known : words) {
    for (const WordForm& form : known.forbidden) languages.insert(form.language);
  }
  return languages;
}

void check_forms_in(const Survey& survey, Findings& findings, const std::vector<Passage>& passages,
                    const std::string& language) {
  using Key = std::tuple<Said, const Concept*, std::string>;
  const Speech speech = speech_in(passages, language);
  if (speech.text.empty()) return;
  const catalog::Prose prose{language};
  const auto words = rules::words_of(speech.text, prose);
  Tally<Key> met{findings};
  for (const auto& [known, form] : forms_in(survey, language, prose)) {
    for (const rules::Match& match : form.find_in(words)) {
      const Passage& passage = speech.at(match.text.data());
      met.count(Rule::forbidden_form, {where_said(passage), known, std::string{match.text}}, survey.spot(passage));
    }
  }
  met.for_each([&](const Key& key, Spot spot, const std::string& often) {
    const auto& [said, known, form] = key;
    const std::string* term = term_of(*known, language);
    findings.add(
        Rule::forbidden_form, std::move(spot),
        "says \"" + form + '"' +
            (term == nullptr ? ", which the word list does not want" : ", the word list has \"" + *term + '"') + often,
        1, survey.threshold(Rule::forbidden_form));
  });
}

// -- Sentences

/// What has no space inside is one word: `and/or`, `e-mail`, an address.
std::size_t count_words(std::string_view sentence, const catalog::Prose& prose) {
  std::size_t count = 0;
  for (const auto& word : rules::words_of(sentence, prose).words) {
    if (count == 0 || word.before.find_first_of(" \n") != std::string::npos) ++count;
  }
  return count;
}

}  // namespace

void check_forms(const Survey& survey, Findings& findings) {
  if (survey.options.words.empty()) return;
  const auto passages = find_passages(survey.document);
  for (const std::string& language : languages_of(survey.options.words)) {
    check_forms_in(survey, findings, passages, language);
  }
}

void check_sentences(const Survey& survey, Findings& findings) {
  using Key = std::tuple<Said, std::string>;
  const double most = survey.threshold(Rule::sentence_length);
  std::map<std::string, catalog::Prose> proses;
  Tally<Key> long_ones{findings};
  std::map<Key, std::size_t> lengths;
  for (const Passage& passage : find_passages(survey.document)) {
    // Short texts are most of them: each word has a letter and a space at least.
    if (!passage.running || static_cast<double>(passage.text.size()) < 2 * most) continue;
    const catalog::Prose& prose = proses.try_emplace(passage.language, passage.language).first->second;
    for (const auto sentence : prose.sentences(passage.text)) {
      const std::size_t length = count_words(sentence, prose);
      if (static_cast<double>(length) <= most) continue;
      const Key key{where_said(passage), sentence};
      Spot spot = survey.spot(passage);
      spot.where = beginning(std::string{sentence});
      lengths[key] = length;
      long_ones.count(Rule::sentence_length, key, std::move(spot));
    }
  }
  long_ones.for_each([&](const Key& key, Spot spot, const std::string& often) {
    const auto length = static_cast<double>(lengths.at(key));
    findings.add(Rule::sentence_length, std::move(spot),
                 "the sentence has " + number_text(length) + " words, at most " + number_text(most) +
                     " are easy to take in" + often,
                 length, most);
  });
}

}  // namespace lapas::linting
