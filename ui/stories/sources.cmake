# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_stories_sources
  stories/findsheet.cpp stories/findsheet.h
  stories/navigator.cpp stories/navigator.h
  stories/navigatordelegate.cpp stories/navigatordelegate.h
  stories/navigatordrop.cpp
  stories/navigatormodel.cpp stories/navigatormodel.h
  stories/scope.cpp stories/scope.h
  stories/storydelegate.cpp stories/storydelegate.h
  stories/storydrag.cpp stories/storydrag.h
  stories/storylist.cpp stories/storylist.h
  stories/storylistempty.cpp
  stories/storylistmodel.cpp stories/storylistmodel.h
  stories/storyrows.h
  stories/storyview.cpp stories/storyview.h
  stories/thumbnails.cpp stories/thumbnails.h)
