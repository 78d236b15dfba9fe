# SPDX-FileCopyrightText: 2026 the lapas authors
# SPDX-License-Identifier: MIT
#
# Run from the top folder by the targets `pot` and `po-update` (STEP says which). Files change only when their messages
# do: no date, no line numbers. WORK is a folder for files that are not kept.

cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Copies XML to WORK with the white space next to inline markup made safe: xgettext loses a space between two elements
# at the start of a text and keeps one behind the last element, where the library does neither.
function(copy_folded files)
  set(inline "(strong|em|term|a|span|fill)")
  foreach(path IN LISTS files)
    file(READ ${path} text)
    string(REGEX REPLACE "(</${inline}>)[ \t\r\n]+(<${inline}[ \t\r\n>])" "\\1&#32;\\3" text "${text}")
    string(REGEX REPLACE "(</${inline}>)[ \t\r\n]+</" "\\1</" text "${text}")
    file(WRITE ${WORK}/${path} "${text}")
  endforeach()
endfunction()

# Adds to the template `gathered` where each text prints and how much room it has there, which the program says of the
# pack's own texts (`pack`) or of the library's (`lapas`).
function(add_places gathered pack kind)
  set(places ${gathered}.places)
  execute_process(COMMAND ${ROADMAP} --pack ${pack} --places ${kind} OUTPUT_VARIABLE entries COMMAND_ERROR_IS_FATAL ANY)
  # With the same head on both, msgcat has nothing to say about heads.
  file(READ ${gathered} template)
  string(FIND "${template}" "\n\n" head_end)
  string(SUBSTRING "${template}" 0 ${head_end} head)
  file(WRITE ${places} "${head}\n\n${entries}")
  run(${MSGCAT} --add-location=file --output-file=${gathered} ${gathered} ${places})
endfunction()

# Gathers the messages of the files with the options into locales/<domain>.pot.
function(make_template domain files options pack kind)
  set(gathered ${WORK}/${domain}.pot)
  run(${XGETTEXT} --from-code=UTF-8 --force-po --add-location=file --package-name=${domain} ${options}
    --output=${gathered} ${files})
  file(READ ${gathered} template)
  string(REGEX REPLACE "^(#[^\n]*\n)+" "# Messages of ${domain}.\n" template "${template}")
  string(REPLACE "charset=CHARSET" "charset=UTF-8" template "${template}")
  string(REGEX REPLACE "\"POT-Creation-Date:[^\n]*\n" "" template "${template}")
  file(WRITE ${gathered} "${template}")
  add_places(${gathered} ${pack} ${kind})
  file(READ ${gathered} template)
  string(REGEX REPLACE "#\\. #-#-#-#-#[^\n]*\n" "" template "${template}")  # msgcat names its files
  set(path locales/${domain}.pot)
  if(EXISTS ${path})
    file(READ ${path} before)
  endif()
  if(NOT "${template}" STREQUAL "${before}")
    file(WRITE ${path} "${template}")
  endif()
endfunction()

function(make_templates)
  file(MAKE_DIRECTORY ${WORK})
  file(GLOB_RECURSE sources RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} src/*.cpp)
  make_template(lapas "${sources}" "--language=C++;--keyword;--keyword=word:1c,2"
    templates/roadmap lapas)
  file(GLOB packs templates/*/pack.xml)
  foreach(pack IN LISTS packs)
    cmake_path(GET pack PARENT_PATH folder)
    cmake_path(GET folder FILENAME domain)
    file(GLOB_RECURSE sources RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${folder}/*.xml)
    # A form filled in for one language, `examples/certificate.lt.xml`, has nothing to translate.
    list(FILTER sources EXCLUDE REGEX "/examples/[^/]*\\.[a-zA-Z_]+\\.xml$")
    copy_folded("${sources}")
    make_template(${domain} "${sources}" "--its=locales/lapas.its;--directory=${WORK}" ${folder} pack)
  endforeach()
endfunction()

# A new language, an empty folder, gets every domain with nothing translated, and so does an empty file. A language that
# has some domains keeps to those.
function(update_languages)
  file(GLOB templates locales/*.pot)
  file(GLOB entries locales/*)
  foreach(folder IN LISTS entries)
    if(NOT IS_DIRECTORY ${folder})
      continue()
    endif()
    cmake_path(GET folder FILENAME tag)
    file(GLOB catalogues ${folder}/*.po)
    foreach(template IN LISTS templates)
      cmake_path(GET template STEM domain)
      set(catalogue ${folder}/${domain}.po)
      set(size 0)
      if(EXISTS ${catalogue})
        file(SIZE ${catalogue} size)
      elseif(catalogues)
        continue()
      endif()
      if(size GREATER 0)
        run(${MSGMERGE} --quiet --update --backup=none --previous --add-location=file --no-wrap ${catalogue} ${template})
      else()
        file(REMOVE ${catalogue})
        run(${MSGINIT} --no-translator --no-wrap --locale=${tag}.UTF-8 --input=${template} --output-file=${catalogue})
      endif()
    endforeach()
  endforeach()
endfunction()

if(STEP STREQUAL "pot")
  make_templates()
else()
  update_languages()
endif()
