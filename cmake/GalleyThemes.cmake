# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0

# The themes that come with Galley, embedded as :/themes/<name>/…: whatever lies in their folders.
file(GLOB_RECURSE galley_theme_files CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE ${CMAKE_SOURCE_DIR}/resources
  ${CMAKE_SOURCE_DIR}/resources/themes/*/*)
set(galley_theme_entries)
foreach(file IN LISTS galley_theme_files)
  string(APPEND galley_theme_entries "    <file alias=\"${file}\">${CMAKE_SOURCE_DIR}/resources/${file}</file>\n")
endforeach()
set(galley_themes_qrc ${CMAKE_BINARY_DIR}/resources/themes.qrc)
file(CONFIGURE OUTPUT ${galley_themes_qrc} CONTENT "<RCC>\n  <qresource prefix=\"/\">\n@galley_theme_entries@  </qresource>\n</RCC>\n" @ONLY)
