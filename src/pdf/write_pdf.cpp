// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Puts a file together: pages first, so that everything can refer to them, then what they draw, then what the drawing
// has shown to be needed (fonts, fields, structure), then the catalogue.

#include <lapas/pdf.hpp>

#include "pdf/conformance.hpp"
#include "pdf/content.hpp"
#include "pdf/fields.hpp"
#include "pdf/fonts.hpp"
#include "pdf/haru.hpp"
#include "pdf/metadata.hpp"
#include "pdf/navigation.hpp"
#include "pdf/pictures.hpp"
#include "pdf/structure.hpp"

namespace lapas {
namespace pdf {
namespace {

class Writer {
 public:
  Writer(const Pages& pages, std::span<const picture::Picture> images, Shaper& shaper, const PdfOptions& options)
      : pages_{pages},
        images_{images},
        options_{options},
        fields_{pages.print_only ? Fields::none : options.fields},
        file_{options.readable},
        fonts_{shaper},
        structure_{pages.nodes, pages.pages.size()},
        resources_{file_.reserve()},
        form_{file_, fonts_, shaper, pages.language, resources_} {}

  Bytes write() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) page_refs_.push_back(file_.add_page());
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) write_page(i);
    write_resources();
    write_catalog();
    file_.set_information(information(pages_));
    return file_.save();
  }

 private:
  class PageAnnotations;

  void write_page(std::size_t number);

  void write_resources() {
    Dict resources, pictures;
    if (const Dict fonts = fonts_.write(file_); !fonts.empty()) resources.dict("Font", fonts);
    for (std::size_t i = 0; i < images_.size(); ++i) pictures.ref(picture_name(i), write_picture(file_, images_[i]));
    if (!pictures.empty()) resources.dict("XObject", pictures);
    file_.define(resources_, resources);
  }

  /// A form is printed in the size in which it was made, and on both sides as its margins are meant.
  [[nodiscard]] Dict viewer_preferences() const {
    Dict preferences = Dict{}.boolean("DisplayDocTitle", true).name("PrintScaling", "None");
    switch (pages_.duplex) {
      case Duplex::no: return preferences.name("Duplex", "Simplex");
      case Duplex::long_edge: return preferences.name("Duplex", "DuplexFlipLongEdge");
      case Duplex::short_edge: return preferences.name("Duplex", "DuplexFlipShortEdge");
    }
    return preferences;
  }

  void write_catalog() {
    Dict catalog;
    catalog.dict("MarkInfo", Dict{}.boolean("Marked", true)).ref("StructTreeRoot", structure_.write(file_, page_refs_));
    catalog.dict("ViewerPreferences", viewer_preferences());
    if (!pages_.language.empty()) catalog.text("Lang", pages_.language);
    if (!pages_.pages.empty()) catalog.raw("PageLabels", "<</Nums[0<</S/D>>]>>");
    if (!pages_.destinations.empty()) catalog.dict("Names", destination_names(pages_, page_refs_));
    if (const Ref outline = write_outline(file_, pages_, page_refs_)) {
      catalog.ref("Outlines", outline).name("PageMode", "UseOutlines");
    }
    if (const Ref form = form_.write()) catalog.ref("AcroForm", form);
    const Dict metadata = Dict{}.name("Type", "Metadata").name("Subtype", "XML");
    catalog.ref("Metadata", file_.add_stream(metadata, xmp_packet(pages_, options_.conformance), File::Packing::plain));
    if (claims_pdf_a(options_.conformance)) {
      const Ref intent = write_output_intent(file_);
      catalog.raw("OutputIntents", array(std::span{&intent, 1}));
    }
    file_.set_catalog(std::move(catalog));
  }

  const Pages& pages_;
  const std::span<const picture::Picture> images_;
  const PdfOptions& options_;
  Fields fields_;
  File file_;
  FontBook fonts_;
  Structure structure_;
  std::vector<Ref> page_refs_;
  Ref resources_;
  Form form_;
};

/// The links and widgets of one page.
class Writer::PageAnnotations : public Annotator {
 public:
  PageAnnotations(Writer& writer, std::size_t number)
      : writer_{writer}, number_{number}, page_height_{writer.pages_.pages[number].size.height} {}

  void add(const LinkArea& area) override {
    const Ref annotation = add_annotation();
    const int key = writer_.structure_.add_annotation(area.node, StructureRole::link, number_, annotation);
    writer_.file_.define(annotation, link(area, page_height_, key));
  }

  void add(const FieldPlace& place, const Answer& answer, const FieldLook& look) override {
    if (writer_.fields_ == Fields::none) {
      if (!writer_.structure_.is_form(place.node)) return;
      const auto& node = writer_.pages_.nodes[static_cast<std::size_t>(place.node)];
      writer_.structure_.set_print_field(place.node, print_field(place, answer, node));
      return;
    }
    const Ref annotation = add_annotation();
    const int key = writer_.structure_.add_annotation(place.node, StructureRole::form, number_, annotation);
    writer_.form_.add(place, answer, look, {annotation, page_height_, key});
  }

  [[nodiscard]] const std::vector<Ref>& refs() const { return refs_; }

 private:
  Ref add_annotation() { return refs_.emplace_back(writer_.file_.reserve()); }

  Writer& writer_;
  std::size_t number_;
  Length page_height_;
  std::vector<Ref> refs_;
};

void Writer::write_page(std::size_t number) {
  const auto& page = pages_.pages[number];
  const auto drawing = fields_ == Fields::fillable ? FieldDrawing::widgets : FieldDrawing::page;
  PageAnnotations annotations{*this, number};
  const auto content = page_content(pages_, number, drawing, fonts_, structure_, annotations);
  Dict entries;
  entries.raw("MediaBox", array({{}, {}, page.size.width, page.size.height})).ref("Resources", resources_);
  entries.integer("StructParents", static_cast<std::int64_t>(number));
  if (!annotations.refs().empty()) entries.raw("Annots", array(annotations.refs())).name("Tabs", "S");
  file_.fill_page(page_refs_[number], entries, content);
}

}  // namespace
}  // namespace pdf

Bytes write_pdf(const Pages& pages, Shaper& shaper, const PdfOptions& options) {
  Diagnostics diagnostics;
  check_pages(pages, diagnostics);
  if (pages.faces != face_names(shaper.fonts())) {
    diagnostics.error(ErrorCode::pages_malformed, {}, "the pages were laid out with other fonts",
                      "give the shaper that laid them out, or one of the same fonts");
  }
  diagnostics.throw_if_errors();
  pdf::check_links(pages, diagnostics);
  const auto images = pdf::read_pictures(pages, diagnostics);
  diagnostics.throw_if_errors();
  pdf::check_conformance(pages, options);
  return pdf::Writer{pages, images, shaper, options}.write();
}

}  // namespace lapas
