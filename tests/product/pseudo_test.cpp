// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The packs in the pseudo-language: longer texts have room, and every text comes from the catalogue.

#include "product.hpp"

#include <algorithm>
#include <set>

#include "support/catch.hpp"
#include "support/odt_text.hpp"
#include "support/temporary_folder.hpp"
#include "support/tools.hpp"

using namespace lapas;
using namespace product;

namespace {

const Catalog& pseudo() {
  static const Catalog catalog = load_catalog({.language = std::string{pseudo_language}});
  return catalog;
}

Document pseudo_document(const Work& work) {
  Diagnostics diagnostics;
  // Longer texts need more pages.
  Edition edition = work.edition;
  edition.theme.whole_sheets = false;
  for (auto& [id, theme] : edition.themes) theme.whole_sheets = false;
  auto document = compose({work.pack, work.outline, edition, checklists(work.pack), pseudo(), {}, {}}, diagnostics);
  CHECK(diagnostics.empty());
  return document;
}

/// Every document of every pack in every edition.
std::vector<Work> sources() {
  std::vector<Work> found;
  std::ranges::copy_if(works(), std::back_inserter(found),
                       [](const Work& work) { return work.language == work.pack.source_language; });
  return found;
}

void replace_all(std::string& text, const std::string& part, const std::string& by) {
  for (auto at = text.find(part); !part.empty() && at != std::string::npos; at = text.find(part, at)) {
    text.replace(at, part.size(), by);
  }
}

/// Letters in squares are the same in every language.
void add_marks(std::set<std::string>& marks, const std::vector<OutlineElement>& elements) {
  for (const OutlineElement& element : elements) {
    if (element.name == "tile") marks.emplace(element.attribute("mark"));
    add_marks(marks, element.children);
  }
}

/// The codes of rows.
void add_codes(std::set<std::string>& codes, const std::vector<AnswerField>& fields) {
  for (const AnswerField& field : fields) {
    for (const Statement& row : field.statements) {
      if (!row.code.empty()) codes.insert(row.code);
    }
  }
}

/// The words outside brackets that have a letter, but for the codes of the form and of rows, the date, the tag of the
/// language and marks.
std::set<std::string> words_outside(std::string text, const Work& work) {
  std::set<std::string> exempt{work.outline.code, "EN_XA"};
  if (const auto date = parse_date(work.pack.date)) exempt.insert(pseudo().long_date(*date));
  for (const Checklist* form : forms_of(work)) {
    for (const Step& step : form->steps) {
      for (const Checkpoint& checkpoint : step.checkpoints) add_codes(exempt, checkpoint.fields);
    }
  }
  std::string outside;
  int depth = 0;
  replace_all(text, "\u00a0", " ");
  for (const char c : text) {
    if (c == '[') ++depth;
    if (depth == 0) outside += c;
    if (c == ']') --depth;
  }
  CHECK(depth == 0);
  for (auto part : exempt) {
    replace_all(part, "\u00a0", " ");
    replace_all(outside, part, "");
  }
  std::set<std::string> words;
  std::string word;
  for (const char c : outside + ' ') {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter) word += c;
    else if (!word.empty()) words.insert(std::exchange(word, {}));
  }
  std::set<std::string> marks;
  add_marks(marks, work.outline.sections);
  for (const std::string& mark : marks) words.erase(mark);
  return words;
}

std::string pdf_text(const Bytes& pdf) {
  const TemporaryFolder folder;
  save(folder / "a.pdf", pdf);
  return run("pdftotext -raw " + (folder / "a.pdf").string() + " -");
}

/// What a run covers, from the height of its capitals to its baseline: letters of two lines never touch there.
Rect extent(const GlyphRun& run) {
  std::int64_t advance = 0;
  for (const auto& glyph : run.glyphs) advance += glyph.advance;
  // A line keeps the space at its end, which needs no room.
  if (run.text.ends_with(' ')) advance -= run.glyphs.back().advance;
  const Length width = Length::from_millipoints(run.size.millipoints() * advance / 1000);
  return {run.origin.x, run.origin.y - run.size * 7 / 10, width, run.size * 7 / 10};
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr Length slack = pt(0.5);
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

/// Texts of a page that stand on one another, on a place to write, or beyond the margins.
std::vector<std::string> collisions(const Pages& pages, std::size_t number, const Theme& theme) {
  const Page& page = pages.pages[number];
  std::vector<const GlyphRun*> runs;
  std::vector<std::string> found;
  const Length least = std::min(theme.margin_binding, theme.margin_outer);
  const auto add = [&](const GlyphRun& run) {
    const Rect rect = extent(run);
    if (rect.x < least || rect.right() > page.size.width - theme.margin_outer) found.push_back("edge: " + run.text);
    for (const auto* other : runs) {
      if (overlap(rect, extent(*other))) found.push_back(other->text + " / " + run.text);
    }
    runs.push_back(&run);
  };
  for (const auto& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) add(*run);
  }
  for (std::size_t i = 0; i < pages.places.size(); ++i) {
    const auto& place = pages.places[i];
    if (place.page == number) std::ranges::for_each(printed_text(place, answer_in(pages, i)), add);
  }
  for (const auto& place : pages.places) {
    for (const auto* run : runs) {
      if (place.page == number && run->node != place.node && overlap(place.rect, extent(*run))) {
        found.push_back(place.field + " / " + run->text);
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("texts 40 % longer have room, and none stands on another", "[product]") {
  REQUIRE(sources().size() >= 6);
  for (const auto& work : sources()) {
    INFO(work.name());
    const auto document = pseudo_document(work);
    const auto pages = lay_out(document, shaper());
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      INFO("page " << i + 1);
      CHECK(collisions(pages, i, document.theme) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("every text of a PDF comes from the catalogue", "[product]") {
  need_tool("pdftotext");
  for (const auto& work : sources()) {
    INFO(work.name());
    const auto text = pdf_text(write_pdf(lay_out(pseudo_document(work), shaper()), shaper()));
    CHECK(text.size() > 200);
    CHECK(words_outside(text, work) == std::set<std::string>{});
  }
}

TEST_CASE("every text of an ODT comes from the catalogue", "[product]") {
  for (const auto& work : sources()) {
    INFO(work.name());
    const auto odt = write_odt(pseudo_document(work));
    CHECK(words_outside(odt_text(odt), work) == std::set<std::string>{});
  }
}
