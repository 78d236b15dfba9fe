// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Reads a pack: the manifest first, then the themes and outlines that it names, and at the end what outlines say about
// the rest of the pack. The problems of all files are collected before anything is thrown.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <lapas/limits.hpp>

#include "core/suggestion.hpp"
#include "pack/outline_grammar.hpp"
#include "pack/pack_folder.hpp"
#include "pack/readers.hpp"

namespace lapas {
namespace {

using xml::in_quotes;

constexpr std::array<std::string_view, 2> built_in_variables{"VERSION", "DATE"};

bool is_variable_name(std::string_view name) {
  const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' && std::ranges::all_of(name, allowed);
}

class PackLoader {
 public:
  explicit PackLoader(const std::filesystem::path& folder) { pack_.folder = folder; }

  Pack load() {
    const auto manifest = pack_.folder / "pack.xml";
    std::error_code missing;
    if (std::filesystem::is_symlink(manifest, missing))
      static_cast<void>(is_usable("pack.xml", {manifest.string(), 0, 0}));
    diagnostics_.throw_if_errors();
    open(manifest, "pack", [this](auto& reader, auto root) {
      read_manifest(reader, root);
      for (const auto& outline : pack_.documents) {
        for (const auto& section : outline.sections) check_references(section);
        for (const auto& element : outline.furniture) check_references(element);
        if (!outline.identity.name.empty()) check_references(outline.identity);
      }
    });
    diagnostics_.throw_if_errors();
    return std::move(pack_);
  }

 private:
  // -------------------------------------------------------------------------------------------------------------
  // The manifest

  void read_manifest(xml::Reader& reader, pugi::xml_node root) {
    reader.allow_attributes(root, {"id", "version", "date", "licence", "author", "source-language"});
    reader.allow_children(root,
                          {"title", "variables", "editions", "documents", "checklists", "renamed", "words", "lint"});
    pack_.id = reader.id(root);
    pack_.version = reader.required(root, "version");
    pack_.date = reader.date(root, "date");
    pack_.licence = reader.required(root, "licence");
    pack_.author = reader.required(root, "author");
    pack_.source_language = reader.optional(root, "source-language", pack_.source_language);
    pack_.title = reader.required_message(root, "title");
    for (const auto node : list(reader, root, "variables", "variable")) read_variable(reader, node);
    for (const auto node : list(reader, root, "checklists", "checklist", {"library"})) read_checklist(reader, node);
    const auto checklists = root.child("checklists");
    if (checklists.attribute("library")) pack_.field_library = file(reader, checklists, "library");
    reader.require_child(root, "editions");
    for (const auto node : list(reader, root, "editions", "edition")) read_edition(reader, node);
    reader.require_child(root, "documents");
    for (const auto node : list(reader, root, "documents", "document")) read_document(reader, node);
    check_own_themes();
    read_file(reader, root, "renamed", [this](auto& own, auto node) { read_renamed(own, node); });
    read_file(reader, root, "words", [this](auto& own, auto node) { pack_.words = read_word_list(own, node); });
    read_file(reader, root, "lint",
              [this](auto& own, auto node) { pack_.exceptions = read_exceptions(own, node, pack_); });
  }

  /// The items of a list of the manifest, at least one when the list is there.
  static std::vector<pugi::xml_node> list(xml::Reader& reader, pugi::xml_node root, std::string_view name,
                                          std::string_view item,
                                          std::initializer_list<std::string_view> attributes = {}) {
    const auto node = reader.child(root, name);
    if (!node) return {};
    reader.allow_attributes(node, attributes);
    reader.require_child(node, item);
    auto items = reader.children(node, {item});
    if (items.size() > limits::pack_items) {
      reader.error(ErrorCode::limit_exceeded, items[limits::pack_items],
                   "<" + std::string{name} + "> has more than " + std::to_string(limits::pack_items) + " items");
      items.resize(limits::pack_items);
    }
    return items;
  }

  void read_variable(xml::Reader& reader, pugi::xml_node node) {
    reader.allow_attributes(node, {"id", "translate"});
    auto name = reader.required(node, "id");
    auto value = xml::fold_white_space(reader.plain_text(node));
    const bool is_translated = reader.flag(node, "translate");
    if (std::ranges::find(built_in_variables, name) != built_in_variables.end()) {
      reader.error(ErrorCode::pack_duplicate_id, node, "the variable " + in_quotes(name) + " is built in",
                   "choose another name");
    } else if (!name.empty() && !is_variable_name(name)) {
      reader.error(ErrorCode::pack_bad_value, node, in_quotes(name) + " is not a name of a variable",
                   "a name has capital letters, digits and _ only and starts with a letter");
    } else if (!pack_.variables.emplace(name, std::move(value)).second) {
      report_duplicate(reader, node, name);
    } else if (is_translated) {
      pack_.translated_variables.emplace(name, reader.filled_message(node));
    }
  }

  void read_checklist(xml::Reader& reader, pugi::xml_node node) {
    reader.allow_attributes(node, {"id", "file"});
    reader.allow_children(node, {});
    PackFile checklist{reader.id(node), file(reader, node, "file")};
    if (std::ranges::find(pack_.checklists, checklist.id, &PackFile::id) != pack_.checklists.end()) {
      report_duplicate(reader, node, checklist.id);
    }
    pack_.checklists.push_back(std::move(checklist));
  }

  void read_edition(xml::Reader& reader, pugi::xml_node node) {
    reader.allow_attributes(node, {"id", "theme"});
    reader.allow_children(node, {"title", "theme"});
    Edition edition;
    edition.id = reader.id(node);
    edition.title = reader.required_message(node, "title");
    edition.theme = theme(file(reader, node, "theme"));
    for (const auto child : node.children("theme")) read_own_theme(reader, child, edition);
    if (pack_.find_edition(edition.id)) report_duplicate(reader, node, edition.id);
    pack_.editions.push_back(std::move(edition));
  }

  void read_own_theme(xml::Reader& reader, pugi::xml_node node, Edition& edition) {
    reader.allow_attributes(node, {"document", "file"});
    reader.allow_children(node, {});
    auto document = reader.required(node, "document");
    const auto path = file(reader, node, "file");
    if (document.empty()) return;
    own_themes_.emplace_back(document, reader.place(node));
    if (!edition.themes.emplace(document, theme(path)).second) report_duplicate(reader, node, document);
  }

  void check_own_themes() {
    std::vector<std::string_view> known;
    for (const auto& outline : pack_.documents) known.push_back(outline.id);
    for (const auto& [document, place] : own_themes_) {
      if (pack_.find_document(document)) continue;
      diagnostics_.error(ErrorCode::pack_unknown_id, place, "the pack has no document " + in_quotes(document),
                         suggestion(document, known, diagnostics_));
    }
  }

  /// Reads the file that the element of that name names, which may be left out; so is its root called.
  void read_file(xml::Reader& reader, pugi::xml_node root, std::string_view name, const auto& read) {
    const auto node = reader.child(root, name);
    if (!node) return;
    reader.allow_attributes(node, {"file"});
    reader.allow_children(node, {});
    open(file(reader, node, "file"), name, read);
  }

  void read_renamed(xml::Reader& reader, pugi::xml_node root) {
    reader.allow_attributes(root, {});
    constexpr int most_rows = 60;
    std::set<std::string> old_ids;
    for (const auto node : reader.children(root, {"id"})) {
      reader.allow_attributes(node, {"old", "new", "rows-from"});
      reader.allow_children(node, {});
      RenamedId renamed{reader.required(node, "old"), reader.required(node, "new"),
                        reader.integer(node, "rows-from", 1, 1, most_rows)};
      if (!old_ids.insert(renamed.old_id).second) report_duplicate(reader, node, renamed.old_id);
      pack_.renamed.push_back(std::move(renamed));
    }
  }

  void read_document(xml::Reader& reader, pugi::xml_node node) {
    reader.allow_attributes(node, {"file"});
    reader.allow_children(node, {});
    open(file(reader, node, "file"), "document", [this](auto& own, auto root) {
      auto outline = read_outline(own, root);
      if (pack_.find_document(outline.id)) report_duplicate(own, root, outline.id);
      pack_.documents.push_back(std::move(outline));
    });
  }

  static void report_duplicate(xml::Reader& reader, pugi::xml_node node, std::string_view id) {
    if (!id.empty()) reader.report_duplicate_id(node, id);
  }

  // -------------------------------------------------------------------------------------------------------------
  // Files

  /// The required path of a file that can be opened, or an empty path and a diagnostic.
  std::filesystem::path file(xml::Reader& reader, pugi::xml_node node, std::string_view attribute) {
    const std::filesystem::path name = reader.required(node, attribute);
    return name.empty() || !is_usable(name, reader.place(node)) ? std::filesystem::path{} : pack_.folder / name;
  }

  bool is_usable(const std::filesystem::path& name, const SourcePlace& place) {
    auto problem = pack_file_problem(pack_.folder, name, place);
    if (problem) diagnostics_.add(std::move(*problem));
    return !problem;
  }

  /// Calls `read` with a reader of the file and its root, if there are any. An empty path has been told of.
  void open(const std::filesystem::path& path, std::string_view root_name, const auto& read) {
    if (path.empty()) return;
    std::string text;
    try {
      text = load_file(path, limits::xml_bytes);
    } catch (const Error& error) {
      for (const Diagnostic& problem : error.diagnostics()) diagnostics_.add(problem);
      return;
    }
    xml::Reader reader{text, path.string(), diagnostics_};
    if (const auto root = reader.root(root_name)) read(reader, root);
  }

  /// A theme on top of those it extends, down to the default one. Themes that were read already are not read again.
  Theme theme(const std::filesystem::path& path) {
    if (path.empty()) return default_theme();
    if (const auto known = themes_.find(path); known != themes_.end()) return known->second;
    Theme read = default_theme();
    open(path, "theme", [&](auto& reader, auto root) {
      open_themes_.push_back(path);
      read = read_theme(reader, root, base_theme(reader, root));
      open_themes_.pop_back();
    });
    return themes_.emplace(path, std::move(read)).first->second;
  }

  Theme base_theme(xml::Reader& reader, pugi::xml_node root) {
    if (!root.attribute("extends")) return default_theme();
    const auto path = file(reader, root, "extends");
    const auto extended = std::ranges::find(open_themes_, path);
    if (extended == open_themes_.end() && open_themes_.size() < limits::theme_chain) return theme(path);
    if (extended == open_themes_.end()) {
      reader.error(ErrorCode::limit_exceeded, root,
                   "more than " + std::to_string(limits::theme_chain) + " themes extend each other");
      return default_theme();
    }
    std::string chain;
    for (auto step = extended; step != open_themes_.end(); ++step) chain += step->filename().string() + " extends ";
    reader.error(ErrorCode::pack_cycle, root, "the theme extends itself: " + chain + path.filename().string(),
                 "leave extends out of one of them");
    return default_theme();
  }

  // -------------------------------------------------------------------------------------------------------------
  // What outlines say about the rest of the pack

  void check_references(const OutlineElement& element, std::string_view parent = {}) {
    for (const auto& rule : attribute_rules(outline_rule(parent, element.name))) {
      const auto value = element.attribute(rule.name);
      if (value.empty()) continue;
      if (rule.type == "variable") check_variable(value, element.place);
      if (rule.type == "file") static_cast<void>(is_usable(value, element.place));
      if (rule.type != "checklist" && rule.type != "checklists") continue;
      for (const auto id : split(value, ' ')) check_checklist(id, element.place);
    }
    for (const auto& child : element.children) check_references(child, element.name);
  }

  void check_variable(std::string_view name, const SourcePlace& place) {
    if (pack_.variables.contains(name)) return;
    diagnostics_.error(ErrorCode::pack_unknown_variable, place, "the pack has no variable " + in_quotes(name),
                       suggestion(name, keys(pack_.variables), diagnostics_));
  }

  void check_checklist(std::string_view id, const SourcePlace& place) {
    if (std::ranges::find(pack_.checklists, id, &PackFile::id) != pack_.checklists.end()) return;
    std::vector<std::string_view> known;
    for (const auto& checklist : pack_.checklists) known.push_back(checklist.id);
    diagnostics_.error(ErrorCode::pack_unknown_id, place, "the pack has no checklist " + in_quotes(id),
                       suggestion(id, known, diagnostics_));
  }

  std::map<std::filesystem::path, Theme> themes_;
  std::vector<std::filesystem::path> open_themes_;
  std::vector<std::pair<std::string, SourcePlace>> own_themes_;  ///< Documents that have them.
  Pack pack_;
  Diagnostics diagnostics_;
};

}  // namespace

Pack load_pack(const std::filesystem::path& folder) { return PackLoader{folder}.load(); }

}  // namespace lapas
