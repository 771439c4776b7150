# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_planning_sources
  planning/boardpage.cpp planning/boardpage.h
  planning/calendargrid.cpp planning/calendargrid.h
  planning/calendarmonth.cpp planning/calendarmonth.h
  planning/calendarpage.cpp planning/calendarpage.h
  planning/slotlist.cpp planning/slotlist.h)
