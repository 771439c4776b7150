// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/importsandexports.h"

#include "desk/autosave.h"
#include "desk/duepublishing.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/publishjob.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/publishing/exportsheet.h"
#include "ui/publishing/importsheet.h"
#include "ui/publishing/publishsheet.h"
#include "ui/window/storyonsheet.h"

namespace Galley {

using namespace Qt::StringLiterals;

ImportsAndExports::ImportsAndExports(const AtHand &atHand, QWidget *place)
    : QObject(place), m_at(atHand), m_place(place), m_job(std::make_unique<PublishJob>(atHand.newsroom))
{
    connect(m_job.get(), &PublishJob::stageChanged, this, &ImportsAndExports::followPublishing);
    connect(m_job.get(), &PublishJob::progressed, this, &ImportsAndExports::tellOfPublishing);
    if (m_at.newsroom.isReadOnly())
        return;
    // What somebody looks at is theirs.
    m_due = std::make_unique<DuePublishing>(atHand.newsroom, *m_job, [this] { return !m_publishSheet; });
    connect(m_due.get(), &DuePublishing::isHeldUp, this, &ImportsAndExports::tellOfDelay);
}

ImportsAndExports::~ImportsAndExports() = default;

void ImportsAndExports::publish()
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    m_at.messages.dismiss(u"publish"_s);
    auto *sheet = new PublishSheet(m_at.newsroom, *m_job, m_at.settings, m_at.ask, m_place->window());
    m_publishSheet = sheet;
    connect(sheet, &PublishSheet::pageRequested, this, &ImportsAndExports::pageRequested);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void ImportsAndExports::tellOfPublishing()
{
    const SendProgress progress = m_job->progress();
    Q_EMIT publishing(m_job->stage() == PublishJob::Stage::Sending ? tr("Publishing: %1 of %2").arg(progress.files).arg(progress.allFiles)
                                                                   : QString());
}

/// What became of a release whose sheet was closed meanwhile is said over the text.
void ImportsAndExports::followPublishing()
{
    tellOfPublishing();
    const PublishJob::Stage stage = m_job->stage();
    // What is being written at this moment keeps its own way to the disk, and learns of its state there.
    if (stage == PublishJob::Stage::Sent && !m_at.story.isModified())
        takeExported();
    if (m_publishSheet)
        return;
    if (stage == PublishJob::Stage::Sent) {
        const std::optional<SiteCheck> &check = m_job->summary().check;
        const bool isFine = !check || check->isFine();
        QString text = tr("The release is out on “%1”.").arg(m_job->target().name);
        if (!isFine)
            text += u' ' + checkText(*check);
        m_at.messages.post({isFine ? Severity::Note : Severity::Warning, text, {}, {}, {}, u"publish"_s});
    } else if (stage == PublishJob::Stage::Failed) {
        m_at.messages.post({Severity::Problem, m_job->error().message, m_job->error().detail, tr("Show"), [this] { publish(); }, u"publish"_s});
    }
}

void ImportsAndExports::tellOfDelay(const PublishTarget &target, const QString &why)
{
    m_at.messages.post({Severity::Warning, tr("Stories are due on “%1”, but they did not go out by themselves. %2").arg(target.name, why), {},
                        tr("Show"), [this] { publish(); }, u"publish"_s});
}

void ImportsAndExports::exportSite()
{
    if (ExportSheet *sheet = openExportSheet())
        sheet->begin();
}

void ImportsAndExports::exportElsewhere()
{
    if (ExportSheet *sheet = openExportSheet())
        sheet->chooseFolder();
}

ExportSheet *ImportsAndExports::openExportSheet()
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return nullptr;
    auto *sheet = new ExportSheet(m_at.newsroom, m_at.settings, m_at.ask, m_place->window());
    connect(sheet, &ExportSheet::exported, this, &ImportsAndExports::takeExported);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return sheet;
}

/// The export marked what went out as published.
void ImportsAndExports::takeExported()
{
    m_at.newsroom.refresh(NewsroomChange::Stories);
    // What was written meanwhile keeps its own way to the disk.
    if (!m_at.story.isOpen() || m_at.story.isModified())
        return;
    const int revision = m_at.story.revision();
    if (const auto article = m_at.newsroom.article(m_at.story.id()))
        m_at.story.markSaved(*article, revision);
}

void ImportsAndExports::importFiles()
{
    const FileQuestion question{tr("Import stories"), {}, {tr("Markdown (*.md *.markdown)")}, tr("Import")};
    m_at.ask.openFiles(m_place, question, [this](const QStringList &paths) { importPaths(paths); });
}

void ImportsAndExports::importFolder()
{
    const FileQuestion question{tr("Import a folder of stories"), {}, {}, tr("Import")};
    m_at.ask.chooseFolder(m_place, question, [this](const QString &folder) { importPaths({folder}); });
}

void ImportsAndExports::importPaths(const QStringList &paths)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    auto *sheet = new ImportSheet(m_at.newsroom, m_place->window());
    connect(sheet, &ImportSheet::imported, &m_at.onSheet, &StoryOnSheet::reload);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    sheet->begin(paths);
}

} // namespace Galley
