// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Holds a RELAX NG schema and a reader to each other. A good sample is changed in every way that a grammar should
// notice, one change at a time; jing and the reader must think the same of each result.

#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <lapas/core.hpp>

#include "support/problems.hpp"
#include "support/temporary_folder.hpp"
#include "support/tools.hpp"
#include "xml/reader.hpp"

/// What jing prints about the files, warnings about Java left out.
inline Lines jing(const std::string& schema, const std::vector<std::filesystem::path>& files) {
  std::string command = "jing '" LAPAS_SOURCE_DIR "/templates/schema/" + schema + "'";
  for (const auto& file : files) command += " '" + file.string() + "'";
  std::istringstream printed{run(command + " 2>/dev/null")};
  Lines found;
  for (std::string line; std::getline(printed, line);) found.push_back(line);
  return found;
}

/// A sample after one change.
struct Mutant {
  std::string change;
  std::string xml;
};

class Mutation {
 public:
  explicit Mutation(std::string_view sample) : sample_{sample} {}

  std::vector<Mutant> all() {
    std::size_t elements = 0;
    for_each_element(sample_, [&](pugi::xml_node) { ++elements; });
    for (std::size_t i = 0; i < elements; ++i) {
      change(i, "unknown attribute", [](auto node) { node.append_attribute("unknown") = "x"; });
      change(i, "unknown element", [](auto node) { node.append_child("unknown"); });
      change(i, "text", [](auto node) { node.append_child(pugi::node_pcdata).set_value("stray"); });
      change_attributes(i);
      if (i == 0) continue;  // A file without one root is not XML, and jing would stop there.
      change(i, "removed", [](auto node) { node.parent().remove_child(node); });
      change(i, "doubled", [](auto node) { node.parent().append_copy(node); });
    }
    return std::move(mutants_);
  }

 private:
  template <typename Visit>
  static void for_each_element(std::string_view xml, Visit visit) {
    pugi::xml_document document;
    document.load_buffer(xml.data(), xml.size());
    visit_below(document, visit);
  }

  template <typename Visit>
  static void visit_below(pugi::xml_node node, Visit& visit) {
    for (const auto child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      visit(child);
      visit_below(child, visit);
    }
  }

  void change_attributes(std::size_t index) {
    std::vector<std::string> names;
    change(index, {}, [&](auto node) {
      for (const auto attribute : node.attributes()) names.emplace_back(attribute.name());
    });
    for (const auto& name : names) {
      change(index, "without " + name, [&](auto node) { node.remove_attribute(name.c_str()); });
    }
  }

  /// Changes the element of that index in a fresh copy; a change without a name is only a look.
  template <typename Change>
  void change(std::size_t index, const std::string& name, Change apply) {
    pugi::xml_document document;
    document.load_buffer(sample_.data(), sample_.size());
    std::vector<pugi::xml_node> elements;
    auto collect = [&](pugi::xml_node node) { elements.push_back(node); };
    visit_below(document, collect);
    const auto path = elements[index].path();
    apply(elements[index]);
    if (name.empty()) return;
    struct Writer : pugi::xml_writer {
      std::string text;
      void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    } writer;
    document.save(writer, "", pugi::format_raw);
    mutants_.push_back({path + ": " + name, std::move(writer.text)});
  }

  std::string_view sample_;
  std::vector<Mutant> mutants_;
};

/// Whether the reader finds no fault with the grammar of the file. What only a reader can see does not count.
inline bool is_grammatical(const std::function<void(std::string_view)>& read, std::string_view xml) {
  using lapas::ErrorCode;
  constexpr std::array grammar{ErrorCode::pack_unknown_element,   ErrorCode::pack_unknown_attribute,
                               ErrorCode::pack_missing_attribute, ErrorCode::pack_missing_element,
                               ErrorCode::pack_duplicate_element, ErrorCode::pack_stray_text,
                               ErrorCode::xml_malformed};
  try {
    read(xml);
  } catch (const lapas::Error& error) {
    return std::ranges::none_of(error.diagnostics(), [&](const auto& diagnostic) {
      return std::ranges::find(grammar, diagnostic.code) != grammar.end();
    });
  }
  return true;
}

/// The changes of the sample about which schema and reader differ. The sample itself must please both.
inline Lines disagreements(const std::string& schema, std::string_view sample,
                           const std::function<void(std::string_view)>& read) {
  auto mutants = Mutation{sample}.all();
  mutants.insert(mutants.begin(), {"nothing", std::string{sample}});
  const TemporaryFolder folder;
  std::vector<std::filesystem::path> files;
  for (std::size_t i = 0; i < mutants.size(); ++i) {
    files.push_back(folder / (std::to_string(i) + ".xml"));
    lapas::save(files.back(), std::as_bytes(std::span{mutants[i].xml}));
  }
  std::set<std::string> refused;
  for (const auto& line : jing(schema, files)) refused.insert(line.substr(0, line.find(".xml:") + 4));
  Lines found;
  if (!is_grammatical(read, sample) || refused.contains(files.front().string()))
    found.push_back("the sample is not good");
  for (std::size_t i = 1; i < mutants.size(); ++i) {
    const bool reader_refuses = !is_grammatical(read, mutants[i].xml),
               schema_refuses = refused.contains(files[i].string());
    if (reader_refuses == schema_refuses) continue;
    found.push_back(mutants[i].change + (reader_refuses ? ": only the reader refuses" : ": only the schema refuses"));
  }
  return found;
}
