// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// HarfBuzz objects with owners. HarfBuzz counts references; each pointer here owns one.

#pragma once

#include <memory>
#include <new>

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

/// Throws std::bad_alloc rather than return HarfBuzz's buffer that stays empty.
[[nodiscard]] inline BufferPointer make_buffer() {
  BufferPointer buffer{hb_buffer_create()};
  if (hb_buffer_allocation_successful(buffer.get()) == 0) throw std::bad_alloc{};
  return buffer;
}

}  // namespace lapas::text
