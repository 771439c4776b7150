# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_review_sources
  review/comparisontext.cpp review/comparisontext.h
  review/comparisonview.cpp review/comparisonview.h
  review/historypage.cpp review/historypage.h
  review/revisiondelegate.cpp review/revisiondelegate.h
  review/revisionmodel.cpp review/revisionmodel.h
  review/reviewwords.cpp review/reviewwords.h)
