// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace Galley {

/// A picture with a cross at the point that its crops keep. A click or drag sets the point; arrow keys move it by 1 %,
/// with Shift by 10 %. Points are parts (0 to 1) of the width from the left and of the height from the top; what the editor
/// sets are whole per cents.
class FocusPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit FocusPicture(QWidget *parent = nullptr);

    /// @p picture whole, with its device pixel ratio set; the widget takes its size.
    void setPicture(const QImage &picture);
    QPointF point() const { return m_point; }
    /// Emits nothing.
    void setPoint(const QPointF &point);
    /// "50% from the left, 50% from the top", as a screen reader says it.
    QString valueText() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// With every step of the pointer or a key.
    void pointMoved(const QPointF &point);
    /// Once it rests: at the end of a drag, and shortly after the last key.
    void pointChosen(const QPointF &point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void moveTo(const QPointF &point);
    void settle();
    QPointF pointAt(const QPointF &position) const;

    QImage m_picture;
    QPointF m_point{0.5, 0.5};
    QTimer m_rest;
};

/// What a crop of a picture in one shape shows.
class CropPicture final : public QWidget
{
    Q_OBJECT

public:
    /// @p size in logical pixels is the shape as well.
    explicit CropPicture(const QSize &size, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void setPoint(const QPointF &point);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QPointF m_point{0.5, 0.5};
};

} // namespace Galley
