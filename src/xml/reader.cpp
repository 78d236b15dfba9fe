// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A file goes through four sieves: size and UTF-8, a scan of its characters, pugixml, and a walk of the tree for depth,
// duplicate attributes and things beside the root. What the first three cannot accept ends the reading; everything
// later is reported and passed over.

#include "xml/reader.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

#include <lapas/limits.hpp>

#include "core/characters.hpp"
#include "core/spelling.hpp"
#include "core/suggestion.hpp"
#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace lapas::xml {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

bool is_blank(std::string_view text) { return text.find_first_not_of(white_space) == std::string_view::npos; }

int first_line_not_utf8(std::string_view text) {
  int line = 1;
  for (;; ++line) {
    const auto end = text.find('\n');
    if (!is_utf8(text.substr(0, end))) return line;
    text.remove_prefix(end + 1);
  }
}

/// The node after `node` in the order of the file, and how deep it lies.
pugi::xml_node next_in_document(pugi::xml_node node, int& depth) {
  if (node.first_child()) {
    ++depth;
    return node.first_child();
  }
  while (node && !node.next_sibling()) {
    node = node.parent();
    --depth;
  }
  return node.next_sibling();
}

}  // namespace

std::string tag(pugi::xml_node node) { return '<' + std::string{cut(node.name(), limits::quoted_bytes)} + '>'; }

Reader::Reader(std::string_view text, std::string name, Diagnostics& diagnostics)
    : name_{std::move(name)}, diagnostics_{diagnostics} {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.size() > limits::xml_bytes) {
    diagnostics_.error(ErrorCode::xml_too_large, {name_, 0, 0}, "the file has more than 4 MiB", "divide it");
    return;
  }
  text_ = text;
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
  parse();
}

void Reader::parse() {
  if (!is_utf8(text_)) {
    diagnostics_.error(ErrorCode::xml_not_utf8, {name_, first_line_not_utf8(text_), 0}, "the file is not in UTF-8",
                       "save it as UTF-8");
    return;
  }
  const auto problems = scan(text_);
  for (const auto& problem : problems) {
    diagnostics_.error(problem.code, place_at(problem.offset), problem.message, problem.hint);
  }
  if (!problems.empty()) return;
  // White space between inline elements is text; fragments keep what stands beside the root, so that it is reported.
  constexpr auto options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment | pugi::parse_declaration;
  const auto result = document_.load_buffer(text_.data(), text_.size(), options, pugi::encoding_utf8);
  if (!is_well_formed(result)) {
    diagnostics_.error(ErrorCode::xml_malformed, place_at(static_cast<std::size_t>(result.offset)),
                       std::string{"the XML is not well-formed: "} + result.description());
    return;
  }
  usable_ = check_tree();
}

bool Reader::check_tree() {
  int depth = 0;
  std::size_t elements = 0;
  for (pugi::xml_node node = document_.first_child(); node; node = next_in_document(node, depth)) {
    if (depth >= limits::xml_depth) {
      error(ErrorCode::xml_too_large, node,
            "elements are nested more than " + std::to_string(limits::xml_depth) + " deep");
      return false;
    }
    if (is_element(node) && ++elements > limits::xml_elements) {
      error(ErrorCode::limit_exceeded, node,
            "the file has more than " + std::to_string(limits::xml_elements) + " elements", "divide it");
      return false;
    }
    if (node.type() == pugi::node_declaration) check_encoding(node);
    if (is_element(node)) check_attributes(node);
    if (is_text(node)) normalize(node, node.parent());
  }
  return check_root();
}

void Reader::check_encoding(pugi::xml_node declaration) {
  std::string encoding = declaration.attribute("encoding").value();
  std::ranges::transform(encoding, encoding.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  if (encoding.empty() || encoding == "UTF-8") return;
  error(ErrorCode::xml_not_utf8, declaration, "the file says that it is in " + in_quotes(encoding),
        "save it as UTF-8 and say so");
}

void Reader::check_attributes(pugi::xml_node node) {
  const auto count = static_cast<std::size_t>(std::ranges::distance(node.attributes()));
  if (count > limits::xml_attributes) {
    error(ErrorCode::limit_exceeded, node, tag(node) + " has " + std::to_string(count) + " attributes",
          "at most " + std::to_string(limits::xml_attributes) + " are read");
    node.remove_attributes();
  }
  check_attribute_names(node);
  for (const auto attribute : node.attributes()) normalize(attribute, node);
}

template <typename Holder>
void Reader::normalize(Holder holder, pugi::xml_node node) {
  const std::string_view text = holder.value();
  if (!check_length(text, node)) {
    holder.set_value(std::string{cut(text, limits::text_bytes)}.c_str());
  } else if (!is_normal_text(text)) {
    holder.set_value(normal_form(text).c_str());
  }
}

bool Reader::check_length(std::string_view text, pugi::xml_node node) {
  if (text.size() <= limits::text_bytes) return true;
  error(ErrorCode::limit_exceeded, node,
        "a text of " + tag(node) + " has more than " + std::to_string(limits::text_bytes) + " bytes", "divide it");
  return false;
}

void Reader::check_attribute_names(pugi::xml_node node) {
  std::vector<std::string_view> seen;
  for (const auto attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (std::ranges::find(seen, name) != seen.end()) {
      error(ErrorCode::xml_malformed, node, "attribute " + in_quotes(name) + " stands twice on " + tag(node),
            "keep one");
    }
    seen.push_back(name);
  }
}

bool Reader::check_root() {
  int roots = 0;
  for (const auto node : document_.children()) {
    if (is_text(node) && !is_blank(node.value())) {
      diagnostics_.error(ErrorCode::xml_malformed, text_place(node), "text stands outside the root element");
    }
    if (is_element(node) && ++roots > 1) {
      error(ErrorCode::xml_malformed, node, tag(node) + " is a second root element", "a file has one");
    }
  }
  if (roots == 0) diagnostics_.error(ErrorCode::xml_malformed, place_at(0), "the file has no root element");
  return roots > 0;
}

pugi::xml_node Reader::root(std::string_view expected) {
  if (!usable_) return {};
  const auto element = document_.document_element();
  if (element.name() == expected) return element;
  error(ErrorCode::pack_unknown_element, element, tag(element) + " is not the root element of such a file",
        "it is <" + std::string{expected} + '>');
  return {};
}

SourcePlace Reader::place_at(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  const auto line = after - line_starts_.begin();
  return {name_, static_cast<int>(line), static_cast<int>(offset - *std::prev(after)) + 1};
}

SourcePlace Reader::place(pugi::xml_node node) const {
  // Of an element pugixml knows where its name stands, behind the `<`; of a declaration behind the `<?`.
  const auto offset = node.offset_debug();
  if (offset < 0) return {name_, 0, 0};
  const auto back = node.type() == pugi::node_declaration ? 2 : 1;
  return place_at(static_cast<std::size_t>(offset - back));
}

SourcePlace Reader::text_place(pugi::xml_node text) const {
  if (text.offset_debug() < 0) return place(text.parent());  // Brought into the normal form.
  const auto offset = static_cast<std::size_t>(text.offset_debug());
  return place_at(std::min(text_.find_first_not_of(white_space, offset), text_.size()));
}

void Reader::error(ErrorCode code, pugi::xml_node node, std::string message, std::string hint) {
  diagnostics_.error(code, place(node), std::move(message), std::move(hint));
}

void Reader::allow_attributes(pugi::xml_node node, std::span<const std::string_view> names) {
  for (const auto attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (std::ranges::find(names, name) != names.end()) continue;
    error(ErrorCode::pack_unknown_attribute, node, "attribute " + in_quotes(name) + " is not known on " + tag(node),
          suggestion(name, names));
  }
}

void Reader::allow_attributes(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  allow_attributes(node, std::span{names.begin(), names.size()});
}

std::vector<pugi::xml_node> Reader::children(pugi::xml_node node, std::span<const std::string_view> names) {
  std::vector<pugi::xml_node> found;
  for (const auto child : node.children()) {
    if (is_text(child) && !is_blank(child.value())) {
      diagnostics_.error(ErrorCode::pack_stray_text, text_place(child), "text stands directly in " + tag(node),
                         "put it into an element");
    }
    if (!is_element(child)) continue;
    if (std::ranges::find(names, std::string_view{child.name()}) != names.end()) {
      found.push_back(child);
    } else {
      error(ErrorCode::pack_unknown_element, child, tag(child) + " is not known in " + tag(node),
            suggestion(child.name(), names));
    }
  }
  return found;
}

std::vector<pugi::xml_node> Reader::children(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  return children(node, std::span{names.begin(), names.size()});
}

void Reader::allow_children(pugi::xml_node node, std::span<const std::string_view> names) {
  static_cast<void>(children(node, names));
}

void Reader::allow_children(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  static_cast<void>(children(node, names));
}

pugi::xml_node Reader::child(pugi::xml_node node, std::string_view name) {
  const std::string key{name};
  const auto first = node.child(key.c_str());
  for (auto next = first.next_sibling(key.c_str()); next; next = next.next_sibling(key.c_str())) {
    error(ErrorCode::pack_duplicate_element, next, tag(next) + " stands twice in " + tag(node), "keep one");
  }
  return first;
}

void Reader::require_child(pugi::xml_node node, std::string_view name) {
  if (node.child(std::string{name}.c_str())) return;
  error(ErrorCode::pack_missing_element, node, tag(node) + " lacks <" + std::string{name} + '>');
}

std::string Reader::required(pugi::xml_node node, std::string_view attribute) {
  auto value = optional(node, attribute);
  if (value.empty()) {
    error(ErrorCode::pack_missing_attribute, node, tag(node) + " lacks the attribute " + in_quotes(attribute));
  }
  return value;
}

std::string Reader::id(pugi::xml_node node) {
  auto value = required(node, "id");
  if (!value.empty() && !is_id(value)) {
    error(ErrorCode::pack_bad_value, node, in_quotes(value) + " is not an id",
          "an id starts with a letter and has letters, digits and . - _ only, without accents");
  }
  if (value.size() > limits::id_bytes) {
    error(ErrorCode::limit_exceeded, node,
          "the id " + in_quotes(value) + " has more than " + std::to_string(limits::id_bytes) + " characters");
  }
  return value;
}

std::string Reader::optional(pugi::xml_node node, std::string_view attribute, std::string_view otherwise) {
  const auto found = node.attribute(std::string{attribute}.c_str());
  return found ? std::string{found.value()} : std::string{otherwise};
}

int Reader::integer(pugi::xml_node node, std::string_view attribute, int otherwise, int least, int most) {
  const auto text = optional(node, attribute);
  if (text.empty()) return otherwise;
  int value = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  if (failure == std::errc{} && stop == end && value >= least && value <= most) return value;
  report_bad_value(node, attribute, text,
                   "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return otherwise;
}

int Reader::required_integer(pugi::xml_node node, std::string_view attribute, int least, int most) {
  return required(node, attribute).empty() ? least : integer(node, attribute, least, least, most);
}

bool is_language(std::string_view tag) {
  const auto main = tag.substr(0, tag.find('-'));
  return is_language_tag(tag) && std::ranges::all_of(main, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string Reader::date(pugi::xml_node node, std::string_view attribute) {
  auto value = required(node, attribute);
  if (!value.empty() && !parse_date(value)) report_bad_value(node, attribute, value, "a day such as 2026-11-23");
  return value;
}

std::string Reader::language(pugi::xml_node node, std::string_view attribute) {
  auto tag = required(node, attribute);
  if (tag.empty() || is_language(tag)) return tag;
  report_bad_value(node, attribute, tag, "a language tag such as lt or pt-BR");
  return {};
}

bool Reader::flag(pugi::xml_node node, std::string_view attribute, bool otherwise) {
  constexpr std::pair<std::string_view, bool> table[]{{"yes", true}, {"no", false}};
  return choice<bool>(node, attribute, table, otherwise);
}

void Reader::report_duplicate_id(pugi::xml_node node, std::string_view id) {
  error(ErrorCode::pack_duplicate_id, node, "the id " + in_quotes(id) + " stands twice", "choose another id");
}

void Reader::report_bad_value(pugi::xml_node node, std::string_view attribute, std::string_view text,
                              std::string_view expected) {
  error(ErrorCode::pack_bad_value, node,
        std::string{attribute} + '=' + in_quotes(text) + " on " + tag(node) + " is not valid",
        "expected: " + std::string{expected});
}

void Reader::report_bad_choice(pugi::xml_node node, std::string_view attribute, std::string_view text,
                               std::span<const std::string_view> names) {
  error(ErrorCode::pack_bad_value, node,
        std::string{attribute} + '=' + in_quotes(text) + " on " + tag(node) + " is not valid", suggestion(text, names));
}

}  // namespace lapas::xml
