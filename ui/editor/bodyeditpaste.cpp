// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// BodyEdit: what comes in by clipboard, drag and file; the panels at the text.

#include "ui/editor/bodyedit.h"

#include "ui/editor/bodydocument.h"
#include "ui/editor/bodykeys.h"
#include "ui/editor/composing.h"
#include "ui/editor/figurepanel.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/picturesource.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFuture>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QtConcurrentRun>

#include <memory>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// HTML above this is read off the GUI thread.
constexpr qsizetype LargeHtml = 300'000;

} // namespace

bool BodyEdit::canInsertFromMimeData(const QMimeData *source) const { return canInsert(*source); }

QMimeData *BodyEdit::createMimeDataFromSelection() const { return mimeDataOf(readSelection(textCursor())); }

void BodyEdit::cut()
{
    if (isComposing() || !textCursor().hasSelection())
        return;
    copy();
    apply(removeSelection);
}

void BodyEdit::paste()
{
    if (!isComposing())
        QTextEdit::paste();
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    if (isComposing() || isReadOnly())
        return;
    const Incoming incoming = incomingFrom(*source);
    if (!incoming.files.isEmpty())
        return insertPictures(incoming.files);
    if (!incoming.image.isNull())
        return insertFigure(m_pictures.addPicture(incoming.image));
    if (!incoming.html.isEmpty())
        return insertHtml(incoming.html);
    const QString text = incoming.text;
    const bool isAddress = (text.startsWith("https://"_L1) || text.startsWith("http://"_L1))
        && !text.contains(u' ') && !text.contains(u'\n') && !allowedLink(text).isEmpty();
    apply([&](QTextCursor &cursor) {
        if (isAddress && cursor.hasSelection() && !selectsObject(cursor)) {
            setLink(cursor, text);
            cursor.clearSelection();
        } else if (kindOf(cursor.block()).role == BlockRole::Code) {
            insertBody(cursor, {{Code{{}, text}}});
        } else {
            if (selectsObject(cursor))
                cursor.clearSelection();
            insertBody(cursor, paragraphsOf(text));
        }
    });
}

void BodyEdit::insertPicture(const QString &path) { insertPictures({path}); }

void BodyEdit::insertPictures(const QStringList &paths)
{
    QTextCursor step = textCursor();
    step.beginEditBlock();
    for (const QString &path : paths)
        insertFigure(m_pictures.addPicture(path));
    step.endEditBlock();
}

void BodyEdit::insertFigure(const Result<Figure> &figure)
{
    if (!figure)
        return Q_EMIT refused(figure.error());
    bool placed = true;
    apply([&](QTextCursor &cursor) {
        if (selectsObject(cursor))
            cursor.clearSelection();
        removeSelection(cursor);
        placed = insertObject(cursor, objectFormat(*figure));
    });
    if (!placed) {
        Q_EMIT refused({ErrorKind::NotAllowed,
                        tr("A picture cannot stand inside a table. Put the cursor outside the table and insert it "
                           "again."),
                        {}});
    }
}

void BodyEdit::insertHtml(const QString &html)
{
    if (html.size() < LargeHtml)
        return takeHtml(readHtml(html), textCursor());
    QtConcurrent::run(readHtml, html)
        .then(this, [this, number = m_bodyNumber, at = textCursor()](const Result<ReadHtml> &read) {
            // Meanwhile another story may be open.
            if (number == m_bodyNumber)
                takeHtml(read, at);
        });
}

void BodyEdit::takeHtml(Result<ReadHtml> read, QTextCursor at)
{
    if (!read)
        return Q_EMIT refused(read.error());
    takePictures(*read, m_pictures, [this](const Error &error) { Q_EMIT refused(error); });
    apply([&](QTextCursor &cursor) {
        cursor = at;
        if (selectsObject(cursor))
            cursor.clearSelection();
        insertBody(cursor, read->parsed.body);
    });
    Q_EMIT pasted(read->parsed);
}

void BodyEdit::dropEvent(QDropEvent *event)
{
    if (isComposing())
        return event->ignore();
    QTextCursor step = textCursor();
    step.beginEditBlock();
    QTextEdit::dropEvent(event);
    separateObjects(textCursor());
    step.endEditBlock();
}

void BodyEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QTextBlock block = cursorForPosition(event->position().toPoint()).block();
    const int object = objectPosition(block);
    if (object < 0 || !placeOf(block).contains(event->position().toPoint()))
        return QTextEdit::mouseDoubleClickEvent(event);
    setTextCursor(selectingObject(block));
    if (objectFormatAt(block, object).objectType() == FigureObjectType)
        openFigurePanel();
}

void BodyEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (isComposing())
        return;
    std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    QAction *first = menu->actions().value(0);
    QList<QAction *> mine;
    for (QAction *action : actions()) {
        if (action->isEnabled() && action->data().toString() == "context"_L1)
            mine.append(action);
    }
    if (!mine.isEmpty()) {
        menu->insertActions(first, mine);
        menu->insertSeparator(first);
    }
    auto *shown = menu.release();
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->popup(event->globalPos());
}

QWidget *BodyEdit::panelHost() const { return parentWidget() ? parentWidget() : viewport(); }

void BodyEdit::placePanels()
{
    if (m_figurePanel && m_figurePanel->isVisible()) {
        const QRect place = placeOf(m_panelPlace.block());
        m_figurePanel->moveTo(QRect(viewport()->mapTo(panelHost(), place.topLeft()), place.size()));
    }
}

void BodyEdit::openFigurePanel()
{
    const QTextCursor cursor = textCursor();
    if (isComposing() || isReadOnly() || !selectsObject(cursor))
        return;
    const QTextBlock block = document()->findBlock(cursor.selectionStart());
    const QTextCharFormat format = objectFormatAt(block, cursor.selectionStart());
    if (format.objectType() != FigureObjectType)
        return;
    if (!m_figurePanel) {
        m_figurePanel = new FigurePanel(panelHost());
        connect(m_figurePanel, &FigurePanel::figureEdited, this, &BodyEdit::changeFigure);
        connect(m_figurePanel, &Popover::closed, this, [this] {
            if (m_figurePanel->isAncestorOf(window()->focusWidget()))
                setFocus();
        });
    }
    m_panelPlace = QTextCursor(block);
    m_figureRevision = -1;
    m_figurePanel->setFigure(figureOf(format));
    const QRect place = placeOf(block);
    m_figurePanel->showAt(QRect(viewport()->mapTo(panelHost(), place.topLeft()), place.size()));
    m_figurePanel->focusCaption();
    Q_EMIT placeShown(QRect(viewport()->mapFrom(panelHost(), m_figurePanel->pos()), m_figurePanel->size()));
}

void BodyEdit::changeFigure(const Figure &figure)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        // All typing in the panel is one undo step, as long as nothing else was done in between.
        if (document()->revision() == m_figureRevision)
            document()->undo();
        QTextCursor cursor = selectingObject(m_panelPlace.block());
        if (!cursor.hasSelection())
            return;
        cursor.setCharFormat(objectFormat(figure));
        m_figureRevision = document()->revision();
    }
    Q_EMIT bodyChanged();
}

void BodyEdit::openLinkPanel()
{
    if (isComposing() || isReadOnly() || selectsObject(textCursor()))
        return;
    if (!m_linkPanel) {
        m_linkPanel = new LinkPanel(panelHost());
        const auto finish = [this](const QString &address) {
            apply([&](QTextCursor &cursor) {
                cursor = m_panelPlace;
                setLink(m_panelPlace, address);
                cursor.setPosition(m_panelPlace.selectionEnd());
            });
            m_linkPanel->dismiss();
        };
        connect(m_linkPanel, &LinkPanel::accepted, this, finish);
        connect(m_linkPanel, &LinkPanel::removalRequested, this, [finish] { finish({}); });
        connect(m_linkPanel, &Popover::closed, this, [this] {
            if (m_linkPanel->isAncestorOf(window()->focusWidget()))
                setFocus();
        });
    }
    QTextCursor cursor = textCursor();
    if (const QTextCursor whole = selectingLink(cursor); whole.hasSelection() && !cursor.hasSelection())
        cursor = whole;
    m_panelPlace = cursor;
    QTextCursor inside(cursor);
    inside.setPosition(std::min(cursor.selectionStart() + 1, document()->characterCount() - 1));
    m_linkPanel->setAddress(cursor.hasSelection() ? linkOf(inside.charFormat()) : QString());
    const QRect place = cursorRect(inside);
    m_linkPanel->showAt(QRect(viewport()->mapTo(panelHost(), place.topLeft()), place.size()));
    m_linkPanel->focusAddress();
}

} // namespace Galley
