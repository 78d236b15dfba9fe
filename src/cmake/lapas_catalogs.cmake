# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# Translations. Every build compiles locales/<tag>/<domain>.po into <build>/locales/<tag>/<domain>.mo (target
# `catalogs`); a new folder is found by itself. On demand, `pot` gathers the texts of the library and of each pack into
# locales/<domain>.pot, and `po-update` carries them into the .po files of every language. See locales/README.md.

find_program(MSGFMT_EXECUTABLE msgfmt REQUIRED)
find_program(XGETTEXT_EXECUTABLE xgettext)
find_program(MSGMERGE_EXECUTABLE msgmerge)
find_program(MSGCAT_EXECUTABLE msgcat)
find_program(MSGINIT_EXECUTABLE msginit)
mark_as_advanced(MSGFMT_EXECUTABLE XGETTEXT_EXECUTABLE MSGMERGE_EXECUTABLE MSGCAT_EXECUTABLE MSGINIT_EXECUTABLE)

# Compiles the .po files of `from` into `to`; the list of compiled files is given back in `compiled`. Beside each lies a
# catalogue of drafts, fuzzy translations and all, for proofs.
function(lapas_compile_catalogs from to compiled)
  file(GLOB sources CONFIGURE_DEPENDS RELATIVE ${from} ${from}/*/*.po)
  set(outputs)
  foreach(source IN LISTS sources)
    cmake_path(REPLACE_EXTENSION source mo OUTPUT_VARIABLE target)
    cmake_path(REPLACE_EXTENSION source draft.mo OUTPUT_VARIABLE drafts)
    cmake_path(GET target PARENT_PATH tag)
    add_custom_command(
      OUTPUT ${to}/${target} ${to}/${drafts}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${to}/${tag}
      COMMAND ${MSGFMT_EXECUTABLE} --check --output-file=${to}/${target} ${from}/${source}
      COMMAND ${MSGFMT_EXECUTABLE} --use-fuzzy --output-file=${to}/${drafts} ${from}/${source}
      DEPENDS ${from}/${source}
      COMMENT "Compiling catalogue ${target}"
      VERBATIM)
    list(APPEND outputs ${to}/${target} ${to}/${drafts})
  endforeach()
  # A language that was taken out must not live on in an old build folder.
  file(GLOB leftovers ${to}/*/*.mo)
  list(REMOVE_ITEM leftovers ${outputs})
  if(leftovers)
    file(REMOVE ${leftovers})
  endif()
  set(${compiled} ${outputs} PARENT_SCOPE)
endfunction()

lapas_compile_catalogs(${PROJECT_SOURCE_DIR}/locales ${PROJECT_BINARY_DIR}/locales lapas_catalogs)
add_custom_target(catalogs ALL DEPENDS ${lapas_catalogs})

# The example program says where each text prints.
set(LAPAS_ROADMAP "" CACHE FILEPATH "A program roadmap built elsewhere, for translators who build no C++")
if(LAPAS_ROADMAP)
  set(places_program ${LAPAS_ROADMAP})
elseif(LAPAS_EXAMPLES)
  set(places_program $<TARGET_FILE:roadmap>)
endif()
if(places_program AND XGETTEXT_EXECUTABLE AND MSGMERGE_EXECUTABLE AND MSGCAT_EXECUTABLE AND MSGINIT_EXECUTABLE)
  foreach(step IN ITEMS pot po-update)
    add_custom_target(${step}
      COMMAND ${CMAKE_COMMAND} -D STEP=${step} -D WORK=${PROJECT_BINARY_DIR}/messages -D XGETTEXT=${XGETTEXT_EXECUTABLE}
        -D MSGMERGE=${MSGMERGE_EXECUTABLE} -D MSGCAT=${MSGCAT_EXECUTABLE} -D MSGINIT=${MSGINIT_EXECUTABLE}
        -D ROADMAP=${places_program}
        -P ${CMAKE_CURRENT_LIST_DIR}/update_catalogs.cmake
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
      VERBATIM)
  endforeach()
  if(NOT LAPAS_ROADMAP)
    add_dependencies(pot roadmap)
  endif()
  add_dependencies(po-update pot)
endif()
