// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// What a page or an appearance draws, as the operators of a content stream (ISO 32000-1, 8 and 9).

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <lapas/pages.hpp>

#include "pdf/fonts.hpp"
#include "pdf/structure.hpp"
#include "pdf/syntax.hpp"

namespace lapas::pdf {

/// Operators in the making. Colours, widths and fonts are set only when they change.
class Drawing {
 public:
  /// `origin` is the left bottom corner of what is drawn on, in page coordinates.
  Drawing(FontBook& fonts, Point origin) : fonts_{fonts}, origin_{origin} {}

  void draw(const GlyphRun& run);
  void draw(const Line& line);
  void draw(const Rectangle& rectangle);
  void draw(const Polygon& polygon);
  void draw(const Circle& circle);
  void draw(const Picture& picture);
  void draw_tick(const Rect& box, Length stroke_width, Color value);

  /// Begins a sequence of marked content; `properties` is spelt, or empty for none.
  void begin_marked(std::string_view tag, std::string_view properties);
  void end_marked() { out_ += "EMC\n"; }

  [[nodiscard]] std::string& operators() { return out_; }

 private:
  void append(Length value) { append_number(out_, value); }
  void append(Point point);
  void append(const Rect& rect);
  void set_fill(Color value);
  void set_stroke(Color value, Length width);
  void set_font(FaceIndex face, Length size);
  void show(const GlyphRun& run);

  FontBook& fonts_;
  Point origin_;
  std::string out_;
  std::optional<Color> fill_, stroke_;
  std::optional<Length> stroke_width_, font_size_;
  std::optional<FaceIndex> face_;
};

/// Who draws what belongs to form fields.
enum class FieldDrawing : std::uint8_t { page, widgets };

/// What the node of a place draws. Its lines are left to the widget where there is one.
struct FieldLook {
  std::vector<Line> rules;
  bool framed = false;  ///< There is a frame or a box, which stays on the page.
};

/// Takes the annotations of a page in reading order.
class Annotator {
 public:
  virtual ~Annotator() = default;
  virtual void add(const LinkArea& area) = 0;
  virtual void add(const FieldPlace& place, const Answer& answer, const FieldLook& look) = 0;
};

/// The content of a page, each stretch marked with its element or as an artifact.
[[nodiscard]] std::string page_content(const Pages& pages, std::size_t number, FieldDrawing field_drawing,
                                       FontBook& fonts, Structure& structure, Annotator& annotator);

/// The name of a picture among the resources of pages.
[[nodiscard]] inline std::string picture_name(std::size_t image) { return "I" + std::to_string(image); }

}  // namespace lapas::pdf
