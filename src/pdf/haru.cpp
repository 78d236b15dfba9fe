// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// libharu 2.3.0 at the level of its objects. Every dictionary is one of its own, but the entries are our text, written
// through the dictionary's write hook: libharu's numbers are floats (841.89 becomes 841.89001), its keys and names take
// 128 bytes each, and a tagged form has some ten thousand entries. Objects are found by number in both directions.
//
// Errors come through a callback and are sticky. It records the first, we look after each group of calls and throw from
// our own frame; unwinding through libharu's C frames is not safe.

#include "pdf/haru.hpp"

#include <array>
#include <type_traits>

// HPDF_SHARED and the calling convention are settled by hpdf.h, which must come first.
#include <hpdf.h>
// The object level, which hpdf.h does not show.
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

namespace lapas::pdf {
namespace {

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;

std::uint32_t number_of(HPDF_Dict object) { return object->header.obj_id & 0x00FFFFFF; }

HPDF_STATUS write(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size()));
}

/// Two equal identifiers of 16 bytes (ISO 32000-1, 14.4) from everything written so far.
std::string file_identifier(HPDF_Stream stream) {
  HPDF_MD5_CTX digest;
  HPDF_MD5Init(&digest);
  for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
    HPDF_UINT length = 0;
    const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &length);
    HPDF_MD5Update(&digest, bytes, length);
  }
  std::array<HPDF_BYTE, 16> id;
  HPDF_MD5Final(id.data(), &digest);
  std::string hex = "<";
  for (std::size_t i = 0; i < id.size(); i += 2) append_hex(hex, static_cast<std::uint16_t>(id[i] << 8 | id[i + 1]));
  hex += '>';
  return "/ID[" + hex + hex + ']';
}

}  // namespace

struct File::Impl {
  Document document;
  HPDF_STATUS first_error = HPDF_OK;
  bool readable = false;
  /// By object number; the trailer's own at 0.
  std::vector<std::string> entries;

  static void record_error(HPDF_STATUS code, HPDF_STATUS, void* self) {
    auto& first = static_cast<Impl*>(self)->first_error;
    if (first == HPDF_OK) first = code;
  }

  static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const auto& self = *static_cast<Impl*>(dictionary->error->user_data);
    const auto number = number_of(dictionary);
    return number < self.entries.size() ? write(stream, self.entries[number]) : HPDF_OK;
  }

  static HPDF_STATUS write_trailer_entries(HPDF_Dict, HPDF_Stream stream) { return write(stream, file_identifier(stream)); }

  void check(const char* what) const {
    const auto code = first_error != HPDF_OK ? first_error : document->error.error_no;
    if (code == HPDF_OK) return;
    throw Error{ErrorCode::pdf_failed, std::string{"libharu could not "} + what + " (its code " + std::to_string(code) + ')'};
  }

  void set_entries(HPDF_Dict dictionary, std::string_view text) {
    const auto number = number_of(dictionary);
    if (number >= entries.size()) entries.resize(number + 1);
    entries[number] += text;
    dictionary->write_fn = &write_entries;
  }

  HPDF_Dict dictionary(Ref ref) const {
    return static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(document->xref, ref.number)->obj);
  }
};

File::File(bool readable) : impl_{std::make_unique<Impl>()} {
  impl_->readable = readable;
  impl_->document.reset(HPDF_New(&Impl::record_error, impl_.get()));
  if (!impl_->document) throw Error{ErrorCode::pdf_failed, "libharu could not start a document"};
  impl_->document->pdf_version = HPDF_VER_17;
  impl_->document->trailer->write_fn = &Impl::write_trailer_entries;
  HPDF_SetCompressionMode(impl_->document.get(), readable ? HPDF_COMP_NONE : HPDF_COMP_ALL);
  impl_->check("start a document");
}

File::~File() = default;

Ref File::reserve() {
  const HPDF_Dict dictionary = HPDF_Dict_New(impl_->document->mmgr);
  HPDF_Xref_Add(impl_->document->xref, dictionary);
  impl_->check("add an object");
  return {number_of(dictionary)};
}

void File::define(Ref dictionary, const Dict& entries) { impl_->set_entries(impl_->dictionary(dictionary), entries.entries()); }

Ref File::add(const Dict& entries) {
  const Ref dictionary = reserve();
  define(dictionary, entries);
  return dictionary;
}

Ref File::add_stream(const Dict& entries, std::string_view data, Packing packing) {
  const HPDF_Dict stream = HPDF_DictStream_New(impl_->document->mmgr, impl_->document->xref);
  impl_->check("add a stream");
  if (packing == Packing::deflated && !impl_->readable) stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  impl_->set_entries(stream, entries.entries());
  write(stream->stream, data);
  impl_->check("fill a stream");
  return {number_of(stream)};
}

Ref File::add_page() {
  const HPDF_Page page = HPDF_AddPage(impl_->document.get());
  impl_->check("add a page");
  // Ours are exact, and shared by all pages.
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  return {number_of(page)};
}

void File::fill_page(Ref page, const Dict& entries, std::string_view content) {
  const HPDF_Dict dictionary = impl_->dictionary(page);
  impl_->set_entries(dictionary, entries.entries());
  write(static_cast<HPDF_PageAttr>(dictionary->attr)->stream, content);
  impl_->check("fill a page");
}

void File::add_to_catalog(const Dict& entries) { impl_->set_entries(impl_->document->catalog, entries.entries()); }

void File::add_to_information(const Dict& entries) { impl_->set_entries(impl_->document->info, entries.entries()); }

std::string File::producer() { return std::string{"Haru Free PDF Library "} + HPDF_GetVersion(); }

Bytes File::save() {
  const HPDF_Doc document = impl_->document.get();
  HPDF_SaveToStream(document);
  impl_->check("write the file");
  HPDF_UINT32 size = HPDF_GetStreamSize(document);
  Bytes bytes(size);
  HPDF_ResetStream(document);
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  impl_->check("hand over the file");
  return bytes;
}

}  // namespace lapas::pdf
