// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "pdf/haru.hpp"
#include "../support/catch.hpp"
#include "sheet.hpp"
#include "tools.hpp"

using namespace lapas;
using namespace lapas::pdf;

TEST_CASE("what libharu refuses is thrown as an error", "[unit][pdf]") {
  File file{false};
  const auto add_too_many_pages = [&] {
    for (int i = 0; i < 40'000; ++i) std::ignore = file.add_page();  // its arrays end at 32767
  };
  try {
    add_too_many_pages();
    FAIL("40 000 pages were taken");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::pdf_failed);
  }
  // Its errors are sticky: nothing can be made of the file any more.
  CHECK_THROWS_AS(file.reserve(), Error);
  CHECK_THROWS_AS(file.save(), Error);
}

TEST_CASE("dictionaries that are packed are found by their numbers", "[external][pdf]") {
  need_tool("qpdf");
  File file{false};
  std::ignore = file.add_page();
  std::vector<Ref> refs;
  for (int i = 0; i < 1200; ++i) refs.push_back(file.add(Dict{}.integer("Value", i)));
  file.set_catalog(Dict{}.raw("All", array(refs)));
  const SavedPdf saved{file.save()};
  CHECK_THAT(saved.ask("qpdf --check {}"), ContainsSubstring("No syntax or stream encoding errors"));
  for (const int i : {0, 499, 500, 1199}) {
    const auto number = std::to_string(refs[static_cast<std::size_t>(i)].number);
    CHECK(saved.ask("qpdf --show-object=" + number + " {}") == "<< /Value " + std::to_string(i) + " >>\n");
  }
}
