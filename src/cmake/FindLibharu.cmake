# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# libharu installs neither a CMake package nor a pkg-config file.

find_path(Libharu_INCLUDE_DIR hpdf.h)
find_library(Libharu_LIBRARY NAMES hpdf)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libharu REQUIRED_VARS Libharu_LIBRARY Libharu_INCLUDE_DIR)
if(Libharu_FOUND AND NOT TARGET Libharu::Libharu)
  add_library(Libharu::Libharu UNKNOWN IMPORTED)
  set_target_properties(Libharu::Libharu PROPERTIES
    IMPORTED_LOCATION ${Libharu_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${Libharu_INCLUDE_DIR})
endif()
mark_as_advanced(Libharu_INCLUDE_DIR Libharu_LIBRARY)
