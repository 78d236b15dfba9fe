// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Items become operators in the order in which they stand. Neighbours of one node share a sequence of marked content.

#include "pdf/content.hpp"

#include <utility>
#include <variant>

namespace lapas::pdf {

void Drawing::append(Point point) {
  append(point.x - origin_.x);
  out_ += ' ';
  append(origin_.y - point.y);
}

void Drawing::append(const Rect& rect) {
  append(Point{rect.x, rect.bottom()});
  out_ += ' ';
  append(rect.width);
  out_ += ' ';
  append(rect.height);
}

void Drawing::set_fill(Color value) {
  if (fill_ == value) return;
  fill_ = value;
  out_ += color(value) + " rg\n";
}

void Drawing::set_stroke(Color value, Length width) {
  if (stroke_ != value) {
    stroke_ = value;
    out_ += color(value) + " RG\n";
  }
  if (stroke_width_ != width) {
    stroke_width_ = width;
    append(width);
    out_ += " w\n";
  }
}

void Drawing::set_font(FaceIndex face, Length size) {
  if (face_ == face && font_size_ == size) return;
  face_ = face;
  font_size_ = size;
  out_ += '/' + FontBook::resource_name(face) + ' ';
  append(size);
  out_ += " Tf\n";
}

/// Strings of glyph numbers, and between them what the pen moves apart from the widths of the glyphs: kerning, and
/// marks that are set upon letters.
void Drawing::show(const GlyphRun& run) {
  const std::size_t start = out_.size();
  bool in_string = false, moved = false;
  int pending = 0, rise = 0;
  const auto end_string = [&] {
    if (in_string) out_ += '>';
    in_string = false;
  };
  out_ += '[';
  for (const auto& glyph : run.glyphs) {
    if (glyph.y_offset != rise) {
      end_string();
      out_ += "]TJ ";
      append(run.size * glyph.y_offset / 1000);
      out_ += " Ts[";
      rise = glyph.y_offset;
    }
    pending -= glyph.x_offset;
    if (pending != 0) {
      end_string();
      append_integer(out_, pending);
      moved = true;
    }
    if (!in_string) out_ += '<';
    in_string = true;
    append_hex(out_, glyph.id);
    pending = glyph.x_offset + fonts_.width(run.face, glyph.id) - glyph.advance;
  }
  end_string();
  if (rise != 0) {
    out_ += "]TJ 0 Ts\n";
  } else if (moved) {
    out_ += "]TJ\n";
  } else {
    out_.erase(start, 1);
    out_ += "Tj\n";
  }
}

void Drawing::draw(const GlyphRun& run) {
  if (run.glyphs.empty()) return;
  fonts_.use(run);
  set_fill(run.color);
  out_ += "BT ";
  set_font(run.face, run.size);
  append(run.origin);
  out_ += " Td ";
  // The glyph may be that of a hyphen between words elsewhere, and then its font cannot tell them apart.
  const bool divides_word = run.text == soft_hyphen;
  if (divides_word) out_ += "/Span<</ActualText" + text_string(soft_hyphen) + ">> BDC ";
  show(run);
  if (divides_word) out_ += "EMC ";
  out_ += "ET\n";
}

void Drawing::draw(const Line& line) {
  set_stroke(line.color, line.width);
  append(line.from);
  out_ += " m ";
  append(line.to);
  out_ += " l S\n";
}

void Drawing::draw(const Rectangle& rectangle) {
  const bool stroked = rectangle.stroke_width > Length{};
  if (!rectangle.filled && !stroked) return;
  if (rectangle.filled) set_fill(rectangle.fill);
  if (stroked) set_stroke(rectangle.stroke, rectangle.stroke_width);
  append(rectangle.rect);
  out_ += rectangle.filled && stroked ? " re B\n" : stroked ? " re S\n" : " re f\n";
}

void Drawing::draw(const Tick& tick) {
  set_stroke(tick.color, tick.stroke_width);
  const auto at = [&](int x, int y) {
    append(Point{tick.box.x + tick.box.width * x / 100, tick.box.y + tick.box.height * y / 100});
  };
  out_ += "1 J 1 j ";
  at(20, 54);
  out_ += " m ";
  at(42, 77);
  out_ += " l ";
  at(81, 24);
  out_ += " l S 0 J 0 j\n";
}

void Drawing::draw(const Picture& picture) {
  out_ += "q ";
  append(picture.rect.width);
  out_ += " 0 0 ";
  append(picture.rect.height);
  out_ += ' ';
  append(Point{picture.rect.x, picture.rect.bottom()});
  out_ += " cm /" + picture_name(picture.image) + " Do Q\n";
}

void Drawing::begin_marked(std::string_view tag, std::string_view properties) {
  out_ += '/';
  out_ += tag;
  out_ += properties;
  out_ += properties.empty() ? " BMC\n" : " BDC\n";
}

namespace {

constexpr std::string_view layout_artifact = "/Type/Layout";

/// Where an item is drawn, roughly: the height of letters is taken from their size.
struct Extent {
  Rect operator()(const GlyphRun& run) const {
    std::int64_t width = 0;
    for (const auto& glyph : run.glyphs) width += glyph.advance;
    return {run.origin.x, run.origin.y - run.size, run.size * width / 1000, run.size * 5 / 4};
  }
  Rect operator()(const Line& line) const {
    const Rect from{line.from.x, line.from.y, line.width, line.width}, to{line.to.x, line.to.y, line.width, line.width};
    const Rect both = united(from, to);
    return {both.x - line.width / 2, both.y - line.width / 2, both.width, both.height};
  }
  Rect operator()(const Rectangle& rectangle) const { return rectangle.rect; }
  Rect operator()(const Tick& tick) const { return tick.box; }
  Rect operator()(const Picture& picture) const { return picture.rect; }
};

class PageWriter {
 public:
  PageWriter(const Page& page, std::size_t number, FieldDrawing field_drawing, FontBook& fonts, Structure& structure,
             Annotator& annotator)
      : page_{page}, number_{number}, field_drawing_{field_drawing}, structure_{structure},
        annotator_{annotator}, drawing_{fonts, {{}, page.size.height}} {}

  std::string write() {
    for (const auto& item : page_.items) std::visit(*this, item);
    close();
    return std::move(drawing_.operators());
  }

  void operator()(const GlyphRun& run) {
    if (run.glyphs.empty() || drawn_by_widget(run.node)) return;
    if (run.node == artifact) {
      mark_artifact(text_artifact(run.origin.y), Extent{}(run));
    } else {
      mark(run.node);
      if (structure_.role(run.node) == StructureRole::label) structure_.add_label(run.node, run.text);
    }
    drawing_.draw(run);
  }
  void operator()(const Line& line) { draw_graphic(line); }
  void operator()(const Rectangle& rectangle) { draw_graphic(rectangle); }
  void operator()(const Tick& tick) {
    if (!drawn_by_widget(tick.node)) draw_graphic(tick);
  }
  void operator()(const Picture& picture) {
    draw_graphic(picture);
    if (picture.node != artifact) structure_.add_box(picture.node, number_, picture.rect, page_.size.height);
  }
  void operator()(const FieldPlace& place) {
    annotator_.add(place);
    const bool printed = field_drawing_ == FieldDrawing::page && structure_.is_form(place.node);
    // A cell draws nothing of its own on paper; an empty sequence gives its element a page and a place in the order.
    if (printed && !structure_.has_content(place.node)) mark(place.node);
  }
  void operator()(const LinkArea& area) { annotator_.add(area); }
  void operator()(const MessagePlace&) {}

 private:
  [[nodiscard]] bool drawn_by_widget(NodeIndex node) const {
    return field_drawing_ == FieldDrawing::widgets && structure_.is_form(node);
  }

  /// A form element with a widget holds nothing but the widget (ISO 14289-1, 7.18.4): its box is an artifact.
  template <typename Graphic>
  void draw_graphic(const Graphic& graphic) {
    if (graphic.node == artifact || drawn_by_widget(graphic.node)) {
      mark_artifact(layout_artifact, Extent{}(graphic));
    } else {
      mark(graphic.node);
    }
    drawing_.draw(graphic);
  }

  /// Text in the outer twelfths of a page is its header and its footer.
  [[nodiscard]] std::string_view text_artifact(Length y) const {
    const Length margin = page_.size.height / 12;
    if (y < margin) return "/Type/Pagination/Subtype/Header";
    return y > page_.size.height - margin ? "/Type/Pagination/Subtype/Footer" : layout_artifact;
  }

  void mark(NodeIndex node) {
    if (open_ && node_ == node) return;
    close();
    open_ = true;
    node_ = node;
    const int content = structure_.add_content(node, number_);
    drawing_.begin_marked(structure_.tag(node), "<</MCID " + std::to_string(content) + ">>");
  }

  /// What begins an artifact is written when it ends, since only then it is known how far it reaches.
  void mark_artifact(std::string_view type, const Rect& extent) {
    if (!open_ || node_ != artifact || artifact_type_ != type) {
      close();
      open_ = true;
      node_ = artifact;
      artifact_type_ = type;
      artifact_begin_ = drawing_.operators().size();
      artifact_extent_ = {};
    }
    artifact_extent_ = united(artifact_extent_, extent);
  }

  void close() {
    if (!open_) return;
    if (node_ == artifact) drawing_.operators().insert(artifact_begin_, artifact_start());
    drawing_.end_marked();
    open_ = false;
  }

  [[nodiscard]] std::string artifact_start() const {
    const auto& [x, y, width, height] = artifact_extent_;
    const auto corners = array({x, page_.size.height - y - height, x + width, page_.size.height - y});
    return "/Artifact<<" + std::string{artifact_type_} + "/BBox" + corners + ">> BDC\n";
  }

  const Page& page_;
  std::size_t number_;
  FieldDrawing field_drawing_;
  Structure& structure_;
  Annotator& annotator_;
  Drawing drawing_;
  bool open_ = false;
  NodeIndex node_ = artifact;
  std::string_view artifact_type_;  ///< Of the open artifact.
  std::size_t artifact_begin_ = 0;
  Rect artifact_extent_;
};

}  // namespace

std::string page_content(const Page& page, std::size_t number, FieldDrawing field_drawing, FontBook& fonts,
                         Structure& structure, Annotator& annotator) {
  return PageWriter{page, number, field_drawing, fonts, structure, annotator}.write();
}

}  // namespace lapas::pdf
