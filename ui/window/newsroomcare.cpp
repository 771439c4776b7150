// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/newsroomcare.h"

#include "desk/backupkeeping.h"
#include "desk/longwork.h"
#include "desk/newsroom.h"
#include "desk/newsroombackup.h"
#include "desk/newsroomfile.h"
#include "desk/newsroomrecovery.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/common/words.h"
#include "ui/settings/preferences.h"
#include "ui/window/backupssheet.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

/// What is done in the background ends with a message that has this key.
const QString CareKey = QStringLiteral("care");

} // namespace

NewsroomCare::NewsroomCare(AtHand atHand) : QObject(&atHand.window), m_at(std::move(atHand)) {}

NewsroomCare::~NewsroomCare() = default;

void NewsroomCare::attend(Newsroom *newsroom)
{
    m_keeping.reset();
    m_newsroom = newsroom;
    if (!newsroom || newsroom->isReadOnly())
        return;
    m_keeping = std::make_unique<BackupKeeping>(*newsroom, [this] { return m_at.settings.value(Preference::BackupPlace); });
    connect(m_keeping.get(), &BackupKeeping::made, this, [this] {
        m_at.messages()->dismiss(u"backup"_s);
        if (m_sheet && m_newsroom)
            m_sheet->setBackups(backupsOf(m_newsroom->path()));
        follow({});
    });
    connect(m_keeping.get(), &BackupKeeping::failed, this, [this](const Error &error) {
        follow({});
        m_at.messages()->post({Severity::Warning, error.message, error.detail, {}, {}, u"backup"_s});
    });
    m_keeping->look();
    if (newsroom->standsOnNetwork()) {
        m_at.messages()->post({Severity::Note,
                               tr("This newsroom lies on another computer’s disk. It works, but more slowly; a folder on this computer is safer."), {}, {},
                               {}, u"footing"_s});
    } else if (newsroom->standsInSyncedFolder()) {
        m_at.messages()->post({Severity::Note,
                               tr("This newsroom lies in a folder that another program synchronises. Open it on one computer at a time, and let that "
                                  "program finish before you open it on another."),
                               {}, {}, {}, u"footing"_s});
    } else if (newsroom->standsOnPlainDisk()) {
        m_at.messages()->post({Severity::Note,
                               tr("The disk of this newsroom can do less than others. It works, but more slowly; a folder on this computer’s own disk "
                                  "is better."), {}, {}, {}, u"footing"_s});
    }
}

void NewsroomCare::showBackups()
{
    if (m_newsroom)
        showBackupsOf(m_newsroom->path());
}

void NewsroomCare::chooseBackups()
{
    m_at.ask.chooseFolder(&m_at.window, {tr("Whose backups?"), QDir::homePath(), {}, tr("Show its backups")},
                          [this](const QString &path) { showBackupsOf(path); });
}

void NewsroomCare::showBackupsOf(const QString &path) { showSheet(path, false); }

void NewsroomCare::showSheet(const QString &path, bool isDamaged)
{
    const bool isOpen = m_newsroom && QFileInfo(m_newsroom->path()) == QFileInfo(path) && !m_newsroom->isReadOnly();
    auto *sheet = new BackupsSheet(QFileInfo(path).completeBaseName(),
                                   isOpen       ? BackupsSheet::Newsroom::Open
                                   : isDamaged ? BackupsSheet::Newsroom::Damaged
                                               : BackupsSheet::Newsroom::Closed,
                                   &m_at.window);
    m_sheet = sheet;
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setBackups(backupsOf(path));
    connect(sheet, &BackupsSheet::backUpRequested, this, [this] {
        if (!m_keeping)
            return;
        follow(tr("Copying the newsroom…"));
        m_keeping->make(BackupReason::ByHand);
    });
    connect(sheet, &BackupsSheet::packRequested, this, [this, path] { pack(path); });
    connect(sheet, &BackupsSheet::restoreRequested, this, [this, path](const QString &backup) { restore(path, backup); });
    connect(sheet, &BackupsSheet::recoverRequested, this, [this, path] { recover(path); });
    connect(sheet, &BackupsSheet::readRequested, this, [this, path] {
        m_sheet->accept();
        m_at.openToRead(path);
    });
    sheet->open();
}

void NewsroomCare::tellOfFailure(const QString &path, const Error &error)
{
    Message message{Severity::Problem, error.message, error.detail, {}, {}, u"open"_s};
    if (error.kind == ErrorKind::Damaged) {
        message.action = tr("Ways out…");
        message.act = [this, path] { showSheet(path, true); };
    } else if (error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::InUse) {
        message.action = tr("Open to read");
        message.act = [this, path] { m_at.openToRead(path); };
    }
    m_at.messages()->post(message);
}

void NewsroomCare::tellReadOnly(const QString &path, const QString &text)
{
    m_at.messages()->post({Severity::Warning, text, {}, tr("Backups…"), [this, path] { showSheet(path, true); }, u"readOnly"_s, false});
}

void NewsroomCare::restore(const QString &path, const QString &backup)
{
    const bool isOpen = m_newsroom && QFileInfo(m_newsroom->path()) == QFileInfo(path);
    if (isOpen && !m_at.close())
        return;
    run<Backup>(tr("Restoring the backup…"), [path, backup, &clock = m_at.clock] { return restoreNewsroom(path, backup, clock); },
                [this, path](const Backup &restored) {
                    m_at.open(path);
                    m_at.messages()->post({Severity::Note,
                                           tr("The newsroom is as it was at %1. What it was before stands among its backups.")
                                               .arg(uiLocale().toString(restored.at.toLocalTime(), QLocale::ShortFormat)),
                                           {}, {}, {}, CareKey});
                });
}

void NewsroomCare::recover(const QString &path)
{
    const QString name = tr("%1 (recovered)").arg(QFileInfo(path).completeBaseName()) + u".newsroom"_s;
    const FileQuestion question{tr("Recover into a new newsroom"), QFileInfo(path).absolutePath() + u'/' + name, {tr("Newsroom (*.newsroom)")}, tr("Recover")};
    m_at.ask.saveFile(&m_at.window, question, [this, path](const QString &to) {
        run<Recovery>(tr("Reading what can be read…"), [path, to, &clock = m_at.clock] { return recoverNewsroom(path, to, clock); },
                      [this](const Recovery &recovery) {
                          m_at.open(recovery.path);
                          QStringList lost;
                          for (const Remark &remark : recovery.report.remarks)
                              lost.append(remark.place.isEmpty() ? remark.message : remark.place + u": "_s + remark.message);
                          const QString came = tr("%n story(ies) were recovered, with their pictures and history.", nullptr, recovery.stories.stories);
                          m_at.messages()->post({lost.isEmpty() ? Severity::Note : Severity::Warning,
                                                 lost.isEmpty() ? came : came + u' ' + lost.first(), lost.join(u'\n'), {}, {}, CareKey});
                      });
    });
}

void NewsroomCare::pack(const QString &path)
{
    const QString name = documents() + u'/' + QFileInfo(path).completeBaseName() + u".newsroom.zip"_s;
    m_at.ask.saveFile(&m_at.window, {tr("Save everything as one file"), name, {tr("Whole newsroom (*.zip)")}, tr("Save")}, [this](const QString &file) {
        if (!m_newsroom)
            return;
        run<QString>(tr("Writing the file…"),
                     [folder = m_newsroom->path(), file, &clock = m_at.clock]() -> Result<QString> {
                         const Done packed = packNewsroom(folder, file, clock);
                         return packed ? Result<QString>(file) : packed.error();
                     },
                     [this](const QString &written) {
                         m_at.messages()->post({Severity::Note, tr("The whole newsroom is in %1.").arg(QDir::toNativeSeparators(written)), {}, {}, {}, CareKey});
                     });
    });
}

void NewsroomCare::unpack()
{
    m_at.ask.openFile(&m_at.window, {tr("Open a newsroom’s file"), documents(), {tr("Whole newsroom (*.zip)")}, tr("Open")}, [this](const QString &file) {
        QString name = QFileInfo(file).completeBaseName();
        if (!name.endsWith(".newsroom"_L1))
            name += u".newsroom"_s;
        const FileQuestion where{tr("Where to put the newsroom"), documents() + u'/' + name, {tr("Newsroom (*.newsroom)")}, tr("Create")};
        m_at.ask.saveFile(&m_at.window, where, [this, file](const QString &to) {
            run<QString>(tr("Reading the file…"), [file, to] { return unpackNewsroom(file, to); }, [this](const QString &path) { m_at.open(path); });
        });
    });
}

template <typename Value>
void NewsroomCare::run(const QString &what, std::function<Result<Value>()> work, std::function<void(const Value &)> done)
{
    follow(what);
    auto *watcher = new QFutureWatcher<Result<Value>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, done = std::move(done)] {
        watcher->deleteLater();
        const Result<Value> result = watcher->result();
        follow({});
        if (!result)
            return failed(result.error());
        if (m_sheet)
            m_sheet->accept();
        done(*result);
    });
    watcher->setFuture(QtConcurrent::run(&longWork(), std::move(work)));
}

/// Says what is being done; empty: nothing any more.
void NewsroomCare::follow(const QString &what)
{
    if (m_sheet)
        m_sheet->setBusy(what);
    else if (!what.isEmpty())
        m_at.messages()->post({Severity::Note, what, {}, {}, {}, CareKey, false});
    else
        m_at.messages()->dismiss(CareKey);
}

void NewsroomCare::failed(const Error &error)
{
    MessageArea *messages = m_sheet ? m_sheet->messages() : m_at.messages();
    messages->post({Severity::Problem, error.message, error.detail, {}, {}, CareKey});
}

} // namespace Galley
