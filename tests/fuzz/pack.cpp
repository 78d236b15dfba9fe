// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A whole pack from one input, in which a line `=== name` begins a file, and each of its documents in both formats. What
// stands before the first of these lines is a digit or none: the way in which documents are asked for.

#include <algorithm>

#include <lapas/render.hpp>

#include "claims.hpp"
#include "font_maker.hpp"
#include "scratch_folder.hpp"
#include "surroundings.hpp"
#include "targets.hpp"

namespace fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "=== ";

/// Fonts under the name that themes give them when they give none.
void write_fonts(const fs::path& folder) {
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      const auto font = make_font("Noto Sans", bold, italic);
      const std::string name = std::string{"NotoSans-"} + (bold ? "B" : "R") + (italic ? "I" : "") + ".ttf";
      write_file(folder / name, {reinterpret_cast<const char*>(font.data()), font.size()});
    }
  }
}

/// Files with plain names go into the folder, in folders of their own where these ask for it.
void unpack(std::string_view input, const fs::path& folder) {
  for (auto start = input.find(mark); start != std::string_view::npos;) {
    input.remove_prefix(start + mark.size());
    const auto name_end = std::min(input.find('\n'), input.size());
    const fs::path name = input.substr(0, name_end);
    input.remove_prefix(std::min(name_end + 1, input.size()));
    start = input.starts_with(mark) ? 0 : input.find("\n=== ");
    if (start != 0 && start != std::string_view::npos) ++start;
    const bool is_plain = name.is_relative() && name.lexically_normal() == name && *name.begin() != ".." &&
                          name.native().size() < 100 && name.has_filename() &&
                          name.native().find('\0') == std::string::npos;
    if (is_plain) write_file(folder / name, input.substr(0, start));
  }
}

lapas::RenderRequest request_of(const std::string& document, char way) {
  lapas::RenderRequest request{.document = document};
  const unsigned bits = way >= '0' && way <= '9' ? static_cast<unsigned>(way - '0') : 0;
  request.divide = (bits & 1) != 0;
  request.proof = (bits & 2) != 0;
  request.lint = (bits & 2) == 0;
  request.odt.controls = (bits & 4) != 0;
  request.pdf.conformance = (bits & 4) != 0 ? lapas::Conformance::none : lapas::Conformance::both;
  if (bits == 9) request.imposition = lapas::Imposition::booklet;
  return request;
}

void render_both(lapas::Renderer& renderer, lapas::RenderRequest request) {
  attempt([&] { static_cast<void>(read_pdf(renderer.render(request).bytes)); });
  request.format = lapas::Format::odt;
  attempt([&] { static_cast<void>(read_odt(renderer.render(request).bytes)); });
}

}  // namespace

void pack(std::string_view input) {
  constexpr std::size_t most_documents = 4;
  const auto& folder = empty_scratch_folder();
  attempt([&] {
    unpack(input, folder / "pack");
    const auto pack = lapas::load_pack(folder / "pack");
    write_fonts(folder / "fonts");
    lapas::Renderer renderer{pack, {.fonts = {folder / "fonts"}, .compiled = {no_words("lt")}}};
    lapas::Values values;
    if (fs::exists(folder / "pack" / "values.xml")) values = lapas::load_values(folder / "pack" / "values.xml");
    for (std::size_t i = 0; i < std::min(pack.documents.size(), most_documents); ++i) {
      auto request = request_of(pack.documents[i].id, input.front());
      request.values = values;
      render_both(renderer, std::move(request));
    }
  });
}

}  // namespace fuzz
