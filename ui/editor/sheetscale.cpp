// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/sheetscale.h"

#include "ui/common/style.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QImage>
#include <QScreen>
#include <QTextDocument>
#include <QTextEdit>

#include <map>

namespace Galley {

namespace {

constexpr qreal MetresPerInch = 0.0254;

/// The resolution that a text's layout takes for scale 1.
qreal usualDpi() { return QGuiApplication::primaryScreen()->logicalDotsPerInchY(); }

} // namespace

void takeSheetScale(QTextEdit &edit)
{
    // A layout multiplies by the resolution of what it is to be painted on. Layouts keep the pointer, so devices stay.
    static std::map<int, QImage> devices;
    const int perMetre = qRound(usualDpi() * sheetScale() / MetresPerInch);
    const auto [device, isNew] = devices.try_emplace(perMetre, 1, 1, QImage::Format_RGB32);
    if (isNew) {
        device->second.setDotsPerMeterX(perMetre);
        device->second.setDotsPerMeterY(perMetre);
    }
    edit.document()->documentLayout()->setPaintDevice(&device->second);
}

qreal sheetScaleOf(const QTextDocument &document)
{
    const QPaintDevice *device = document.documentLayout()->paintDevice();
    return device ? device->logicalDpiY() / usualDpi() : 1.0;
}

} // namespace Galley
