# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0

# What makes a mistake in memory stop the program instead of serving an attacker. The test `hardening` reads the
# finished programs and fails when one of these is missing.
include(CheckPIESupported)
check_pie_supported(LANGUAGES C CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT MSVC)
  target_compile_options(galley_options INTERFACE -fstack-protector-strong)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64" AND NOT APPLE)
    target_compile_options(galley_options INTERFACE -fstack-clash-protection -fcf-protection)
  endif()
  if(NOT GALLEY_SANITIZE)
    # Fortified calls need an optimizing build, and would hide from the sanitizers what they look for.
    target_compile_options(galley_options INTERFACE
      $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
  endif()
  # Checks of indices and iterators in the standard library: dear in loops, so only where we develop.
  target_compile_definitions(galley_options INTERFACE $<$<NOT:$<CONFIG:Release>>:_GLIBCXX_ASSERTIONS>)
  if(NOT APPLE)
    target_link_options(galley_options INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  endif()
endif()
