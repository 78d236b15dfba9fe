// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The fuzz targets without a fuzzer: over their seeds, which lapas takes without a complaint unless they are wild, and over
// what was found before.

#include <filesystem>

#include <lapas/limits.hpp>

#include "claims.hpp"
#include "font_maker.hpp"
#include "support/catch.hpp"
#include "targets.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path{LAPAS_SOURCE_DIR} / "tests" / "fuzz";

std::string content_of(const fs::path& path) { return lapas::load_file(path, lapas::limits::mebibyte); }

std::vector<fs::path> inputs(const std::string& kind, const std::string& target) {
  std::vector<fs::path> files;
  if (!fs::exists(folder / kind / target)) return files;
  for (const auto& entry : fs::directory_iterator{folder / kind / target}) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

void check_seeds(const std::string& name, void (*target)(std::string_view)) {
  const auto seeds = inputs("seeds", name);
  CHECK_FALSE(seeds.empty());
  for (const auto& seed : seeds) {
    fuzz::refusals = 0;
    INFO(seed.string());
    CHECK_NOTHROW(target(content_of(seed)));
    INFO(fuzz::last_refusal);
    const bool is_wild = seed.filename().string().starts_with("wild");
    CHECK((is_wild || fuzz::refusals == 0));
  }
}

void check_regressions(const std::string& name, void (*target)(std::string_view)) {
  for (const auto& regression : inputs("regressions", name)) {
    INFO(regression.string());
    CHECK_NOTHROW(target(content_of(regression)));
  }
}

}  // namespace

#define LAPAS_FUZZ_TARGET(name)                                                                      \
  TEST_CASE("seeds of the target " #name " are sound", "[fuzz]") { check_seeds(#name, fuzz::name); } \
  TEST_CASE("what the target " #name " found before ends well", "[fuzz]") { check_regressions(#name, fuzz::name); }
#include "targets.inc"
#undef LAPAS_FUZZ_TARGET

TEST_CASE("every folder of inputs belongs to a target", "[fuzz]") {
  const std::set<std::string> targets{
#define LAPAS_FUZZ_TARGET(name) #name,
#include "targets.inc"
#undef LAPAS_FUZZ_TARGET
  };
  for (const auto* kind : {"seeds", "regressions"}) {
    for (const auto& entry : fs::directory_iterator{folder / kind}) {
      INFO(entry.path().string());
      CHECK(targets.contains(entry.path().filename().string()));
    }
  }
}

TEST_CASE("the seed of fonts is the font that all targets write in", "[fuzz]") {
  const auto made = fuzz::make_font("Small");
  const std::string bytes{reinterpret_cast<const char*>(made.data()), made.size()};
  CHECK(bytes == content_of(folder / "seeds" / "font" / "small.ttf"));
}

TEST_CASE("a claim that does not hold leaves a target", "[fuzz]") {
  CHECK_THROWS_AS(fuzz::attempt([] { fuzz::claim(false, "two is three"); }), fuzz::BrokenClaim);
  CHECK_THROWS_AS(fuzz::attempt([] { throw std::runtime_error{"foreign"}; }), std::runtime_error);
  CHECK_THROWS_AS(fuzz::attempt([] { throw lapas::Error{lapas::ErrorCode::pdf_failed, ""}; }), fuzz::BrokenClaim);
  CHECK_THROWS_AS(fuzz::read_pdf(lapas::Bytes(100)), fuzz::BrokenClaim);
  CHECK_THROWS_AS(fuzz::read_odt(lapas::Bytes(100)), fuzz::BrokenClaim);
  fuzz::Names names;
  CHECK_THROWS_AS(fuzz::read_xml("a part", "<a b='1' b='2'/>", names), fuzz::BrokenClaim);
  CHECK_THROWS_AS(fuzz::read_xml("a part", "<a>\xef\xbf\xbe</a>", names), fuzz::BrokenClaim);
  CHECK_THROWS_AS(fuzz::read_xml("a part", "<a>\x01</a>", names), fuzz::BrokenClaim);
}
