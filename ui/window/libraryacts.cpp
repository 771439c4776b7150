// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/libraryacts.h"

#include "base/files.h"
#include "desk/autosave.h"
#include "desk/background.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodyedit.h"
#include "ui/library/mediapage.h"
#include "ui/window/mediaquestions.h"
#include "ui/window/storyonsheet.h"

#include <QFuture>

namespace Galley {

using namespace Qt::StringLiterals;

LibraryActs::LibraryActs(const AtHand &atHand, QWidget *place) : QObject(place), m_at(atHand), m_place(place)
{
    connect(&m_at.page, &MediaPage::addRequested, this, &LibraryActs::askForFiles);
    connect(&m_at.page, &MediaPage::filesDropped, this, &LibraryActs::add);
    connect(&m_at.page, &MediaPage::insertRequested, this, &LibraryActs::putIntoStory);
    connect(&m_at.page, &MediaPage::replaceRequested, this, &LibraryActs::replace);
    connect(&m_at.page, &MediaPage::removeRequested, this, &LibraryActs::remove);
    connect(&m_at.page, &MediaPage::refused, this, [this](const Error &error) { m_at.messages.check(Done(error)); });
}

void LibraryActs::askForFiles()
{
    m_at.ask.openFiles(m_place, mediaQuestion(), [this](const QStringList &paths) { add(paths); });
}

void LibraryActs::add(const QStringList &paths)
{
    QString last;
    for (const QString &path : paths) {
        if (isRecordingPath(path)) {
            keepRecording(path);
        } else if (const Result<Media> added = m_at.newsroom.media().add(path); m_at.messages.check(added)) {
            last = added->file;
        }
    }
    if (!last.isEmpty())
        QMetaObject::invokeMethod(this, [this, last] { m_at.page.select(last); }, Qt::QueuedConnection);
}

void LibraryActs::keepRecording(const QString &path)
{
    recordingInBackground(m_at.newsroom.folder(), m_at.newsroom.clock(), path).then(this, [this](const Result<Media> &media) {
        if (m_at.messages.check(media))
            m_at.newsroom.refresh(NewsroomChange::Media);
    });
}

void LibraryActs::putIntoStory(const QStringList &files)
{
    Q_EMIT sheetRequested();
    for (const QString &file : files)
        m_at.text.insertPicture(m_at.newsroom.media().pathOf(file));
    m_at.text.setFocus();
}

void LibraryActs::replace(const QString &file)
{
    m_at.ask.openFile(m_place, pictureQuestion(tr("Replace the picture everywhere")), [this, file](const QString &path) {
        const Result<Media> other = m_at.newsroom.media().add(path);
        if (m_at.messages.check(other) && m_at.messages.check(m_at.autosave.saveNow()))
            replaceEverywhere(file, other->file);
    });
}

void LibraryActs::replaceEverywhere(const QString &file, const QString &with)
{
    const Result<int> replaced = m_at.newsroom.stories().replacePicture(file, with);
    if (!m_at.messages.check(replaced))
        return;
    m_at.onSheet.reload();
    m_at.messages.post({Severity::Note, tr("Replaced in %n stories. Each keeps a revision of how it was.", nullptr, *replaced)});
}

/// Of several, those that something shows stay, which is said.
void LibraryActs::remove(const QStringList &files)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    QStringList unused;
    bool isInVersions = false;
    for (const QString &file : files) {
        const Result<MediaUse> use = m_at.newsroom.media().use(file);
        if (!m_at.messages.check(use))
            return;
        if (!use->isNone())
            continue;
        unused.append(file);
        const Result<bool> was = m_at.newsroom.media().wasShown(file);
        if (!m_at.messages.check(was))
            return;
        isInVersions = isInVersions || *was;
    }
    const int used = int(files.size() - unused.size());
    if (unused.isEmpty()) {
        return m_at.messages.post({Severity::Warning,
                                   tr("Nothing was removed: %n of the files are in use. Take them out of the stories first.", nullptr, used),
                                   {}, {}, {}, u"library"_s});
    }
    QStringList means;
    if (used > 0)
        means.append(tr("%n of the files are in use and stay.", nullptr, used));
    if (isInVersions)
        means.append(tr("Earlier versions of stories show them; whoever goes back to one finds it without the picture."));
    means.append(tr("They cannot be brought back."));
    const Question question{tr("Remove %n files from the newsroom?", nullptr, int(unused.size())), means.join(u' '), tr("Remove"), {}, true};
    m_at.ask.confirm(m_place, question, [this, unused] { removeNow(unused); });
}

void LibraryActs::removeNow(const QStringList &files)
{
    for (const QString &file : files) {
        if (!m_at.messages.check(m_at.newsroom.media().remove(file)))
            return;
    }
}

} // namespace Galley
