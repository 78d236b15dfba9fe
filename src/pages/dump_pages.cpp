// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Finished pages as text: the structure first, then each page with its items, its answer places and what prints in them.

#include <array>
#include <cstdio>

#include <lapas/pages.hpp>

#include "core/answer_text.hpp"

namespace lapas {
namespace {

/// By number of the role.
constexpr std::array<std::string_view, 29> role_names{
    "document",  "section",      "heading-1",  "heading-2", "heading-3",     "heading-4", "heading-5",  "heading-6",
    "paragraph", "list",         "list-item",  "label",     "list-body",     "table",     "table-head", "table-body",
    "table-row", "table-header", "table-cell", "contents",  "contents-item", "reference", "link",       "figure",
    "caption",   "form",         "span",       "strong",    "emphasis"};
static_assert(role_names.size() == static_cast<std::size_t>(StructureRole::emphasis) + 1);

/// Tenths of a point are fine enough to see a fault and coarse enough to survive rounding.
std::string tenth(Length length) {
  const auto tenths = (length.millipoints() + (length.millipoints() < 0 ? -50 : 50)) / 100;
  const auto magnitude = tenths < 0 ? -tenths : tenths;
  return (tenths < 0 ? "-" : "") + std::to_string(magnitude / 10) + '.' + std::to_string(magnitude % 10);
}

std::string dump(Point point) { return tenth(point.x) + ',' + tenth(point.y); }

std::string dump(const Rect& rect) {
  return tenth(rect.x) + ',' + tenth(rect.y) + ' ' + tenth(rect.width) + 'x' + tenth(rect.height);
}

std::string dump(Color color) {
  std::array<char, 8> text;
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", unsigned{color.red}, unsigned{color.green},
                unsigned{color.blue});
  return text.data();
}

std::string owner(NodeIndex node) {
  if (node == artifact) return "";
  return node == header_artifact ? " @header" : node == footer_artifact ? " @footer" : " @" + std::to_string(node);
}

std::string quoted(std::string_view name, const std::string& text) {
  return text.empty() ? std::string{} : ' ' + std::string{name} + "=\"" + text + '"';
}

struct ItemDumper {
  std::string operator()(const GlyphRun& run) const {
    return "text " + dump(run.origin) + " f" + std::to_string(run.face) + ' ' + tenth(run.size) + ' ' +
           dump(run.color) + owner(run.node) + " \"" + run.text + '"';
  }
  std::string operator()(const Line& line) const {
    return "line " + dump(line.from) + " - " + dump(line.to) + ' ' + tenth(line.width) + ' ' + dump(line.color) +
           owner(line.node);
  }
  std::string operator()(const Polygon& polygon) const {
    std::string corners;
    for (const Point& corner : polygon.corners) corners += ' ' + dump(corner);
    return "polygon" + corners + " fill " + dump(polygon.fill) + owner(polygon.node);
  }
  std::string operator()(const Rectangle& box) const {
    return "box " + dump(box.rect) + (box.filled ? " fill " + dump(box.fill) : "") +
           (box.stroke_width > Length{} ? " stroke " + tenth(box.stroke_width) + ' ' + dump(box.stroke) : "") +
           owner(box.node);
  }
  std::string operator()(const Circle& circle) const {
    return "circle " + dump(circle.centre) + " radius " + tenth(circle.radius) +
           (circle.filled ? " fill " + dump(circle.fill) : "") +
           (circle.stroke_width > Length{} ? " stroke " + tenth(circle.stroke_width) + ' ' + dump(circle.stroke) : "") +
           owner(circle.node);
  }
  std::string operator()(const Picture& picture) const {
    return "picture " + dump(picture.rect) + " image=" + std::to_string(picture.image) + owner(picture.node);
  }
  std::string operator()(const LinkArea& link) const {
    return "link " + dump(link.rect) + ' ' + link.target + owner(link.node);
  }
  std::string operator()(const MessagePlace& place) const {
    return "message " + dump(place.rect) + ' ' + std::to_string(place.message) +
           (place.problem == 0 ? "" : " problem=" + std::to_string(place.problem)) +
           " characters=" + std::to_string(place.characters);
  }
};

std::string dump(const FieldPlace& place, const Answer& answer) {
  std::string out = "  field " + dump(place.rect) + ' ' + place.field +
                    (place.option.empty() ? "" : "=" + place.option) + quoted("value", answer.value) +
                    lapas::dump(place.limits) + lapas::dump(place.options) + owner(place.node) + '\n';
  for (const auto& run : printed_text(place, answer)) out += "    " + ItemDumper{}(run) + '\n';
  return out;
}

std::string dump(const StructureNode& node) {
  std::string out{spelling(node.role)};
  out += quoted("id", node.id) + quoted("language", node.language) + quoted("alternative", node.alternative) +
         quoted("summary", node.summary);
  if (node.scope != HeaderScope::none) out += node.scope == HeaderScope::row ? " scope=row" : " scope=column";
  if (node.numbering != ListNumbering::none) out += node.numbering == ListNumbering::disc ? " disc" : " decimal";
  if (node.column_span > 1) out += " columns=" + std::to_string(node.column_span);
  if (node.row_span > 1) out += " rows=" + std::to_string(node.row_span);
  if (!node.headers.empty()) out += " headers";
  for (const auto header : node.headers) out += owner(header);
  return out;
}

std::string dump_structure(const std::vector<StructureNode>& nodes) {
  std::string out;
  std::vector<std::size_t> depths;
  for (const auto& node : nodes) {
    const auto parent = static_cast<std::size_t>(node.parent);
    depths.push_back(parent < depths.size() ? depths[parent] + 1 : 1);
    out += std::string(2 * depths.back(), ' ') + '@' + std::to_string(depths.size() - 1) + ' ' + dump(node) + '\n';
  }
  return out;
}

}  // namespace

std::string_view spelling(StructureRole role) { return role_names[static_cast<std::size_t>(role)]; }

std::string dump_pages(const Pages& pages) {
  std::string out = "pages \"" + pages.title + "\" " + pages.language + '\n' + dump_structure(pages.nodes);
  std::size_t place = 0;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    const auto& page = pages.pages[number];
    out += "page " + std::to_string(number + 1) + ' ' + tenth(page.size.width) + 'x' + tenth(page.size.height) + '\n';
    for (const auto& item : page.items) out += "  " + std::visit(ItemDumper{}, item) + '\n';
    for (; place < pages.places.size() && pages.places[place].page == number; ++place) {
      out += dump(pages.places[place], answer_in(pages, place));
    }
  }
  return out;
}

}  // namespace lapas
