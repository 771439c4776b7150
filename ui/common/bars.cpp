// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/bars.h"

#include "ui/common/style.h"

#include <QFrame>
#include <QHBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Bar makeBar(QWidget *parent, const QString &bar, const QString &ground, int height)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("bar", bar);
    if (!ground.isEmpty())
        frame->setProperty("ground", ground);
    frame->setFixedHeight(scaled(height));
    return {frame, new QHBoxLayout(frame)};
}

} // namespace

Bar pageBar(QWidget *parent, const QString &ground)
{
    const Bar bar = makeBar(parent, u"top"_s, ground, 40);
    bar.row->setContentsMargins(scaled(16), 0, scaled(8), 0);
    bar.row->setSpacing(scaled(8));
    return bar;
}

Bar sheetBar(QWidget *parent, BarEdge edge)
{
    const bool isTop = edge == BarEdge::Top;
    const Bar bar = makeBar(parent, isTop ? u"top"_s : u"bottom"_s, isTop ? u"paper"_s : u"chrome"_s, 56);
    bar.row->setContentsMargins(24, 0, 24, 0);
    bar.row->setSpacing(isTop ? 12 : 8);
    return bar;
}

} // namespace Galley
