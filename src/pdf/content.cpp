// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Items become operators in the order in which they stand, and what is filled in comes in its turn between them.
// Neighbours of one node share a sequence of marked content.

#include "pdf/content.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
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

void Drawing::draw(const Polygon& polygon) {
  if (polygon.corners.empty()) return;
  set_fill(polygon.fill);
  for (const Point& corner : polygon.corners) {
    append(corner);
    out_ += &corner == &polygon.corners.front() ? " m " : " l ";
  }
  out_ += "h f\n";
}

/// Four curves; their handles are as long as comes nearest to a circle.
void Drawing::draw(const Circle& circle) {
  const bool stroked = circle.stroke_width > Length{};
  if (!circle.filled && !stroked) return;
  if (circle.filled) set_fill(circle.fill);
  if (stroked) set_stroke(circle.stroke, circle.stroke_width);
  const Length r = circle.radius, handle = r * 55228 / 100000;
  const auto at = [&](Length x, Length y) {
    append(Point{circle.centre.x + x, circle.centre.y + y});
    out_ += ' ';
  };
  at(r, {}), out_ += "m ";
  at(r, handle), at(handle, r), at({}, r), out_ += "c ";
  at(-handle, r), at(-r, handle), at(-r, {}), out_ += "c ";
  at(-r, -handle), at(-handle, -r), at({}, -r), out_ += "c ";
  at(handle, -r), at(r, -handle), at(r, {}), out_ += "c ";
  out_ += circle.filled && stroked ? "h B\n" : stroked ? "h S\n" : "h f\n";
}

void Drawing::draw_tick(const Rect& box, Length stroke_width, Color value) {
  set_stroke(value, stroke_width);
  const auto [begin, turn, end] = tick_corners(box);
  out_ += "1 J 1 j ";
  append(begin);
  out_ += " m ";
  append(turn);
  out_ += " l ";
  append(end);
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

/// ISO 32000-1, table 330.
std::string_view artifact_type(NodeIndex kind) {
  if (kind == header_artifact) return "/Type/Pagination/Subtype/Header";
  if (kind == footer_artifact) return "/Type/Pagination/Subtype/Footer";
  return "/Type/Layout";
}

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
  Rect operator()(const Polygon& polygon) const {
    Rect whole;
    for (const Point& corner : polygon.corners) whole = united(whole, {corner.x, corner.y, pt(0.001), pt(0.001)});
    return whole;
  }
  Rect operator()(const Circle& circle) const {
    const Length reach = circle.radius + circle.stroke_width / 2;
    return {circle.centre.x - reach, circle.centre.y - reach, reach * 2, reach * 2};
  }
  Rect operator()(const Picture& picture) const { return picture.rect; }
};

class PageWriter {
 public:
  PageWriter(const Pages& pages, std::size_t number, FieldDrawing field_drawing, FontBook& fonts, Structure& structure,
             Annotator& annotator)
      : pages_{pages},
        page_{pages.pages[number]},
        number_{number},
        field_drawing_{field_drawing},
        structure_{structure},
        annotator_{annotator},
        drawing_{fonts, {{}, page_.size.height}} {}

  std::string write() {
    const auto first = std::ranges::lower_bound(pages_.places, number_, {}, &FieldPlace::page);
    const auto last = std::ranges::upper_bound(pages_.places, number_, {}, &FieldPlace::page);
    const auto index = [&](auto place) { return static_cast<std::size_t>(place - pages_.places.begin()); };
    std::vector<Leaf> leaves = page_.leaves;
    if (leaves.empty()) leaves.push_back({number_, 0, index(first)});
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const bool is_last = i + 1 == leaves.size();
      structure_.begin_page(leaves[i].page);
      take_places(leaves[i].first_place, is_last ? index(last) : leaves[i + 1].first_place);
      write_items(leaves[i].first_item, is_last ? page_.items.size() : leaves[i + 1].first_item);
    }
    return std::move(drawing_.operators());
  }

  void operator()(const GlyphRun& run) {
    if (!run.glyphs.empty()) draw(run);
  }
  void operator()(const Line& line) {
    if (!structure_.is_form(line.node) || !looks_.contains(line.node)) draw(line);
  }
  void operator()(const Rectangle& rectangle) { draw(rectangle); }
  void operator()(const Polygon& polygon) { draw(polygon); }
  void operator()(const Circle& circle) { draw(circle); }
  void operator()(const Picture& picture) { draw(picture); }
  void operator()(const LinkArea& area) { annotator_.add(area); }
  void operator()(const MessagePlace&) {}

 private:
  void take_places(std::size_t first, std::size_t last) {
    places_.resize(last - first);
    next_place_ = 0;
    std::iota(places_.begin(), places_.end(), first);
    std::ranges::stable_sort(places_, {}, [&](std::size_t place) { return pages_.places[place].node; });
    if (field_drawing_ == FieldDrawing::widgets) look_at_fields();
  }

  void write_items(std::size_t first, std::size_t last) {
    for (; first != last; ++first) {
      const Item& item = page_.items[first];
      add_places_before(std::visit([](const auto& any) { return any.node; }, item));
      std::visit(*this, item);
    }
    add_places_before(std::numeric_limits<NodeIndex>::max());
    close();
  }

  /// Lines of boxes are not their widgets' to draw, nor are those of a node that has no place here.
  void look_at_fields() {
    for (const auto place : places_) {
      if (!is_box(pages_.places[place].type)) looks_[pages_.places[place].node];
    }
    for (const auto& item : page_.items) {
      const auto* line = std::get_if<Line>(&item);
      const auto* frame = std::get_if<Rectangle>(&item);
      const auto look = looks_.find(line ? line->node : frame ? frame->node : artifact);
      if (look == looks_.end() || !structure_.is_form(look->first)) continue;
      if (line) look->second.rules.push_back(*line);
      if (frame) look->second.framed = true;
    }
  }

  /// The places that are read before the node.
  void add_places_before(NodeIndex node) {
    for (; next_place_ < places_.size() && pages_.places[places_[next_place_]].node < node; ++next_place_) {
      add(pages_.places[places_[next_place_]], answer_in(pages_, places_[next_place_]));
    }
  }

  void add(const FieldPlace& place, const Answer& answer) {
    const auto look = looks_.find(place.node);
    annotator_.add(place, answer, look == looks_.end() ? FieldLook{} : look->second);
    if (look != looks_.end()) look->second.rules.clear();
    if (field_drawing_ == FieldDrawing::widgets) return;
    if (!is_box(place.type)) {
      for (const auto& run : printed_text(place, answer)) (*this)(run);
    } else if (is_checked(answer)) {
      mark(place.node, place.rect);
      drawing_.draw_tick(place.rect, place.tick_stroke, place.color);
    }
    // A cell draws nothing of its own on paper; an empty sequence gives its element a page and a place in the order.
    if (structure_.is_form(place.node) && !structure_.has_content(place.node)) mark(place.node, place.rect);
  }

  template <typename Drawn>
  void draw(const Drawn& drawn) {
    const Rect extent = Extent{}(drawn);
    if (structure_.is_figure(drawn.node)) structure_.add_box(drawn.node, number_, extent, page_.size.height);
    // A form element with a widget holds nothing but the widget (ISO 14289-1, 7.18.4): its box is an artifact.
    const bool beside_widget = field_drawing_ == FieldDrawing::widgets && structure_.is_form(drawn.node);
    mark(beside_widget ? artifact : drawn.node, extent);
    drawing_.draw(drawn);
  }

  /// What begins an artifact is written when it ends, since only then it is known how far it reaches.
  void mark(NodeIndex node, const Rect& extent) {
    if (!open_ || node_ != node) {
      close();
      open_ = true;
      node_ = node;
      artifact_begin_ = drawing_.operators().size();
      artifact_extent_ = {};
      if (!is_artifact(node)) {
        const int content = structure_.add_content(node, number_);
        drawing_.begin_marked(structure_.tag(node), "<</MCID " + std::to_string(content) + ">>");
      }
    }
    artifact_extent_ = united(artifact_extent_, extent);
  }

  void close() {
    if (!open_) return;
    if (is_artifact(node_)) drawing_.operators().insert(artifact_begin_, artifact_start());
    drawing_.end_marked();
    open_ = false;
  }

  [[nodiscard]] std::string artifact_start() const {
    const auto& [x, y, width, height] = artifact_extent_;
    const auto corners = array({x, page_.size.height - y - height, x + width, page_.size.height - y});
    return "/Artifact<<" + std::string{artifact_type(node_)} + "/BBox" + corners + ">> BDC\n";
  }

  const Pages& pages_;
  const Page& page_;
  std::size_t number_;
  FieldDrawing field_drawing_;
  Structure& structure_;
  Annotator& annotator_;
  Drawing drawing_;
  std::vector<std::size_t> places_;  ///< Of the page or leaf, by their nodes.
  std::size_t next_place_ = 0;
  std::map<NodeIndex, FieldLook> looks_;  ///< Of the text places of the page, where widgets draw them.
  bool open_ = false;
  NodeIndex node_ = artifact;
  std::size_t artifact_begin_ = 0;
  Rect artifact_extent_;
};

}  // namespace

std::string page_content(const Pages& pages, std::size_t number, FieldDrawing field_drawing, FontBook& fonts,
                         Structure& structure, Annotator& annotator) {
  return PageWriter{pages, number, field_drawing, fonts, structure, annotator}.write();
}

}  // namespace lapas::pdf
