# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# What other projects find after `cmake --install`: the CMake package, the pkg-config file, packs and catalogues.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/lapas)
install(TARGETS lapas EXPORT lapasTargets FILE_SET HEADERS FILE_SET tables)
install(EXPORT lapasTargets NAMESPACE lapas:: DESTINATION ${package_dir})
configure_package_config_file(src/cmake/lapasConfig.cmake.in lapasConfig.cmake INSTALL_DESTINATION ${package_dir} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(lapasConfigVersion.cmake COMPATIBILITY SameMinorVersion)  # as SOVERSION
install(FILES ${PROJECT_BINARY_DIR}/lapasConfig.cmake ${PROJECT_BINARY_DIR}/lapasConfigVersion.cmake
  src/cmake/FindLibharu.cmake DESTINATION ${package_dir})

cmake_path(IS_ABSOLUTE CMAKE_INSTALL_INCLUDEDIR include_is_absolute)
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR lib_is_absolute)
set(pc_includedir "$<IF:$<BOOL:${include_is_absolute}>,${CMAKE_INSTALL_INCLUDEDIR},\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}>")
set(pc_libdir "$<IF:$<BOOL:${lib_is_absolute}>,${CMAKE_INSTALL_LIBDIR},\${prefix}/${CMAKE_INSTALL_LIBDIR}>")
configure_file(src/cmake/lapas.pc.in lapas.pc.in @ONLY)
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/lapas.pc INPUT ${PROJECT_BINARY_DIR}/lapas.pc.in)
install(FILES ${PROJECT_BINARY_DIR}/lapas.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY templates/ DESTINATION ${CMAKE_INSTALL_DATADIR}/lapas/templates)
install(DIRECTORY ${PROJECT_BINARY_DIR}/locales/ DESTINATION ${CMAKE_INSTALL_DATADIR}/lapas/locales FILES_MATCHING PATTERN "*.mo"
  PATTERN "*.draft.mo" EXCLUDE)
