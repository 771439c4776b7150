// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/textfield.h"

#include "ui/editor/composing.h"
#include "ui/editor/sheetscale.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSyntaxHighlighter>

#include <cmath>

namespace Galley {

using namespace Qt::StringLiterals;

/// The colour of the field's text, laid over it: the style sheet has the palette's.
class TextField::Ink final : public QSyntaxHighlighter
{
public:
    explicit Ink(QTextDocument *document) : QSyntaxHighlighter(document) {}
    QColor Tokens::*ink = &Tokens::ink1;

protected:
    void highlightBlock(const QString &text) override
    {
        if (ink == &Tokens::ink1)
            return;
        QTextCharFormat look;
        look.setForeground(tokens().*ink);
        setFormat(0, int(text.size()), look);
    }
};

TextField::TextField(TextStyle style, Lines lines, QWidget *parent)
    : QTextEdit(parent), m_look(new Ink(document())), m_style(style), m_lines(lines)
{
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setCursorWidth(2);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document(), &QTextDocument::contentsChanged, this, &TextField::noteChange);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextField::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] { Q_EMIT caretShown(cursorRect()); });
    setLineHeight();
    restyle();
}

/// At scale 1, as all lengths of the document are.
void TextField::setLineHeight()
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(qRound(sheetLineHeight(m_style) / sheetScale()), QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
    document()->clearUndoRedoStacks();
}

QString TextField::text() const
{
    QString text = toPlainText();
    if (m_lines == Lines::One)
        text = text.simplified();
    return text.trimmed();
}

void TextField::setText(const QString &text)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (text != toPlainText()) {
        setPlainText(text);
        m_known = toPlainText();
        setLineHeight();
    }
    document()->clearUndoRedoStacks();
}

void TextField::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    fitHeight();
    viewport()->update();
}

void TextField::setInk(QColor Tokens::*ink)
{
    m_look->ink = ink;
    m_look->rehighlight();
}

bool TextField::isComposing() const { return Galley::isComposing(*this); }

void TextField::restyle()
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (font() != sheetFont(m_style))
        setFont(sheetFont(m_style));
    takeSheetScale(*this);
    document()->setDefaultTextOption(document()->defaultTextOption()); // lays it out anew
    m_look->rehighlight();
    fitHeight();
}

void TextField::fitHeight()
{
    const int step = sheetLineHeight(m_style);
    int height = std::max(step, int(std::ceil(document()->size().height())));
    if (document()->isEmpty() && !m_hint.isEmpty() && viewport()->width() > 0) {
        const QRect room(0, 0, viewport()->width(), 10000);
        const int natural = fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::TextWrapAnywhere, m_hint).height();
        height = std::max(height, int(std::lround(double(natural) / fontMetrics().lineSpacing())) * step);
    }
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void TextField::noteChange()
{
    if (m_quiet || isComposing())
        return;
    const QString now = toPlainText();
    if (now.isEmpty() || m_known.isEmpty()) {
        fitHeight();
        viewport()->update();
    }
    if (now == m_known)
        return;
    m_known = now;
    Q_EMIT edited();
}

bool TextField::event(QEvent *event)
{
    // No shortcut of the window may act on half a word.
    if (event->type() == QEvent::ShortcutOverride && isComposing()) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void TextField::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        if (!m_quiet)
            restyle();
        break;
    default:
        break;
    }
}

bool TextField::isAtEdge(QTextCursor::MoveOperation direction) const
{
    QTextCursor cursor = textCursor();
    return !cursor.hasSelection() && !cursor.movePosition(direction);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (isComposing())
        return event->accept();
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_lines == Lines::One || plain)
            Q_EMIT leftDownwards();
        else
            insertPlainText(u"\n"_s);
        return event->accept();
    case Qt::Key_Down:
        if (plain && isAtEdge(QTextCursor::Down))
            return Q_EMIT leftDownwards();
        break;
    case Qt::Key_Up:
        if (plain && isAtEdge(QTextCursor::Up))
            return Q_EMIT leftUpwards();
        break;
    default:
        break;
    }
    QTextEdit::keyPressEvent(event);
}

void TextField::inputMethodEvent(QInputMethodEvent *event)
{
    QTextEdit::inputMethodEvent(event);
    noteChange();
    viewport()->update();
}

void TextField::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_hint.isEmpty() || !document()->isEmpty() || isComposing())
        return;
    QPainter painter(viewport());
    painter.setPen(tokens().ink3);
    QTextLayout lines(m_hint, font());
    QTextOption option(Qt::AlignLeading);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    lines.setTextOption(option);
    lines.beginLayout();
    const qreal step = sheetLineHeight(m_style);
    qreal y = 0;
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        line.setLineWidth(viewport()->width());
        line.setPosition({0, y + step - line.height()});
        y += step;
    }
    lines.endLayout();
    lines.draw(&painter, {});
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void TextField::wheelEvent(QWheelEvent *event) { event->ignore(); }

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (isComposing() || !source->hasText())
        return;
    const QString text = source->text();
    insertPlainText(m_lines == Lines::One ? text.simplified() : text.trimmed());
}

} // namespace Galley
