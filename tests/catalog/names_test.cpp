// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Names of languages and domains become paths, and come from strangers.

#include <lapas/catalog.hpp>

#include "support/catch.hpp"
#include "support/message_file_maker.hpp"
#include "support/problems.hpp"
#include "support/temporary_folder.hpp"

using namespace lapas;

namespace {

Lines problems_with(CatalogRequest request) {
  return problems([&] { static_cast<void>(load_catalog(request)); });
}

}  // namespace

TEST_CASE("what is no language is refused before a folder is named after it", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_message_file(folder.path(), "lt", "sample", make_message_file({}));
  for (const std::string& tag :
       std::vector<std::string>{"", "..", "../lt", "lt/../lt", "l", "lt_", "_lt", "lt__LT", "lt.UTF-8", "lt@x",
                                "lt_LATINLATIN", std::string{"lt\0", 3}, "lt\x1B", std::string(1'000'000, 'x')}) {
    INFO(tag.substr(0, 20));
    const Lines found = problems_with({.language = tag, .domains = {"sample"}, .directories = {folder.path()}});
    REQUIRE(found.size() == 1);
    CHECK_THAT(found.front(), ContainsSubstring("is not a language [catalog.unavailable]"));
    CHECK(found.front().size() < 250);
    CHECK(problems_with({.language = "lt", .source_language = tag}).size() == 1);
    CHECK(problems_with({.compiled = {{tag, "sample", make_message_file({})}}}).size() == 1);
  }
}

TEST_CASE("a domain does not lead out of the folder of its language", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_message_file(folder.path(), "lt", "sample", make_message_file({}));
  for (const std::string& domain : std::vector<std::string>{
           "", "../lt/sample", "lt/sample", "a b", std::string{"sample\0", 7}, "sample\n", std::string(101, 'x')}) {
    INFO(domain);
    const Lines found = problems_with({.language = "lt", .domains = {domain}, .directories = {folder.path()}});
    REQUIRE(found.size() == 1);
    CHECK_THAT(found.front(), ContainsSubstring("cannot be the domain of a catalogue [catalog.unavailable]"));
  }
}

TEST_CASE("all names that cannot be are told of at once", "[unit][catalog]") {
  CHECK(problems_with({.language = "?", .source_language = "!", .domains = {"a/b", "c/d"}}).size() == 4);
}

TEST_CASE("a translation says which catalogue it stands in", "[unit][catalog]") {
  const TemporaryFolder folder;
  write_message_file(folder.path(), "lt", "sample", make_message_file({{"Guide", "Vadovas"}, {"Bus", ""}}));
  const auto lt = load_catalog({.language = "lt", .domains = {"sample"}, .directories = {folder.path()}});
  CHECK(lt.translation_place({{}, "Guide", {}}).file == (folder.path() / "lt" / "sample.mo").string());
  CHECK(lt.translation_place({{}, "Tram", {}}).file.empty());
  CHECK(lt.state({{}, "Bus", {}}) == Translation::missing);
}
