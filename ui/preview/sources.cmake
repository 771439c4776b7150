# SPDX-FileCopyrightText: The Galley authors
# SPDX-License-Identifier: Apache-2.0
set(galley_ui_preview_sources
  preview/preview.qrc
  preview/previewframe.cpp preview/previewframe.h
  preview/previewpage.cpp preview/previewpage.h
  preview/previewpane.cpp preview/previewpane.h
  preview/siteaddress.cpp preview/siteaddress.h)
