// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/body.h"
#include "body/html.h"
#include "ui/editor/blockcommands.h"
#include "ui/editor/bodyclipboard.h"

#include <QTextEdit>

#include <functional>

namespace Galley {

class BodyLook;
class FigureObject;
class FigurePanel;
class LinkPanel;
class PictureSource;
class ScaledPictures;

/// The body of a story, written as it will look. The text document is the live buffer and owns the undo history: each
/// act of the editor is one step. As high as its text; whoever holds it scrolls.
/// While an input method composes, nothing here changes, acts or is said.
class BodyEdit final : public QTextEdit
{
    Q_OBJECT

public:
    /// @p pictures must outlive it.
    explicit BodyEdit(PictureSource &pictures, QWidget *parent = nullptr);
    ~BodyEdit() override;

    /// Shows @p body and forgets the undo history; emits nothing.
    void setBody(const Body &body);
    /// Reads the whole text (about 1 ms for 50,000 characters): for consumers that wait for a pause.
    Body body() const;
    bool isComposing() const;

    /// Runs @p command on the text cursor as an act of the editor; not while composing or read-only.
    void apply(const std::function<void(QTextCursor &)> &command);
    /// Takes the file into the newsroom and puts it in at the cursor, or emits refused().
    void insertPicture(const QString &path);
    void openFigurePanel();
    void openLinkPanel();
    /// Shown greyed while there is no text.
    void setHint(const QString &hint);
    FigurePanel *figurePanel() const { return m_figurePanel; }
    LinkPanel *linkPanel() const { return m_linkPanel; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    // In place of QTextEdit's, which would act in the middle of a composition or leave half a figure.
    void undo();
    void redo();
    void cut();
    void paste();

Q_SIGNALS:
    /// The text changed.
    void bodyChanged();
    void refused(const Galley::Error &error);
    /// HTML came in; the report says what of it could not be kept.
    void pasted(const Galley::ParsedBody &report);
    void pictureRequested();
    /// This place (in the editor's coordinates) should be seen.
    void placeShown(const QRect &place);
    void leftUpwards();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void restyle();
    void restyleSoon();
    void fitHeight();
    void paintSelectedObject(QPaintEvent *event);
    void noteChange();
    void noteCursor();
    bool handleKey(QKeyEvent *event);
    bool handleTab(Nesting nesting);
    bool leaveObjectByArrow(int key);
    void movePage(QTextCursor::MoveOperation direction, QTextCursor::MoveMode mode);
    bool prepareTyping();
    void walkHistory(void (QTextDocument::*step)());
    void dropLinkAtEnd();
    void insertPictures(const QStringList &paths);
    void insertFigure(const Result<Figure> &figure);
    void insertHtml(const QString &html);
    void takeHtml(Result<ReadHtml> read, QTextCursor at);
    void changeFigure(const Figure &figure);
    QRect placeOf(const QTextBlock &block) const;
    QWidget *panelHost() const;
    void placePanels();

    PictureSource &m_pictures;
    ScaledPictures *m_scaled;
    BodyLook *m_look;
    FigureObject *m_figures;
    FigurePanel *m_figurePanel = nullptr;
    LinkPanel *m_linkPanel = nullptr;
    QTextCursor m_panelPlace;
    int m_figureRevision = -1; ///< of the document after the panel's last change: the next one joins its undo step
    QString m_hint;
    int m_bodyNumber = 0; ///< counts setBody()
    bool m_quiet = false;
    bool m_inInputMethod = false;
    bool m_composing = false;
    bool m_changedMeanwhile = false;
    bool m_joinsPreparation = false;
    bool m_selectingObject = false;
    bool m_restylesSoon = false;
};

} // namespace Galley
