// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads word lists, and finds where one statement of a list excludes another.

#include <algorithm>
#include <map>
#include <optional>

#include "pack/readers.hpp"
#include "rules/forms.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

class WordListReader {
 public:
  explicit WordListReader(xml::Reader& reader) : reader_{reader} {}

  WordList read(pugi::xml_node root) {
    reader_.allow_attributes(root, {});
    for (const auto node : reader_.children(root, {"concept"})) read_concept(node);
    for (const Known& form : forbidden_) {
      for (const Known& term : terms_) check_pair(form, term);
    }
    return std::move(list_);
  }

 private:
  /// A term or a forbidden form that can be compared with others.
  struct Known {
    std::string concept_id, language, text;
    pugi::xml_node node;
    rules::TextWords words;
    rules::Form form;
  };

  void read_concept(pugi::xml_node node) {
    reader_.allow_attributes(node, {"id"});
    Concept read{.id = reader_.id(node), .terms = {}, .forbidden = {}};
    const auto children = reader_.children(node, {"term", "forbidden"});
    if (children.empty()) {
      reader_.error(ErrorCode::pack_missing_element, node, "<concept> has neither <term> nor <forbidden>");
    }
    for (const auto child : children) {
      const bool is_term = std::string_view{child.name()} == "term";
      if (auto form = read_form(child)) add(read, is_term, child, std::move(*form));
    }
    if (std::ranges::find(list_, read.id, &Concept::id) != list_.end() && !read.id.empty()) {
      reader_.report_duplicate_id(node, read.id);
    }
    list_.push_back(std::move(read));
  }

  std::optional<WordForm> read_form(pugi::xml_node node) {
    reader_.allow_attributes(node, {"lang"});
    const auto language = reader_.language(node, "lang");
    auto text = xml::fold_white_space(reader_.plain_text(node));
    if (text.empty()) {
      reader_.error(ErrorCode::pack_missing_element, node, xml::tag(node) + " has no text");
      return {};
    }
    if (language.empty()) return {};
    return WordForm{language, std::move(text), reader_.place(node)};
  }

  void add(Concept& read, bool is_term, pugi::xml_node node, WordForm form) {
    const catalog::Prose& prose = prose_of(form.language);
    auto parsed = rules::Form::parse(form.text, prose);
    if (!parsed || (is_term && form.text.find('*') != std::string::npos)) {
      reader_.error(ErrorCode::pack_bad_value, node, in_quotes(form.text) + " is not a " + (is_term ? "term" : "form"),
                    is_term ? "a term is made of words"
                            : "a form is made of words, and * stands at the end or the start of one only");
      return;
    }
    Known known{read.id, form.language, form.text, node, rules::words_of(form.text, prose), std::move(*parsed)};
    auto& all = is_term ? terms_ : forbidden_;
    const bool second_term =
        is_term && std::ranges::find(read.terms, form.language, &WordForm::language) != read.terms.end();
    if (second_term) {
      contradiction(node, "the concept " + in_quotes(read.id) + " has two terms in " + form.language, "keep one");
    } else {
      check_equal(all, known, is_term);
    }
    all.push_back(std::move(known));
    (is_term ? read.terms : read.forbidden).push_back(std::move(form));
  }

  void check_equal(const std::vector<Known>& all, const Known& known, bool is_term) {
    const auto equal = [&](const Known& other) { return other.language == known.language && other.form == known.form; };
    const auto other = std::ranges::find_if(all, equal);
    if (other == all.end()) return;
    contradiction(known.node,
                  in_quotes(known.text) + (is_term ? " is the term of two concepts: " : " is forbidden twice: in ") +
                      in_quotes(other->concept_id) + " and " + in_quotes(known.concept_id),
                  "keep one");
  }

  void check_pair(const Known& form, const Known& term) {
    if (form.language != term.language || form.form.find_in(term.words).empty()) return;
    contradiction(form.node,
                  in_quotes(form.text) + " is forbidden and stands in the term " + in_quotes(term.text) + " of " +
                      in_quotes(term.concept_id),
                  "take one of them out, or be more exact");
  }

  void contradiction(pugi::xml_node node, std::string message, std::string hint) {
    reader_.error(ErrorCode::pack_contradiction, node, std::move(message), std::move(hint));
  }

  const catalog::Prose& prose_of(const std::string& language) {
    return prose_.try_emplace(language, language).first->second;
  }

  xml::Reader& reader_;
  WordList list_;
  std::vector<Known> terms_, forbidden_;
  std::map<std::string, catalog::Prose> prose_;
};

}  // namespace

WordList read_word_list(xml::Reader& reader, pugi::xml_node root) { return WordListReader{reader}.read(root); }

WordList parse_word_list(std::string_view xml, std::string_view name) {
  Diagnostics diagnostics;
  xml::Reader reader{xml, std::string{name}, diagnostics};
  WordList list;
  if (const auto root = reader.root("words")) list = read_word_list(reader, root);
  diagnostics.throw_if_errors();
  return list;
}

}  // namespace lapas
