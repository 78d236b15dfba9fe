// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A checklist built in C++, without a pack: a PDF to print or to type into, and an ODT to edit.

#include <exception>
#include <iostream>

#include <lapas/lapas.hpp>

int main(int argc, char* argv[]) try {
  using lapas::AnswerKind;

  lapas::Checkpoint meeting{.id = "A1.1", .title = {"", "The first meeting"}};
  meeting.questions = {{"", "Who will chair it?"}, {"", "Who will write down what is agreed?"}};
  meeting.fields = {
      {.id = "agreed", .kind = AnswerKind::ruled_lines, .label = {"", "What we agreed"}, .lines = 4},
      {.id = "done",
       .kind = AnswerKind::one_of,
       .label = {"", "Done"},
       .options = {{"yes", {"", "Yes"}}, {"no", {"", "No"}}}},
  };
  const lapas::Checklist checklist{
      .id = "example",
      .title = {"", "A small checklist"},
      .steps = {{.id = "A1", .title = {"", "Getting to know each other"}, .checkpoints = {meeting}}}};

  const auto english = lapas::load_catalog({.language = "en", .domains = {"lapas"}});
  const auto document = lapas::compose_checklist(checklist, lapas::default_theme(), english);
  lapas::save("minimal.odt", lapas::write_odt(document));

  const std::filesystem::path folder = argc > 1 ? argv[1] : "/usr/share/fonts/truetype/noto";
  const auto fonts = lapas::load_fonts(std::vector<std::string>{"Noto Sans"}, std::vector{folder});
  lapas::Shaper shaper{fonts};
  lapas::save("minimal.pdf", lapas::write_pdf(lapas::lay_out(document, shaper), shaper));
} catch (const std::exception& error) {  // lapas::Error, or std::bad_alloc.
  std::cerr << error.what() << '\n';
  return 1;
}
