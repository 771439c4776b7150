# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_library_sources
  library/mediadelegate.cpp library/mediadelegate.h
  library/mediapanel.cpp library/mediapanel.h
  library/mediamodel.cpp library/mediamodel.h
  library/mediapage.cpp library/mediapage.h)
