// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A text is parsed as a fragment of XML; each run of characters becomes a piece that wears what the elements around it
// say. Most texts have no markup at all and never reach the parser.

#include "compose/markup.hpp"

#include <algorithm>
#include <array>

#include <lapas/compose.hpp>
#include <lapas/limits.hpp>

#include "core/quoted.hpp"
#include "core/spelling.hpp"
#include "xml/tree.hpp"

namespace lapas::composing {
namespace {

constexpr std::string_view byte_order_mark = "\ufeff";

constexpr auto element_names =
    std::to_array<std::string_view>({"a", "blank", "box", "em", "fill", "span", "strong", "term"});

bool is_place(std::string_view element) { return element == "blank" || element == "box"; }

/// Empty when there is none. Where links lead is checked when the variables are in them.
std::string problem_of(pugi::xml_node element, int depth) {
  const std::string_view name = element.name();
  if (std::ranges::find(element_names, name) == element_names.end()) return in_quotes(name) + " is no inline markup";
  if (depth > limits::markup_depth) {
    return "it is nested more than " + std::to_string(limits::markup_depth) + " deep";
  }
  const std::string_view language = element.attribute("lang").value(), target = element.attribute("href").value();
  if (!language.empty() && !is_language_tag(language)) return in_quotes(language) + " is no language tag";
  if (target.size() > limits::link_bytes) return in_quotes(target) + " is too long for an address";
  return {};
}

class Walker {
 public:
  explicit Walker(Markup& markup) : markup_{markup} {}

  void walk(pugi::xml_node parent, const Text& look, int depth = 0) {
    for (const auto node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        add(node.value(), look);
      } else if (node.type() == pugi::node_element) {
        enter(node, look, depth + 1);
      }
    }
  }

 private:
  /// References to characters may stand for what is no text.
  void add(std::string_view text, const Text& look) {
    if (const auto problem = text_problem(text); !problem.empty()) report(in_quotes(text) + ' ' + problem);
    Text piece = look;
    piece.text = normal_form(text);
    markup_.pieces.emplace_back(std::move(piece));
  }

  void report(std::string problem) {
    if (markup_.problem.empty()) markup_.problem = std::move(problem);
  }

  void enter(pugi::xml_node element, Text look, int depth) {
    const std::string_view name = element.name();
    report(problem_of(element, depth));
    if (!markup_.problem.empty()) return;
    look.strong |= name == "strong";
    look.emphasis |= name == "em" || name == "term";
    look.gap |= name == "fill";
    if (const auto language = element.attribute("lang")) look.language = language.value();
    if (const auto target = element.attribute("href")) look.link = target.value();
    // Which words are foreign depends on the language of the text around them.
    if (name != "span") {
      const std::string id = element.attribute(is_place(name) ? "id" : "href").value();
      markup_.tokens.push_back("<" + std::string{name} + " " + id + ">");
    }
    if (is_place(name)) {
      markup_.pieces.emplace_back(InlinePlace{element.attribute("id").value(), {}});
      return;
    }
    const std::size_t first = markup_.pieces.size();
    walk(element, look, depth);
    if (name == "fill" && first < markup_.pieces.size()) bracket(first);
  }

  void bracket(std::size_t first) {
    if (auto* text = std::get_if<Text>(&markup_.pieces[first])) text->text.insert(0, "[");
    if (auto* text = std::get_if<Text>(&markup_.pieces.back())) text->text += ']';
  }

  Markup& markup_;
};

bool is_name_character(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

Markup parse_markup(std::string_view text) {
  Markup markup;
  // pugixml takes one at the start for that of a file; it is no letter anywhere.
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.find_first_of("<&") == std::string_view::npos) {
    markup.pieces.emplace_back(Text{.text = normal_form(text)});
  } else {
    pugi::xml_document fragment;
    const auto result =
        fragment.load_buffer(text.data(), text.size(),
                             pugi::parse_default | pugi::parse_fragment | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!xml::is_well_formed(result)) {
      markup.problem = result.description();
      return markup;
    }
    Walker{markup}.walk(fragment, {});
  }
  for (auto found = find_placeholder(text); found; found = find_placeholder(text, found->end)) {
    if (!found->is_literal) markup.tokens.push_back("{" + std::string{found->name} + "}");
  }
  std::ranges::sort(markup.tokens);
  return markup;
}

std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t offset) {
  for (auto begin = text.find('{', offset); begin != std::string_view::npos; begin = text.find('{', begin + 1)) {
    auto end = begin + 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    if (end > begin + 1 && end < text.size() && text[end] == '}') {
      const bool is_literal = begin > offset && text[begin - 1] == '\\';
      return Placeholder{begin - (is_literal ? 1 : 0), end + 1, text.substr(begin + 1, end - begin - 1), is_literal};
    }
  }
  return std::nullopt;
}

std::string replace_placeholders(std::string_view text, const std::function<std::string(std::string_view)>& value_of) {
  std::string replaced;
  std::size_t done = 0;
  for (auto found = find_placeholder(text); found; found = find_placeholder(text, done)) {
    replaced.append(text.substr(done, found->begin - done));
    if (found->is_literal) replaced.append(text.substr(found->begin + 1, found->end - found->begin - 1));
    else replaced.append(value_of(found->name));
    done = found->end;
  }
  return replaced.append(text.substr(done));
}

std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  return replace_placeholders(text, [&](std::string_view name) {
    const auto found = std::ranges::find(values, name, &std::pair<std::string_view, std::string_view>::first);
    return std::string{found == values.end() ? std::string_view{} : found->second};
  });
}

}  // namespace lapas::composing

namespace lapas {

std::string escape(std::string_view text) {
  std::string out;
  std::optional<composing::Placeholder> name = composing::find_placeholder(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A backslash that stands before one already gets one more.
    if (name && i + 1 == name->end - name->name.size() - 1) {
      out += '\\';
      name = composing::find_placeholder(text, name->end);
    }
    if (text[i] == '&') out += "&amp;";
    else if (text[i] == '<') out += "&lt;";
    else if (text[i] == '>') out += "&gt;";
    else out += text[i];
  }
  return out;
}

}  // namespace lapas
