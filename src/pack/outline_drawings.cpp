// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Numbers out of their range are reported where attributes are read, and here left out of account.

#include "pack/outline_drawings.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lapas {
namespace {

using xml::in_quotes, xml::tag;

constexpr std::size_t longest_mark = 2, fewest_bands = 2, most_bands = 4;

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) static_cast<void>(next_code_point(text, at));
  return count;
}

void check_mark(xml::Reader& reader, pugi::xml_node node, const OutlineElement& tile) {
  const auto mark = tile.attribute("mark");
  if (letters(mark) <= longest_mark) return;
  reader.error(ErrorCode::pack_bad_value, node, "the mark " + in_quotes(mark) + " has no room in its square",
               "give it a letter or two, or a number");
}

/// Whether rows times columns gives a score from `low` to `high`.
bool has_score(int rows, int columns, int low, int high) {
  for (int row = 1; row <= rows; ++row) {
    if (high / row >= 1 && (std::min(high / row, columns)) * row >= low) return true;
  }
  return false;
}

void check_bands(xml::Reader& reader, pugi::xml_node node) {
  const int rows = node.attribute("rows").as_int(), columns = node.attribute("columns").as_int();
  std::vector<pugi::xml_node> bands;
  for (const auto band : node.children("band")) bands.push_back(band);
  const auto is_side = [](int number) { return number >= least_side && number <= most_side; };
  if (bands.empty() || !is_side(rows) || !is_side(columns)) return;
  const auto refuse = [&](pugi::xml_node band, std::string message, std::string hint) {
    reader.error(ErrorCode::pack_bad_value, band, std::move(message), std::move(hint));
  };
  if (bands.size() < fewest_bands || bands.size() > most_bands) {
    return refuse(node, tag(node) + " has " + std::to_string(bands.size()) + " <band>",
                  "two to four can be told apart in print");
  }
  int below = 0;
  const int most = rows * columns;
  for (const auto band : bands) {
    const bool last = band == bands.back();
    if (!band.attribute("upto") && !last)
      return refuse(band, "only the last <band> needs no upto", "say where it ends");
    const int upto = band.attribute("upto").as_int(most);
    const std::string value = std::to_string(upto), before = std::to_string(below);
    if (upto <= below) {
      std::string problem = "upto=\"";
      problem.append(value).append("\" does not rise above ").append(before);
      return refuse(band, problem, "order them by scores");
    }
    if (last && upto < most) {
      return refuse(band, "scores from " + std::to_string(upto + 1) + " to " + std::to_string(most) + " have no <band>",
                    "leave upto out of the last one");
    }
    if (!has_score(rows, columns, below + 1, upto)) {
      return refuse(band, "no score of the grid lies in this <band>", "raise its upto=\"\" or leave it out");
    }
    below = upto;
  }
}

}  // namespace

void check_drawing(xml::Reader& reader, pugi::xml_node node, const OutlineElement& read) {
  if (read.name == "tile") check_mark(reader, node, read);
  if (read.name == "score-grid") check_bands(reader, node);
  if (read.name == "checkpoint-pairs" && read.attribute("picture") == "yes" && !node.child("alt")) {
    reader.error(ErrorCode::pack_bad_value, node, "the picture of " + tag(node) + " has no <alt>",
                 "say what it shows for those who do not see it");
  }
}

}  // namespace lapas
