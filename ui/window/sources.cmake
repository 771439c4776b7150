# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_window_sources
  window/actions.cpp window/actions.h
  window/backupssheet.cpp window/backupssheet.h
  window/channelacts.cpp window/channelacts.h
  window/focusmode.cpp window/focusmode.h
  window/historyacts.cpp window/historyacts.h
  window/importsandexports.cpp window/importsandexports.h
  window/interface.cpp window/interface.h
  window/libraryacts.cpp window/libraryacts.h
  window/mainwindow.cpp window/mainwindow.h
  window/mediaquestions.cpp window/mediaquestions.h
  window/newsroomadapters.cpp window/newsroomadapters.h
  window/newsroomcare.cpp window/newsroomcare.h
  window/newsroomconnections.cpp
  window/newsroomview.cpp window/newsroomview.h
  window/palette.cpp window/palette.h
  window/paletteacts.cpp window/paletteacts.h
  window/panefolding.cpp window/panefolding.h
  window/reviewacts.cpp window/reviewacts.h
  window/searchacts.cpp window/searchacts.h
  window/sidepane.cpp window/sidepane.h
  window/snippetacts.cpp window/snippetacts.h
  window/starthere.cpp window/starthere.h
  window/statebutton.cpp window/statebutton.h
  window/statusline.cpp window/statusline.h
  window/storyacts.cpp window/storyacts.h
  window/storybar.cpp window/storybar.h
  window/storyonsheet.cpp window/storyonsheet.h
  window/templateacts.cpp window/templateacts.h
  window/trayicon.cpp window/trayicon.h
  window/waybutton.cpp window/waybutton.h
  window/welcomepage.cpp window/welcomepage.h
  window/windowbar.cpp window/windowbar.h
  window/windowkeys.cpp window/windowkeys.h
  window/writingroom.cpp window/writingroom.h)
