# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0

# What nearly every file reads of the standard library.
set(GALLEY_STANDARD_HEADERS <algorithm> <functional> <memory> <optional> <variant> <vector>)

# What nearly every window reads. All of <QtWidgets> would be twice as much for the compiler to carry, and save nothing.
set(GALLEY_WIDGET_HEADERS <QAction> <QBoxLayout> <QLabel> <QPointer> <QPushButton> <QToolButton> <QWidget>)

# galley_library(<folder> SOURCES … [PUBLIC …] [PRIVATE …])
# One static library per folder: galley_<folder>. Includes name the folder: "base/result.h".
function(galley_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(galley_${name} STATIC ${arg_SOURCES})
  target_include_directories(galley_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(galley_${name} PUBLIC galley_options Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  target_precompile_headers(galley_${name} PRIVATE
    <QByteArray> <QDateTime> <QFile> <QHash> <QList> <QString> <QStringList> <QVariant>
    ${GALLEY_STANDARD_HEADERS})
endfunction()

# galley_test_headers(<result> <library> [Qt6::Network])
# In <result> a target: the headers that tests with these libraries begin with, compiled once for all of them.
function(galley_test_headers result library)
  set(headers ${library}_tests)
  if("Qt6::Network" IN_LIST ARGN) # then there is more in QTest
    set(headers ${library}_network_tests)
  endif()
  set(${result} ${headers} PARENT_SCOPE)
  if(TARGET ${headers})
    return()
  endif()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/headers.cpp CONTENT "// What is wanted are the precompiled headers.\n")
  add_library(${headers} OBJECT ${CMAKE_BINARY_DIR}/tests/headers.cpp)
  set_target_properties(${headers} PROPERTIES AUTOMOC OFF)
  target_link_libraries(${headers} PRIVATE galley_options Qt6::Test ${library} ${ARGN})
  target_precompile_headers(${headers} PRIVATE
    <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonDocument> <QJsonObject> <QList> <QProcess> <QRegularExpression>
    <QSignalSpy> <QString> <QStringList> <QTemporaryDir> <QTest> <QVariant>
    ${GALLEY_STANDARD_HEADERS})
  get_target_property(linked ${library} LINK_LIBRARIES)
  if("Qt6::Widgets" IN_LIST linked)
    target_precompile_headers(${headers} PRIVATE ${GALLEY_WIDGET_HEADERS})
  endif()
endfunction()

# galley_test(<name> SOURCES … LIBRARIES … [LABELS …] [DATA])
# One QtTest program tst_<name>; fails on any warning, runs without a display.
function(galley_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  add_executable(tst_${name} ${arg_SOURCES})
  target_include_directories(tst_${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(tst_${name} PRIVATE galley_options Qt6::Test ${arg_LIBRARIES} galley_sourcefolder)
  set(more ${arg_LIBRARIES})
  list(POP_FRONT more library)
  list(FILTER more INCLUDE REGEX "^Qt6::Network$")
  galley_test_headers(headers ${library} ${more})
  target_precompile_headers(tst_${name} REUSE_FROM ${headers})
  # Most often there is nothing in it, and the headers would take seconds.
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/tst_${name}_autogen/mocs_compilation.cpp
    PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  if(GALLEY_SANITIZE STREQUAL "thread")
    target_sources(tst_${name} PRIVATE $<TARGET_OBJECTS:galley_handover>)
  endif()
  add_test(NAME ${name} COMMAND tst_${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES
    LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;QTWEBENGINE_DISABLE_SANDBOX=1;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
