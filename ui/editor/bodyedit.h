// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/body.h"
#include "body/html.h"
#include "body/tidy.h"
#include "ui/editor/blockcommands.h"
#include "ui/editor/bodyclipboard.h"
#include "ui/editor/typinghelp.h"

#include <QTextEdit>

#include <functional>

namespace Galley {

class BodyLook;
class BodyPanels;
class FigureObject;
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
    /// Takes the files into the newsroom and puts them in as a gallery, or adds them to the one that is selected.
    void insertGallery(const QStringList &paths);
    /// Takes the video or audio file into the newsroom on another thread, then puts it in where the cursor is now, or in
    /// place of the one that is selected; or emits refused().
    void insertRecording(const QString &path, const QString &caption = {});
    /// Shows the media file @p other wherever @p file was shown, in one step of undo.
    void replacePicture(const QString &file, const QString &other);
    /// What is on the clipboard, without formatting.
    void pastePlain();
    /// Takes back the HTML that was pasted last and puts its plain text in; nothing when anything was done since.
    void pasteAgainPlain();
    /// Puts the text in order in one step of undo, and says by tidiedUp() what changed.
    void tidy();
    void setTidyOptions(const TidyOptions &options) { m_tidy = options; }
    /// Gives these places, each from a position to another, the ground of a hit.
    void setFound(const QList<std::pair<int, int>> &places);
    /// Marks these places as remarked on; the marks go with the text.
    void setRemarked(const QList<std::pair<int, int>> &places);
    /// Has the caret scrolled into sight.
    void showCaret();
    void setTypingHelp(const TypingHelp &help) { m_help = help; }
    /// Greys all but the block at the caret.
    void setDimmed(bool dimmed);
    /// Takes font and scale of the sheet anew (see setSheetSetting()).
    void restyle();
    /// Shown greyed while there is no text.
    void setHint(const QString &hint);
    BodyPanels *panels() const { return m_panels; }

    /// For the panels: the widget that they stand on, and @p place (in the editor's coordinates) on it.
    QWidget *panelHost() const;
    QRect inPanelHost(const QRect &place) const;
    QRect placeOf(const QTextBlock &block) const;
    /// What follows by changeObject() concerns the object in @p block.
    void startObjectChange(const QTextBlock &block);
    /// Makes the object what @p format says. All changes of one object are one step of undo, as long as nothing else was
    /// done in between.
    void changeObject(const QTextCharFormat &format);

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
    void tidiedUp(const std::vector<Galley::TidyChange> &changes);
    /// More than a screen of text is about to be pasted or dropped.
    void muchAboutToCome();
    /// HTML came in; the report says what of it could not be kept.
    void pasted(const Galley::ParsedBody &report);
    void pictureRequested();
    void galleryRequested();
    /// A video or audio file is wanted, to be put in with @p caption.
    void recordingRequested(const QString &caption);
    /// Another picture is wanted in the place of the media file @p file, wherever it is shown.
    void replacementRequested(const QString &file);
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
    void markFound();
    void restyleSoon();
    void fitHeight();
    void paintSelectedObject(QPaintEvent *event);
    void noteChange();
    void noteCursor();
    void helpTyping(const QKeyEvent &event);
    bool handleKey(QKeyEvent *event);
    bool handleTab(Nesting nesting);
    bool leaveObjectByArrow(int key);
    void movePage(QTextCursor::MoveOperation direction, QTextCursor::MoveMode mode);
    bool prepareTyping();
    void walkHistory(void (QTextDocument::*step)());
    void dropLinkAtEnd();
    void insertFiles(const QStringList &paths);
    void putRecording(const Embed &recording, QTextCursor at, int bodyNumber);
    void insertFigure(const Result<Figure> &figure);
    void announce(const QMimeData &incoming);
    void putText(const QString &text);
    void insertObjectBlock(const QTextCharFormat &format, const QTextCursor &at);
    void insertHtml(const QString &html);
    void takeHtml(Result<ReadHtml> read, QTextCursor at);

    PictureSource &m_pictures;
    ScaledPictures *m_scaled;
    BodyLook *m_look;
    FigureObject *m_figures;
    BodyPanels *m_panels;
    QTextCursor m_changing;    ///< in the block of the object that a panel changes
    int m_changeRevision = -1; ///< of the document after the panel's last change: the next one joins its undo step
    QString m_hint;
    QList<std::pair<int, int>> m_found;
    QList<QTextCursor> m_remarked;
    QString m_pastedText;      ///< what came with the last HTML as plain text
    int m_pasteRevision = -1;  ///< of the document after it
    TypingHelp m_help;
    TidyOptions m_tidy;
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
