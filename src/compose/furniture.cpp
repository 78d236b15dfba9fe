// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The usual headers and footers name the pack, the form and the page; an outline may have its own.

#include "compose/furniture.hpp"

#include <algorithm>

#include "arrange/furniture.hpp"
#include "compose/checklist_pages.hpp"

namespace lapas::composing {
namespace {

/// The parts that are not empty, with dots between them.
Inlines dotted(const Composer& composer, std::initializer_list<Inlines> parts) {
  Inlines joined;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) append(joined, composer.texts.ready(" · "));
    append(joined, part);
  }
  return joined;
}

Inlines version_text(Composer& composer) {
  const std::string& version = composer.input.pack.version;
  return version.empty() ? Inlines{} : composer.texts.inlines(composer.words.version.filled({{"version", version}}));
}

std::string date_text(const Composer& composer) {
  const auto date = parse_date(composer.input.pack.date);
  return date ? composer.catalog.long_date(*date) : std::string{};
}

/// "Page {page} of {pages}" with the numbers that layout fills in.
Inlines page_of_pages(Composer& composer) {
  return filled(composer, composer.words.page, {{"page", PageNumber{}}, {"pages", PageCount{}}});
}

/// Header and footer have room for one language.
Inlines first_language(Inlines inlines) {
  inlines.second.clear();
  return inlines;
}

/// A place that holds one text.
Blocks place_with(StyleRole role, Inlines text) {
  Blocks blocks;
  add_paragraph(blocks, role, std::move(text), {});
  return blocks;
}

Furniture usual_header(Composer& composer) {
  return {.start = place_with(StyleRole::header, first_language(composer.texts.inlines(composer.input.pack.title)))};
}

/// `LT`, or `LT/EN`.
std::string languages(const Composer& composer) {
  const Catalog* second = composer.input.second;
  const std::string first = composer.catalog.upper(composer.catalog.language());
  return second == nullptr ? first : first + '/' + second->upper(second->language());
}

Furniture usual_footer(Composer& composer) {
  const ComposeInput& input = composer.input;
  // The first edition is the one that readers expect; only another one is named.
  const bool named = !input.pack.editions.empty() && input.edition.id != input.pack.editions.front().id;
  const auto& texts = composer.texts;
  const bool has_identity = !input.outline.identity.name.empty();  // It leaves no room for the day.
  Inlines start =
      dotted(composer, {texts.ready(input.outline.code), version_text(composer),
                        has_identity ? Inlines{} : texts.ready(date_text(composer)), texts.ready(languages(composer)),
                        named ? composer.texts.inlines(input.edition.title) : Inlines{}});
  return {.start = place_with(StyleRole::footer, first_language(std::move(start))),
          .end = place_with(StyleRole::footer, page_of_pages(composer))};
}

/// The element of that name in the outline, or null.
const OutlineElement* find_own(const Composer& composer, std::string_view name) {
  const auto& all = composer.input.outline.furniture;
  const auto found = std::ranges::find(all, name, &OutlineElement::name);
  return found == all.end() ? nullptr : &*found;
}

std::optional<Furniture> own_furniture(Composer& composer, std::string_view name, StyleRole role) {
  const OutlineElement* element = find_own(composer, name);
  if (element == nullptr) return {};
  const auto place = [&](std::string_view part) {
    const OutlineElement* child = element->child(part);
    const Scope scope{.text = role, .in_furniture = true};
    return child == nullptr ? Blocks{} : compose_elements(composer, child->children, scope);
  };
  return Furniture{.start = place("start"), .centre = place("centre"), .end = place("end")};
}

/// Into the footer; pictures would leave them no room.
void add_identity(Composer& composer, const OutlineElement& identity, Furniture& footer) {
  footer.fields = compose_identity(composer, identity);
  if (!arrange::has_picture(footer)) return;
  composer.diagnostics.error(ErrorCode::pack_bad_value, identity.place,
                             "fields cannot stand in a footer that has a picture",
                             "put the picture into a header, or leave <identity> out");
}

}  // namespace

void add_furniture(Composer& composer, Document& document) {
  auto header = own_furniture(composer, "header", StyleRole::header);
  auto footer = own_furniture(composer, "footer", StyleRole::footer);
  document.header = header ? *std::move(header) : usual_header(composer);
  document.footer = footer ? *std::move(footer) : usual_footer(composer);
  document.first_header = own_furniture(composer, "first-header", StyleRole::header);
  document.first_footer = own_furniture(composer, "first-footer", StyleRole::footer);
  const OutlineElement& identity = composer.input.outline.identity;
  if (identity.name.empty()) return;
  add_identity(composer, identity, document.footer);
  if (document.first_footer) add_identity(composer, identity, *document.first_footer);
}

}  // namespace lapas::composing
