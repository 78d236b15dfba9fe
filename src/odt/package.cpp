// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The archive. Whoever sniffs at a file expects the media type at offset 38, so `mimetype` comes first, stored, without
// an extra field (ODF 1.3 part 2, 3.3). All times are the first of DOS, so that the same parts give the same bytes.
//
//     mimetype  META-INF/manifest.xml  content.xml  styles.xml  meta.xml  settings.xml  Pictures/...

#include "odt/package.hpp"

#include <memory>

#include <zip.h>

#include "core/memory.hpp"
#include "odt/xml_part.hpp"

namespace lapas::odt {
namespace {

/// libzip does not say of every failure that memory ran out.
[[noreturn]] void fail(const zip_error_t* error, const MemoryWatch& memory) {
  memory.check();
  throw Error{ErrorCode::odt_failed, std::string{"the ODF package could not be put together: "} +
                                         zip_error_strerror(const_cast<zip_error_t*>(error))};
}

/// Twice as fast as the best, which saves another twelfth.
constexpr zip_uint32_t compression_level = 6;

/// A growing archive in memory.
class Archive {
 public:
  Archive() {
    zip_error_t error;
    zip_error_init(&error);
    source_.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source_) fail(&error, memory_);
    zip_source_keep(source_.get());
    archive_.reset(zip_open_from_source(source_.get(), ZIP_TRUNCATE, &error));
    if (!archive_) {
      zip_source_free(source_.get());
      fail(&error, memory_);
    }
  }

  /// `content` must stay until bytes() has been called.
  void add(const std::string& path, std::string_view content, int method) {
    constexpr zip_uint16_t first_day = (1 << 5) | 1;  // 1980-01-01
    constexpr zip_uint32_t regular_file = 0100644u << 16;
    zip_source_t* source = zip_source_buffer(archive_.get(), content.data(), content.size(), 0);
    if (source == nullptr) fail(zip_get_error(archive_.get()), memory_);
    const zip_int64_t added = zip_file_add(archive_.get(), path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
      zip_source_free(source);
      fail(zip_get_error(archive_.get()), memory_);
    }
    const auto index = static_cast<zip_uint64_t>(added);
    require(zip_set_file_compression(archive_.get(), index, method, compression_level));
    require(zip_file_set_dostime(archive_.get(), index, 0, first_day, 0));
    require(zip_file_set_external_attributes(archive_.get(), index, 0, ZIP_OPSYS_UNIX, regular_file));
  }

  Bytes bytes() {
    require(zip_close(archive_.get()));
    static_cast<void>(archive_.release());  // closed
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(source_.get()) != 0 || zip_source_stat(source_.get(), &stat) != 0) {
      fail(zip_source_error(source_.get()), memory_);
    }
    Bytes bytes(stat.size);
    const zip_int64_t read = zip_source_read(source_.get(), bytes.data(), bytes.size());
    if (read != static_cast<zip_int64_t>(bytes.size())) fail(zip_source_error(source_.get()), memory_);
    zip_source_close(source_.get());
    return bytes;
  }

 private:
  void require(int result) {
    if (result != 0) fail(zip_get_error(archive_.get()), memory_);
  }

  struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
  };
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  const MemoryWatch memory_;
  std::unique_ptr<zip_source_t, FreeSource> source_;
  std::unique_ptr<zip_t, Discard> archive_;
};

std::string make_manifest(std::span<const Part> parts) {
  XmlPart part{"manifest:manifest", {{"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}}};
  add_attributes(part.root(), {{"manifest:version", "1.3"}});
  const auto add_entry = [&](std::string_view path, std::string_view type) {
    return add_element(part.root(), "manifest:file-entry",
                       {{"manifest:full-path", path}, {"manifest:media-type", type}});
  };
  add_attributes(add_entry("/", media_type), {{"manifest:version", "1.3"}});
  for (const Part& entry : parts) add_entry(entry.path, entry.media_type);
  return part.text();
}

}  // namespace

Bytes make_package(std::span<const Part> parts) {
  const std::string manifest = make_manifest(parts);
  Archive archive;
  archive.add("mimetype", media_type, ZIP_CM_STORE);
  archive.add("META-INF/manifest.xml", manifest, ZIP_CM_DEFLATE);
  for (const Part& part : parts) {
    const bool packed = part.media_type == "image/png";
    archive.add(part.path, part.content, packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE);
  }
  return archive.bytes();
}

}  // namespace lapas::odt
