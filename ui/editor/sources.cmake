# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_editor_sources
  editor/blockcommands.cpp editor/blockcommands.h
  editor/bodyclipboard.cpp editor/bodyclipboard.h
  editor/bodydocument.h
  editor/bodyedit.cpp editor/bodyedit.h
  editor/bodyeditpaste.cpp
  editor/bodyedittyping.cpp
  editor/bodyfiller.cpp editor/bodyfiller.h
  editor/bodyformat.cpp editor/bodyformat.h
  editor/bodyinserter.cpp
  editor/bodykeys.cpp editor/bodykeys.h
  editor/bodylook.cpp editor/bodylook.h
  editor/bodyobjects.cpp editor/bodyobjects.h
  editor/bodypainter.cpp
  editor/bodypanels.cpp editor/bodypanels.h
  editor/bodyreader.cpp
  editor/bylinerow.cpp editor/bylinerow.h
  editor/captionlines.cpp editor/captionlines.h
  editor/composing.h
  editor/embedpanel.cpp editor/embedpanel.h
  editor/figureobject.cpp editor/figureobject.h
  editor/figurepanel.cpp editor/figurepanel.h
  editor/findbar.cpp editor/findbar.h
  editor/findcommands.cpp editor/findcommands.h
  editor/formatactions.cpp editor/formatactions.h
  editor/formatbar.cpp editor/formatbar.h
  editor/galleryobject.cpp editor/galleryobject.h
  editor/gallerypanel.cpp editor/gallerypanel.h
  editor/lengthmeter.cpp editor/lengthmeter.h
  editor/linefield.cpp editor/linefield.h
  editor/linkpanel.cpp editor/linkpanel.h
  editor/markcommands.cpp editor/markcommands.h
  editor/namecompleter.cpp editor/namecompleter.h
  editor/passages.cpp editor/passages.h
  editor/picturesource.h
  editor/popover.cpp editor/popover.h
  editor/scaledpictures.cpp editor/scaledpictures.h
  editor/sheetscale.cpp editor/sheetscale.h
  editor/storylinks.h
  editor/storysheet.cpp editor/storysheet.h
  editor/tablecommands.cpp editor/tablecommands.h
  editor/textfield.cpp editor/textfield.h
  editor/typinghelp.cpp editor/typinghelp.h
  editor/writingpanel.cpp editor/writingpanel.h
  editor/writingsetting.h)
