// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a case can claim, an element each: their names and functions stand in one table at the end. A check that does
// not hold leaves a line that a person can act on.

#include <lapas/limits.hpp>

#include "case.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <span>
#include <utility>

#include "support/odt_text.hpp"

namespace lapas::cases {
namespace {

constexpr std::array<std::pair<std::string_view, StructureRole>, 24> roles{
    {{"H1", StructureRole::heading_1},    {"H2", StructureRole::heading_2},       {"H3", StructureRole::heading_3},
     {"H4", StructureRole::heading_4},    {"P", StructureRole::paragraph},        {"L", StructureRole::list},
     {"LI", StructureRole::list_item},    {"Lbl", StructureRole::label},          {"LBody", StructureRole::list_body},
     {"Table", StructureRole::table},     {"THead", StructureRole::table_head},   {"TBody", StructureRole::table_body},
     {"TR", StructureRole::table_row},    {"TH", StructureRole::table_header},    {"TD", StructureRole::table_cell},
     {"TOC", StructureRole::contents},    {"TOCI", StructureRole::contents_item}, {"Figure", StructureRole::figure},
     {"Caption", StructureRole::caption}, {"Form", StructureRole::form},          {"Link", StructureRole::link},
     {"Span", StructureRole::span},       {"Strong", StructureRole::strong},      {"Em", StructureRole::emphasis}}};

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

/// Texts are compared with plain spaces: which words a language keeps together is not the matter here.
std::string plain(std::string text) {
  for (const auto* space : {"\u00a0", "\u202f", "\u2002"}) text = replace_all(std::move(text), space, " ");
  return text;
}

/// A place on paper, of a text or of a field.
struct Place {
  std::size_t page = 0;
  Rect rect;
};

/// What a run covers, from the height of its capitals to its baseline.
Rect extent(const GlyphRun& run) {
  std::int64_t advance = 0;
  for (const auto& glyph : run.glyphs) advance += glyph.advance;
  const Length width = Length::from_millipoints(run.size.millipoints() * advance / 1000), height = run.size * 7 / 10;
  return {run.origin.x, run.origin.y - height, width, height};
}

/// A paragraph, a heading or the like as far as it stands on one page, its lines joined.
struct Passage {
  std::size_t page = 0;
  NodeIndex node = artifact;
  std::string text;
  std::map<std::size_t, Rect> lines;  ///< Where the runs lie, by their offset in the text.

  void append(const GlyphRun& run) {
    const bool is_new_line = !lines.empty() && lines.rbegin()->second.bottom() < run.origin.y;
    if (is_new_line && !text.ends_with(' ') && run.text != soft_hyphen && !divided) text += ' ';
    divided = run.text == soft_hyphen;
    if (divided) return;
    lines.emplace(text.size(), extent(run));
    text += plain(run.text);
  }

  bool divided = false;  ///< A hyphen stands at the end of the last line.
};

class Checker {
 public:
  Checker(xml::Reader& reader, const Outcome& outcome, std::filesystem::path file)
      : reader_{reader}, outcome_{outcome}, file_{std::move(file)}, named_(outcome.diagnostics.size()) {
    if (outcome_.pages) collect_passages();
  }

  Lines run(pugi::xml_node checks);

 private:
  using Check = void (Checker::*)(pugi::xml_node);
  struct Row {
    Check check;
    bool needs_pages = true;
  };
  static const std::map<std::string_view, Row>& table();

  void pages(pugi::xml_node check);
  void text(pugi::xml_node check);
  void odt_text_check(pugi::xml_node check);
  void field(pugi::xml_node check);
  void down(pugi::xml_node check);
  void across(pugi::xml_node check);
  void together(pugi::xml_node check);
  void diagnostic(pugi::xml_node check);
  void golden(pugi::xml_node check);

  void collect_passages();
  [[nodiscard]] bool stands_in(NodeIndex node, StructureRole role) const;
  [[nodiscard]] std::vector<Place> places_of_text(pugi::xml_node text);
  [[nodiscard]] std::vector<Place> places_of_field(pugi::xml_node field);
  [[nodiscard]] bool is_asked_page(pugi::xml_node check, std::size_t page);
  template <typename Follows>
  void in_order(pugi::xml_node check, std::string_view complaint, Follows follows);

  void fail(pugi::xml_node check, const std::string& what) {
    failed_.push_back(reader_.place(check).file + ':' + std::to_string(reader_.place(check).line) + ": <" +
                      check.name() + ">: " + what);
  }
  [[nodiscard]] std::string content(pugi::xml_node check) {
    return plain(xml::fold_white_space(reader_.plain_text(check)));
  }

  xml::Reader& reader_;
  const Outcome& outcome_;
  std::filesystem::path file_;
  std::vector<bool> named_;  ///< Which diagnostics a check has named.
  std::vector<Passage> passages_;
  Lines failed_;
};

/// Runs of one paragraph may belong to spans and links inside it.
void Checker::collect_passages() {
  const Pages& all = *outcome_.pages;
  for (std::size_t page = 0; page < all.pages.size(); ++page) {
    const std::size_t first = passages_.size();
    const auto add = [&](const GlyphRun& run) {
      NodeIndex node = run.node;
      const auto role = [&] { return all.nodes[static_cast<std::size_t>(node)].role; };
      while (!is_artifact(node) &&
             (role() == StructureRole::span || role() == StructureRole::link || role() == StructureRole::reference ||
              role() == StructureRole::strong || role() == StructureRole::emphasis)) {
        node = all.nodes[static_cast<std::size_t>(node)].parent;
      }
      const auto same = [&](const Passage& passage) { return !is_artifact(node) && passage.node == node; };
      auto passage = std::find_if(passages_.begin() + static_cast<std::ptrdiff_t>(first), passages_.end(), same);
      if (passage == passages_.end()) passage = passages_.insert(passages_.end(), {page, node, {}, {}});
      passage->append(run);
    };
    for (const auto& item : all.pages[page].items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) add(*run);
    }
    for (std::size_t i = 0; i < all.places.size(); ++i) {
      const auto& place = all.places[i];
      if (place.page == page) std::ranges::for_each(printed_text(place, answer_in(all, i)), add);
    }
  }
}

bool Checker::stands_in(NodeIndex node, StructureRole role) const {
  for (; !is_artifact(node); node = outcome_.pages->nodes[static_cast<std::size_t>(node)].parent) {
    if (outcome_.pages->nodes[static_cast<std::size_t>(node)].role == role) return true;
  }
  return false;
}

bool Checker::is_asked_page(pugi::xml_node check, std::size_t page) {
  const int asked = reader_.integer(check, "page", 0, 1, 1000);
  return asked == 0 || page + 1 == static_cast<std::size_t>(asked);
}

std::vector<Place> Checker::places_of_text(pugi::xml_node text) {
  const std::string wanted = content(text);
  if (wanted.empty()) reader_.error(ErrorCode::pack_missing_element, text, "<text> has no text");
  const auto role = reader_.choice<StructureRole>(text, "in", roles, StructureRole::document);
  const bool is_content = !reader_.flag(text, "artifact");
  std::vector<Place> found;
  if (wanted.empty()) return found;
  for (const Passage& passage : passages_) {
    if (!is_asked_page(text, passage.page) || is_content == is_artifact(passage.node)) continue;
    if (is_content && !stands_in(passage.node, role)) continue;
    for (auto at = passage.text.find(wanted); at != std::string::npos; at = passage.text.find(wanted, at + 1)) {
      found.push_back({passage.page, std::prev(passage.lines.upper_bound(at))->second});
    }
  }
  return found;
}

std::vector<Place> Checker::places_of_field(pugi::xml_node field) {
  const auto id = reader_.id(field);
  const auto option = reader_.optional(field, "option");
  std::vector<Place> found;
  for (const auto& place : box_map(*outcome_.pages)) {
    if (place.field != id || (!option.empty() && place.option != option)) continue;
    if (is_asked_page(field, place.page)) found.push_back({place.page, place.rect});
  }
  return found;
}

void Checker::pages(pugi::xml_node check) {
  reader_.allow_attributes(check, {"count"});
  const auto count = outcome_.pages->pages.size();
  if (count != static_cast<std::size_t>(reader_.required_integer(check, "count", 1, 1000))) {
    fail(check, "there are " + std::to_string(count));
  }
}

void Checker::text(pugi::xml_node check) {
  reader_.allow_attributes(check, {"page", "in", "artifact", "times"});
  const int times = reader_.integer(check, "times", -1, 0, 1000);
  const auto found = static_cast<int>(places_of_text(check).size());
  if (times < 0 ? found == 0 : found != times) {
    fail(check, '"' + content(check) + "\" stands there " + std::to_string(found) + " times");
  }
}

void Checker::odt_text_check(pugi::xml_node check) {
  reader_.allow_attributes(check, {"times"});
  const int times = reader_.integer(check, "times", -1, 0, 1000);
  const std::string wanted = content(check), all = plain(odt_text(outcome_.odt));
  int found = 0;
  for (auto at = all.find(wanted); at != std::string::npos; at = all.find(wanted, at + 1)) ++found;
  if (times < 0 ? found == 0 : found != times) fail(check, "the ODT has it " + std::to_string(found) + " times");
}

void Checker::field(pugi::xml_node check) {
  reader_.allow_attributes(check, {"id", "option", "page", "value"});
  if (places_of_field(check).size() != 1) {
    return fail(check, "there are " + std::to_string(places_of_field(check).size()) + " such places");
  }
  if (!check.attribute("value")) return;
  const auto id = reader_.id(check), option = reader_.optional(check, "option");
  for (const auto& place : box_map(*outcome_.pages)) {
    if (place.field != id || (!option.empty() && place.option != option)) continue;
    if (place.value != reader_.optional(check, "value")) fail(check, "its value is \"" + place.value + '"');
  }
}

/// The children are texts and fields; each must follow the one before it.
template <typename Follows>
void Checker::in_order(pugi::xml_node check, std::string_view complaint, Follows follows) {
  reader_.allow_attributes(check, {});
  std::optional<Place> previous;
  for (const auto child : reader_.children(check, {"text", "field"})) {
    const bool is_field = std::string_view{child.name()} == "field";
    if (is_field) reader_.allow_attributes(child, {"id", "option", "page"});
    if (!is_field) reader_.allow_attributes(child, {"page", "in", "artifact"});
    const auto found = is_field ? places_of_field(child) : places_of_text(child);
    if (found.empty()) return fail(child, "it is nowhere");
    if (previous && !follows(*previous, found.front())) fail(child, std::string{complaint});
    previous = found.front();
  }
}

void Checker::down(pugi::xml_node check) {
  in_order(check, "it is not below what comes before it", [](const Place& a, const Place& b) {
    return b.page > a.page || (b.page == a.page && b.rect.y >= a.rect.bottom());
  });
}

void Checker::across(pugi::xml_node check) {
  in_order(check, "it is not right of what comes before it, at the same height", [](const Place& a, const Place& b) {
    return a.page == b.page && b.rect.x >= a.rect.right() && a.rect.y <= b.rect.bottom() && b.rect.y <= a.rect.bottom();
  });
}

void Checker::together(pugi::xml_node check) {
  in_order(check, "it is on another page", [](const Place& a, const Place& b) { return a.page == b.page; });
}

void Checker::diagnostic(pugi::xml_node check) {
  reader_.allow_attributes(check, {"code", "line"});
  const auto severity = std::string_view{check.name()} == "error" ? Severity::error : Severity::warning;
  const auto code = reader_.required(check, "code");
  const int line = reader_.integer(check, "line", 0, 1, 10'000);
  const auto part = content(check);
  for (std::size_t i = 0; i < named_.size(); ++i) {
    const Diagnostic& one = outcome_.diagnostics[i];
    if (named_[i] || one.severity != severity || spelling(one.code) != code) continue;
    if ((line != 0 && one.place.line != line) || plain(to_string(one)).find(part) == std::string::npos) continue;
    named_[i] = true;
    return;
  }
  fail(check, "no such " + std::string{check.name()});
}

/// With UPDATE_GOLDEN in the environment the dump is written anew, and the check fails once, so that somebody looks.
void Checker::golden(pugi::xml_node check) {
  reader_.allow_attributes(check, {"of"});
  constexpr std::array<std::pair<std::string_view, bool>, 2> kinds{{{"document", true}, {"pages", false}}};
  const auto of = reader_.required(check, "of");
  const bool of_document = reader_.choice<bool>(check, "of", kinds, true);
  const auto dump = of_document ? dump_document(*outcome_.document) : dump_pages(*outcome_.pages);
  const auto path = std::filesystem::path{file_}.replace_extension(of + ".txt");
  if (std::filesystem::exists(path) && load_file(path, limits::xml_bytes) == dump) return;
  if (std::getenv("UPDATE_GOLDEN") == nullptr) {
    return fail(check, "the dump is not that of " + path.filename().string() + "; UPDATE_GOLDEN=1 writes it anew");
  }
  save(path, std::as_bytes(std::span{dump}));
  fail(check, path.filename().string() + " was written anew: read the difference before you keep it");
}

const std::map<std::string_view, Checker::Row>& Checker::table() {
  static const std::map<std::string_view, Row> rows{{"pages", {&Checker::pages}},
                                                    {"text", {&Checker::text}},
                                                    {"odt-text", {&Checker::odt_text_check}},
                                                    {"field", {&Checker::field}},
                                                    {"down", {&Checker::down}},
                                                    {"across", {&Checker::across}},
                                                    {"together", {&Checker::together}},
                                                    {"golden", {&Checker::golden}},
                                                    {"error", {&Checker::diagnostic, false}},
                                                    {"warning", {&Checker::diagnostic, false}}};
  return rows;
}

Lines Checker::run(pugi::xml_node checks) {
  reader_.allow_attributes(checks, {});
  std::vector<std::string_view> names;
  for (const auto& [name, row] : table()) names.push_back(name);
  for (const auto check : reader_.children(checks, names)) {
    const Row& row = table().at(check.name());
    if (row.needs_pages && !outcome_.pages) fail(check, "there are no pages, for the errors that come below");
    else (this->*row.check)(check);
  }
  for (std::size_t i = 0; i < named_.size(); ++i) {
    if (!named_[i]) failed_.push_back("no check names this: " + to_string(outcome_.diagnostics[i]));
  }
  return failed_;
}

}  // namespace

Lines failed_checks(xml::Reader& reader, pugi::xml_node checks, const Outcome& outcome,
                    const std::filesystem::path& file) {
  return Checker{reader, outcome, file}.run(checks);
}

}  // namespace lapas::cases
