// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodyedit.h"

#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/bodydocument.h"
#include "ui/editor/bodykeys.h"
#include "ui/editor/bodylook.h"
#include "ui/editor/bodyobjects.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/composing.h"
#include "ui/editor/figureobject.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/scaledpictures.h"
#include "ui/editor/sheetscale.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace Galley {

BodyEdit::BodyEdit(PictureSource &pictures, QWidget *parent)
    : QTextEdit(parent), m_pictures(pictures), m_scaled(new ScaledPictures(this)), m_look(new BodyLook(document())), m_panels(new BodyPanels(*this, pictures))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    setCursorWidth(2);
    document()->setDocumentMargin(0);
    m_figures = registerObjects(*document(), m_pictures, *m_scaled);
    connect(m_scaled, &ScaledPictures::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(document(), &QTextDocument::contentsChanged, this, &BodyEdit::noteChange);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &BodyEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, &BodyEdit::noteCursor);
    restyle();
    setBody({});
}

BodyEdit::~BodyEdit()
{
    // The document goes with our base, after what its signals would reach.
    document()->disconnect(this);
}

void BodyEdit::setBody(const Body &body)
{
    const QScopedValueRollback quiet(m_quiet, true);
    ++m_bodyNumber;
    m_panels->dismissAll();
    m_composing = m_changedMeanwhile = m_joinsPreparation = false;
    m_found.clear();
    fillDocument(document(), body);
    m_look->rehighlight();
    setTextCursor(QTextCursor(document()));
}

Body BodyEdit::body() const { return readDocument(document()); }
bool BodyEdit::isComposing() const { return Galley::isComposing(*this); }

QSize BodyEdit::minimumSizeHint() const
{
    return {scaled(160), std::max(sheetScaled(28), int(std::ceil(document()->size().height())))};
}

QSize BodyEdit::sizeHint() const { return {sheetScaled(680), minimumSizeHint().height()}; }

void BodyEdit::fitHeight()
{
    const int height = minimumSizeHint().height();
    if (height != minimumHeight())
        setMinimumHeight(height);
    m_panels->place();
}

void BodyEdit::restyle()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QFont wanted = sheetFont(TextStyle::Body);
    if (font() != wanted)
        setFont(wanted);
    takeSheetScale(*this);
    document()->setIndentWidth(28);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option); // lays everything out anew
    m_look->rehighlight();
    markFound();
    viewport()->update();
}

void BodyEdit::setFound(const QList<std::pair<int, int>> &places)
{
    m_found = places;
    markFound();
}

void BodyEdit::setRemarked(const QList<std::pair<int, int>> &places)
{
    if (m_remarked.isEmpty() && places.isEmpty())
        return;
    m_remarked.clear();
    for (const auto &[from, to] : places) {
        QTextCursor cursor(document());
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_remarked.append(cursor);
    }
    markFound();
}

void BodyEdit::markFound()
{
    QList<ExtraSelection> marks;
    for (const QTextCursor &place : std::as_const(m_remarked)) {
        ExtraSelection mark;
        mark.cursor = place;
        mark.format.setBackground(tokens().reviewS);
        mark.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        mark.format.setUnderlineColor(tokens().review);
        marks.append(mark);
    }
    for (const auto &[from, to] : std::as_const(m_found)) {
        ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(from);
        mark.cursor.setPosition(to, QTextCursor::KeepAnchor);
        mark.format.setBackground(tokens().mark);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void BodyEdit::showCaret() { Q_EMIT placeShown(cursorRect()); }

void BodyEdit::setDimmed(bool dimmed)
{
    m_look->setLit(dimmed ? std::optional(textCursor().block()) : std::nullopt);
}

/// A change of scheme comes as a handful of events; a long text is looked at once.
void BodyEdit::restyleSoon()
{
    if (m_quiet || std::exchange(m_restylesSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_restylesSoon = false;
            restyle();
        },
        Qt::QueuedConnection);
}

void BodyEdit::noteChange()
{
    if (m_quiet || m_inInputMethod)
        return;
    if (m_composing) {
        // The composition was broken off from outside (a click elsewhere): its own text was never part of the body.
        if (isComposing())
            return;
        m_composing = m_joinsPreparation = false;
        if (!std::exchange(m_changedMeanwhile, false))
            return;
    }
    Q_EMIT bodyChanged();
}

void BodyEdit::noteCursor()
{
    if (m_quiet)
        return;
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (!m_selectingObject && !isComposing() && !cursor.hasSelection() && objectPosition(block) >= 0
        && kindOf(block).role == BlockRole::Object) {
        const QScopedValueRollback selecting(m_selectingObject, true);
        setTextCursor(selectingObject(block));
    }
    if (m_look->isDimmed())
        m_look->setLit(textCursor().block());
    if (!m_panels->isObjectPanelOpen())
        Q_EMIT placeShown(selectsObject(textCursor()) ? placeOf(block) : cursorRect());
}

void BodyEdit::apply(const std::function<void(QTextCursor &)> &command)
{
    if (isComposing() || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    command(cursor);
    setTextCursor(cursor);
    Q_EMIT currentCharFormatChanged(currentCharFormat());
}

bool BodyEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // No shortcut of the window may act on half a word, and those of the text come before those of the window.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        const QList<QAction *> mine = actions();
        if (isComposing() || std::any_of(mine.begin(), mine.end(), [&](const QAction *action) {
                return action->shortcuts().contains(pressed);
            })) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void BodyEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        restyleSoon();
        break;
    case QEvent::LanguageChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

void BodyEdit::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintBehind(painter, *document(), event->rect());
    }
    QTextEdit::paintEvent(event);
    if (document()->isEmpty() && !isComposing() && kindOf(document()->firstBlock()) == BlockKind()) {
        QPainter painter(viewport());
        painter.setPen(tokens().ink3);
        painter.drawText(QRect(0, 0, width(), sheetLineHeight(TextStyle::Body)), Qt::AlignLeading | Qt::AlignBottom, m_hint);
    }
    if (selectsObject(textCursor()))
        paintSelectedObject(event);
}

/// A frame in place of the wash that Qt lays over what is selected: pictures are never dimmed.
void BodyEdit::paintSelectedObject(QPaintEvent *event)
{
    const int position = textCursor().selectionStart();
    const QTextBlock block = document()->findBlock(position);
    const QTextCharFormat format = objectFormatAt(block, position);
    QTextObjectInterface *drawing = document()->documentLayout()->handlerForObject(format.objectType());
    if (!drawing)
        return;
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.fillRect(place, tokens().paper);
    drawing->drawObject(&painter, place, document(), position, format);
    const QRectF frame = format.objectType() == FigureObjectType
        ? QRectF(m_figures->pictureRect(place, document(), format))
        : place;
    painter.setPen(QPen(tokens().acc, 2));
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
}

void BodyEdit::setHint(const QString &hint)
{
    m_hint = hint;
    viewport()->update();
}

void BodyEdit::wheelEvent(QWheelEvent *event) { event->ignore(); }

QRect BodyEdit::placeOf(const QTextBlock &block) const
{
    return document()->documentLayout()->blockBoundingRect(block).toAlignedRect();
}

} // namespace Galley
