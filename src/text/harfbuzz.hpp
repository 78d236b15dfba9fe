// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// HarfBuzz objects with owners. HarfBuzz counts references; each pointer here owns one.

#pragma once

#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace lapas::text {

template <auto destroy>
struct Destroy {
  void operator()(auto* object) const { destroy(object); }
};

using BlobPointer = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePointer = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPointer = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using BufferPointer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;
using SubsetInputPointer = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

/// Good for as long as the blob.
[[nodiscard]] inline std::string_view content_of(const BlobPointer& blob) {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

/// Bytes with their owner, a string or a vector.
template <typename Content>
[[nodiscard]] BlobPointer make_blob(Content content) {
  auto owned = std::make_unique<Content>(std::move(content));
  const auto destroy = [](void* data) { delete static_cast<Content*>(data); };
  hb_blob_t* blob =
      hb_blob_create_or_fail(reinterpret_cast<const char*>(owned->data()), static_cast<unsigned>(owned->size()),
                             HB_MEMORY_MODE_READONLY, owned.get(), destroy);
  static_cast<void>(owned.release());  // HarfBuzz has destroyed it if it could not make the blob.
  if (blob == nullptr) throw std::bad_alloc{};
  return BlobPointer{blob};
}

/// Throws std::bad_alloc rather than return HarfBuzz's buffer that stays empty.
[[nodiscard]] inline BufferPointer make_buffer() {
  BufferPointer buffer{hb_buffer_create()};
  if (hb_buffer_allocation_successful(buffer.get()) == 0) throw std::bad_alloc{};
  return buffer;
}

}  // namespace lapas::text
