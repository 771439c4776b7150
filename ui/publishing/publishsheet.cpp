// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/publishsheet.h"

#include "desk/newsroom.h"
#include "desk/targetdesk.h"
#include "ui/common/ask.h"
#include "ui/common/bars.h"
#include "ui/common/dates.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/publishing/changetree.h"
#include "ui/publishing/targetform.h"
#include "ui/settings/preferences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

using Stage = PublishJob::Stage;

PublishSheet::PublishSheet(Newsroom &newsroom, PublishJob &job, Settings &settings, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_newsroom(newsroom)
    , m_job(job)
    , m_settings(settings)
    , m_ask(ask)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_changes(new ChangeTree(this))
    , m_empty(new QLabel(this))
    , m_toTitle(new QLabel(this))
    , m_targets(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_edit(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_releasesTitle(new QLabel(this))
    , m_releases(new QListWidget(this))
    , m_back(new QPushButton(this))
    , m_messages(new MessageArea(this))
    , m_step(new ElidingLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_act(new QPushButton(this))
{
    setObjectName(u"publishSheet"_s);
    setWindowModality(Qt::WindowModal);
    resize(scaled(960), scaled(640));
    build();
    connect(m_targets, &QListWidget::currentRowChanged, this, &PublishSheet::chooseTarget);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(*current()); });
    connect(m_remove, &QPushButton::clicked, this, &PublishSheet::removeCurrent);
    connect(m_back, &QPushButton::clicked, this, [this] { plan(m_releaseIds.value(m_releases->currentRow())); });
    connect(m_releases, &QListWidget::currentRowChanged, this, &PublishSheet::follow);
    connect(m_changes, &ChangeTree::pageRequested, this, [this](const QString &path) {
        reject();
        Q_EMIT pageRequested(path);
    });
    connect(m_act, &QPushButton::clicked, this, &PublishSheet::act);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_job.stage() == Stage::Sending ? m_job.stop() : reject(); });
    connect(&m_job, &PublishJob::stageChanged, this, &PublishSheet::showStage);
    connect(&m_job, &PublishJob::progressed, this, &PublishSheet::showProgress);
    retranslate();
    readTargets(m_job.isBusy() ? m_job.target().id : m_settings.value(Preference::publishTarget(m_newsroom.path())));
    if (m_job.stage() == Stage::Sending)
        showPlan();
    follow();
}

void PublishSheet::build()
{
    const auto [head, headRow] = sheetBar(this, BarEdge::Top);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    m_summary->setProperty("role", u"secondary"_s);
    headRow->addWidget(m_title);
    headRow->addWidget(m_summary, 1);

    setVariant(m_empty, "role", u"secondary"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(scaled(32));
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_changes, 1);
    left->addWidget(m_empty, 1);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addLayout(left, 1);
    middle->addWidget(buildSide());

    const auto [foot, footRow] = sheetBar(this, BarEdge::Bottom);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(160));
    m_step->setElideMode(Qt::ElideMiddle);
    m_act->setProperty("role", u"primary"_s);
    m_act->setDefault(true);
    footRow->addWidget(m_bar);
    footRow->addWidget(m_step, 1);
    footRow->addWidget(m_cancel);
    footRow->addWidget(m_act);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addWidget(foot);
}

QWidget *PublishSheet::buildSide()
{
    auto *side = new QFrame(this);
    side->setProperty("ground", u"list"_s);
    side->setFixedWidth(scaled(340));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    for (QLabel *label : {m_toTitle, m_releasesTitle})
        setVariant(label, "role", u"title"_s);
    for (QListWidget *list : {m_targets, m_releases}) {
        setVariant(list, "role", u"boxed"_s);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
    }
    m_targets->setIconSize({scaled(20), scaled(20)});
    for (QPushButton *button : {m_add, m_edit, m_remove, m_back}) {
        setVariant(button, "fit", u"small"_s);
        button->setAutoDefault(false);
    }
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton *button : {m_add, m_edit, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    column->addWidget(m_toTitle);
    column->addWidget(m_targets, 2);
    column->addLayout(acts);
    column->addSpacing(8);
    column->addWidget(m_releasesTitle);
    column->addWidget(m_releases, 3);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    return side;
}

const PublishTarget *PublishSheet::current() const
{
    const int row = m_targets->currentRow();
    return row >= 0 && row < m_all.size() ? &m_all.at(row) : nullptr;
}

void PublishSheet::readTargets(const QString &select)
{
    const auto all = m_newsroom.targets().all();
    if (!m_messages->check(all))
        return;
    m_all = *all;
    {
        const QSignalBlocker quiet(m_targets);
        m_targets->clear();
        int row = m_all.isEmpty() ? -1 : 0;
        for (int i = 0; i < m_all.size(); ++i) {
            const PublishTarget &target = m_all.at(i);
            const Result<TargetAddress> address = TargetAddress::fromUrl(target.url);
            auto *item = new QListWidgetItem(themeIcon(!address || address->isLocal() ? u"folder"_s : u"server"_s),
                                             target.name + u'\n' + (address ? address->title() : target.url), m_targets);
            item->setToolTip(target.url);
            item->setSizeHint({0, scaled(48)});
            if (target.id == select)
                row = i;
        }
        m_targets->setCurrentRow(row);
    }
    chooseTarget();
}

void PublishSheet::chooseTarget()
{
    fillReleases();
    if (const PublishTarget *target = current()) {
        m_settings.set(Preference::publishTarget(m_newsroom.path()), target->id);
        if (!m_job.isBusy())
            return plan();
    }
    follow();
}

/// Asks the keychain first.
void PublishSheet::plan(const QString &rollback, bool mayBeOverheard)
{
    const PublishTarget *target = current();
    if (!target || m_job.isBusy())
        return;
    m_messages->clear();
    m_planning = target->id;
    m_newsroom.targets().secrets(*target, [sheet = QPointer<PublishSheet>(this), target = *target, rollback, mayBeOverheard](const TargetSecrets &secrets) {
        // Somebody chose another one meanwhile.
        if (sheet && sheet->m_planning == target.id)
            sheet->m_job.plan(target, secrets, rollback, mayBeOverheard);
    });
}

void PublishSheet::act()
{
    switch (m_job.stage()) {
    case Stage::Planned: return m_job.send();
    case Stage::Sent: return accept();
    case Stage::Idle:
    case Stage::Failed: return plan();
    case Stage::Planning:
    case Stage::Sending: break;
    }
}

void PublishSheet::edit(const PublishTarget &target)
{
    auto *form = new TargetForm(m_newsroom, m_ask, target, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &TargetForm::kept, this, [this](const PublishTarget &kept) { readTargets(kept.id); });
    form->open();
}

void PublishSheet::removeCurrent()
{
    const PublishTarget target = *current();
    const Question question{tr("Remove the target “%1”?").arg(target.name),
                            tr("The site stays where it is. The releases that are kept here to go back to are removed."), tr("Remove"), {}, true};
    m_ask.confirm(this, question, [this, id = target.id] {
        if (m_job.isBusy() || !m_messages->check(m_newsroom.targets().remove(id)))
            return;
        m_job.reset();
        readTargets();
    });
}

void PublishSheet::fillReleases()
{
    m_releases->clear();
    m_releaseIds.clear();
    const PublishTarget *target = current();
    if (!target)
        return;
    const auto releases = releasesOf(m_newsroom.folder(), *target);
    if (!releases)
        return;
    for (const ReleaseManifest &release : *releases) {
        const QString when = fullTime(release.at, m_newsroom.clock().now(), m_newsroom.settings().zone());
        const QString who = release.person.isEmpty() ? release.machine : release.person;
        auto *item = new QListWidgetItem(u"%1   %2   %3"_s.arg(when, who, tr("%n files", nullptr, int(release.files.size()))), m_releases);
        item->setSizeHint({0, scaled(28)});
        item->setToolTip(release.id);
        m_releaseIds.append(release.id);
    }
}

void PublishSheet::follow()
{
    const Stage stage = m_job.stage();
    const bool isBusy = m_job.isBusy();
    const bool has = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_targets, m_add})
        widget->setEnabled(!isBusy);
    m_edit->setEnabled(has && !isBusy);
    m_remove->setEnabled(has && !isBusy);
    // The newest one is what stands there.
    m_back->setEnabled(!isBusy && m_releases->currentRow() > 0);
    m_bar->setVisible(isBusy);
    if (!isBusy)
        m_step->setText({});
    m_changes->setVisible(m_job.hasPlan() && !m_job.prepared().plan.isNothing());
    m_empty->setVisible(!m_changes->isVisibleTo(this));
    m_act->setEnabled(has && !isBusy && !(stage == Stage::Planned && m_job.prepared().plan.isNothing() && m_job.prepared().plan.there));
    if (isBusy)
        showProgress();
    retranslate();
}

void PublishSheet::showStage()
{
    switch (m_job.stage()) {
    case Stage::Planned: showPlan(); break;
    case Stage::Sent: showDone(); break;
    case Stage::Failed: showFailure(); break;
    case Stage::Idle:
    case Stage::Planning:
    case Stage::Sending: break;
    }
    follow();
}

void PublishSheet::showFailure()
{
    const Error &error = m_job.error();
    Message message{.severity = error.kind == ErrorKind::Cancelled ? Severity::Note : Severity::Problem, .text = error.message,
                    .detail = error.detail, .key = u"failed"_s};
    const Result<TargetAddress> address = TargetAddress::fromUrl(m_job.target().url);
    if (address && !address->isEncrypted && error.kind == ErrorKind::NotAllowed) {
        message.action = tr("Send it unencrypted this time");
        message.act = [this] { plan({}, true); };
    }
    m_messages->post(message);
}

void PublishSheet::showPlan()
{
    const PreparedRelease &prepared = m_job.prepared();
    m_messages->clear();
    for (const ReleaseWarning warning : prepared.plan.warnings)
        m_messages->post({Severity::Warning, warningText(warning, prepared.plan)});
    for (const Remark &remark : prepared.report.remarks)
        m_messages->post({remark.severity, remark.message});
    m_changes->setRelease(prepared);
}

void PublishSheet::showProgress()
{
    if (m_job.stage() == Stage::Planning) {
        m_bar->setRange(0, 0);
        m_step->setText(tr("Making the site and asking the target what it holds"));
        return;
    }
    const SendProgress progress = m_job.progress();
    if (progress.isChecking) {
        m_bar->setRange(0, 0);
        m_step->setText(tr("Looking at the site as readers see it"));
        return;
    }
    m_bar->setRange(0, std::max(1, progress.allFiles));
    m_bar->setValue(progress.files);
    m_step->setText(progress.waiting.count() > 0
                        ? tr("The connection was lost. Trying again in %n s", nullptr, int(progress.waiting.count()))
                        : tr("Sending %1 of %2: %3").arg(numberText(progress.files), numberText(progress.allFiles), QString::fromUtf8(progress.path)));
}

void PublishSheet::showDone()
{
    const PublishSummary &summary = m_job.summary();
    m_messages->clear();
    m_messages->post({Severity::Note,
                      summary.release.isEmpty() ? tr("Nothing had changed since the last release.")
                                                : tr("Published: %1 new, %2 changed, %3 removed.")
                                                      .arg(numberText(summary.added), numberText(summary.changed), numberText(summary.removed)),
                      {}, {}, {}, u"done"_s});
    if (summary.check) {
        m_messages->post({summary.check->isFine() ? Severity::Note : Severity::Warning, checkText(*summary.check), {}, {}, {}, u"check"_s});
        m_changes->showFindings(*summary.check);
    }
    for (const EngineReport &report : summary.engines)
        m_messages->post({report.answer.isFine() ? Severity::Note : Severity::Warning, engineText(report)});
    const QSignalBlocker quiet(m_releases);
    fillReleases();
}

QString PublishSheet::summaryText() const { return m_summary->text(); }

void PublishSheet::retranslate()
{
    setWindowTitle(tr("Publish"));
    m_title->setText(tr("Publish"));
    m_toTitle->setText(tr("Targets"));
    m_add->setText(tr("Add…"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Remove…"));
    m_releasesTitle->setText(tr("Releases"));
    m_back->setText(tr("Go back to this one…"));
    m_targets->setAccessibleName(tr("Targets"));
    m_releases->setAccessibleName(tr("Releases"));
    m_changes->setAccessibleName(tr("What the release changes"));
    const Stage stage = m_job.stage();
    m_cancel->setText(stage == Stage::Sending ? tr("Stop") : tr("Cancel"));
    m_cancel->setVisible(stage != Stage::Sent);
    const bool isAgreeing = stage == Stage::Planned && !m_job.prepared().plan.warnings.isEmpty();
    m_act->setText(stage == Stage::Sent                                ? tr("Close")
                       : stage == Stage::Failed || stage == Stage::Idle ? tr("Look again")
                       : isAgreeing                                     ? tr("Publish all the same")
                                                                        : tr("Publish"));
    const bool isPublish = stage == Stage::Planned || m_job.isBusy();
    setIconBesideWords(m_act, isPublish ? themeIcon(u"world"_s, IconInk::OnAccent) : QIcon());
    if (m_job.hasPlan()) {
        const ReleasePlan &plan = m_job.prepared().plan;
        m_summary->setText(plan.isNothing() ? tr("Nothing has changed since the last release.")
                                            : tr("%1 new, %2 changed, %3 removed; %4 to send")
                                                  .arg(numberText(plan.count(ReleaseChange::Kind::New)), numberText(plan.count(ReleaseChange::Kind::Changed)),
                                                       numberText(plan.count(ReleaseChange::Kind::Removed)),
                                                       sizeText(plan.bytes())));
    } else {
        m_summary->clear();
    }
    m_empty->setText(m_all.isEmpty() ? tr("Add the place where readers find the site: a server, or a folder of this computer.")
                     : m_job.stage() == Stage::Planning
                         ? tr("What the release will change is shown here.")
                     : m_job.hasPlan() ? tr("What stands there is what would be published.")
                                       : QString());
}

void PublishSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

/// What is being sent goes on being sent.
void PublishSheet::reject()
{
    if (m_job.stage() == Stage::Planning)
        m_job.stop();
    QDialog::reject();
}

} // namespace Galley
