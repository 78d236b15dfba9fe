// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Subsets draw what the whole font draws. Letters with accents are made of other glyphs, sometimes several levels deep,
// and a component that is lost shows on paper only: the text can still be copied and searched.

#include <functional>
#include <set>

#include <hb.h>

#include "fonts.hpp"
#include "support/catch.hpp"

namespace {

using namespace lapas;
using Ids = std::vector<std::uint16_t>;

/// The glyphs of a font file, read apart from HarfBuzz.
class Glyf {
 public:
  explicit Glyf(const Bytes& font)
      : glyf_{fonts::table_of(font, "glyf")},
        loca_{fonts::table_of(font, "loca")},
        long_{fonts::u16(fonts::table_of(font, "head"), 50) != 0} {}

  [[nodiscard]] std::size_t count() const { return loca_.size() / (long_ ? 4 : 2) - 1; }
  [[nodiscard]] bool is_empty(std::size_t id) const { return place(id) == place(id + 1); }

  /// The glyphs that a composite glyph is made of; nothing for a simple one.
  [[nodiscard]] Ids components(std::size_t id) const {
    constexpr unsigned arguments_are_words = 0x1, has_scale = 0x8, has_two_scales = 0x40, has_matrix = 0x80;
    constexpr unsigned more = 0x20, sign = 0x8000;
    Ids ids;
    const std::size_t begin = place(id);
    if (is_empty(id) || (fonts::u16(glyf_, begin) & sign) == 0) return ids;
    unsigned flags = more;
    for (std::size_t at = begin + 10; (flags & more) != 0;) {
      flags = fonts::u16(glyf_, at);
      ids.push_back(static_cast<std::uint16_t>(fonts::u16(glyf_, at + 2)));
      at += 4 + ((flags & arguments_are_words) != 0 ? 4 : 2);
      at += (flags & has_scale) != 0 ? 2 : (flags & has_two_scales) != 0 ? 4 : (flags & has_matrix) != 0 ? 8 : 0;
    }
    return ids;
  }

  /// How many levels of components there are below a glyph.
  [[nodiscard]] int depth(std::size_t id) const {
    int deepest = 0;
    for (const auto component : components(id)) deepest = std::max(deepest, depth(component) + 1);
    return deepest;
  }

 private:
  [[nodiscard]] std::size_t place(std::size_t id) const {
    return long_ ? fonts::u32(loca_, 4 * id) : 2 * fonts::u16(loca_, 2 * id);
  }
  Bytes glyf_, loca_;
  bool long_;
};

/// What HarfBuzz draws for the glyphs of a font file.
class Drawing {
 public:
  explicit Drawing(const Bytes& font) {
    blob_ = hb_blob_create(reinterpret_cast<const char*>(font.data()), static_cast<unsigned>(font.size()),
                           HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    face_ = hb_face_create(blob_, 0);
    font_ = hb_font_create(face_);
    strokes_ = hb_draw_funcs_create();
    const auto move_to = [](auto*, void* out, auto*, float x, float y, void*) { add(out, 'm', {x, y}); };
    const auto line_to = [](auto*, void* out, auto*, float x, float y, void*) { add(out, 'l', {x, y}); };
    const auto curve_to = [](auto*, void* out, auto*, float control_x, float control_y, float x, float y, void*) {
      add(out, 'q', {control_x, control_y, x, y});
    };
    hb_draw_funcs_set_move_to_func(strokes_, move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(strokes_, line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(strokes_, curve_to, nullptr, nullptr);
  }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;
  ~Drawing() {
    hb_draw_funcs_destroy(strokes_);
    hb_font_destroy(font_);
    hb_face_destroy(face_);
    hb_blob_destroy(blob_);
  }

  [[nodiscard]] std::string outline(std::uint16_t glyph) const {
    std::string out;
    hb_font_get_glyph_shape(font_, glyph, strokes_, &out);
    return out;
  }
  [[nodiscard]] int width(std::uint16_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

 private:
  static void add(void* out, char stroke, std::initializer_list<float> numbers) {
    auto& text = *static_cast<std::string*>(out);
    text += stroke;
    for (const float number : numbers) text += std::to_string(number) + ' ';
  }
  hb_blob_t* blob_;
  hb_face_t* face_;
  hb_font_t* font_;
  hb_draw_funcs_t* strokes_;
};

const std::vector<std::string> files{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf",
                                     "NotoSans-BoldItalic.ttf"};

}  // namespace

TEST_CASE("a subset draws every letter as the whole font does", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  for (FaceIndex face = 0; face < files.size(); ++face) {
    const auto ids = fonts::glyphs_of(shaper, face, fonts::lithuanian + fonts::latvian + fonts::polish + fonts::greek);
    const Drawing whole{fonts::file(files[face])};
    const Drawing subset{shaper.subset(face, ids).bytes};
    REQUIRE(ids.size() > 160);
    for (const auto id : ids) {
      INFO(files[face] << " glyph " << id);
      CHECK(subset.outline(id) == whole.outline(id));
      CHECK(subset.width(id) == whole.width(id));
    }
  }
}

TEST_CASE("components of components come along", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const Glyf whole{fonts::file(files[2])};
  Ids nested;
  for (std::size_t id = 0; id < whole.count(); ++id) {
    if (whole.depth(id) > 1) nested.push_back(static_cast<std::uint16_t>(id));
  }
  REQUIRE_FALSE(nested.empty());

  const Glyf subset{shaper.subset(2, nested).bytes};
  const std::function<void(std::uint16_t)> check = [&](std::uint16_t id) {
    INFO("glyph " << id);
    CHECK(subset.is_empty(id) == whole.is_empty(id));
    CHECK(subset.components(id) == whole.components(id));
    for (const auto component : whole.components(id)) check(component);
  };
  for (const auto id : nested) check(id);
}

TEST_CASE("a subset holds no glyph that was not asked for", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const Glyf whole{fonts::file(files[0])};
  const auto ids = fonts::glyphs_of(shaper, 0, U"šį");
  std::set<std::size_t> expected(ids.begin(), ids.end());
  for (const auto id : ids) {
    for (const auto component : whole.components(id)) expected.insert(component);
  }
  const Glyf subset{shaper.subset(0, ids).bytes};
  for (std::size_t id = 0; id < subset.count(); ++id) {
    INFO("glyph " << id);
    if (!subset.is_empty(id)) CHECK(expected.contains(id));
  }
}

TEST_CASE("a subset has the tables that a PDF reader needs and no others", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto& bytes = shaper.subset(0, fonts::glyphs_of(shaper, 0, U"ab")).bytes;
  for (const std::string table : {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
    CHECK(fonts::record_of(bytes, table) != 0);
  }
  CHECK(fonts::u16(bytes, 4) == 7);
}

TEST_CASE("a subset still knows which characters its glyphs show", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  std::vector<Bytes> subset{shaper.subset(0, fonts::glyphs_of(shaper, 0, U"ąž")).bytes};
  const auto reopened = make_font_set(std::move(subset));
  Shaper again{reopened};
  CHECK(fonts::has_glyph(again, 0, U'ą'));
  CHECK(fonts::has_glyph(again, 0, U'ž'));
  CHECK_FALSE(fonts::has_glyph(again, 0, U'c'));
}

TEST_CASE("the bytes of a subset do not depend on what was asked for before", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper fresh{set};
  const auto few = fonts::glyphs_of(fresh, 0, U"ab");
  const auto expected = fresh.subset(0, few).bytes;

  Shaper used{set};
  (void)used.subset(0, fonts::glyphs_of(used, 0, fonts::lithuanian));
  (void)used.subset(1, few);
  CHECK(used.subset(0, few).bytes == expected);
  CHECK(used.subset(1, few).bytes != expected);
  for (char32_t letter = U'a'; letter < U'z'; ++letter) (void)used.subset(0, fonts::glyphs_of(used, 0, {letter}));
  CHECK(used.subset(0, few).bytes == expected);
}

TEST_CASE("a subset that was asked for lately is not made again", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto glyphs = fonts::glyphs_of(shaper, 0, U"ab");
  const auto* first = &shaper.subset(0, glyphs);
  const auto ask_for_others = [&](char32_t from, char32_t to) {
    for (char32_t letter = from; letter < to; ++letter) (void)shaper.subset(0, fonts::glyphs_of(shaper, 0, {letter}));
  };
  ask_for_others(U'a', U'p');
  CHECK(&shaper.subset(0, glyphs) == first);
  ask_for_others(U'A', U'P');
  CHECK(&shaper.subset(0, glyphs) == first);
}

TEST_CASE("a subset is a small part of its font", "[unit][text]") {
  const auto set = fonts::noto_sans();
  Shaper shaper{set};
  const auto ids = fonts::glyphs_of(shaper, 0, fonts::lithuanian + U"0123456789.,:;!?()/%");
  CHECK(shaper.subset(0, ids).bytes.size() < 12'000);
}

TEST_CASE("what a font's licence lets embed is what is embedded", "[unit][text]") {
  const auto with_licence = [](unsigned type) {
    auto bytes = fonts::file("NotoSans-Regular.ttf");
    fonts::patch(bytes, "OS/2", 8, type);
    std::vector<Bytes> only;
    only.push_back(std::move(bytes));
    return make_font_set(std::move(only));
  };
  const Ids some{1, 2, 3};
  for (const unsigned type : {0x0000U, 0x0004U, 0x0008U, 0x0006U, 0x000AU}) {
    const auto set = with_licence(type);
    INFO("fsType " << type);
    CHECK(set.facts(0).embedding == Embedding::subset);
    Shaper shaper{set};
    CHECK_FALSE(shaper.subset(0, some).is_whole);
    CHECK(shaper.subset(0, some).bytes.size() < 12'000);
  }
  for (const unsigned type : {0x0002U, 0x0200U, 0x0204U, 0x0302U}) {
    const auto set = with_licence(type);
    Shaper shaper{set};
    INFO("fsType " << type);
    CHECK(set.facts(0).embedding == Embedding::forbidden);
    try {
      (void)shaper.subset(0, some);
      FAIL("nothing was thrown");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::font_not_embeddable);
      CHECK(error.diagnostics().front().place.file == "font 1");
      CHECK_THAT(error.diagnostics().front().message, ContainsSubstring("\"Noto Sans\", regular"));
    }
    Diagnostics diagnostics;
    set.check_embedding(0, diagnostics);
    CHECK(diagnostics.has_errors());
  }
  const auto set = with_licence(0x0104);
  Shaper shaper{set};
  CHECK(shaper.subset(0, some).is_whole);
  CHECK(std::ranges::equal(shaper.subset(0, some).bytes, set.file(0)));
}

TEST_CASE("a glyph whose outline is damaged is refused rather than left empty", "[unit][text]") {
  auto bytes = fonts::file("NotoSans-Regular.ttf");
  const auto letter = [&] {
    const auto set = fonts::noto_sans();
    Shaper shaper{set};
    return fonts::glyphs_of(shaper, 0, U"m").back();
  }();
  const bool is_long = fonts::u16(fonts::table_of(bytes, "head"), 50) != 0;
  REQUIRE(is_long);
  const unsigned outline = fonts::u32(fonts::table_of(bytes, "loca"), std::size_t{4} * letter);
  fonts::patch(bytes, "glyf", outline, 32000);  // the number of contours
  std::vector<Bytes> only;
  only.push_back(std::move(bytes));
  const auto set = make_font_set(std::move(only));
  Shaper shaper{set};
  CHECK_THROWS_AS(shaper.subset(0, Ids{letter}), Error);
  CHECK_NOTHROW(shaper.subset(0, Ids{1, 2}));
}
