// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/historypage.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storycompare.h"
#include "ui/common/bars.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/review/reviewwords.h"
#include "ui/review/revisiondelegate.h"
#include "ui/review/revisionmodel.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(const Newsroom &newsroom, const OpenStory &story, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_story(story)
    , m_model(new RevisionModel(this))
    , m_delegate(new RevisionDelegate(newsroom.clock(), this))
    , m_list(new QListView(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_onlyKept(new QCheckBox(this))
    , m_hint(new QLabel(this))
{
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    const auto [head, row] = pageBar(this);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    setVariant(m_title, "role", u"title"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_onlyKept);

    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_hint->setWordWrap(true);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    setFocusProxy(m_list);

    connect(m_list, &QListView::clicked, this, &HistoryPage::choose);
    connect(m_list, &QListView::activated, this, &HistoryPage::choose);
    connect(m_onlyKept, &QCheckBox::toggled, m_model, &RevisionModel::setOnlyKept);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &HistoryPage::showMenu);
    connect(m_model, &RevisionModel::nameRequested, this, &HistoryPage::nameRequested);
    retranslate();
}

void HistoryPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        read();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void HistoryPage::read()
{
    m_isStale = false;
    QList<Revision> revisions;
    bool hasNow = false;
    if (m_story.isOpen()) {
        if (const auto kept = m_newsroom.revisions(m_story.id()))
            revisions = *kept;
        const Result<Article> newest = revisions.isEmpty() ? Result<Article>(Article()) : m_newsroom.revision(revisions.first().id);
        const Result<StoryComparison> since
            = newest ? compareStories(*newest, m_story.article(), m_newsroom.channels()) : Result<StoryComparison>(newest.error());
        hasNow = revisions.isEmpty() || !since || since->changes > 0;
    }
    m_delegate->setZone(m_newsroom.settings().zone());
    m_model->setRevisions(revisions, hasNow, [this](const Revision &revision) { return countsOf(revision); });
    retranslate();
}

/// What came and went from the version before.
QString HistoryPage::countsOf(const Revision &revision) const
{
    const Result<StoryComparison> comparison = changesIn(revision, m_newsroom);
    return comparison ? countsText(*comparison) : QString();
}

void HistoryPage::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (m_model->idAt(index).isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Name this version"), QKeySequence(Qt::Key_F2), this, [this, at = QPersistentModelIndex(index)] {
        if (at.isValid())
            m_list->edit(at);
    });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void HistoryPage::choose(const QModelIndex &index)
{
    const RevisionId chosen = m_model->idAt(index);
    const bool isSecond = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier) && m_left && !m_left->isNull();
    if (isSecond && chosen != *m_left)
        return Q_EMIT compareRequested(*m_left, chosen);
    if (!chosen.isNull())
        Q_EMIT compareRequested(chosen, {});
}

void HistoryPage::setCompared(const std::optional<RevisionId> &left, const std::optional<RevisionId> &right)
{
    m_left = left;
    m_model->setCompared(left, right);
}

QString HistoryPage::describe(const RevisionId &revision) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (m_model->idAt(index) == revision && !revision.isNull())
            return m_delegate->timeText(index) + u"  "_s + index.data(RevisionModel::ReasonRole).toString();
    }
    return translate("Galley", "Now", "the story as it stands");
}

void HistoryPage::retranslate()
{
    m_title->setText(tr("Versions"));
    m_count->setText(numberText(m_model->revisionCount()));
    m_onlyKept->setText(tr("Only kept on purpose"));
    m_list->setAccessibleName(tr("Versions of the story"));
    m_hint->setText(m_story.isOpen() ? tr("Choose a version to compare it with the story as it is now; with Ctrl a second one. "
                                          "Nothing that was kept is ever changed.")
                                     : tr("Open a story to see its versions."));
    m_model->retranslate();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
