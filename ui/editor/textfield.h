// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/style.h"

#include <QTextEdit>

namespace Galley {

/// A field of plain text without a frame that grows with its text. Enter leaves it for the next field.
class TextField final : public QTextEdit
{
    Q_OBJECT

public:
    enum class Lines {
        One,     ///< a text without line breaks; it may still wrap
        Several, ///< Shift+Enter breaks the line
    };
    TextField(TextStyle style, Lines lines, QWidget *parent = nullptr);

    QString text() const;
    /// Forgets the undo history; says nothing.
    void setText(const QString &text);
    /// Shown greyed, wrapped like text, while there is none.
    void setHint(const QString &hint);
    QString hint() const { return m_hint; }
    void setInk(QColor Tokens::*ink);
    bool isComposing() const;
    /// Takes font and scale of the sheet anew (see setSheetSetting()).
    void restyle();

Q_SIGNALS:
    /// The text changed by the editor's hand; never while an input method composes.
    void edited();
    void leftDownwards();
    void leftUpwards();
    /// The caret moved to this place (in the field's coordinates).
    void caretShown(const QRect &caret);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void setLineHeight();
    void fitHeight();
    void noteChange();
    bool isAtEdge(QTextCursor::MoveOperation direction) const;

    class Ink;
    Ink *m_look;
    TextStyle m_style;
    Lines m_lines;
    QString m_hint;
    QString m_known; ///< what the host has been told of
    bool m_quiet = false;
};

} // namespace Galley
