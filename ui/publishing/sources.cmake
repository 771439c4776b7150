# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_publishing_sources
  publishing/changetree.cpp publishing/changetree.h
  publishing/exportsheet.cpp publishing/exportsheet.h
  publishing/importsheet.cpp publishing/importsheet.h
  publishing/publishsheet.cpp publishing/publishsheet.h
  publishing/targetform.cpp publishing/targetform.h)
