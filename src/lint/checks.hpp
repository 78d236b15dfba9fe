// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The rules. Each looks at the whole survey and reports what falls short of it.

#pragma once

#include "lint/findings.hpp"
#include "lint/survey.hpp"

namespace lapas::linting {

// Text: text.cpp
void check_measure(const Survey& survey, Findings& findings);
void check_type_size(const Survey& survey, Findings& findings);

// What texts say: language.cpp
void check_forms(const Survey& survey, Findings& findings);
void check_sentences(const Survey& survey, Findings& findings);

// Colours: colors.cpp
void check_text_contrast(const Survey& survey, Findings& findings);
void check_rule_contrast(const Survey& survey, Findings& findings);
void check_tints(const Survey& survey, Findings& findings);

// Answers: answers.cpp
void check_boxes(const Survey& survey, Findings& findings);
void check_write_ins(const Survey& survey, Findings& findings);
void check_pauses(const Survey& survey, Findings& findings);

// What pages part: breaks.cpp
void check_tables(const Survey& survey, Findings& findings);
void check_units(const Survey& survey, Findings& findings);
void check_labels(const Survey& survey, Findings& findings);
void check_last_blocks(const Survey& survey, Findings& findings);
void check_headings(const Survey& survey, Findings& findings);

// The sheet: sheets.cpp
void check_fill(const Survey& survey, Findings& findings);
void check_edges(const Survey& survey, Findings& findings);
void check_identity(const Survey& survey, Findings& findings);

}  // namespace lapas::linting
