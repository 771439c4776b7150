// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewpage.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "ui/common/bars.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/review/remarkcomposer.h"
#include "ui/review/remarklist.h"
#include "ui/review/stepmodel.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(Newsroom &newsroom, const OpenStory &story, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_story(story)
    , m_model(new StepModel(newsroom.clock(), this))
    , m_steps(new QListView(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_record(new QPushButton(this))
    , m_state(new QLabel(this))
    , m_comment(new QLineEdit(this))
    , m_back(new QPushButton(this))
    , m_sign(new QPushButton(this))
    , m_since(new QPushButton(this))
    , m_remarksTitle(new QLabel(this))
    , m_remarksCount(new QLabel(this))
    , m_settled(new QCheckBox(this))
    , m_acceptAll(new QPushButton(this))
    , m_composer(new RemarkComposer(this))
    , m_remarks(new RemarkList(newsroom.clock(), this))
{
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_steps->setModel(m_model);
    m_steps->setItemDelegate(new StepDelegate(this));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setMouseTracking(true);
    m_steps->setUniformItemSizes(true);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVariant(m_state, "role", u"meta"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_steps);
    column->addWidget(m_state);
    column->addWidget(buildSigning());
    column->addWidget(buildRemarksHead());
    column->addWidget(m_composer);
    column->addWidget(m_remarks, 1);

    connect(m_steps, &QListView::clicked, this, &ReviewPage::choose);
    connect(m_steps, &QListView::activated, this, &ReviewPage::choose);
    connect(m_settled, &QCheckBox::toggled, m_remarks, &RemarkList::setSettledShown);
    connect(m_acceptAll, &QPushButton::clicked, this, &ReviewPage::acceptAllRequested);
    connect(m_record, &QPushButton::clicked, this, &ReviewPage::recordRequested);
    retranslate();
}

QWidget *ReviewPage::buildHead()
{
    const auto [head, row] = pageBar(this);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    setVariant(m_title, "role", u"title"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setVariant(m_record, "role", u"link"_s);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_record);
    return head;
}

QWidget *ReviewPage::buildSigning()
{
    auto *frame = new QFrame(this);
    m_signing = frame;
    frame->setProperty("bar", u"top"_s);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    column->setSpacing(scaled(8));
    setVariant(m_since, "role", u"link"_s);
    setVariant(m_back, "role", u"danger"_s);
    setVariant(m_sign, "role", u"accent"_s);
    setVariant(m_comment, "fit", u"small"_s);
    for (QPushButton *button : {m_back, m_sign})
        setVariant(button, "fit", u"small"_s);
    setIconBesideWords(m_sign, themeIcon(u"sign"_s, IconInk::Accent));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_comment, 1);
    row->addWidget(m_back);
    row->addWidget(m_sign);
    column->addWidget(m_since, 0, Qt::AlignLeft);
    column->addLayout(row);
    connect(m_sign, &QPushButton::clicked, this, [this] { Q_EMIT signRequested(Verdict::Pass, m_comment->text()); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT signRequested(Verdict::SendBack, m_comment->text()); });
    connect(m_since, &QPushButton::clicked, this, [this] {
        if (const auto mine = myLast())
            Q_EMIT compareRequested(mine->revision, {});
    });
    return frame;
}

QWidget *ReviewPage::buildRemarksHead()
{
    const auto [head, row] = pageBar(this);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    setVariant(m_remarksTitle, "role", u"title"_s);
    m_remarksCount->setForegroundRole(QPalette::PlaceholderText);
    setVariant(m_acceptAll, "role", u"link"_s);
    row->addWidget(m_remarksTitle);
    row->addWidget(m_remarksCount);
    row->addStretch(1);
    row->addWidget(m_acceptAll);
    row->addWidget(m_settled);
    return head;
}

void ReviewPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        return read();
    // The tab shows the count all the same.
    if (const auto remarks = m_story.isOpen() ? m_newsroom.remarks().remarks(m_story.id()) : QList<DeskRemark>())
        Q_EMIT counted(int(std::count_if(remarks->begin(), remarks->end(), [](const DeskRemark &remark) {
            return remark.parent.isNull() && remark.isOpen();
        })));
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void ReviewPage::read()
{
    m_isStale = false;
    m_progress = {};
    m_mine.clear();
    QList<DeskRemark> remarks;
    if (m_story.isOpen()) {
        if (const auto progress = m_newsroom.review().progress(m_story.article()))
            m_progress = *progress;
        const Result<QStringList> mySteps = m_newsroom.review().mySteps();
        m_mySteps = mySteps ? *mySteps : QStringList();
        if (const auto entries = m_newsroom.review().about(m_story.id())) {
            for (const LedgerEntry &entry : *entries) {
                if (entry.person == m_newsroom.person() && entry.act == actKey(Act::Sign))
                    m_mine.append({.number = entry.number, .step = entry.step, .at = entry.at, .revision = entry.revision});
            }
        }
        if (const auto found = m_newsroom.remarks().remarks(m_story.id()))
            remarks = *found;
    }
    m_model->setProgress(m_progress, m_newsroom.settings().zone());
    m_remarks->setRemarks(remarks, m_newsroom.settings().zone());
    showSteps();
    showSigning();
    retranslate();
    Q_EMIT counted(m_remarks->openCount());
}

std::optional<SignOff> ReviewPage::myLast() const
{
    return m_mine.isEmpty() ? std::nullopt : std::optional(m_mine.last());
}

void ReviewPage::showSteps()
{
    const int rows = m_model->rowCount();
    m_steps->setVisible(rows > 0);
    m_steps->setFixedHeight(std::min(rows, 8) * scaled(32));
}

void ReviewPage::showSigning()
{
    const bool isOpen = m_story.isOpen() && !m_story.article().isTrashed();
    const State state = m_story.article().state;
    const bool isTurn = isOpen && !m_progress.steps.isEmpty() && !m_progress.isComplete() && state != State::Withdrawn
        && (state != State::Draft || m_progress.next == 0);
    const bool isMine = isTurn && m_mySteps.contains(m_progress.nextStep());
    m_signing->setVisible(isMine);
    m_since->setVisible(isMine && myLast());
    QString word;
    if (!m_story.isOpen())
        word = tr("Open a story to see its review.");
    else if (m_progress.steps.isEmpty())
        word = tr("This newsroom has no steps of review. They are set up in its settings.");
    else if (m_progress.isComplete())
        word = tr("All steps have signed the story as it stands.");
    else if (m_progress.isReopened)
        word = tr("The story was changed after the last signature; review is open again.");
    else if (state == State::Draft && !isMine)
        word = tr("A draft. Send it for review when it is written.");
    m_state->setText(word);
    m_state->setVisible(!word.isEmpty());
}

/// What was signed then, beside what stands there now.
void ReviewPage::choose(const QModelIndex &index)
{
    const auto signOff = m_progress.steps.value(index.row()).signOff;
    if (signOff)
        Q_EMIT compareRequested(signOff->revision, {});
}

void ReviewPage::retranslate()
{
    m_title->setText(tr("Review"));
    const auto isSigned = [](const ReviewProgress::Step &step) { return step.signOff.has_value(); };
    const auto count = std::count_if(m_progress.steps.begin(), m_progress.steps.end(), isSigned);
    m_count->setText(m_progress.steps.isEmpty() ? QString() : u"%1/%2"_s.arg(count).arg(m_progress.steps.size()));
    m_record->setText(tr("Release form…"));
    m_record->setToolTip(tr("The story with its signatures as a PDF for the files"));
    m_record->setEnabled(m_story.isOpen());
    m_steps->setAccessibleName(tr("Steps of review"));
    const QString next = m_progress.nextStep();
    m_comment->setPlaceholderText(tr("Comment (may be left out)"));
    m_comment->setAccessibleName(tr("Comment on the signature"));
    m_back->setText(tr("Send back"));
    m_back->setToolTip(tr("The story is a draft again; say why in the comment."));
    m_sign->setText(next.isEmpty() ? tr("Sign") : tr("Sign “%1”").arg(next));
    m_since->setText(tr("What changed since I signed"));
    m_remarksTitle->setText(tr("Remarks"));
    m_remarksCount->setText(m_remarks->openCount() > 0 ? numberText(m_remarks->openCount()) : QString());
    m_settled->setText(tr("Settled ones"));
    const auto open = m_remarks->remarks();
    m_acceptAll->setVisible(std::count_if(open.begin(), open.end(), [](const DeskRemark &remark) {
        return remark.isOpen() && remark.kind == DeskRemark::Kind::Suggestion && !remark.place.isEmpty();
    }) > 1);
    m_acceptAll->setText(tr("Accept all suggestions"));
    m_model->retranslate();
}

void ReviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showSigning();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace Galley
