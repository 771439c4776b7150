// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/recordfile.h"

#include "base/files.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Dpi = 300;
constexpr double MarginMm = 18;
constexpr double FootMm = 10;

int pixels(double millimetres) { return int(millimetres / 25.4 * Dpi); }

const QString &sheetStyle()
{
    static const QString style = u"body { color: #000000; } h1 { font-size: 18pt; } h2 { font-size: 12pt; } "
                                 "th { font-weight: bold; } table { border-collapse: collapse; border-style: solid; "
                                 "border-color: #999999; } a { color: #000000; }"_s;
    return style;
}

} // namespace

Done writeRecordFile(const QString &html, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Dpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setCreator(u"Galley"_s);

        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        QFont font(uiFamilies());
        font.setPointSizeF(9.5);
        document.setDefaultFont(font);
        document.setDefaultStyleSheet(sheetStyle());
        document.setDocumentMargin(0);
        document.setHtml(html);
        const QSizeF page(writer.width() - 2 * pixels(MarginMm), writer.height() - 2 * pixels(MarginMm) - pixels(FootMm));
        document.setPageSize(page);

        QPainter painter(&writer);
        const int count = document.pageCount();
        for (int number = 0; number < count; ++number) {
            if (number > 0)
                writer.newPage();
            painter.save();
            painter.translate(pixels(MarginMm), pixels(MarginMm) - number * page.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, number * page.height(), page.width(), page.height());
            context.palette.setColor(QPalette::Text, Qt::black);
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            painter.setFont(font);
            const QRectF foot(pixels(MarginMm), writer.height() - pixels(MarginMm), page.width(), pixels(FootMm));
            painter.drawText(foot, Qt::AlignCenter, translate("Galley", "%1 / %2", "page of pages").arg(number + 1).arg(count));
        }
    }
    return replaceFile(path, bytes);
}

} // namespace Galley
