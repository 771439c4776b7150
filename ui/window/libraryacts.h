// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace Galley {

class Ask;
class Autosave;
class BodyEdit;
class MediaPage;
class MessageArea;
class Newsroom;
class StoryOnSheet;

/// What the person at the desk does with the files of the media library: adds them, puts them into the story, replaces and removes
/// them. GUI thread.
class LibraryActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        StoryOnSheet &onSheet;
        Autosave &autosave;
        BodyEdit &text;
        MessageArea &messages;
        Ask &ask;
        MediaPage &page;
    };
    /// All must outlive it. Questions stand over @p place.
    LibraryActs(const AtHand &atHand, QWidget *place);

    void add(const QStringList &paths);
    void askForFiles();
    /// At the caret of the open story, which sheetRequested() brings up first.
    void putIntoStory(const QStringList &files);
    void replace(const QString &file);
    /// Shows @p with in every story that shows @p file; the open one has to be saved.
    void replaceEverywhere(const QString &file, const QString &with);
    void remove(const QStringList &files);

Q_SIGNALS:
    void sheetRequested();

private:
    void keepRecording(const QString &path);
    void removeNow(const QStringList &files);

    AtHand m_at;
    QWidget *m_place;
};

} // namespace Galley
