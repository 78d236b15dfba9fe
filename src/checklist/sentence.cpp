// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "checklist/sentence.hpp"

#include <algorithm>
#include <map>

#include <pugixml.hpp>

namespace lapas {
namespace {

/// How often the text has each place, by its markup: `<blank id="name"/>`.
using Counts = std::map<std::string, int>;

std::string markup(std::string_view element, std::string_view id) {
  return '<' + std::string{element} + " id=\"" + std::string{id} + "\"/>";
}

class Counter : public pugi::xml_tree_walker {
 public:
  Counts counts;

  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = node.name();
    if (name == "blank" || name == "box") ++counts[markup(name, node.attribute("id").value())];
    return true;
  }
};

Counts places_in(const std::string& text) {
  pugi::xml_document fragment;
  fragment.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_fragment, pugi::encoding_utf8);
  Counter counter;
  fragment.traverse(counter);
  return std::move(counter.counts);
}

}  // namespace

void check_sentence(const AnswerField& sentence,
                    const std::function<void(std::string problem, std::string hint)>& tell) {
  Counts places = places_in(sentence.label.text);
  const auto take = [&](const std::string& place) {
    const auto found = places.extract(place);
    if (found.empty()) tell("the text of the sentence has no " + place, "put it where it is to be filled in");
    else if (found.mapped() > 1)
      tell("the text of the sentence has " + place + " twice", "give the second an id of its own");
  };
  for (const AnswerField& blank : sentence.blanks) take(markup("blank", blank.id));
  for (const Option& box : sentence.options) take(markup("box", box.id));
  for (const auto& [place, count] : places) {
    tell("the sentence does not say what " + place + " is",
         place.starts_with("<box") ? "write a <box> of that id beside the text"
                                   : "write a <line> or a <date> of that id beside the text");
  }
}

}  // namespace lapas
