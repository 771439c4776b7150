// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// BodyEdit: what comes in by clipboard, drag and file; the panels at the text.

#include "ui/editor/bodyedit.h"

#include "base/files.h"
#include "ui/editor/bodydocument.h"
#include "ui/editor/bodykeys.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/composing.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/picturesource.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFuture>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTimer>
#include <QtConcurrentRun>

#include <memory>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// HTML above this is read off the GUI thread.
constexpr qsizetype LargeHtml = 300'000;

/// What a screen shows of a story, in characters.
constexpr qsizetype ScreenOfText = 800;

/// How long a recording waits before it looks again whether a composition has ended.
constexpr auto ComposingPause = 200ms;

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

void BodyEdit::pastePlain()
{
    const QMimeData *there = QGuiApplication::clipboard()->mimeData();
    if (isComposing() || isReadOnly() || !there)
        return;
    announce(*there);
    putText(there->text());
}

void BodyEdit::pasteAgainPlain()
{
    if (isComposing() || isReadOnly() || document()->revision() != m_pasteRevision)
        return;
    undo();
    putText(m_pastedText);
    m_pasteRevision = -1;
}

void BodyEdit::tidy()
{
    if (isComposing() || isReadOnly())
        return;
    const Tidied result = tidied(body(), m_tidy);
    if (!result.changes.empty())
        apply([&](QTextCursor &cursor) { replaceBody(cursor, result.body); });
    Q_EMIT tidiedUp(result.changes);
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    if (isComposing() || isReadOnly())
        return;
    const Incoming incoming = incomingFrom(*source);
    announce(*source);
    if (!incoming.files.isEmpty())
        return insertFiles(incoming.files);
    if (!incoming.image.isNull())
        return insertFigure(m_pictures.addPicture(incoming.image));
    if (!incoming.html.isEmpty()) {
        m_pastedText = source->text();
        return insertHtml(incoming.html);
    }
    putText(incoming.text);
}

void BodyEdit::announce(const QMimeData &incoming)
{
    if (incoming.text().size() > ScreenOfText)
        Q_EMIT muchAboutToCome();
}

void BodyEdit::putText(const QString &text)
{
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

void BodyEdit::insertPicture(const QString &path) { insertFiles({path}); }

void BodyEdit::insertFiles(const QStringList &paths)
{
    QTextCursor step = textCursor();
    step.beginEditBlock();
    for (const QString &path : paths) {
        if (isRecordingPath(path))
            insertRecording(path);
        else
            insertFigure(m_pictures.addPicture(path));
    }
    step.endEditBlock();
}

void BodyEdit::insertRecording(const QString &path, const QString &caption)
{
    m_pictures.addRecording(path).then(
        this, [this, caption, number = m_bodyNumber, at = textCursor()](const Result<QString> &file) {
            if (file)
                putRecording({u"media:"_s + *file, caption}, at, number);
            else
                Q_EMIT refused(file.error());
        });
}

/// @p at is where the recording was wanted, in the text that had @p bodyNumber.
void BodyEdit::putRecording(const Embed &recording, QTextCursor at, int bodyNumber)
{
    if (bodyNumber != m_bodyNumber) {
        return Q_EMIT refused({ErrorKind::NotFound,
                               tr("The recording is in the newsroom now, but its story was left meanwhile. Open the "
                                  "story and put the recording in again."),
                               {}});
    }
    if (isComposing())
        return QTimer::singleShot(ComposingPause, this, [=, this] { putRecording(recording, at, bodyNumber); });
    const QTextBlock block = document()->findBlock(at.selectionStart());
    const bool isSelected = selectsObject(at);
    if (isSelected && objectFormatAt(block, at.selectionStart()).objectType() == EmbedObjectType) {
        startObjectChange(block);
        return changeObject(objectFormat(recording));
    }
    if (!isSelected)
        at.clearSelection();
    insertObjectBlock(objectFormat(recording), at);
}

void BodyEdit::insertGallery(const QStringList &paths)
{
    const QTextCursor before = textCursor();
    const QTextBlock block = document()->findBlock(before.selectionStart());
    const QTextCharFormat format = selectsObject(before) ? objectFormatAt(block, before.selectionStart())
                                                         : QTextCharFormat();
    const bool adds = format.objectType() == GalleryObjectType;
    Gallery gallery = adds ? galleryOf(format) : Gallery();
    for (const QString &path : paths) {
        Result<Figure> figure = m_pictures.addPicture(path);
        if (figure)
            gallery.figures.push_back(*std::move(figure));
        else
            Q_EMIT refused(figure.error());
    }
    if (gallery.figures.empty())
        return;
    if (adds) {
        startObjectChange(block);
        return changeObject(objectFormat(gallery));
    }
    insertObjectBlock(gallery.figures.size() == 1 ? objectFormat(gallery.figures.front()) : objectFormat(gallery),
                      textCursor());
}

void BodyEdit::replacePicture(const QString &file, const QString &other)
{
    apply([&](QTextCursor &) {
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            const int place = objectPosition(block);
            if (place < 0)
                continue;
            const QTextCharFormat format = objectFormatAt(block, place);
            const QTextCursor object = selectingObject(block);
            cursor.setPosition(object.anchor());
            cursor.setPosition(object.position(), QTextCursor::KeepAnchor);
            if (Figure figure = figureOf(format); format.objectType() == FigureObjectType && figure.file == file) {
                figure.file = other;
                cursor.setCharFormat(objectFormat(figure));
            } else if (format.objectType() == GalleryObjectType) {
                Gallery gallery = galleryOf(format);
                for (Figure &one : gallery.figures) {
                    if (one.file == file)
                        one.file = other;
                }
                if (!(gallery == galleryOf(format)))
                    cursor.setCharFormat(objectFormat(gallery));
            }
        }
        cursor.endEditBlock();
    });
}

void BodyEdit::insertFigure(const Result<Figure> &figure)
{
    if (!figure)
        return Q_EMIT refused(figure.error());
    insertObjectBlock(objectFormat(*figure), textCursor());
}

void BodyEdit::insertObjectBlock(const QTextCharFormat &format, const QTextCursor &at)
{
    bool placed = true;
    apply([&](QTextCursor &cursor) {
        cursor = at;
        if (selectsObject(cursor))
            cursor.clearSelection();
        removeSelection(cursor);
        placed = insertObject(cursor, format);
    });
    if (!placed) {
        Q_EMIT refused({ErrorKind::NotAllowed,
                        tr("Pictures and recordings cannot stand inside a table. Put the cursor outside the table and "
                           "insert it again."),
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
    m_pasteRevision = document()->revision();
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
    m_panels->openObject();
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

QRect BodyEdit::inPanelHost(const QRect &place) const
{
    return {viewport()->mapTo(panelHost(), place.topLeft()), place.size()};
}

void BodyEdit::startObjectChange(const QTextBlock &block)
{
    m_changing = QTextCursor(block);
    m_changeRevision = -1;
}

void BodyEdit::changeObject(const QTextCharFormat &format)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        if (document()->revision() == m_changeRevision)
            document()->undo();
        QTextCursor cursor = selectingObject(m_changing.block());
        if (!cursor.hasSelection())
            return;
        cursor.setCharFormat(format);
        m_changeRevision = document()->revision();
    }
    Q_EMIT bodyChanged();
}

} // namespace Galley
