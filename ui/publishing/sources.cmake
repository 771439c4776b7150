# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_publishing_sources
  publishing/exportsheet.cpp publishing/exportsheet.h
  publishing/importsheet.cpp publishing/importsheet.h)
