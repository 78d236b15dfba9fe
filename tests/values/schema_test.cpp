// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "support/schema.hpp"
#include "support/catch.hpp"
#include "support/template_files.hpp"

#include <lapas/values.hpp>

TEST_CASE("schema and reader agree about values", "[unit][values]") {
  need_tool("jing");
  constexpr std::string_view sample = "<values form=\"m\"><value field=\"M1.1.problem\">Homes</value></values>";
  CHECK(disagreements("values.rng", sample, [](auto xml) { static_cast<void>(lapas::parse_values(xml, "v.xml")); }) ==
        Lines{});
}

TEST_CASE("the values of the packs follow their schema", "[unit][values]") {
  need_tool("jing");
  CHECK(jing("values.rng", template_files("examples")) == Lines{});
}
