// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include <set>

#include "odt/package.hpp"
#include "opened_odt.hpp"
#include "sample.hpp"

using namespace lapas;

namespace {

std::string_view bytes_of(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

unsigned number_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]) |
         static_cast<unsigned>(static_cast<unsigned char>(bytes[offset + 1])) << 8;
}

}  // namespace

TEST_CASE("a sniffer finds the media type at offset 38, stored", "[format][odt]") {
  const Bytes odt = write_odt(sample::document());
  const std::string_view bytes = bytes_of(odt);
  constexpr std::size_t method = 8, length_of_extra_field = 28;
  CHECK(bytes.substr(0, 4) == "PK\x03\x04");
  CHECK(number_at(bytes, method) == 0);
  CHECK(number_at(bytes, length_of_extra_field) == 0);
  CHECK(bytes.substr(30, 8) == "mimetype");
  CHECK(bytes.substr(38, 39) == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("the same document gives the same bytes", "[format][odt]") {
  CHECK(write_odt(sample::document()) == write_odt(sample::document()));
}

TEST_CASE("no entry knows when or by whom it was made", "[format][odt]") {
  const Bytes odt = write_odt(sample::document());
  const std::string_view bytes = bytes_of(odt);
  constexpr unsigned first_day_of_dos = 33;
  std::size_t found = 0;
  for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string_view::npos; ++at, ++found) {
    CHECK(number_at(bytes, at + 12) == 0);
    CHECK(number_at(bytes, at + 14) == first_day_of_dos);
    CHECK(number_at(bytes, at + 30) == 0);
  }
  CHECK(found == OpenedOdt{odt}.entries().size());
}

TEST_CASE("the manifest lists what is in the package and nothing else", "[format][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  std::multiset<std::string> listed, packed;
  for (const auto entry : elements(odt.manifest, "manifest:file-entry"))
    listed.insert(attribute(entry, "manifest:full-path"));
  for (const auto& entry : odt.entries()) packed.insert(entry.path);
  packed.erase("mimetype");
  packed.erase("META-INF/manifest.xml");
  packed.insert("/");
  CHECK(listed == packed);
  CHECK(packed.contains("Pictures/1.png"));
}

TEST_CASE("equal pictures are packed once", "[format][odt]") {
  Document document = sample::document();
  document.sections.back().blocks.push_back(Figure{png::red_square(), {mm(20), mm(20)}, "Again", {}});
  const OpenedOdt odt{write_odt(document)};
  const auto images = elements(odt.content, "draw:image");
  REQUIRE(images.size() == 2);
  CHECK(attribute(images[0], "xlink:href") == attribute(images[1], "xlink:href"));
}

TEST_CASE("all pictures that cannot be used are named, where they stand", "[unit][odt]") {
  Document document = sample::document();
  document.sections.back().blocks.emplace_back(Figure{png::bytes("<svg/>"), {mm(20), mm(20)}, "A leaf", {}},
                                               SourcePlace{"guide.xml", 7, 3});
  document.sections.back().blocks.emplace_back(
      Group{.blocks = {Figure{png::bytes(png::Png{.type = png::rgb_and_alpha}.file()), {mm(9), mm(9)}, "A tree", {}}}});
  try {
    static_cast<void>(write_odt(document));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.code() == ErrorCode::image_malformed);
    CHECK(error.diagnostics()[0].place == SourcePlace{"guide.xml", 7, 3});
    CHECK(error.diagnostics()[0].message == "the picture \"A leaf\" is not a PNG file");
    CHECK_THAT(error.diagnostics()[1].message, ContainsSubstring("\"A tree\" is of a kind that can be transparent"));
  }
}

TEST_CASE("the metadata come from the document", "[unit][odt]") {
  const OpenedOdt odt{write_odt(sample::document())};
  const auto value = [&](const char* name) { return text_of(only(odt.meta, name)); };
  CHECK(value("dc:title") == "Sample \"&\" <form>");
  CHECK(value("dc:subject") == "Everything");
  CHECK(value("dc:creator") == "Somebody");
  CHECK(value("dc:language") == "lt-LT");
  CHECK(value("meta:creation-date") == "2026-11-23T00:00:00");
  CHECK(value("meta:generator") == "lapas");
  CHECK(elements(odt.meta, "meta:keyword").size() == 2);
}

TEST_CASE("a document without a date has none in its metadata", "[unit][odt]") {
  Document document = sample::document();
  document.date.clear();
  const OpenedOdt odt{write_odt(document)};
  CHECK(elements(odt.meta, "meta:creation-date").empty());
  CHECK(elements(odt.meta, "dc:date").empty());
}

TEST_CASE("a package that cannot be put together is an error with the reason", "[unit][odt]") {
  const odt::Part part{"content.xml", "text/xml", "<a/>"};
  const std::vector twice{part, part};
  try {
    static_cast<void>(odt::make_package(twice));
    FAIL("two parts under one name");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::odt_failed);
    CHECK_THAT(error.what(), ContainsSubstring("could not be put together: "));
  }
}
