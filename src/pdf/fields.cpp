// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A widget shows what the page would draw on paper and nothing more: rules and answers; boxes and frames stay on the page.
// So a form looks the same with and without its fields, and a reader that sets text itself takes the rules away. Names with dots become trees of fields, as the dot may stand
// in no part of a name (12.7.3.2). Most fields of a form are blank and alike in size; they share their appearances.

#include "pdf/fields.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "pdf/navigation.hpp"

namespace lapas::pdf {
namespace {

/// The fonts of fields among the resources. PDFium (Chromium) looks for the letters beyond Latin-1 that people type in a
/// field's own font only when it takes it for one of symbols, and it knows those by these names; otherwise ė, į, ų and ū
/// would not show. Other readers look at the font itself, and a form has three, which differ in the distance of lines.
constexpr std::array<std::string_view, 4> font_resources{"Wingdings", "Wingdings2", "Wingdings3", "Webdings"};

// Flags of fields (ISO 32000-1, tables 221, 226, 228 and 230), bits counted from 1.
constexpr int read_only = 1 << 0, required = 1 << 1, multi_line = 1 << 12, radio = 1 << 15, combo = 1 << 17,
              do_not_scroll = 1 << 23, comb = 1 << 24;
/// Of the form: there are signature fields (table 219).
constexpr int signatures_exist = 1 << 0;
/// Where text stands in its field (table 222).
constexpr int right_aligned = 2;
constexpr int print_flag = 4;

bool has_lines(const FieldPlace& place) {
  return place.type == FieldType::multi_line_text || place.line_pitch > Length{};
}

/// Whether its field holds text that readers set, chosen from a list or typed.
bool has_text(FieldType type) { return !is_box(type) && type != FieldType::signature; }

/// The state of a box that is not ticked (12.7.4.2.3), which no option may have as its own.
constexpr std::string_view off_state = "Off";

/// The state of the box when it is ticked: its option. One that would be taken for the other state gets a dot more, and so
/// does what that would be taken for.
std::string on_state(const FieldPlace& place) {
  if (place.type != FieldType::choice) return "yes";
  const std::string_view option = place.option;
  const bool dotted_off =
      option.starts_with(off_state) && option.find_first_not_of('.', off_state.size()) == std::string_view::npos;
  return dotted_off ? place.option + '.' : place.option;
}

int thousandths(Length length, Length size) {
  return static_cast<int>((length.millipoints() * 1000 + size.millipoints() / 2) / size.millipoints());
}

/// Where the widget lies.
Rect typing_area(const FieldPlace& place) {
  const auto& [x, y, width, height] = place.rect;
  const auto& padding = place.padding;
  return {x + padding.width, y + padding.height, width - 2 * padding.width, height - 2 * padding.height};
}

/// Where the widget lies when it draws the rules of its place as well, and a little more, so that the edge of the
/// widget cuts none of their ink.
Rect widget_area(const FieldPlace& place, const std::vector<Line>& rules) {
  Rect area = typing_area(place);
  for (const auto& [node, from, to, width, color] : rules) {
    for (const Point& end : {from, to}) area = united(area, {end.x - width, end.y - width, width * 2, width * 2});
  }
  // Some readers set text at the very edge, where a frame around several lines would be.
  if (!rules.empty() && has_lines(place)) area = {area.x - pt(2), area.y, area.width + pt(4), area.height};
  return area;
}

/// What readers draw around a text that they set themselves, when the rules of the place go with its old appearance: a
/// frame, or a rule below a single line. What has a frame or stands in a table is seen without. PDFium reads widths as
/// whole numbers.
Dict border(const FieldPlace& place, const FieldLook& look) {
  if (look.rules.empty() || look.framed) return {};
  Dict style;
  style.integer("W", 1).name("S", has_lines(place) ? "S" : "U");
  return Dict{}.dict("MK", Dict{}.raw("BC", '[' + color(look.rules.front().color) + ']')).dict("BS", style);
}

/// In a low field what is typed gets smaller, but never too small to read.
Length text_size(const FieldPlace& place) {
  return std::min(place.size, std::max(pt(8), typing_area(place).height * 10 / 14));
}

/// Ascent and descent of lines of text in the field, thousandths of its size. Readers set a line below the other by
/// their sum, beginning at the top.
std::pair<int, int> line_metrics(const FieldPlace& place, const FaceFacts& facts) {
  if (place.line_pitch <= Length{}) return {facts.ascent, facts.descent};
  const Length size = text_size(place);
  const int ascent = thousandths(place.first_baseline - place.padding.height, size);
  return {ascent, ascent - thousandths(place.line_pitch, size)};
}

/// A list: what each entry is worth, and what is shown (12.7.4.4).
std::string entries_of_list(const std::vector<ListOption>& options) {
  std::string entries = "[";
  for (const ListOption& option : options) {
    entries += '[' + text_string(option.id) + text_string(option.label) + ']';
  }
  return entries + ']';
}

/// What the form is for an answer that is written, by its name in role attributes.
std::string_view print_role(FieldType type) {
  switch (type) {
    case FieldType::tick: return "cb";
    case FieldType::choice: return "rb";
    case FieldType::list: return "lb";
    default: return "tv";
  }
}

/// What is read out for the field.
const std::string& description(const FieldPlace& place) {
  return place.description.empty() ? place.field : place.description;
}

/// What is read out for a choice: what the words of its boxes begin with in common, as "Done" of "Done, Yes".
std::string common_description(const std::vector<std::string_view>& descriptions) {
  std::string_view common = descriptions.front();
  if (std::ranges::count(descriptions, common) == std::ssize(descriptions)) return std::string{common};
  for (const auto each : descriptions) {
    const auto [end, other] = std::ranges::mismatch(common, each);
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  const auto comma = common.rfind(", ");
  const bool shared = descriptions.size() > 1 && comma != std::string_view::npos;
  return std::string{shared ? common.substr(0, comma) : descriptions.front()};
}

}  // namespace

Dict print_field(const FieldPlace& place, const Answer& answer, const StructureNode& node) {
  Dict attributes = Dict{}.name("O", "PrintField");
  attributes.name("Role", print_role(place.type));
  if (is_box(place.type)) attributes.name("checked", is_checked(answer) ? "on" : "off");
  if (node.alternative.empty()) attributes.text("Desc", description(place));
  return attributes;
}

Form::Form(File& file, FontBook& fonts, Shaper& shaper, std::string_view language, Ref resources)
    : file_{file}, fonts_{fonts}, shaper_{shaper}, language_{language}, resources_{resources} {}

Form::Field& Form::child(Field& parent, std::string_view name) {
  if (const auto found = parent.by_name.find(name); found != parent.by_name.end()) return *found->second;
  auto& made = fields_.emplace_back();
  made.name = name;
  parent.children.push_back(&made);
  parent.by_name.emplace(made.name, &made);
  return made;
}

Form::Field& Form::field(std::string_view full_name) {
  Field* field = &fields_.front();
  while (!full_name.empty()) {
    const auto dot = std::min(full_name.find('.'), full_name.size());
    field = &child(*field, full_name.substr(0, dot));
    full_name.remove_prefix(std::min(dot + 1, full_name.size()));
  }
  return *field;
}

Ref Form::add_appearance(const Rect& rect, std::string_view content) {
  const auto box = array({{}, {}, rect.width, rect.height});
  auto& known = appearances_[box + std::string{content}];
  if (!known) {
    Dict entries = Dict{}.name("Type", "XObject").name("Subtype", "Form").raw("BBox", box);
    known = file_.add_stream(entries.ref("Resources", resources_), content);
  }
  return known;
}

/// Rules are inside the marks of what a reader replaces when it sets text itself (12.7.3.3).
Dict Form::text_appearance(const FieldPlace& place, const Answer& answer, const FieldLook& look, const Rect& area) {
  Drawing drawing{fonts_, {area.x, area.bottom()}};
  if (place.type == FieldType::signature) {
    for (const auto& rule : look.rules) drawing.draw(rule);
    return Dict{}.dict("AP", Dict{}.ref("N", add_appearance(area, drawing.operators())));
  }
  drawing.begin_marked("Tx", "");
  for (const auto& rule : look.rules) drawing.draw(rule);
  for (const auto& run : printed_text(place, answer)) drawing.draw(run);
  drawing.end_marked();
  return Dict{}.dict("AP", Dict{}.ref("N", add_appearance(area, drawing.operators()))).append(border(place, look));
}

Dict Form::box_appearance(const FieldPlace& place) {
  Drawing drawing{fonts_, {place.rect.x, place.rect.bottom()}};
  drawing.draw_tick(place.rect, place.tick_stroke, place.color);
  const Ref on = add_appearance(place.rect, drawing.operators()), off = add_appearance(place.rect, {});
  const Dict states = Dict{}.raw(name(on_state(place)).substr(1), ref(on)).ref(off_state, off);
  return Dict{}.dict("AP", Dict{}.dict("N", states));
}

void Form::add(const FieldPlace& place, const Answer& answer, const FieldLook& look, const Placement& placement) {
  const bool box = is_box(place.type);
  if (has_text(place.type) && !font_) font_.emplace(fonts_, shaper_, place.face, language_);
  const Rect area = box ? typing_area(place) : widget_area(place, look.rules);
  const Dict appearance = box ? box_appearance(place) : text_appearance(place, answer, look, area);
  has_signatures_ |= place.type == FieldType::signature;
  field(place.field).widgets.push_back({&place, &answer, placement, area, appearance});
}

/// Such as `/Wingdings 11 Tf 0 0 0 rg`.
std::string Form::default_appearance(const FieldPlace& place) {
  const std::size_t known = font_names_.size();
  auto& font_name = font_names_[line_metrics(place, font_->facts())];
  if (font_name.empty()) {
    font_name = known < font_resources.size() ? std::string{font_resources[known]} : "Answer" + std::to_string(known);
  }
  std::string operators = '/' + font_name + ' ';
  append_number(operators, text_size(place));
  return operators + " Tf " + color(place.color) + " rg";
}

Dict Form::widget_entries(const Widget& widget) const {
  const auto& [place, answer, placement, area, appearance] = widget;
  Dict entries;
  entries.name("Type", "Annot").name("Subtype", "Widget").integer("F", print_flag);
  entries.raw("Rect", rect_array(area, placement.page_height));
  entries.integer("StructParent", placement.structure_key);
  const std::string words = text_string(description(*place));
  entries.raw("TU", words).raw("Contents", words).append(appearance);
  if (is_box(place->type)) entries.name("AS", is_checked(*answer) ? on_state(*place) : std::string{off_state});
  return entries;
}

Dict Form::kinds_and_flags(const std::vector<Widget>& widgets) {
  const auto& place = *widgets.front().place;
  const FieldLimits& limits = place.limits;
  Dict entries;
  const auto add = [&](std::string_view kind, int flags) {
    flags |= (limits.read_only ? read_only : 0) | (limits.required ? required : 0);
    entries.name("FT", kind);
    if (flags != 0) entries.integer("Ff", flags);
  };
  switch (place.type) {
    case FieldType::tick: add("Btn", 0); break;
    case FieldType::choice: add("Btn", stands_twice(widgets) ? 0 : radio); break;
    case FieldType::list:
      add("Ch", combo);
      entries.raw("Opt", entries_of_list(place.options));
      break;
    case FieldType::signature: add("Sig", 0); break;
    default:
      add("Tx", text_flags(widgets));
      if (limits.max_length > 0) entries.integer("MaxLen", limits.max_length);
      if (place.type == FieldType::number) entries.integer("Q", right_aligned);
  }
  return entries;
}

/// A field has the cells of a comb when all its places have.
int Form::text_flags(const std::vector<Widget>& widgets) {
  const bool lines = std::ranges::any_of(widgets, [](const Widget& widget) { return has_lines(*widget.place); });
  const bool cells = std::ranges::all_of(widgets, [](const Widget& widget) { return widget.place->limits.comb; });
  return do_not_scroll | (lines ? multi_line : 0) | (cells ? comb : 0);
}

/// Whether an option has two boxes, which are ticked together. Check boxes of one field are, in every reader, and of
/// different options only one is on; radio buttons are with the flag RadiosInUnison, but not in pdf.js.
bool Form::stands_twice(const std::vector<Widget>& widgets) {
  std::set<std::string_view> options;
  return !std::ranges::all_of(widgets, [&](const auto& each) { return options.insert(each.place->option).second; });
}

Dict Form::field_entries(const Field& field) {
  const auto& place = *field.widgets.front().place;
  Dict entries = kinds_and_flags(field.widgets);
  if (is_box(place.type)) {
    const auto is_on = [](const Widget& widget) { return is_checked(*widget.answer); };
    const auto checked = std::ranges::find_if(field.widgets, is_on);
    entries.name("V", checked == field.widgets.end() ? std::string{off_state} : on_state(*checked->place));
  } else if (has_text(place.type)) {
    entries.raw("DA", byte_string(default_appearance(place)));
    const auto is_filled = [](const Widget& widget) { return !widget.answer->value.empty(); };
    const auto filled = std::ranges::find_if(field.widgets, is_filled);
    if (filled != field.widgets.end()) entries.text("V", filled->answer->value);
  }
  return entries;
}

Ref Form::write_field(const Field& field, Ref parent) {
  const auto name_entries = [&](std::string_view part, Ref above) {
    Dict entries;
    entries.text("T", part);
    if (above) entries.ref("Parent", above);
    return entries;
  };
  if (field.children.empty() && field.widgets.size() == 1 && field.widgets.front().place->type != FieldType::choice) {
    const auto& widget = field.widgets.front();
    Dict entries = name_entries(field.name, parent);
    entries.append(field_entries(field)).append(widget_entries(widget));
    file_.define(widget.placement.annotation, entries);
    return widget.placement.annotation;
  }
  const Ref self = file_.reserve();
  Dict entries = name_entries(field.name, parent);
  std::vector<Ref> kids;
  for (const auto* below : field.children) kids.push_back(write_field(*below, self));
  if (!field.children.empty() && !field.widgets.empty()) {
    // A field may not be a part of other fields' names as well; its own gets a part more.
    kids.push_back(write_field({"answer", {}, {}, field.widgets}, self));
  } else if (!field.widgets.empty()) {
    std::vector<std::string_view> descriptions;
    for (const auto& widget : field.widgets) descriptions.push_back(description(*widget.place));
    entries.append(field_entries(field)).text("TU", common_description(descriptions));
    for (const auto& widget : field.widgets) {
      Dict its = widget_entries(widget);
      const auto& place = *widget.place;
      // The places of a field may differ in size.
      if (has_text(place.type)) its.raw("DA", byte_string(default_appearance(place)));
      file_.define(widget.placement.annotation, its.ref("Parent", self));
      kids.push_back(widget.placement.annotation);
    }
  }
  file_.define(self, entries.raw("Kids", array(kids)));
  return self;
}

Ref Form::write() {
  const auto& root = fields_.front();
  if (root.children.empty()) return {};
  std::vector<Ref> fields;
  for (const auto* field : root.children) fields.push_back(write_field(*field, {}));
  Dict form;
  form.raw("Fields", array(fields));
  if (has_signatures_) form.integer("SigFlags", signatures_exist);
  if (!font_names_.empty()) {
    Dict fonts;
    for (const auto& [metrics, font_name] : font_names_) {
      fonts.ref(font_name, font_->write(file_, metrics.first, metrics.second));
    }
    form.dict("DR", Dict{}.dict("Font", fonts));
    form.raw("DA", byte_string('/' + font_names_.begin()->second + " 11 Tf 0 g"));
  }
  return file_.add(form);
}

}  // namespace lapas::pdf
