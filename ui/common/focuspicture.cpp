// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/focuspicture.h"

#include "model/crop.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeysRest = 300; // milliseconds without a key after which the point is chosen

/// Lets screen readers say where the point is.
class FocusPictureVoice final : public QAccessibleWidget
{
public:
    explicit FocusPictureVoice(FocusPicture *picture) : QAccessibleWidget(picture, QAccessible::Graphic) {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? static_cast<FocusPicture *>(widget())->valueText()
                                          : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *voiceOf(const QString &, QObject *object)
{
    auto *picture = qobject_cast<FocusPicture *>(object);
    return picture ? new FocusPictureVoice(picture) : nullptr;
}

QPointF within(const QPointF &point)
{
    return {std::clamp(point.x(), 0.0, 1.0), std::clamp(point.y(), 0.0, 1.0)};
}

/// Nobody aims finer, and many steps there and back end where they began.
QPointF inWholePerCents(const QPointF &point)
{
    return {qRound(point.x() * 100) / 100.0, qRound(point.y() * 100) / 100.0};
}

void clipToPicture(QPainter &painter, const QRectF &rect)
{
    QPainterPath shape;
    shape.addRoundedRect(rect, 4, 4);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(shape);
}

} // namespace

FocusPicture::FocusPicture(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(voiceOf);
        return true;
    }();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    m_rest.setSingleShot(true);
    m_rest.setInterval(KeysRest);
    connect(&m_rest, &QTimer::timeout, this, &FocusPicture::settle);
}

void FocusPicture::setPicture(const QImage &picture)
{
    m_picture = picture;
    setFixedSize(sizeHint());
    update();
}

QSize FocusPicture::sizeHint() const { return m_picture.deviceIndependentSize().toSize(); }

void FocusPicture::setPoint(const QPointF &point)
{
    m_rest.stop();
    m_point = within(point);
    update();
}

QString FocusPicture::valueText() const
{
    return tr("%1% from the left, %2% from the top").arg(qRound(m_point.x() * 100)).arg(qRound(m_point.y() * 100));
}

void FocusPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    clipToPicture(painter, rect());
    painter.drawImage(rect(), m_picture);
    // In the middle of a pixel, so that the lines are sharp.
    const QPointF at(std::clamp(std::floor(m_point.x() * width()), 1.0, width() - 2.0) + 0.5,
                     std::clamp(std::floor(m_point.y() * height()), 1.0, height() - 2.0) + 0.5);
    // Dark beside light, so that it is seen on any picture.
    for (const auto &[colour, line] : {std::pair(QColor(0, 0, 0, 90), 3.0), std::pair(QColor(Qt::white), 1.0)}) {
        painter.setPen(QPen(colour, line));
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), height()));
        painter.drawLine(QPointF(0, at.y()), QPointF(width(), at.y()));
    }
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(tokens().accFill);
    painter.drawEllipse(at, 6.5, 6.5);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().acc, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

QPointF FocusPicture::pointAt(const QPointF &position) const
{
    return {position.x() / width(), position.y() / height()};
}

void FocusPicture::moveTo(const QPointF &point)
{
    const QPointF to = within(inWholePerCents(point));
    if (to == m_point)
        return;
    m_point = to;
    update();
    QAccessibleValueChangeEvent change(this, valueText());
    QAccessible::updateAccessibility(&change);
    Q_EMIT pointMoved(m_point);
}

void FocusPicture::settle()
{
    m_rest.stop();
    Q_EMIT pointChosen(m_point);
}

void FocusPicture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(pointAt(event->position()));
}

void FocusPicture::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(pointAt(event->position()));
}

void FocusPicture::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        settle();
}

void FocusPicture::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.01;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-step, 0}; break;
    case Qt::Key_Right: by = {step, 0}; break;
    case Qt::Key_Up: by = {0, -step}; break;
    case Qt::Key_Down: by = {0, step}; break;
    default: return QWidget::keyPressEvent(event);
    }
    moveTo(m_point + by);
    m_rest.start();
}

void FocusPicture::focusOutEvent(QFocusEvent *event)
{
    if (m_rest.isActive())
        settle();
    update();
    QWidget::focusOutEvent(event);
}

CropPicture::CropPicture(const QSize &size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size);
}

void CropPicture::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void CropPicture::setPoint(const QPointF &point)
{
    m_point = point;
    update();
}

void CropPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    clipToPicture(painter, rect());
    painter.drawImage(rect(), m_picture, cropAround(m_picture.size(), size(), m_point));
}

} // namespace Galley
