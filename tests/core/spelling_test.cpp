// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT

#include "core/spelling.hpp"

#include <lapas/limits.hpp>

#include "support/catch.hpp"

using namespace lapas;

TEST_CASE("a language tag has a language of two or three letters and short subtags", "[unit][core]") {
  for (const auto* tag : {"lt", "pt-BR", "zh-Hant-TW", "sgs", "de-1996", "en-GB-oxendict", "EN"})
    CHECK(is_language_tag(tag));
  for (const auto* tag : {"", "l", "lt-", "-lt", "lt--LT", "lt_LT", "lit-uanian123", "12", "lt LT", "ž", "x-private"}) {
    INFO(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
  CHECK(is_language_tag("pt_BR", '_'));
  CHECK(is_language_tag("lt-abcdefgh-abcdefgh-abcdefgh-abcde"));
  CHECK_FALSE(is_language_tag("lt-abcdefgh-abcdefgh-abcdefgh-abcdef"));
}

TEST_CASE("a link leads to an id or an address, in what PDF and ODF both carry", "[unit][core]") {
  for (const auto* target :
       {"#A1", "https://example.org/a?b=c&d=%C5%BE", "http://example.org", "mailto:a@example.org"}) {
    CHECK(is_link_target(target));
  }
  for (const auto* target :
       {"", "#", "https://", "javascript:alert(1)", "file:///etc/passwd", "example.org", "https://a b", "https://a\n",
        "https://a\x7F", "https://ž.lt", "https://a\"b", "https://<a>"}) {
    INFO(target);
    CHECK_FALSE(is_link_target(target));
  }
  const std::string longest = "https://" + std::string(limits::link_bytes - 8, 'a');
  CHECK(is_link_target(longest));
  CHECK_FALSE(is_link_target(longest + 'a'));
}
