# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_settings_sources
  settings/accentsample.cpp settings/accentsample.h
  settings/backupplacefield.cpp settings/backupplacefield.h
  settings/channeldialog.cpp settings/channeldialog.h
  settings/chipfields.cpp settings/chipfields.h
  settings/colourfield.cpp settings/colourfield.h
  settings/correctionssection.cpp settings/correctionssection.h
  settings/coversection.cpp settings/coversection.h
  settings/logofield.cpp settings/logofield.h
  settings/optionfield.cpp settings/optionfield.h
  settings/peoplepage.cpp settings/peoplepage.h
  settings/placementsection.cpp settings/placementsection.h
  settings/preferences.cpp settings/preferences.h
  settings/publishingsection.cpp settings/publishingsection.h
  settings/desksection.cpp settings/desksection.h
  settings/manystories.cpp settings/manystories.h
  settings/reviewsteps.cpp settings/reviewsteps.h
  settings/settingsdialog.cpp settings/settingsdialog.h
  settings/slotssection.cpp settings/slotssection.h
  settings/templatespage.cpp settings/templatespage.h
  settings/snippetspage.cpp settings/snippetspage.h
  settings/sourcesection.cpp settings/sourcesection.h
  settings/storysection.cpp settings/storysection.h
  settings/storysettings.cpp settings/storysettings.h
  settings/themepage.cpp settings/themepage.h
  settings/timefield.cpp settings/timefield.h
  settings/withdrawalsection.cpp settings/withdrawalsection.h)
