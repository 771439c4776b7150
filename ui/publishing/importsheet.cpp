// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/importsheet.h"

#include "desk/background.h"
#include "desk/newsroom.h"
#include "ui/common/bars.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this a list is no longer read; the command line prints all of it.
constexpr int ShownFiles = 2000;

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Note: return themeIcon(u"info"_s);
    case Severity::Warning: return themeIcon(u"warn"_s, IconInk::Warning);
    case Severity::Problem: return themeIcon(u"error"_s, IconInk::Danger);
    }
    return {};
}

} // namespace

ImportSheet::ImportSheet(Newsroom &newsroom, QWidget *parent) : QDialog(parent), m_newsroom(newsroom)
{
    setObjectName(u"importSheet"_s);
    setWindowModality(Qt::WindowModal);
    resize(scaled(680), scaled(480));

    const auto [head, headRow] = sheetBar(this, BarEdge::Top);
    m_title = new QLabel(head);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    m_about = new QLabel(head);
    m_about->setProperty("role", u"secondary"_s);
    headRow->addWidget(m_title);
    headRow->addWidget(m_about, 1);

    m_messages = new MessageArea(this);
    m_step = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_work = new QWidget(this);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(24, 16, 24, 16);
    work->setSpacing(8);
    work->addWidget(m_step);
    work->addWidget(m_bar);

    m_files = new QTreeWidget(this);
    m_files->setColumnCount(2);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setProperty("role", u"table"_s);
    m_files->setRootIsDecorated(false);
    m_files->setItemsExpandable(false);
    m_files->setIndentation(20);
    m_files->setIconSize({16, 16});
    m_files->setUniformRowHeights(true);
    m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_files->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_files->header()->setStretchLastSection(false);

    const auto [foot, footRow] = sheetBar(this, BarEdge::Bottom);
    m_close = new QPushButton(foot);
    m_close->setDefault(true);
    footRow->addStretch(1);
    footRow->addWidget(m_close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addWidget(m_work);
    column->addWidget(m_files, 1);
    column->addWidget(foot);

    connect(m_close, &QPushButton::clicked, this, &ImportSheet::reject);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportSheet::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportSheet::finish);
    retranslate();
}

ImportSheet::~ImportSheet()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void ImportSheet::begin(const QStringList &paths)
{
    m_isDone = false;
    m_bar->setRange(0, 0);
    m_files->hide();
    m_watcher.setFuture(
        importInBackground(m_newsroom.folder(), m_newsroom.clock(), {paths, std::nullopt, m_newsroom.person()}));
    retranslate();
}

void ImportSheet::showProgress()
{
    m_bar->setRange(m_watcher.progressMinimum(), m_watcher.progressMaximum());
    m_bar->setValue(m_watcher.progressValue());
    m_step->setText(
        tr("%1 of %2 files").arg(m_watcher.progressValue()).arg(m_watcher.progressMaximum()));
}

void ImportSheet::finish()
{
    m_isDone = true;
    m_work->hide();
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        m_messages->post({Severity::Note, tr("The import was stopped. What came in before stays."), {}, {}, {}, {}});
    } else if (const Result<ImportSummary> result = m_watcher.result(); !result) {
        m_messages->post({Severity::Problem, result.error().message, result.error().detail, {}, {}, {}});
    } else {
        m_summary = *result;
        list();
        if (m_summary.files.isEmpty()) {
            m_messages->post({Severity::Warning, tr("No Markdown file was found there."), {}, {}, {}, {}});
        }
    }
    m_newsroom.refresh(NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags
                       | NewsroomChange::Media);
    retranslate();
    Q_EMIT imported(m_summary);
}

void ImportSheet::list()
{
    m_files->clear();
    m_files->show();
    const auto outcomeText = [](ImportOutcome outcome) {
        switch (outcome) {
        case ImportOutcome::Added: return tr("Added");
        case ImportOutcome::Updated: return tr("Updated");
        case ImportOutcome::Unchanged: return tr("Unchanged");
        case ImportOutcome::Failed: return tr("Not imported");
        }
        return QString();
    };
    const QSize row(0, scaled(28));
    const auto addRemarks = [&row](QTreeWidgetItem *parent, const Report &report) {
        for (const Remark &remark : report.remarks) {
            auto *item = new QTreeWidgetItem(parent, {remark.message});
            item->setIcon(0, severityIcon(remark.severity));
            item->setToolTip(0, remark.message);
            item->setSizeHint(0, row);
            item->setFirstColumnSpanned(true);
        }
    };
    for (const ImportedFile &file : std::as_const(m_summary.files).first(std::min<qsizetype>(
             ShownFiles, m_summary.files.size()))) {
        const QString name = file.headline.isEmpty() ? QFileInfo(file.path).fileName() : file.headline;
        auto *item = new QTreeWidgetItem(m_files, {name, outcomeText(file.outcome)});
        item->setToolTip(0, QDir::toNativeSeparators(file.path));
        item->setSizeHint(0, row);
        addRemarks(item, file.report);
        item->setExpanded(!file.report.isEmpty());
    }
    for (const Remark &remark : m_summary.report.remarks) {
        auto *item = new QTreeWidgetItem(m_files, {remark.place, remark.message});
        item->setIcon(0, severityIcon(remark.severity));
        item->setSizeHint(0, row);
    }
}

void ImportSheet::retranslate()
{
    setWindowTitle(tr("Import stories"));
    m_title->setText(tr("Import stories"));
    m_files->setHeaderLabels({tr("Story"), tr("Result")});
    m_close->setText(m_isDone ? tr("Close") : tr("Cancel"));
    m_about->setText(m_isDone ? tr("%1 added, %2 updated, %3 unchanged, %4 not imported")
                                    .arg(m_summary.count(ImportOutcome::Added))
                                    .arg(m_summary.count(ImportOutcome::Updated))
                                    .arg(m_summary.count(ImportOutcome::Unchanged))
                                    .arg(m_summary.count(ImportOutcome::Failed))
                              : QString());
    if (m_isDone && m_files->isVisible())
        list();
}

void ImportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportSheet::reject()
{
    if (isRunning())
        m_watcher.cancel();
    else
        QDialog::reject();
}

} // namespace Galley
