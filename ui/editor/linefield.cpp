// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/linefield.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace Galley {

LineField::LineField(Width width, QWidget *parent) : QLineEdit(parent), m_width(width)
{
    if (m_width == Width::OfText)
        connect(this, &QLineEdit::textChanged, this, &QWidget::updateGeometry);
}

QSize LineField::sizeHint() const
{
    QSize size = QLineEdit::sizeHint();
    if (m_width == Width::OfText) {
        const QString shown = text().isEmpty() && m_preedit.isEmpty() ? placeholderText() : text() + m_preedit;
        // The line edit keeps a margin of its own on both sides, and the caret stands after the last letter.
        size.setWidth(fontMetrics().horizontalAdvance(shown) + 8);
    }
    return size;
}

QSize LineField::minimumSizeHint() const
{
    return m_width == Width::OfText ? QSize(24, sizeHint().height()) : QLineEdit::minimumSizeHint();
}

bool LineField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isComposing()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (isComposing())
        return event->accept();
    if (event->key() == Qt::Key_Down)
        return Q_EMIT leftDownwards();
    if (event->key() == Qt::Key_Up)
        return Q_EMIT leftUpwards();
    QLineEdit::keyPressEvent(event);
}

void LineField::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    if (m_width == Width::OfText)
        updateGeometry();
}

} // namespace Galley
