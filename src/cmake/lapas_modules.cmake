# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# The library is put together from modules, a folder in src/ each. A module is an object library, so that its tests can
# be built from it and the modules it rests on alone.

add_library(lapas_options INTERFACE)
target_include_directories(lapas_options INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
target_compile_options(lapas_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-stringop-overread;-Wno-maybe-uninitialized>  # GCC 12: false, of the standard library
  $<$<BOOL:${LAPAS_WARNINGS_AS_ERRORS}>:-Werror>)
target_link_options(lapas_options INTERFACE $<$<BOOL:${LAPAS_SANITIZE}>:-fsanitize=address,undefined>)

# What is watched by the sanitizers and followed by the fuzzer: the library. Tests are compiled in half the time without.
add_library(lapas_watched INTERFACE)
target_compile_options(lapas_watched INTERFACE
  $<$<BOOL:${LAPAS_SANITIZE}>:-fsanitize=address,undefined,float-cast-overflow;-fno-sanitize-recover=all;-fno-omit-frame-pointer>
  $<$<BOOL:${LAPAS_FUZZ}>:-fsanitize=fuzzer-no-link>)

add_library(lapas)
add_library(lapas::lapas ALIAS lapas)
target_compile_features(lapas PUBLIC cxx_std_20)
target_link_libraries(lapas PRIVATE $<BUILD_INTERFACE:lapas_options>)
# What the sanitizers call is in the program.
target_link_options(lapas INTERFACE $<BUILD_INTERFACE:$<TARGET_PROPERTY:lapas_options,INTERFACE_LINK_OPTIONS>>)
# Before 1.0 a minor version may change the interface, so that 0.1 and 0.2 are two libraries.
set_target_properties(lapas PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
file(GLOB lapas_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/lapas/*.hpp)
file(GLOB lapas_tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/lapas/*.inc)
target_sources(lapas PUBLIC
  FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${lapas_headers}
  FILE_SET tables TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${lapas_tables})
# Every public header must compile alone: target all_verify_interface_header_sets.
set_target_properties(lapas PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)

# What nearly every file of ours includes: read once for all modules in builds for debugging. In one that optimises, GCC
# 12 takes precompiled headers for ours and warns falsely of the standard library; it also shows whether every file
# names what it needs.
set(lapas_common_headers <algorithm> <array> <cstdint> <filesystem> <map> <memory> <optional> <span> <string>
  <string_view> <utility> <variant> <vector>)

function(lapas_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(lapas_${name} OBJECT ${sources})
  target_link_libraries(lapas_${name} PRIVATE lapas_options lapas_watched ${arg_LIBRARIES})
  if(CMAKE_BUILD_TYPE STREQUAL Debug AND name STREQUAL core)
    target_precompile_headers(lapas_${name} PRIVATE ${lapas_common_headers})
  elseif(CMAKE_BUILD_TYPE STREQUAL Debug)
    target_precompile_headers(lapas_${name} REUSE_FROM lapas_core)
  endif()
  target_sources(lapas PRIVATE $<TARGET_OBJECTS:lapas_${name}>)
  target_link_libraries(lapas PRIVATE ${arg_LIBRARIES})
  set_property(GLOBAL PROPERTY lapas_${name}_libraries ${arg_LIBRARIES})
endfunction()
