// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What the packs promise in every language and edition.

#include "product.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "support/catch.hpp"
#include "support/odt_text.hpp"

using namespace lapas;
using namespace product;

namespace {

/// The words, whatever keeps them together; blanks to write on are drawn in a PDF and typed in an ODT.
std::vector<std::string> words_of(std::string text) {
  for (const std::string mark : {"\u00a0", "\u2002", "\u2003", "_"}) {
    for (auto found = text.find(mark); found != std::string::npos; found = text.find(mark, found)) {
      text.replace(found, mark.size(), " ");
    }
  }
  // Behind a place a comma stands alone in one format and at the place's last letter in the other.
  for (auto found = text.find(','); found != std::string::npos; found = text.find(',', found + 1)) {
    text.replace(found, 1, " , ");
    ++found;
  }
  std::vector<std::string> words;
  std::istringstream stream{text};
  // The numbers of pages that a text names are set by the reader's program in an ODT.
  const auto is_number = [](const std::string& word) {
    return word.find_first_not_of("0123456789") == std::string::npos;
  };
  for (std::string word; stream >> word;) {
    if (!is_number(word)) words.push_back(word);
  }
  return words;
}

std::string without_spaces(std::string text) {
  for (const std::string space : {"\u00a0", " ", "\n"}) {
    for (auto found = text.find(space); found != std::string::npos; found = text.find(space, found)) {
      text.erase(found, space.size());
    }
  }
  return text;
}

/// The texts of the pages that belong to content, by block; words behind a place are one of their own.
std::map<NodeIndex, std::string> read_blocks(const Pages& pages) {
  const auto role = [&](NodeIndex node) { return pages.nodes[static_cast<std::size_t>(node)].role; };
  const auto block_of = [&](NodeIndex node) {
    const auto is_part = [&](StructureRole part) {
      return part == StructureRole::span || part == StructureRole::link || part == StructureRole::strong ||
             part == StructureRole::emphasis;
    };
    const auto stands_behind_place = [&](NodeIndex part) {
      return role(part - 1) == StructureRole::form && pages.nodes[static_cast<std::size_t>(part - 1)].parent ==
                                                          pages.nodes[static_cast<std::size_t>(part)].parent;
    };
    while (is_part(role(node)) && !stands_behind_place(node)) {
      node = pages.nodes[static_cast<std::size_t>(node)].parent;
    }
    return node;
  };
  std::map<NodeIndex, std::string> blocks;
  const auto read = [&](const GlyphRun& run) {
    if (is_artifact(run.node)) return;
    // The words of a drawing stand apart.
    const bool alone = role(run.node) == StructureRole::figure && !run.text.ends_with(' ');
    blocks[block_of(run.node)] += run.text + (alone ? " " : "");
  };
  for (const auto& page : pages.pages) {
    for (const auto& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) read(*run);
    }
  }
  for (std::size_t i = 0; i < pages.places.size(); ++i) {
    std::ranges::for_each(printed_text(pages.places[i], answer_in(pages, i)), read);
  }
  return blocks;
}

/// The same block by block in reading order.
std::string reading_text(const Pages& pages) {
  const auto role = [&](NodeIndex node) { return pages.nodes[static_cast<std::size_t>(node)].role; };
  auto by_block = read_blocks(pages);
  // Children stand behind their parents and among their siblings in order, so that a walk over the tree reads aloud.
  std::multimap<NodeIndex, NodeIndex> children;
  for (std::size_t i = 1; i < pages.nodes.size(); ++i)
    children.emplace(pages.nodes[i].parent, static_cast<NodeIndex>(i));
  std::string text;
  const auto is_made_mark = [&](NodeIndex node) {
    const auto node_at = [&](NodeIndex index) -> const StructureNode& {
      return pages.nodes[static_cast<std::size_t>(index)];
    };
    return role(node) == StructureRole::label &&
           node_at(node_at(node_at(node).parent).parent).numbering != ListNumbering::none;
  };
  const auto walk = [&](const auto& self, NodeIndex node) -> void {
    // Page numbers of the contents and the marks of lists are made by the reader's program in an ODT; letters in squares
    // are text.
    if (role(node) == StructureRole::contents || is_made_mark(node)) return;
    text += by_block[node] + ' ';
    const auto [first, last] = children.equal_range(node);
    for (auto child = first; child != last; ++child) self(self, child->second);
  };
  walk(walk, 0);
  return text;
}

/// Blocks in which a space follows another, the non-breaking one too.
std::vector<std::string> double_spaces(const Pages& pages) {
  static const std::regex spaces{"( |\u00a0){2}"};
  std::vector<std::string> found;
  for (const auto& [node, text] : read_blocks(pages)) {
    if (std::regex_search(text, spaces)) found.push_back(text);
  }
  return found;
}

/// The bands at the feet of sheets.
std::vector<const DoneBand*> bands_of(const Document& document) {
  std::vector<const DoneBand*> bands;
  for (const auto& section : document.sections) {
    for (const Block& block : section.blocks) {
      const auto* sheet = std::get_if<Sheet>(&block.content);
      if (sheet == nullptr) continue;
      for (const Block& foot : sheet->foot) {
        if (const auto* band = std::get_if<DoneBand>(&foot.content)) bands.push_back(band);
      }
    }
  }
  return bands;
}

/// Without a cover there is no place for who paid, nor in packs that nobody paid for.
bool names_no_funder(const Work& work) {
  const auto is_cover = [](const OutlineElement& section) { return section.name == "cover"; };
  return !work.pack.variables.contains("FUNDER") || std::ranges::none_of(work.outline.sections, is_cover);
}

/// The fields that have a place on the pages.
std::set<std::string> printed_fields(const Pages& pages) {
  std::set<std::string> fields;
  for (const auto& box : box_map(pages)) fields.insert(box.field);
  return fields;
}

/// Answers to what the outline prints of its forms.
Values printed_answers(const Work& work) {
  const auto printed = printed_fields(lay_out(composed(work), shaper()));
  Values values = answers(places_of(work));
  std::erase_if(values.by_field, [&](const auto& entry) { return !printed.contains(entry.first); });
  return values;
}

/// The choices that are lists on screen, without boxes.
std::set<std::string> lists_of(const Pages& pages) {
  std::set<std::string> lists;
  for (const auto& place : pages.places) {
    if (place.type == FieldType::list) lists.insert(place.field);
  }
  return lists;
}

std::size_t boxes_of(const AnswerPlace& place) { return place.kind == PlaceKind::choice ? place.choices.size() : 1; }

}  // namespace

TEST_CASE("every document lays out in every language and edition without a complaint", "[product]") {
  REQUIRE(works().size() >= 12);
  for (const auto& work : works()) {
    INFO(work.name());
    const auto pages = lay_out(composed(work), shaper());
    CHECK(!pages.pages.empty());
    CHECK(double_spaces(pages) == std::vector<std::string>{});
  }
}

TEST_CASE("every answer place of a full form is printed once, but for what a footer or a band repeats", "[product]") {
  for (const auto& work : works()) {
    INFO(work.name());
    const auto document = composed(work);
    std::map<std::string, std::size_t> printed;
    const auto pages = lay_out(document, shaper());
    const auto lists = lists_of(pages);
    for (const auto& box : box_map(pages)) ++printed[box.field];
    std::set<std::string> repeated;
    for (const auto& part : document.footer.fields.parts) repeated.insert(part.line->field);
    const auto bands = bands_of(document);
    for (const DoneBand* band : bands) CHECK(printed[band->item.box.field]-- > 1);
    std::map<std::string, std::size_t> wanted;
    for (const auto& place : places_of(work)) wanted[place.id] += lists.contains(place.id) ? 1 : boxes_of(place);
    // A short form and a poster print a part of the places, and nothing else.
    const bool full = !bands.empty();
    for (const auto& [field, count] : printed) {
      INFO(field);
      REQUIRE(wanted.contains(field));
      if (!repeated.contains(field)) CHECK(count == wanted[field]);
    }
    if (full) CHECK(printed.size() == wanted.size());
  }
}

TEST_CASE("PDF and ODT carry the same words in the same order", "[product]") {
  for (const auto& work : works()) {
    INFO(work.name());
    const auto document = composed(work);
    const auto pdf = words_of(reading_text(lay_out(document, shaper())));
    const auto odt = words_of(odt_text(write_odt(document)));
    const auto [p, o] = std::ranges::mismatch(pdf, odt);
    INFO("PDF goes on: " << (p == pdf.end() ? "(end)" : *p) << ", ODT goes on: " << (o == odt.end() ? "(end)" : *o)
                         << " after " << p - pdf.begin() << " words");
    CHECK(pdf == odt);
  }
}

TEST_CASE("every answer is printed in both formats", "[product]") {
  for (const auto& work : works()) {
    if (work.edition.id != work.pack.editions.front().id) continue;
    INFO(work.name());
    const Values values = printed_answers(work);
    const auto document = composed(work, values);
    const auto pages = lay_out(document, shaper());
    std::string text = reading_text(pages);
    const std::string odt = odt_text(write_odt(document));
    std::size_t wanted_ticks = 0;
    std::set<std::pair<std::string, std::string>> ticks;  // A band repeats the box of an option.
    for (const auto& box : box_map(pages)) {
      if (box.value == "yes") ticks.emplace(box.field, box.option);
    }
    const auto lists = lists_of(pages);
    for (const auto& place : places_of(work)) {
      if (!values.by_field.contains(place.id)) continue;
      if (place.kind == PlaceKind::tick || place.kind == PlaceKind::choice) {
        wanted_ticks += lists.contains(place.id) ? 0 : 1;
      } else if (place.limits.comb) {  // A character in each cell.
        INFO(place.id);
        CHECK(without_spaces(text).find(*values.find(place.id)) != std::string::npos);
        CHECK(without_spaces(odt).find(*values.find(place.id)) != std::string::npos);
      } else if (place.kind != PlaceKind::date) {  // In words or in figures.
        const std::string& answer = *values.find(place.id);
        INFO(place.id);
        CHECK(text.find(answer) != std::string::npos);
        CHECK(odt.find(answer) != std::string::npos);
      }
    }
    CHECK(ticks.size() == wanted_ticks);
  }
}

TEST_CASE("what lapas wrote into fields is taken back as it is", "[product]") {
  for (const auto& work : works()) {
    if (work.edition.id != work.pack.editions.front().id) continue;
    INFO(work.name());
    std::map<std::string, PlaceKind> kinds;
    Values values = printed_answers(work);
    for (const auto& place : places_of(work)) {
      kinds[place.id] = place.kind;
      if (place.kind == PlaceKind::date && values.by_field.contains(place.id))
        values.by_field[place.id].text = catalog(work).long_date({2026, 11, 23});
    }
    const auto is_sum = [](const auto& entry) { return entry.first.find(".total.") != std::string::npos; };
    std::erase_if(values.by_field, is_sum);  // They come from the numbers above them.
    Values written;
    const auto pages = lay_out(composed(work, values), shaper());
    for (std::size_t i = 0; i < pages.answers.size(); ++i) {
      const auto& place = pages.places[i];
      const std::string& value = pages.answers[i].value;
      if (value.empty()) continue;
      written.by_field[place.field].text = place.type == FieldType::choice ? place.option : value;
      if (kinds[place.field] == PlaceKind::date) CHECK(value == "2026-11-23");
    }
    const auto sums = static_cast<std::size_t>(std::ranges::count_if(written.by_field, is_sum));
    CHECK(written.by_field.size() == values.by_field.size() + sums);
    for (const Checklist* form : forms_of(work)) {
      Values own;
      for (const auto& place : answer_places(*form)) {
        if (const std::string* text = written.find(place.id)) own.by_field[place.id].text = *text;
      }
      Diagnostics problems;
      check_values(own, *form, catalog(work), problems);
      for (const auto& problem : problems.all()) FAIL_CHECK(to_string(problem));
    }
  }
}

TEST_CASE("a renderer that has worked gives the same bytes as a new one", "[product]") {
  for (const Pack* pack : all_packs()) {
    Renderer used{*pack, surroundings};
    for (const auto& document : pack->documents) {
      for (const auto format : {Format::pdf, Format::odt}) {
        (void)used.render({.document = document.id, .language = "en", .format = format});
      }
    }
    for (const auto& document : pack->documents) {
      for (const auto format : {Format::pdf, Format::odt}) {
        INFO(pack->id << ' ' << document.id);
        const RenderRequest request{.document = document.id, .language = "lt", .format = format};
        CHECK(used.render(request).bytes == Renderer{*pack, surroundings}.render(request).bytes);
      }
    }
  }
}

TEST_CASE("the funder block and the disclaimer can be switched off", "[product]") {
  for (const auto& work : works()) {
    if (names_no_funder(work)) continue;
    INFO(work.name());
    Diagnostics diagnostics;
    const Catalog english = load_catalog({.domains = {"lapas"}});
    const auto dump = [&](const Variables& variables) {
      return dump_document(
          compose({work.pack, work.outline, work.edition, checklists(work.pack), english, {}, variables}, diagnostics));
    };
    CHECK_THAT(dump({}), ContainsSubstring("European Commission"));
    CHECK_THAT(dump({{"FUNDER", "no"}}), !ContainsSubstring("European Commission"));
  }
}

TEST_CASE("the project's name is one variable", "[product]") {
  for (const auto& work : works()) {
    if (names_no_funder(work)) continue;
    INFO(work.name());
    Diagnostics diagnostics;
    const Catalog english = load_catalog({.domains = {"lapas"}});
    const auto dump = dump_document(compose(
        {work.pack, work.outline, work.edition, checklists(work.pack), english, {}, {{"PROJECT_NAME", "ANOTHER NAME"}}},
        diagnostics));
    CHECK_THAT(dump, ContainsSubstring("ANOTHER NAME") && !ContainsSubstring("LOCAL-Y-PACT"));
  }
}

TEST_CASE("nothing lies within 10 mm of the edge of the sheet", "[product]") {
  struct Extent {
    Rect operator()(const GlyphRun& run) const { return {run.origin.x, run.origin.y - run.size / 2, {}, run.size / 2}; }
    Rect operator()(const Line& line) const { return {line.from.x, line.from.y, line.to.x - line.from.x, {}}; }
    Rect operator()(const Rectangle& box) const { return box.rect; }
    Rect operator()(const Polygon& polygon) const {
      Rect whole;
      for (const Point& corner : polygon.corners) whole = united(whole, {corner.x, corner.y, {}, {}});
      return whole;
    }
    Rect operator()(const Circle& circle) const {
      const Length r = circle.radius;
      return {circle.centre.x - r, circle.centre.y - r, r * 2, r * 2};
    }
    Rect operator()(const Picture& picture) const { return picture.rect; }
    Rect operator()(const LinkArea& link) const { return link.rect; }
    Rect operator()(const MessagePlace& place) const { return place.rect; }
  };
  for (const auto& work : works()) {
    INFO(work.name());
    const auto pages = lay_out(composed(work), shaper());
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      INFO("page " << i + 1);
      const auto& page = pages.pages[i];
      const auto is_clear = [&](const Rect& rect) {
        return rect.x >= mm(10) && rect.y >= mm(10) && rect.right() <= page.size.width - mm(10) &&
               rect.bottom() <= page.size.height - mm(10);
      };
      CHECK(std::ranges::all_of(page.items, [&](const Item& item) { return is_clear(std::visit(Extent{}, item)); }));
    }
    for (const auto& place : pages.places) {
      const Size size = pages.pages[place.page].size;
      const bool clear = place.rect.x >= mm(10) && place.rect.right() <= size.width - mm(10) &&
                         place.rect.bottom() <= size.height - mm(10);
      CHECK(clear);
    }
  }
}
