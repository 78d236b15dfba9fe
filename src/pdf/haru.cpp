// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// libharu 2.3.0 at the level of its objects. It numbers them, keeps the page tree and writes streams. What it cannot do
// well is ours:
// - The entries of dictionaries are our text, put in through the dictionaries' write hook. Its numbers are floats
//   (841.89 becomes 841.89001), and each key and each name takes 128 bytes; a tagged form has some ten thousand.
// - A dictionary without a stream only has its number from libharu (a null object holds it) and is packed with others
//   into object streams, which libharu does not know: a tagged form is a third of the size. The cross-reference is
//   a stream therefore (ISO 32000-1, 7.5.7 and 7.5.8).
// - Streams reach it deflated. It would have zlib do that at its middle level, which takes longer than all the rest of a
//   form; libdeflate at its first level is six times as fast for 15 per cent more bytes.
//
// Errors come through a callback, or are only kept in the document, and are sticky. The callback records the first, we
// look after each group of calls and throw from our own frame; unwinding through libharu's C frames is not safe.

#include "pdf/haru.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

// The calling convention is settled by hpdf.h, which must come first; the others are the level of objects.
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <libdeflate.h>

namespace lapas::pdf {
namespace {

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;

struct FreeStream {
  void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};
using Stream = std::unique_ptr<std::remove_pointer_t<HPDF_Stream>, FreeStream>;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

/// Below this deflating costs more bytes than it saves.
constexpr std::size_t smallest_deflated = 80;
/// Of 12. The next useful one takes twice the time for a tenth of the bytes.
constexpr int deflate_level = 1;
/// Objects in one object stream: enough to compress well, few enough to be found quickly.
constexpr std::size_t objects_in_stream = 500;

template <typename Object>
std::uint32_t number_of(Object* object) {
  return object->header.obj_id & 0x00FFFFFF;
}

HPDF_STATUS write(HPDF_Stream stream, std::string_view bytes) {
  if (bytes.empty()) return HPDF_OK;
  const auto size = static_cast<HPDF_UINT>(bytes.size());
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), size);
}

/// What libharu writes.
struct Output {
  std::string bytes;
  bool is_cut = false;  ///< Memory ran out; libharu does not tell its caller of every failure to write.
};

HPDF_STATUS append_to_output(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  auto& output = *static_cast<Output*>(stream->attr);
  try {
    output.bytes.append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    output.is_cut = true;  // nothing may be thrown through libharu
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

/// Two equal identifiers of 16 bytes (14.4) from all that is written.
std::string file_identifier(std::string_view bytes) {
  HPDF_MD5_CTX digest;
  HPDF_MD5Init(&digest);
  HPDF_MD5Update(&digest, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT32>(bytes.size()));
  std::array<HPDF_BYTE, 16> id;
  HPDF_MD5Final(id.data(), &digest);
  std::string hex = "<";
  for (std::size_t i = 0; i < id.size(); i += 2) append_hex(hex, static_cast<std::uint16_t>(id[i] << 8 | id[i + 1]));
  hex += '>';
  return '[' + hex + hex + ']';
}

/// Where an object is: at an offset of the file, or in an object stream at an index.
struct Place {
  bool packed = false;
  std::uint32_t offset_or_stream = 0;
  std::uint16_t index = 0;
};

/// The rows of a cross-reference stream, each the difference to the one above (PNG predictor 2), which packs well.
std::string cross_reference_rows(const std::vector<Place>& places) {
  std::string rows;
  std::array<unsigned char, 7> above{};
  for (std::size_t number = 0; number < places.size(); ++number) {
    const auto& [packed, where, index] = places[number];
    const auto type = static_cast<unsigned char>(number == 0 ? 0 : packed ? 2 : 1);
    const std::uint32_t last = number == 0 ? 0xFFFF : index;
    const std::array row{type,
                         static_cast<unsigned char>(where >> 24),
                         static_cast<unsigned char>(where >> 16),
                         static_cast<unsigned char>(where >> 8),
                         static_cast<unsigned char>(where),
                         static_cast<unsigned char>(last >> 8),
                         static_cast<unsigned char>(last)};
    rows += '\x02';
    for (std::size_t i = 0; i < row.size(); ++i) rows += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return rows;
}

}  // namespace

struct File::Impl {
  Document document;
  Compressor compressor{libdeflate_alloc_compressor(deflate_level)};
  HPDF_STATUS first_error = HPDF_OK;
  bool readable = false;
  std::vector<std::string> entries;  ///< Of dictionaries, by number.

  static void record_error(HPDF_STATUS code, HPDF_STATUS, void* self) {
    auto& first = static_cast<Impl*>(self)->first_error;
    if (first == HPDF_OK) first = code;
  }

  static HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const auto& self = *static_cast<Impl*>(dictionary->error->user_data);
    return write(stream, self.entries[number_of(dictionary)]);
  }

  /// Throws if a call since the start has failed, or if `status` says that the last one has.
  void check(const char* what, HPDF_STATUS status = HPDF_OK) const {
    auto code = first_error != HPDF_OK ? first_error : document->error.error_no;
    if (code == HPDF_OK) code = status;
    if (code == HPDF_OK) return;
    if (code == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc{};
    const auto message = std::string{"libharu could not "} + what + " (its code " + std::to_string(code) + ')';
    throw Error{ErrorCode::pdf_failed, message};
  }

  void set_entries(std::uint32_t number, Dict dict) {
    if (number >= entries.size()) entries.resize(number + std::size_t{1});
    entries[number] = std::move(dict).entries();
  }
  /// Those of one of libharu's dictionaries.
  void set_entries(HPDF_Dict dictionary, Dict dict) {
    set_entries(number_of(dictionary), std::move(dict));
    dictionary->write_fn = &write_entries;
  }

  [[nodiscard]] std::size_t object_count() const { return document->xref->entries->count; }

  [[nodiscard]] void* object(std::uint32_t number) const { return HPDF_Xref_GetEntry(document->xref, number)->obj; }

  /// Whether the number is held for one of our dictionaries.
  [[nodiscard]] bool is_ours(std::uint32_t number) const {
    return static_cast<HPDF_Null>(object(number))->header.obj_class == HPDF_OCLASS_NULL;
  }

  [[nodiscard]] std::string deflate(std::string_view data) const {
    std::string deflated(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
    deflated.resize(
        libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), deflated.data(), deflated.size()));
    return deflated;
  }

  /// Fills the stream of a dictionary, deflated where that saves bytes, and completes the dictionary's entries.
  void fill(HPDF_Dict stream, Dict its_entries, std::string_view data, Packing packing) {
    if (packing == Packing::deflated && !readable && data.size() >= smallest_deflated) {
      its_entries.name("Filter", "FlateDecode");
      check("fill a stream", write(stream->stream, deflate(data)));
    } else {
      check("fill a stream", write(stream->stream, data));
    }
    set_entries(stream, std::move(its_entries));
  }

  std::vector<Place> pack_dictionaries(File& file);
  void write_objects(std::vector<Place>& places, Output& out) const;
  void write_cross_reference(std::vector<Place> places, std::string& out) const;
};

/// Puts our dictionaries into object streams: numbers and offsets, then the dictionaries (7.5.7).
std::vector<Place> File::Impl::pack_dictionaries(File& file) {
  const auto count = object_count();
  entries.resize(std::max(entries.size(), count));
  std::vector<Place> places(count);
  std::vector<std::uint32_t> ours;
  for (std::uint32_t number = 1; number < count && !readable; ++number) {
    if (is_ours(number)) ours.push_back(number);
  }
  for (std::span rest{ours}; !rest.empty();) {
    const auto packed = rest.first(std::min(rest.size(), objects_in_stream));
    std::string index, bodies;
    for (const auto number : packed) {
      append_integer(index, number);
      index += ' ';
      append_integer(index, static_cast<std::int64_t>(bodies.size()));
      index += ' ';
      bodies += "<<" + entries[number] + ">>\n";
    }
    Dict dict = Dict{}.name("Type", "ObjStm").integer("N", static_cast<std::int64_t>(packed.size()));
    dict.integer("First", static_cast<std::int64_t>(index.size()));
    const Ref stream = file.add_stream(std::move(dict), index + bodies);
    for (std::size_t i = 0; i < packed.size(); ++i) {
      places[packed[i]] = {true, stream.number, static_cast<std::uint16_t>(i)};
    }
    rest = rest.subspan(packed.size());
  }
  places.resize(object_count());
  return places;
}

void File::Impl::write_objects(std::vector<Place>& places, Output& output) const {
  const Stream stream{HPDF_CallbackWriter_New(document->mmgr, &append_to_output, &output)};
  check("write the file");
  std::string& out = output.bytes;
  for (std::uint32_t number = 1; number < places.size(); ++number) {
    if (places[number].packed) continue;
    places[number].offset_or_stream = static_cast<std::uint32_t>(out.size());
    append_integer(out, number);
    out += " 0 obj\n";
    if (is_ours(number)) {
      out += "<<" + entries[number] + ">>";
    } else {
      check("write an object", HPDF_Obj_WriteValue(object(number), stream.get(), nullptr));
    }
    out += "\nendobj\n";
  }
  if (output.is_cut) throw std::bad_alloc{};
}

/// The cross-reference stream, which is the trailer too (7.5.8).
void File::Impl::write_cross_reference(std::vector<Place> places, std::string& out) const {
  const auto start = out.size();
  const auto self = places.size();
  places.push_back({false, static_cast<std::uint32_t>(start), 0});
  const auto rows = deflate(cross_reference_rows(places));
  Dict dict = Dict{}.name("Type", "XRef").integer("Size", static_cast<std::int64_t>(places.size())).raw("W", "[1 4 2]");
  dict.ref("Root", {number_of(document->catalog)}).ref("Info", {number_of(document->info)});
  dict.raw("ID", file_identifier(out)).name("Filter", "FlateDecode");
  dict.dict("DecodeParms", Dict{}.integer("Predictor", 12).integer("Columns", 7));
  dict.integer("Length", static_cast<std::int64_t>(rows.size()));
  out += std::to_string(self) + " 0 obj\n" + dict.spelt() + "\nstream\n" + rows + "\nendstream\nendobj\n";
  out += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

File::File(bool readable) : impl_{std::make_unique<Impl>()} {
  impl_->readable = readable;
  impl_->document.reset(HPDF_New(&Impl::record_error, impl_.get()));
  if (!impl_->document || !impl_->compressor) throw std::bad_alloc{};
  impl_->check("start a document");
}

File::~File() = default;

Ref File::reserve() {
  // libharu would lengthen its list by a fixed step and copy it each time, which long documents pay for in squares.
  const HPDF_List objects = impl_->document->xref->entries;
  objects->items_per_block = std::max(objects->items_per_block, objects->count);
  const HPDF_Null holder = HPDF_Null_New(impl_->document->mmgr);
  impl_->check("add an object", holder ? HPDF_Xref_Add(impl_->document->xref, holder) : HPDF_FAILD_TO_ALLOC_MEM);
  return {number_of(holder)};
}

void File::define(Ref dictionary, Dict entries) { impl_->set_entries(dictionary.number, std::move(entries)); }

Ref File::add(Dict entries) {
  const Ref dictionary = reserve();
  define(dictionary, std::move(entries));
  return dictionary;
}

Ref File::add_stream(Dict entries, std::string_view data, Packing packing) {
  const HPDF_Dict stream = HPDF_DictStream_New(impl_->document->mmgr, impl_->document->xref);
  impl_->check("add a stream");
  impl_->fill(stream, std::move(entries), data, packing);
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

void File::fill_page(Ref page, Dict entries, std::string_view content) {
  const auto dictionary = static_cast<HPDF_Page>(impl_->object(page.number));
  impl_->set_entries(dictionary, std::move(entries));
  impl_->fill(static_cast<HPDF_PageAttr>(dictionary->attr)->contents, {}, content, Packing::deflated);
}

void File::set_catalog(Dict entries) { impl_->set_entries(impl_->document->catalog, std::move(entries)); }

void File::set_information(Dict entries) { impl_->set_entries(impl_->document->info, std::move(entries)); }

std::string File::producer() { return std::string{"Haru Free PDF Library "} + HPDF_GetVersion(); }

Bytes File::save() {
  std::vector<Place> places = impl_->pack_dictionaries(*this);
  Output output{"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"};
  impl_->write_objects(places, output);
  impl_->write_cross_reference(std::move(places), output.bytes);
  const auto bytes = std::as_bytes(std::span{output.bytes});
  return {bytes.begin(), bytes.end()};
}

}  // namespace lapas::pdf
