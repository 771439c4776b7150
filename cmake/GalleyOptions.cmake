# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0

option(GALLEY_BUILD_TESTS "Build the tests" ON)
option(GALLEY_WERROR "Treat warnings as errors" OFF)
set(GALLEY_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
option(GALLEY_FUZZ "Build the fuzz targets of tests/fuzz, with Clang" OFF)

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(GALLEY_CCACHE ccache)
if(GALLEY_CCACHE)
  # base_dir makes a clone in another folder hit the same cache entries; the sloppiness is what
  # precompiled headers need.
  set(galley_launcher
      ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
      CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros
      ${GALLEY_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${galley_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${galley_launcher})
endif()

# There are many tests, each a program of its own: a quick linker halves what it takes to build them all.
find_program(GALLEY_MOLD mold)
if(GALLEY_MOLD AND NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
  add_link_options(-fuse-ld=mold)
endif()

add_library(galley_options INTERFACE)
target_compile_features(galley_options INTERFACE cxx_std_20)
target_compile_definitions(galley_options INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH
  QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  GALLEY_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(galley_options INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(galley_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Precompiled headers and ccache need this to agree on what a header held.
    target_compile_options(galley_options INTERFACE -fpch-preprocess)
  endif()
endif()
if(GALLEY_WERROR)
  target_compile_options(galley_options INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(CMAKE_INTERPROCEDURAL_OPTIMIZATION AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Seen as a whole, Qt's hash tables make GCC think of sizes that cannot be.
  target_link_options(galley_options INTERFACE -Wno-alloc-size-larger-than)
endif()
if(GALLEY_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "libFuzzer comes with Clang: use the preset \"fuzz\".")
  endif()
  # A little optimizing gives several times the inputs; of what debuggers know, reports need the lines alone. A time
  # in precompiled headers would make ccache useless. Unsigned numbers may overflow: hashes do.
  target_compile_options(galley_options INTERFACE
    -O1 -gline-tables-only -fno-omit-frame-pointer "SHELL:-Xclang -fno-pch-timestamp"
    -fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow -fno-sanitize-recover=all)
  target_link_options(galley_options INTERFACE -fsanitize=address,undefined)
endif()
if(GALLEY_SANITIZE)
  target_compile_options(galley_options INTERFACE -fsanitize=${GALLEY_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(galley_options INTERFACE -fsanitize=${GALLEY_SANITIZE})
endif()
