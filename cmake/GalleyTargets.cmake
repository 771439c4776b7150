# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0

# galley_library(<folder> SOURCES … [PUBLIC …] [PRIVATE …])
# One static library per folder: galley_<folder>. Includes name the folder: "base/result.h".
function(galley_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(galley_${name} STATIC ${arg_SOURCES})
  target_include_directories(galley_${name} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  target_link_libraries(galley_${name} PUBLIC galley_options Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  target_precompile_headers(galley_${name} PRIVATE
    <QByteArray> <QDateTime> <QFile> <QHash> <QList> <QString> <QStringList> <QVariant>
    <algorithm> <functional> <memory> <optional> <variant> <vector>)
endfunction()

# galley_test(<name> SOURCES … LIBRARIES … [LABELS …] [DATA])
# One QtTest program tst_<name>; fails on any warning, runs without a display.
function(galley_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  add_executable(tst_${name} ${arg_SOURCES})
  target_include_directories(tst_${name} PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(tst_${name} PRIVATE GALLEY_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
                                                 GALLEY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(tst_${name} PRIVATE galley_options Qt6::Test ${arg_LIBRARIES})
  add_test(NAME ${name} COMMAND tst_${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES
    LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;QTWEBENGINE_DISABLE_SANDBOX=1;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
