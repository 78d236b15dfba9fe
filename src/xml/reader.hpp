// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// One file of XML that a person wrote, read strictly: everything that is not expected becomes a diagnostic with its
// place and the nearest valid name, and reading goes on, so that one run shows all problems of the file.

#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <lapas/core.hpp>

#include "core/quoted.hpp"

namespace lapas::xml {

/// How names stand in diagnostics: `"name"` and `<element>`.
using lapas::in_quotes;
[[nodiscard]] std::string tag(pugi::xml_node node);

class Reader {
 public:
  /// Parses `text`; problems go to `diagnostics`. `name` stands in them as the file.
  Reader(std::string_view text, std::string name, Diagnostics& diagnostics);
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The root element, or a null node (and a diagnostic) when the file cannot be parsed or its root has another name.
  [[nodiscard]] pugi::xml_node root(std::string_view expected);

  [[nodiscard]] SourcePlace place(pugi::xml_node node) const;
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

  /// Reports every attribute that is not in the list.
  void allow_attributes(pugi::xml_node node, std::span<const std::string_view> names);
  void allow_attributes(pugi::xml_node node, std::initializer_list<std::string_view> names);
  /// The child elements in order; reports those whose name is not in the list (and leaves them out) and stray text.
  [[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node node, std::span<const std::string_view> names);
  [[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node node,
                                                     std::initializer_list<std::string_view> names);
  /// Reports the same without giving the children, for elements whose children are then asked for by name.
  void allow_children(pugi::xml_node node, std::span<const std::string_view> names);
  void allow_children(pugi::xml_node node, std::initializer_list<std::string_view> names);

  /// The attribute; when it is missing or empty a diagnostic and an empty string.
  [[nodiscard]] std::string required(pugi::xml_node node, std::string_view attribute);
  /// A required `id`: letters, digits, `.`, `-` and `_`, starting with a letter.
  [[nodiscard]] std::string id(pugi::xml_node node);
  [[nodiscard]] std::string optional(pugi::xml_node node, std::string_view attribute, std::string_view otherwise = {});
  [[nodiscard]] int integer(pugi::xml_node node, std::string_view attribute, int otherwise, int least, int most);
  [[nodiscard]] int required_integer(pugi::xml_node node, std::string_view attribute, int least, int most);
  /// A required day, `2026-11-23`.
  [[nodiscard]] std::string date(pugi::xml_node node, std::string_view attribute);
  /// A required language, `lt` or `pt-BR`; empty, and a diagnostic, when it is no tag.
  [[nodiscard]] std::string language(pugi::xml_node node, std::string_view attribute);
  /// `yes` or `no`.
  [[nodiscard]] bool flag(pugi::xml_node node, std::string_view attribute, bool otherwise = false);
  /// One of the names of a table `{name, value}`.
  template <typename T>
  [[nodiscard]] T choice(pugi::xml_node node, std::string_view attribute,
                         std::span<const std::pair<std::string_view, T>> table, T otherwise) {
    const auto text = optional(node, attribute);
    if (text.empty()) return otherwise;
    for (const auto& [name, value] : table) {
      if (name == text) return value;
    }
    std::vector<std::string_view> names;
    for (const auto& row : table) names.push_back(row.first);
    report_bad_choice(node, attribute, text, names);
    return otherwise;
  }

  /// The text of an element that may have no markup, white space as it stands.
  [[nodiscard]] std::string plain_text(pugi::xml_node node);
  /// The text of an element with its inline markup (`strong`, `em`, `term`, `a`, `span`, `fill`, in a sentence `blank`
  /// and `box`) as written and its white space folded; other elements inside are reported. The context is that of
  /// `message_context`.
  [[nodiscard]] Message message(pugi::xml_node node);
  /// The same, with a diagnostic when there is no text.
  [[nodiscard]] Message filled_message(pugi::xml_node node);
  /// The child of that name, at most once; a null node when there is none.
  [[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
  /// Reports when there is no child of that name.
  void require_child(pugi::xml_node node, std::string_view name);
  /// The message of a child that must be there, with text in it, once.
  [[nodiscard]] Message required_message(pugi::xml_node node, std::string_view child);
  /// The message of a child that may be there, at most once.
  [[nodiscard]] Message optional_message(pugi::xml_node node, std::string_view child);

  void error(ErrorCode code, pugi::xml_node node, std::string message, std::string hint = {});
  /// Reports the second of two equal ids.
  void report_duplicate_id(pugi::xml_node node, std::string_view id);
  /// Reports an attribute; `expected` says what its value should be.
  void report_bad_value(pugi::xml_node node, std::string_view attribute, std::string_view text,
                        std::string_view expected);
  /// Reports an attribute whose value is none of the names.
  void report_bad_choice(pugi::xml_node node, std::string_view attribute, std::string_view text,
                         std::span<const std::string_view> names);

 private:
  void parse();
  [[nodiscard]] bool check_tree();
  [[nodiscard]] bool check_root();
  void check_encoding(pugi::xml_node declaration);
  void check_attributes(pugi::xml_node node);
  void check_attribute_names(pugi::xml_node node);
  /// Brings the text of an attribute or between tags, which `node` has, into the normal form.
  template <typename Holder>
  void normalize(Holder holder, pugi::xml_node node);
  /// False, and a diagnostic, for a text that is too long.
  bool check_length(std::string_view text, pugi::xml_node node);
  [[nodiscard]] SourcePlace place_at(std::size_t offset) const;
  /// Where the text begins, white space before it left out.
  [[nodiscard]] SourcePlace text_place(pugi::xml_node text) const;
  void append_inline(pugi::xml_node node, std::string& text);
  /// Whether the element may stand in a text.
  [[nodiscard]] bool check_inline_element(pugi::xml_node node);

  std::string text_;
  std::string name_;
  Diagnostics& diagnostics_;
  pugi::xml_document document_;
  std::vector<std::size_t> line_starts_;
  bool usable_ = false;
};

/// Whether a tag of BCP 47 may be that of a language: `lt`, `pt-BR`.
[[nodiscard]] bool is_language(std::string_view tag);

/// Every run of white space becomes one space, none at either end. Non-breaking spaces are left alone.
[[nodiscard]] std::string fold_white_space(std::string_view text);

/// The `msgctxt` of texts in `node`: the ids of the element and of its ancestors from the nearest `step` or
/// `checkpoint` (else from the root) down, joined by dots: `M1.4`, `M1.4.stakeholders`, `stakeholders.influence`,
/// `guide.roles`. `locales/lapas.its` states the same rule for xgettext.
[[nodiscard]] std::string message_context(pugi::xml_node node);

}  // namespace lapas::xml
