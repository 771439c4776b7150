# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_settings_sources
  settings/accentsample.cpp settings/accentsample.h
  settings/channeldialog.cpp settings/channeldialog.h
  settings/chipfields.cpp settings/chipfields.h
  settings/colourfield.cpp settings/colourfield.h
  settings/logofield.cpp settings/logofield.h
  settings/optionfield.cpp settings/optionfield.h
  settings/preferences.cpp settings/preferences.h
  settings/settingsdialog.cpp settings/settingsdialog.h
  settings/storysettings.cpp settings/storysettings.h
  settings/themepage.cpp settings/themepage.h)
