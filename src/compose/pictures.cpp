// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "compose/pictures.hpp"

#include <variant>

#include <lapas/limits.hpp>

#include "core/quoted.hpp"
#include "pack/pack_folder.hpp"
#include "picture/picture.hpp"

namespace lapas::composing {

Pictures::Known Pictures::read(const Pack& pack, const OutlineElement& element, Diagnostics& diagnostics) try {
  const std::string_view name = element.attribute("image");
  if (auto problem = pack_file_problem(pack.folder, name, element.place)) {
    diagnostics.add(std::move(*problem));
    return {};
  }
  const std::string content = load_file(pack.folder / name, limits::picture_bytes);
  const auto bytes = std::as_bytes(std::span{content});
  const auto read = picture::read_picture(bytes);
  if (const auto* problem = std::get_if<picture::Problem>(&read)) {
    diagnostics.error(problem->code, element.place, "the picture " + in_quotes(name) + ' ' + problem->what,
                      problem->hint);
    return {};
  }
  return {{bytes.begin(), bytes.end()}, std::get<picture::Picture>(read).pixels()};
} catch (const Error& error) {
  for (Diagnostic problem : error.diagnostics()) {
    problem.message = "the picture " + in_quotes(element.attribute("image")) + ": " + problem.message;
    problem.place = element.place;
    diagnostics.add(std::move(problem));
  }
  return {};
}

Bytes Pictures::load(const Pack& pack, const OutlineElement& element, Diagnostics& diagnostics) {
  const std::string_view name = element.attribute("image");
  auto known = known_.find(name);
  if (known == known_.end()) known = known_.emplace(name, read(pack, element, diagnostics)).first;
  const auto& [bytes, pixels] = known->second;
  const auto is_too_much = [&] {
    return bytes_ > limits::document_picture_bytes || pixels_ > limits::document_picture_pixels;
  };
  if (is_too_much()) return {};
  bytes_ += bytes.size();
  pixels_ += pixels;
  if (is_too_much()) {
    diagnostics.error(ErrorCode::limit_exceeded, element.place,
                      "the pictures of the document have more than " +
                          std::to_string(limits::document_picture_bytes / limits::mebibyte) + " MiB or " +
                          std::to_string(limits::document_picture_pixels / 1'000'000) + " million pixels",
                      "save them smaller");
    return {};
  }
  return bytes;
}

}  // namespace lapas::composing
