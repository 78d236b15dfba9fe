# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# libhyphen installs neither a CMake package nor a pkg-config file, and vcpkg has no port of it.

find_path(Hyphen_INCLUDE_DIR hyphen.h)
find_library(Hyphen_LIBRARY NAMES hyphen)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hyphen REQUIRED_VARS Hyphen_LIBRARY Hyphen_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "LAPAS_HYPHENATION=OFF builds without it")
if(Hyphen_FOUND AND NOT TARGET Hyphen::Hyphen)
  add_library(Hyphen::Hyphen UNKNOWN IMPORTED)
  set_target_properties(Hyphen::Hyphen PROPERTIES
    IMPORTED_LOCATION ${Hyphen_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${Hyphen_INCLUDE_DIR})
endif()
mark_as_advanced(Hyphen_INCLUDE_DIR Hyphen_LIBRARY)
