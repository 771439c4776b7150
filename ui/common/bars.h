// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QFrame;
class QHBoxLayout;
class QWidget;

namespace Galley {

/// A band across a page or a sheet with a line that sets it off, and the row of what stands in it.
struct Bar {
    QFrame *frame; ///< for the layout of whatever it crosses
    QHBoxLayout *row;
};

/// The band above a page: 40 px high (before scaling). @p ground as in setVariant(); empty: that of the page.
Bar pageBar(QWidget *parent, const QString &ground = {});

enum class BarEdge { Top, Bottom };
/// The band with the title of a sheet, or the one with its buttons: 56 px high (before scaling).
Bar sheetBar(QWidget *parent, BarEdge edge);

} // namespace Galley
