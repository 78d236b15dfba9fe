// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// libpng reads the file to its end. What it would only warn of is an error here, and chunks that no reader of PDF looks
// at (texts, profiles, which can unpack to anything) are skipped. The pixels are then taken from the file as they are.
//
// libpng leaves its functions by longjmp. The functions that set a place to come back to hold nothing that has to be
// destroyed; whatever they learn lies in the Decoder.

#include "picture/png.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include <libdeflate.h>
#include <png.h>

#include <lapas/limits.hpp>

#include "core/memory.hpp"

namespace lapas::picture {
namespace {

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_{bytes} {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, &Decoder::fail, &Decoder::ignore);
    info_ = png_ == nullptr ? nullptr : png_create_info_struct(png_);
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { png_destroy_read_struct(&png_, &info_, nullptr); }

  /// Up to the first pixel.
  [[nodiscard]] bool read_head();
  /// The pixels, a row after the other into `row`, and what follows them.
  [[nodiscard]] bool read_rows(png_bytep row);

  [[nodiscard]] std::uint32_t width() const { return png_get_image_width(png_, info_); }
  [[nodiscard]] std::uint32_t height() const { return png_get_image_height(png_, info_); }
  [[nodiscard]] int bits() const { return png_get_bit_depth(png_, info_); }
  [[nodiscard]] int samples() const { return png_get_channels(png_, info_); }
  [[nodiscard]] bool is_interlaced() const { return png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE; }
  [[nodiscard]] bool is_indexed() const { return png_get_color_type(png_, info_) == PNG_COLOR_TYPE_PALETTE; }
  [[nodiscard]] bool is_transparent() const {
    return (png_get_color_type(png_, info_) & PNG_COLOR_MASK_ALPHA) != 0 ||
           png_get_valid(png_, info_, PNG_INFO_tRNS) != 0;
  }
  /// One byte for each number of a colour, however many bits it has in the file.
  [[nodiscard]] std::size_t row_bytes() const { return is_indexed() ? width() : png_get_rowbytes(png_, info_); }
  [[nodiscard]] std::span<const png_color> palette() const {
    png_colorp colors = nullptr;
    int count = 0;
    if (!is_indexed() || png_get_PLTE(png_, info_, &colors, &count) == 0) return {};
    return {colors, static_cast<std::size_t>(count)};
  }
  [[nodiscard]] std::size_t largest_index() const { return largest_index_; }
  [[nodiscard]] bool is_cut_off() const { return is_cut_off_; }
  [[nodiscard]] const char* reason() const { return reason_.data(); }

 private:
  static Decoder& self(png_voidp pointer) { return *static_cast<Decoder*>(pointer); }

  [[noreturn]] static void fail(png_structp png, png_const_charp message) {
    auto& reason = self(png_get_error_ptr(png)).reason_;
    std::strncpy(reason.data(), message, reason.size() - 1);
    png_longjmp(png, 1);
  }

  static void ignore(png_structp, png_const_charp) {}

  static void read(png_structp png, png_bytep out, std::size_t size) {
    auto& decoder = self(png_get_io_ptr(png));
    decoder.is_cut_off_ = size > decoder.rest_.size();
    if (decoder.is_cut_off_) png_error(png, "the file ends");
    std::memcpy(out, decoder.rest_.data(), size);
    decoder.rest_.remove_prefix(size);
  }

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::string_view rest_;
  png_uint_32 row_ = 0;
  std::size_t largest_index_ = 0;
  bool is_cut_off_ = false;
  std::array<char, 128> reason_{};
};

bool Decoder::read_head() {
  if (png_ == nullptr || info_ == nullptr) return false;
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  png_set_read_fn(png_, this, &Decoder::read);
  png_set_benign_errors(png_, 0);
  png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);  // all that are not needed for pixels
  png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);             // ours are of pixels, not of sides
  png_read_info(png_, info_);
  return true;
}

bool Decoder::read_rows(png_bytep row) {
  if (setjmp(png_jmpbuf(png_)) != 0) return false;
  if (is_indexed()) png_set_packing(png_);
  png_read_update_info(png_, info_);
  for (row_ = 0; row_ < height(); ++row_) {
    png_read_row(png_, row, nullptr);
    if (is_indexed()) largest_index_ = std::max<std::size_t>(largest_index_, *std::max_element(row, row + width()));
  }
  png_read_end(png_, info_);
  return true;
}

Problem damaged(std::string what) {
  return {ErrorCode::image_malformed, std::move(what), "save it again in a program for pictures"};
}

Problem damaged(const Decoder& decoder) {
  if (decoder.is_cut_off()) return damaged("is cut off");
  return damaged(std::string{"is damaged (libpng: "} + decoder.reason() + ')');
}

std::optional<Problem> unusable(const Decoder& decoder) {
  if (std::uint64_t{decoder.width()} * decoder.height() > limits::picture_pixels) {
    return Problem{ErrorCode::limit_exceeded,
                   "has " + std::to_string(decoder.width()) + " by " + std::to_string(decoder.height()) + " pixels; " +
                       std::to_string(limits::picture_pixels) + " in all are the most",
                   "save it smaller"};
  }
  if (decoder.is_interlaced()) {
    return Problem{ErrorCode::image_malformed, "is interlaced", "save it without interlacing"};
  }
  if (decoder.is_transparent()) {
    return Problem{ErrorCode::image_malformed, "is of a kind that can be transparent",
                   "save it on a white background, without transparency (no alpha channel)"};
  }
  return std::nullopt;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (const char byte : bytes.substr(at, 4)) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

/// What its chunks of pixels hold. Precondition: libpng has read the file.
std::string joined_pixels(std::string_view bytes) {
  std::string data;
  for (std::size_t at = png_signature.size(); bytes.substr(at + 4, 4) != "IEND";) {
    const std::size_t size = number_at(bytes, at);
    if (bytes.substr(at + 4, 4) == "IDAT") data += bytes.substr(at + 8, size);
    at += 12 + size;
  }
  return data;
}

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

/// Whether the stream holds the rows and nothing else. libpng does not always read it to its end and its checksum.
bool is_exact(const Picture& picture) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor{libdeflate_alloc_decompressor()};
  if (!decompressor) throw std::bad_alloc{};
  const std::uint64_t bits = std::uint64_t{picture.width} * static_cast<unsigned>(picture.bits * picture.samples);
  std::vector<char> rows(picture.height * (1 + (bits + 7) / 8));  // Each begins with the kind of its prediction.
  std::size_t used = 0;
  const auto result = libdeflate_zlib_decompress_ex(decompressor.get(), picture.data.data(), picture.data.size(),
                                                    rows.data(), rows.size(), &used, nullptr);
  return result == LIBDEFLATE_SUCCESS && used == picture.data.size();
}

std::string bytes_of(std::span<const png_color> palette) {
  std::string bytes;
  for (const png_color& color : palette) {
    for (const png_byte part : {color.red, color.green, color.blue}) bytes += static_cast<char>(part);
  }
  return bytes;
}

}  // namespace

std::variant<Picture, Problem> read_png(std::string_view bytes) {
  const MemoryWatch memory;
  Decoder decoder{bytes};
  const bool has_head = decoder.read_head();
  memory.check();
  if (!has_head) return damaged(decoder);
  if (auto problem = unusable(decoder)) return *std::move(problem);
  // Taken before libpng is told to unpack the rows.
  Picture picture{
      decoder.width(), decoder.height(), decoder.bits(), decoder.samples(), bytes_of(decoder.palette()), {}};
  std::vector<png_byte> row(decoder.row_bytes());
  const bool is_whole = decoder.read_rows(row.data());
  memory.check();
  if (!is_whole) return damaged(decoder);
  if (decoder.is_indexed() && decoder.largest_index() >= picture.palette.size() / 3) {
    return damaged("has pixels in colours that its palette lacks");
  }
  picture.data = joined_pixels(bytes);
  if (!is_exact(picture)) return damaged("has damaged pixels, or more than it has room for");
  return picture;
}

}  // namespace lapas::picture
