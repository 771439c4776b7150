// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/icons.h"

#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPaintDevice>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The file of @p name as it is; read once.
QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(":/icons/"_L1 + name + ".svg"_L1);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    else
        qWarning("There is no icon \"%ls\"", qUtf16Printable(name));
    read.insert(name, bytes);
    return bytes;
}

/// Small icons need a heavier line and large ones a lighter one to look alike.
QByteArray strokeFor(int size)
{
    if (size <= 12)
        return QByteArrayLiteral("2");
    if (size >= 40)
        return QByteArrayLiteral("1");
    return size >= 32 ? QByteArrayLiteral("1.25") : QByteArrayLiteral("1.5");
}

bool followsReadingDirection(const QString &name)
{
    return name == "back"_L1 || name == "fwd"_L1 || name == "cr"_L1 || name == "cl"_L1;
}

QPixmap render(const QString &name, int size, const QColor &colour, qreal ratio)
{
    QByteArray svg = drawing(name);
    if (svg.isEmpty() || size <= 0)
        return {};
    static const QRegularExpression stroke(u"stroke-width=\"[^\"]*\""_s);
    QString text = QString::fromUtf8(svg);
    const QRegularExpressionMatch first = stroke.match(text);
    if (first.hasMatch())
        text.replace(first.capturedStart(), first.capturedLength(),
                     "stroke-width=\""_L1 + QString::fromLatin1(strokeFor(size)) + u'"');
    text.replace("currentColor"_L1, colour.name());
    QSvgRenderer renderer(text.toUtf8());
    const int pixels = qRound(size * ratio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    if (QGuiApplication::isRightToLeft() && followsReadingDirection(name)) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class ThemeIconEngine final : public QIconEngine
{
public:
    ThemeIconEngine(const QString &name, IconInk ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = qMin(rect.width(), rect.height());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        const QPixmap pixmap = iconPixmap(m_name, side, inkColour(m_ink, mode, state), ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // The size is in device pixels here.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        const QPixmap drawn = iconPixmap(m_name, side, inkColour(m_ink, mode, state), scale);
        if (size.width() <= size.height())
            return drawn;
        QPixmap wide(size);
        wide.setDevicePixelRatio(scale);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(leading((QSizeF(size) / scale).toSize(), side), 0, drawn);
        return wide;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {qMax(side, size.width()), side};
    }

    QString key() const override { return u"galley"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return drawing(m_name).isEmpty(); }
    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }

private:
    /// Where the drawing begins in @p room: what is wider than high leaves its air towards the words.
    static int leading(const QSize &room, int side)
    {
        return QGuiApplication::isRightToLeft() ? qMax(0, room.width() - side) : 0;
    }

    QString m_name;
    IconInk m_ink;
};

} // namespace

QColor inkColour(IconInk ink, QIcon::Mode mode, QIcon::State state)
{
    const Tokens &t = tokens();
    if (mode == QIcon::Disabled)
        return t.off;
    switch (ink) {
    case IconInk::Standard:
        if (state == QIcon::On)
            return t.acc;
        return mode == QIcon::Normal ? t.ink2 : t.ink1;
    case IconInk::Toggle: return state == QIcon::On || mode != QIcon::Normal ? t.ink1 : t.ink3;
    case IconInk::Text: return t.ink1;
    case IconInk::Quiet: return mode == QIcon::Normal ? t.ink3 : t.ink1;
    case IconInk::Accent: return t.acc;
    case IconInk::OnAccent: return t.onAcc;
    case IconInk::Danger: return t.wd;
    case IconInk::Warning: return t.review;
    case IconInk::Success: return t.pub;
    }
    return t.ink2;
}

QIcon themeIcon(const QString &name, IconInk ink)
{
    return QIcon(new ThemeIconEngine(name, ink));
}

void setIconBesideWords(QAbstractButton *button, const QIcon &icon)
{
    // The style leaves 4 px between the two.
    button->setIconSize({scaled(16) + 4, scaled(16)});
    button->setIcon(icon);
}

QToolButton *iconButton(QWidget *parent, const QString &icon)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setIconSize({scaled(16), scaled(16)});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void nameButton(QAbstractButton *button, const QString &name)
{
    button->setToolTip(name);
    button->setAccessibleName(name);
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = "galley/%1/%2/%3/%4/%5"_L1.arg(name, QString::number(size), colour.name(QColor::HexArgb),
                                                       QString::number(devicePixelRatio),
                                                       QString::number(QGuiApplication::layoutDirection()));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, size, colour, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace Galley
