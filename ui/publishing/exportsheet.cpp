// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/exportsheet.h"

#include "desk/background.h"
#include "desk/exportfolder.h"
#include "desk/newsroom.h"
#include "ui/common/ask.h"
#include "ui/common/bars.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/settings/preferences.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

ExportSheet::ExportSheet(Newsroom &newsroom, Settings &settings, Ask &ask, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_settings(settings), m_ask(ask)
{
    setObjectName(u"exportSheet"_s);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(scaled(560));
    m_folder = m_settings.value(Preference::exportFolder(m_newsroom.path()));

    const auto [head, headRow] = sheetBar(this, BarEdge::Top);
    m_title = new QLabel(head);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    m_about = new QLabel(head);
    m_about->setProperty("role", u"secondary"_s);
    headRow->addWidget(m_title);
    headRow->addWidget(m_about, 1);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(24, 16, 24, 20);
    middle->setSpacing(12);
    m_toTitle = new QLabel(this);
    m_toTitle->setProperty("role", u"meta"_s);
    auto *icon = new QLabel(this);
    icon->setPixmap(themeIcon(u"folder"_s).pixmap(20, 20));
    m_path = new ElidingLabel(this);
    m_path->setElideMode(Qt::ElideMiddle);
    m_change = new QPushButton(this);
    m_change->setProperty("fit", u"small"_s);
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(icon);
    where->addWidget(m_path, 1);
    where->addWidget(m_change);
    m_step = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_doneSign = new QLabel(this);
    m_doneSign->setPixmap(themeIcon(u"check"_s, IconInk::Success).pixmap(16, 16));
    m_result = new QLabel(this);
    m_result->setProperty("role", u"title"_s);
    auto *resultRow = new QHBoxLayout;
    resultRow->setSpacing(8);
    resultRow->addWidget(m_doneSign);
    resultRow->addWidget(m_result, 1);
    m_resultDetail = new QLabel(this);
    m_resultDetail->setProperty("role", u"secondary"_s);
    m_resultDetail->setWordWrap(true);
    m_openFolder = new QPushButton(this);
    setIconBesideWords(m_openFolder, themeIcon(u"folderopen"_s, IconInk::Text));
    m_openSite = new QPushButton(this);
    setIconBesideWords(m_openSite, themeIcon(u"ext"_s, IconInk::Text));
    auto *open = new QHBoxLayout;
    open->setSpacing(8);
    open->addWidget(m_openFolder);
    open->addWidget(m_openSite);
    open->addStretch(1);
    middle->addWidget(m_toTitle);
    middle->addLayout(where);
    middle->addWidget(m_step);
    middle->addWidget(m_bar);
    middle->addLayout(resultRow);
    middle->addWidget(m_resultDetail);
    middle->addLayout(open);
    middle->addStretch(1);

    const auto [foot, footRow] = sheetBar(this, BarEdge::Bottom);
    m_cancel = new QPushButton(foot);
    m_act = new QPushButton(foot);
    m_act->setProperty("role", u"primary"_s);
    m_act->setDefault(true);
    footRow->addStretch(1);
    footRow->addWidget(m_cancel);
    footRow->addWidget(m_act);

    m_messages = new MessageArea(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addWidget(foot);

    connect(m_change, &QPushButton::clicked, this, &ExportSheet::chooseFolder);
    connect(m_cancel, &QPushButton::clicked, this, &ExportSheet::reject);
    connect(m_act, &QPushButton::clicked, this, &ExportSheet::begin);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_openSite, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_folder).filePath(u"index.html"_s)));
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ExportSheet::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, &ExportSheet::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportSheet::finish);
    setStage(Stage::Waiting);
}

ExportSheet::~ExportSheet()
{
    // The work holds values only; it notices the wish to stop by itself.
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void ExportSheet::begin()
{
    if (isRunning())
        return;
    if (m_stage == Stage::Finished) {
        accept();
        return;
    }
    if (m_folder.isEmpty())
        chooseFolder();
    else
        start(false);
}

void ExportSheet::chooseFolder()
{
    const QString suggested = m_folder.isEmpty() ? QDir::homePath() : m_folder;
    m_ask.chooseFolder(this, {tr("Choose where the site goes"), suggested, {}, {}}, [this](const QString &folder) {
        m_folder = folder;
        m_settings.set(Preference::exportFolder(m_newsroom.path()), folder);
        setStage(Stage::Waiting);
        start(false);
    });
}

void ExportSheet::start(bool acceptForeign)
{
    m_messages->clear();
    const Result<QString> owner = m_newsroom.identity();
    if (!owner)
        return fail(owner.error());
    ExportRequest request;
    request.folder = m_folder;
    request.acceptForeign = acceptForeign;
    request.person = m_newsroom.person();
    request.owner = *owner;
    setStage(Stage::Running);
    m_watcher.setFuture(exportInBackground(m_newsroom.folder(), m_newsroom.clock(), request));
}

void ExportSheet::showProgress()
{
    m_bar->setRange(m_watcher.progressMinimum(), m_watcher.progressMaximum());
    m_bar->setValue(m_watcher.progressValue());
    const QString step = m_watcher.progressText();
    m_step->setText(m_watcher.progressMaximum() > 0
                        ? tr("%1: %2 of %3").arg(step).arg(m_watcher.progressValue()).arg(m_watcher.progressMaximum())
                        : step);
}

void ExportSheet::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        setStage(Stage::Failed);
        m_messages->post({Severity::Note, tr("The export was stopped. The next one completes it."), {}, {}, {}, {}});
        return;
    }
    const Result<ExportSummary> result = m_watcher.result();
    if (result) {
        m_summary = *result;
        setStage(Stage::Finished);
        for (const Remark &remark : m_summary.report.remarks)
            m_messages->post({remark.severity, remark.place + u": "_s + remark.message, {}, {}, {}, {}});
        Q_EMIT exported(m_summary);
        return;
    }
    fail(result.error());
}

void ExportSheet::fail(const Error &error)
{
    setStage(Stage::Failed);
    if (error.kind == ErrorKind::NotEmpty)
        askToAccept();
    else
        m_messages->post({Severity::Problem, error.message, error.detail, {}, {}, {}});
}

/// The folder holds something that is not this newsroom's.
void ExportSheet::askToAccept()
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    Question question{tr("This folder holds other things"),
                      tr("“%1” holds files that Galley did not write. They stay as they are; the pages of the site "
                         "go in beside them.").arg(folder),
                      tr("Export here"), tr("Choose another folder…"), false};
    const Result<QString> owner = m_newsroom.identity();
    const auto there = lookIntoExportFolder(m_folder, owner ? *owner : QString());
    if (there && *there == ExportFolder::OtherSite) {
        question.title = tr("This folder holds the site of another newsroom");
        question.text = tr("The pages in “%1” would be removed, and the site of “%2” would take their place.")
                            .arg(folder, m_newsroom.title());
        question.act = tr("Replace the other site");
        question.destructive = true;
    }
    m_ask.decide(this, question, [this](Answer answer) {
        if (answer == Answer::Act)
            start(true);
        else if (answer == Answer::Alternative)
            chooseFolder();
    });
}

void ExportSheet::setStage(Stage stage)
{
    m_stage = stage;
    const bool isRunning = stage == Stage::Running;
    const bool isDone = stage == Stage::Finished;
    m_change->setVisible(!isRunning);
    m_step->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doneSign, m_result, m_resultDetail, m_openFolder,
                                                            m_openSite})
        widget->setVisible(isDone);
    m_act->setEnabled(!isRunning);
    m_cancel->setVisible(!isDone);
    if (isRunning) {
        m_bar->setRange(0, 0);
        m_step->clear();
    }
    retranslate();
}

void ExportSheet::describeNewsroom()
{
    const auto counts = m_newsroom.counts();
    if (!counts)
        return;
    const int ready = counts->byState.value(State::Ready);
    const int published = counts->byState.value(State::Published);
    m_about->setText(ready > 0 ? tr("%1 published, %2 ready").arg(published).arg(ready)
                               : tr("%n story(ies) published", nullptr, published));
}

void ExportSheet::retranslate()
{
    setWindowTitle(tr("Export site"));
    m_title->setText(tr("Export site"));
    describeNewsroom();
    m_toTitle->setText(tr("Export to"));
    m_path->setText(m_folder.isEmpty() ? tr("No folder chosen yet") : QDir::toNativeSeparators(m_folder));
    m_change->setText(m_folder.isEmpty() ? tr("Choose a folder…") : tr("Another folder…"));
    m_cancel->setText(tr("Cancel"));
    m_openFolder->setText(tr("Open folder"));
    m_openSite->setText(tr("Open site"));
    switch (m_stage) {
    case Stage::Running: m_act->setText(tr("Exporting")); break;
    case Stage::Finished: m_act->setText(tr("Close")); break;
    case Stage::Waiting:
    case Stage::Failed: m_act->setText(tr("Export")); break;
    }
    setIconBesideWords(m_act, m_stage == Stage::Finished ? QIcon() : themeIcon(u"export"_s, IconInk::OnAccent));
    m_result->setText(m_summary.removed > 0
                          ? tr("Done. %1 files written, %2 removed").arg(m_summary.written).arg(m_summary.removed)
                          : tr("Done. %n file(s) written", nullptr, m_summary.written));
    const QString seconds = uiLocale().toString(double(m_summary.milliseconds) / 1000, 'f', 1);
    m_resultDetail->setText(m_summary.unchanged > 0
                                ? tr("The site has %1 pages; %2 files did not change. It took %3 s.")
                                      .arg(numberText(m_summary.pages), numberText(m_summary.unchanged), seconds)
                                : tr("The site has %1 pages. It took %2 s.")
                                      .arg(numberText(m_summary.pages), seconds));
}

void ExportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportSheet::reject()
{
    if (isRunning()) {
        m_watcher.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace Galley
