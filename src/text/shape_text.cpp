// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A face covers a text when shaping it leaves no .notdef glyph; this takes account of all that HarfBuzz can do for a
// face (composing and decomposing letters, spaces and hyphens of other kinds). So the text is shaped with the face that
// was asked for, and only the graphemes it lacks are shaped again with the next face, as long as there is one.

#include "text/shape_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <new>
#include <numeric>
#include <span>

#include "core/memory.hpp"

namespace lapas::text {
namespace {

/// Bytes of the text.
struct Range {
  std::size_t begin, end;
};

/// Letters stay single: easier to read for people who read slowly, and one glyph is one character in the PDF.
constexpr auto features = std::to_array<hb_feature_t>({
    {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
});

/// The face itself, then those of the same weight and slant, then the others.
std::vector<FaceIndex> fallback_order(const std::vector<Face>& faces, FaceIndex face) {
  std::vector<FaceIndex> order(faces.size());
  std::iota(order.begin(), order.end(), FaceIndex{0});
  std::ranges::stable_sort(order, {}, [&](FaceIndex other) {
    const auto& wanted = faces[face].facts;
    const auto& facts = faces[other].facts;
    return other == face ? 0 : facts.bold == wanted.bold && facts.italic == wanted.italic ? 1 : 2;
  });
  return order;
}

bool is_mark(char32_t code_point) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK: return true;
    default: return false;
  }
}

/// As much of UAX #29 as matters for choosing a face: marks stay with what they follow, joiners with both sides.
std::size_t grapheme_end(std::string_view text, std::size_t begin) {
  constexpr char32_t joiner = 0x200D;
  std::size_t end = begin;
  char32_t last = next_code_point(text, end);
  while (end < text.size()) {
    std::size_t after = end;
    const char32_t next = next_code_point(text, after);
    if (!is_mark(next) && next != joiner && last != joiner) break;
    last = next;
    end = after;
  }
  return end;
}

/// The graphemes for which the face has no glyph, neighbours joined.
std::vector<Range> lacking(std::string_view text, Range range, const std::vector<Glyph>& glyphs) {
  std::vector<Range> ranges;
  if (std::ranges::find(glyphs, 0, &Glyph::id) == glyphs.end()) return ranges;
  auto glyph = glyphs.begin();
  for (Range grapheme{range.begin, 0}; grapheme.begin < range.end; grapheme.begin = grapheme.end) {
    grapheme.end = grapheme_end(text, grapheme.begin);
    bool lacks = false;
    for (; glyph != glyphs.end() && glyph->text_offset < grapheme.end; ++glyph) lacks = lacks || glyph->id == 0;
    if (!lacks) continue;
    if (!ranges.empty() && ranges.back().end == grapheme.begin) {
      ranges.back().end = grapheme.end;
    } else {
      ranges.push_back(grapheme);
    }
  }
  return ranges;
}

/// Fonts that are damaged can have any metrics.
std::int16_t to_thousandths(hb_position_t position) {
  using Limits = std::numeric_limits<std::int16_t>;
  return static_cast<std::int16_t>(std::clamp<hb_position_t>(position, Limits::min(), Limits::max()));
}

/// What is wider than an int counts has no room anywhere.
int sum_of_widths(int one, int other) {
  using Limits = std::numeric_limits<int>;
  const auto sum = std::int64_t{one} + other;
  return static_cast<int>(std::clamp<std::int64_t>(sum, Limits::min(), Limits::max()));
}

/// One text on its way into runs.
class Job {
 public:
  Job(const std::vector<Face>& faces, ShapingFonts& fonts, hb_buffer_t* buffer, std::string_view text,
      hb_language_t language)
      : faces_{faces}, fonts_{fonts}, buffer_{buffer}, text_{text}, language_{language} {}

  void add_runs(Range range, std::span<const FaceIndex> order) {
    ShapedRun run = shape_run(range, order.front());
    const auto gaps = lacking(text_, range, run.glyphs);
    if (gaps.empty() || order.size() == 1) {
      for (const Range gap : gaps) add_missing(gap);
      add_run(std::move(run));
      return;
    }
    std::size_t begin = range.begin;
    for (const Range gap : gaps) {
      if (begin < gap.begin) add_runs({begin, gap.begin}, order);
      add_runs(gap, order.subspan(1));
      begin = gap.end;
    }
    if (begin < range.end) add_runs({begin, range.end}, order);
  }

  [[nodiscard]] ShapedText take() { return std::move(shaped_); }

 private:
  [[nodiscard]] ShapedRun shape_run(Range range, FaceIndex face) {
    hb_font_t* font = fonts_.font(face);
    const MemoryWatch memory;
    hb_buffer_clear_contents(buffer_);
    hb_buffer_add_utf8(buffer_, text_.data(), static_cast<int>(text_.size()), static_cast<unsigned>(range.begin),
                       static_cast<int>(range.end - range.begin));
    hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer_, language_);
    hb_buffer_guess_segment_properties(buffer_);
    const bool is_shaped = hb_shape_full(font, buffer_, features.data(), features.size(), nullptr) != 0;
    if (memory.ran_out() || !is_shaped || hb_buffer_allocation_successful(buffer_) == 0) {
      fonts_.close(face);
      throw std::bad_alloc{};
    }

    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer_, &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer_, &count);
    ShapedRun run{face, {}, 0};
    run.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
      const auto& position = positions[i];
      const Glyph glyph{static_cast<std::uint16_t>(infos[i].codepoint), to_thousandths(position.x_advance),
                        to_thousandths(position.x_offset), to_thousandths(position.y_offset), infos[i].cluster};
      run.glyphs.push_back(glyph);
      run.width = sum_of_widths(run.width, glyph.advance);
    }
    return run;
  }

  void add_run(ShapedRun run) {
    if (run.glyphs.empty()) return;
    shaped_.width = sum_of_widths(shaped_.width, run.width);
    shaped_.runs.push_back(std::move(run));
  }

  /// A grapheme can be missing although every character of it is in some face; then all of them are named.
  void add_missing(Range range) {
    std::u32string characters, in_no_face;
    for (std::size_t offset = range.begin; offset < range.end;) {
      const char32_t character = next_code_point(text_, offset);
      characters += character;
      if (!is_in_some_face(character)) in_no_face += character;
    }
    for (const char32_t character : in_no_face.empty() ? characters : in_no_face) {
      if (shaped_.missing.find(character) == std::u32string::npos) shaped_.missing += character;
    }
  }

  [[nodiscard]] bool is_in_some_face(char32_t character) const {
    return std::ranges::any_of(faces_, [&](const Face& face) {
      hb_codepoint_t glyph = 0;
      return hb_font_get_nominal_glyph(face.font.get(), character, &glyph) != 0;
    });
  }

  const std::vector<Face>& faces_;
  ShapingFonts& fonts_;
  hb_buffer_t* buffer_;
  std::string_view text_;
  hb_language_t language_;
  ShapedText shaped_;
};

}  // namespace

TextShaper::TextShaper(const std::vector<Face>& faces) : faces_{faces}, fonts_{faces}, buffer_{make_buffer()} {
  // A glyph points to its own character even when it is a mark on a letter.
  hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  // Else soft hyphens and the like become spaces without width, which a PDF would read out as spaces.
  hb_buffer_set_flags(buffer_.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

ShapedText TextShaper::shape(FaceIndex face, std::string_view text, hb_language_t language) {
  Job job{faces_, fonts_, buffer_.get(), text, language};
  job.add_runs({0, text.size()}, fallback_order(faces_, face));
  return job.take();
}

}  // namespace lapas::text
