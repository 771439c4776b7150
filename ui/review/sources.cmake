# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_review_sources
  review/comparisontext.cpp review/comparisontext.h
  review/comparisonview.cpp review/comparisonview.h
  review/historypage.cpp review/historypage.h
  review/revisiondelegate.cpp review/revisiondelegate.h
  review/revisionmodel.cpp review/revisionmodel.h
  review/recordfile.cpp review/recordfile.h
  review/remarkcard.cpp review/remarkcard.h
  review/remarkcomposer.cpp review/remarkcomposer.h
  review/remarklist.cpp review/remarklist.h
  review/reviewpage.cpp review/reviewpage.h
  review/reviewwords.cpp review/reviewwords.h
  review/signoffsquares.cpp review/signoffsquares.h
  review/stepmodel.cpp review/stepmodel.h)
