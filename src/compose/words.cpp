// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// xgettext finds the texts here by the literal arguments of `word`.

#include "compose/words.hpp"

namespace lapas::composing {

Words::Words(const Catalog& catalog)
    : step_progress{catalog.word("step", "Step {n} of {count}")},
      closing{catalog.word("step", "Closing step {n}")},
      checkpoint{catalog.word("checkpoint", "Checkpoint {number}")},
      purpose{catalog.word("checkpoint", "Purpose.")},
      evidence{catalog.word("checkpoint", "Evidence.")},
      statement{catalog.word("table", "Statement")},
      yes{catalog.word("table", "Yes")},
      partly{catalog.word("table", "Partly")},
      no{catalog.word("table", "No")},
      notes{catalog.word("table", "Notes")},
      continued{catalog.word("table", "continued")},
      marks{catalog.word("scale", "Marks 1 to 5:")},
      compared_at{catalog.word("pairs", "Compared at")},
      look_for{catalog.word("pairs", "What to look for")},
      term{catalog.word("glossary", "Term")},
      definition{catalog.word("glossary", "Meaning")},
      row{catalog.word("description", "row {n}")},
      date{catalog.word("description", "{what}, year-month-day")},
      table_to_fill_in{catalog.word("description", "Table to fill in: {label}. Columns: {columns}.")},
      overview{catalog.word("description", "{title}: the checkpoints of each form with their purpose.")},
      version{catalog.word("footer", "Version {version}")},
      page{catalog.word("footer", "Page {page} of {pages}")} {}

}  // namespace lapas::composing
