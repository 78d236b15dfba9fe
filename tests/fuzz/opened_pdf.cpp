// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A PDF as qpdf sees it.

#include <cstdlib>

#include <qpdf/qpdf-c.h>

#include "claims.hpp"

namespace fuzz {
namespace {

class OpenedPdf {
 public:
  OpenedPdf() {
    qpdf_silence_errors(qpdf_);
    qpdf_set_suppress_warnings(qpdf_, QPDF_TRUE);
  }
  OpenedPdf(const OpenedPdf&) = delete;
  OpenedPdf& operator=(const OpenedPdf&) = delete;
  ~OpenedPdf() { qpdf_cleanup(&qpdf_); }

  /// All objects and streams but pictures, whose compression is their own.
  void read(const lapas::Bytes& bytes) {
    static_cast<void>(
        qpdf_read_memory(qpdf_, "PDF", reinterpret_cast<const char*>(bytes.data()), bytes.size(), nullptr));
    check();
    static_cast<void>(qpdf_check_pdf(qpdf_));
    check();
  }

  [[nodiscard]] std::string metadata() {
    unsigned char* data = nullptr;
    std::size_t size = 0;
    const auto stream = qpdf_oh_get_key(qpdf_, qpdf_get_root(qpdf_), "/Metadata");
    static_cast<void>(qpdf_oh_get_stream_data(qpdf_, stream, qpdf_dl_generalized, nullptr, &data, &size));
    std::string text{reinterpret_cast<const char*>(data), size};
    std::free(data);
    return text;
  }

  [[nodiscard]] Names field_names() {
    Names names;
    const auto form = qpdf_oh_get_key(qpdf_, qpdf_get_root(qpdf_), "/AcroForm");
    if (qpdf_oh_is_dictionary(qpdf_, form)) add_names(qpdf_oh_get_key(qpdf_, form, "/Fields"), {}, names);
    return names;
  }

 private:
  /// qpdf mends what it can and warns of it; nothing here is to be mended.
  void check() {
    while (qpdf_more_warnings(qpdf_)) claim(false, qpdf_get_error_full_text(qpdf_, qpdf_next_warning(qpdf_)));
    if (qpdf_has_error(qpdf_)) claim(false, qpdf_get_error_full_text(qpdf_, qpdf_get_error(qpdf_)));
  }

  /// The full name of a field is made of those above it and its own (ISO 32000-1, 12.7.3.2).
  void add_names(qpdf_oh fields, const std::string& above, Names& names) {
    for (int i = 0; i < qpdf_oh_get_array_n_items(qpdf_, fields); ++i) {
      const auto field = qpdf_oh_get_array_item(qpdf_, fields, i);
      if (!qpdf_oh_has_key(qpdf_, field, "/T")) continue;
      std::string name = above + qpdf_oh_get_utf8_value(qpdf_, qpdf_oh_get_key(qpdf_, field, "/T"));
      if (const auto kids = qpdf_oh_get_key(qpdf_, field, "/Kids"); qpdf_oh_is_array(qpdf_, kids)) {
        add_names(kids, name + '.', names);
      }
      names.insert(std::move(name));
    }
  }

  qpdf_data qpdf_ = qpdf_init();
};

}  // namespace

Names read_pdf(const lapas::Bytes& bytes) {
  OpenedPdf pdf;
  pdf.read(bytes);
  Names none;
  read_xml("XMP", pdf.metadata(), none);
  return pdf.field_names();
}

}  // namespace fuzz
