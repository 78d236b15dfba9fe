// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The sRGB profile that PDF/A wants embedded (ISO 19005-2, 6.2.3), made by Little CMS.

#include <memory>
#include <type_traits>

#include <lcms2.h>

#include "core/memory.hpp"
#include "pdf/metadata.hpp"

namespace lapas::pdf {
namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};

std::string srgb_profile() {
  const MemoryWatch memory;
  const std::unique_ptr<std::remove_pointer_t<cmsHPROFILE>, CloseProfile> profile{cmsCreate_sRGBProfile()};
  cmsUInt32Number size = 0;
  std::string bytes;
  if (profile && cmsSaveProfileToMem(profile.get(), nullptr, &size)) bytes.resize(size);
  const bool is_made = !bytes.empty() && cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
  memory.check();
  if (!is_made) {
    throw Error{ErrorCode::pdf_failed, "the sRGB profile could not be made"};
  }
  // Little CMS writes the time of day into the header (ICC.1, 7.2.8): year, month, day, hours, minutes, seconds.
  bytes.replace(24, 12, std::string_view{"\x07\xD0\0\x01\0\x01\0\0\0\0\0\0", 12});
  return bytes;
}

}  // namespace

Ref write_output_intent(File& file) {
  const Ref profile = file.add_stream(Dict{}.integer("N", 3), srgb_profile());
  return file.add(Dict{}
                      .name("Type", "OutputIntent")
                      .name("S", "GTS_PDFA1")
                      .text("OutputConditionIdentifier", "sRGB IEC61966-2.1")
                      .text("Info", "sRGB IEC61966-2.1")
                      .ref("DestOutputProfile", profile));
}

}  // namespace lapas::pdf
