// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The interactive form (ISO 32000-1, 12.7): widgets over the places where answers are written, named by their fields.

#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <lapas/pages.hpp>

#include "pdf/content.hpp"
#include "pdf/field_font.hpp"

namespace lapas::pdf {

/// The attributes of the element of a printed field, which has no widget (ISO 32000-1, 14.8.5.6).
[[nodiscard]] Dict print_field(const FieldPlace& place, const Answer& answer, const StructureNode& node);

class Form {
 public:
  /// `resources` are those of the pages.
  Form(File& file, FontBook& fonts, Shaper& shaper, std::string_view language, Ref resources);

  /// Where a widget goes.
  struct Placement {
    Ref annotation;
    Length page_height;
    int structure_key = 0;
  };
  /// The place and the answer must outlive the form.
  void add(const FieldPlace& place, const Answer& answer, const FieldLook& look, const Placement& placement);

  /// Writes the fields, after the fonts of the pages; nothing when there are none.
  [[nodiscard]] Ref write();

 private:
  struct Widget {
    const FieldPlace* place;
    const Answer* answer;
    Placement placement;
    Rect area;
    Dict appearance;  ///< And what a reader that makes its own draws around the text.
  };
  /// A field or, with children, a part of the names of fields.
  struct Field {
    std::string name;
    std::vector<Field*> children;
    std::unordered_map<std::string_view, Field*> by_name;
    std::vector<Widget> widgets;
  };

  Field& field(std::string_view full_name);
  Field& child(Field& parent, std::string_view name);
  [[nodiscard]] Dict text_appearance(const FieldPlace& place, const Answer& answer, const FieldLook& look,
                                     const Rect& area);
  [[nodiscard]] Dict box_appearance(const FieldPlace& place);
  [[nodiscard]] Ref add_appearance(const Rect& rect, std::string_view content);
  [[nodiscard]] std::string default_appearance(const FieldPlace& place);
  Ref write_field(const Field& field, Ref parent);
  [[nodiscard]] static Dict kinds_and_flags(const std::vector<Widget>& widgets);
  [[nodiscard]] static int text_flags(const std::vector<Widget>& widgets);
  [[nodiscard]] static bool stands_twice(const std::vector<Widget>& widgets);
  [[nodiscard]] Dict field_entries(const Field& field);
  [[nodiscard]] Dict widget_entries(const Widget& widget) const;

  File& file_;
  FontBook& fonts_;
  Shaper& shaper_;
  std::string language_;
  Ref resources_;
  std::deque<Field> fields_{1};  ///< The root of all names first.
  std::map<std::string, Ref> appearances_;
  bool has_signatures_ = false;
  std::optional<FieldFont> font_;
  std::map<std::pair<int, int>, std::string> font_names_;  ///< By ascent and descent.
};

}  // namespace lapas::pdf
