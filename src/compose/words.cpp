// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// xgettext finds the texts here by the literal arguments of `word`.

#include "compose/words.hpp"

#include "compose/markup.hpp"

namespace lapas::composing {

class Words::Dictionary {
 public:
  Dictionary(const Catalog& catalog, const Catalog* second) : catalog_{catalog}, second_{second} {}
  [[nodiscard]] Word word(std::string_view context, std::string_view english) const {
    return {context, english, catalog_.word(context, english), catalog_.word_state(context, english),
            second_ == nullptr ? std::string{} : second_->word(context, english)};
  }

 private:
  const Catalog& catalog_;
  const Catalog* second_;
};

Word Word::spaced() const { return {context, english, text + ' ', state, second.empty() ? second : second + ' '}; }

Word Word::filled(std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  return {context, english, fill(text, values), state, fill(second, values)};
}

Words::Words(const Catalog& catalog, const Catalog* second) : Words{Dictionary{catalog, second}} {}

Words::Words(const Dictionary& in)
    : step_progress{in.word("step", "Step {n} of {count}")},
      step{in.word("step", "Step {n}")},
      closing{in.word("step", "Closing step {n}")},
      checkpoint{in.word("checkpoint", "Checkpoint {number}")},
      purpose{in.word("checkpoint", "Purpose.")},
      evidence{in.word("checkpoint", "Evidence.")},
      continued{in.word("checkpoint", "(continued)")},
      done_when{in.word("checkpoint", "Done when you have:")},
      tick_on_page{in.word("checkpoint", "tick on page {page}")},
      on_page{in.word("checkpoint", "page {page}")},
      question{in.word("field", "question {numbers}")},
      questions{in.word("field", "questions {numbers}")},
      go_to{in.word("field", "go to {target}, page {page}")},
      marked_required{in.word("field", "Fields marked with * must be filled in.")},
      page_head{in.word("step", "Page")},
      checkpoint_head{in.word("step", "Checkpoint")},
      statement{in.word("table", "Statement")},
      yes{in.word("table", "Yes")},
      partly{in.word("table", "Partly")},
      no{in.word("table", "No")},
      notes{in.word("table", "Notes")},
      marks{in.word("scale", "Scores 1 to 5:")},
      compared_at{in.word("pairs", "Compared at")},
      look_for{in.word("pairs", "What to look for")},
      term{in.word("glossary", "Term")},
      definition{in.word("glossary", "Meaning")},
      row{in.word("description", "row {n}")},
      date{in.word("description", "{what}, year-month-day")},
      required{in.word("description", "{what}, required")},
      characters{in.word("description", "{what}, characters: up to {n}")},
      decimals{in.word("description", "{what}, decimals: {n}")},
      email{in.word("description", "{what}, e-mail address")},
      phone{in.word("description", "{what}, phone number")},
      table_to_fill_in{in.word("description", "Table to fill in: {label}. Columns: {columns}.")},
      overview{in.word("description", "{title}: the checkpoints of each form with their purpose.")},
      version{in.word("footer", "Version {version}")},
      page{in.word("footer", "Page {page} of {pages}")} {}

}  // namespace lapas::composing
