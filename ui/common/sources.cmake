# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_common_sources
  common/ask.cpp common/ask.h
  common/bars.cpp common/bars.h
  common/chip.cpp common/chip.h
  common/common.qrc
  common/dates.cpp common/dates.h
  common/elidinglabel.cpp common/elidinglabel.h
  common/emptystate.cpp common/emptystate.h
  common/flowlayout.cpp common/flowlayout.h
  common/focuspicture.cpp common/focuspicture.h
  common/icons.cpp common/icons.h
  common/icons.qrc
  common/messagebar.cpp common/messagebar.h
  common/overlayscrollbar.cpp common/overlayscrollbar.h
  common/panesplitter.cpp common/panesplitter.h
  common/patternbuttons.cpp common/patternbuttons.h
  common/segmentedcontrol.cpp common/segmentedcontrol.h
  common/statesign.cpp common/statesign.h
  common/style.cpp common/style.h
  common/tokens.cpp common/tokens.h
  common/words.cpp common/words.h)
