// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "editorsupport.h"

#include "support/typing.h"

#include "ui/editor/bodyedit.h"
#include "ui/editor/formatactions.h"
#include "ui/editor/formatbar.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QTest>
#include <QVBoxLayout>

namespace Galley {

/// A body editor under its bar, in a window that has the focus.
struct Desk {
    Desk()
    {
        auto *column = new QVBoxLayout(&window);
        edit = new BodyEdit(pictures, &window);
        bar = new FormatBar(edit, &window);
        column->addWidget(bar);
        column->addWidget(edit, 1);
        window.resize(700, 600);
        window.show();
        window.activateWindow();
        edit->setFocus();
        QApplication::processEvents();
    }

    FormatActions *actions() const { return bar->actions(); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(edit, key, held); }
    void type(const QString &text) { typeInto(edit, text); }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(edit, &event);
    }
    void caret(int position, int anchor = -1)
    {
        QTextCursor cursor(edit->document());
        cursor.setPosition(anchor < 0 ? position : anchor);
        if (anchor >= 0)
            cursor.setPosition(position, QTextCursor::KeepAnchor);
        edit->setTextCursor(cursor);
    }
    void caretToEnd() { caret(edit->document()->characterCount() - 1); }
    void paste(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    Body body() const { return edit->body(); }
    /// Checks that exactly one undo leads back to @p before, and redo to what is now.
    bool undoesInOneStepTo(const Body &before)
    {
        const Body now = body();
        key(Qt::Key_Z, Qt::ControlModifier);
        if (!(body() == before))
            return false;
        edit->redo();
        return body() == now;
    }

    TestPictures pictures;
    QWidget window;
    BodyEdit *edit;
    FormatBar *bar;
};

} // namespace Galley
