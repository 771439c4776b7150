// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/comparisonview.h"

#include "ui/common/bars.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/review/comparisontext.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_summary(new ElidingLabel)
    , m_previous(iconButton(this, u"cl"_s))
    , m_next(iconButton(this, u"cr"_s))
    , m_place(new QLabel)
    , m_form(new SegmentedControl)
    , m_restore(new QPushButton)
    , m_close(iconButton(this, u"x"_s))
    , m_left(new ElidingLabel)
    , m_right(new ElidingLabel)
    , m_text(new ComparisonText(this))
    , m_hint(new QLabel(this))
{
    const auto [head, row] = pageBar(this, u"paper"_s);
    setVariant(m_title, "role", u"title"_s);
    for (QLabel *label : {static_cast<QLabel *>(m_summary), m_place})
        setVariant(label, "role", u"meta"_s);
    m_form->addSegment(themeIcon(u"cols"_s), {}, {});
    m_form->addSegment(themeIcon(u"filetext"_s), {}, {});
    m_restore->setProperty("role", u"accent"_s);
    m_restore->setProperty("fit", u"small"_s);
    m_restore->setIcon(themeIcon(u"restore"_s, IconInk::Accent));
    m_restore->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_place, m_next, m_form, m_restore, m_close})
        row->addWidget(widget);

    const auto [heads, sides] = pageBar(this, u"list"_s);
    m_heads = heads;
    for (ElidingLabel *side : {m_left, m_right}) {
        setVariant(side, "role", u"meta"_s);
        sides->addWidget(side, 1);
    }
    m_hint->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    setVariant(m_hint, "role", u"meta"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_heads);
    column->addWidget(m_text, 1);
    column->addWidget(m_hint);
    setFocusProxy(m_text);

    connect(m_previous, &QToolButton::clicked, this, &ComparisonView::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &ComparisonView::goToNext);
    connect(m_form, &SegmentedControl::currentChanged, this, &ComparisonView::write);
    connect(m_restore, &QPushButton::clicked, this, &ComparisonView::restoreRequested);
    connect(m_close, &QToolButton::clicked, this, &ComparisonView::closeRequested);
    connect(m_text, &ComparisonText::undoRequested, this, &ComparisonView::undoRequested);
    retranslate();
}

void ComparisonView::show(const StoryComparison &comparison, const Sides &sides)
{
    m_comparison = comparison;
    m_sides = sides;
    m_left->setText(sides.left);
    m_right->setText(sides.right);
    m_restore->setVisible(sides.rightIsNow);
    m_current = -1;
    write();
}

void ComparisonView::write()
{
    m_text->show(m_comparison, m_form->current() == 0 ? ComparisonText::Form::SideBySide : ComparisonText::Form::Merged,
                 m_sides.rightIsNow);
    retranslate();
}

QString ComparisonView::summary() const { return m_summary->text(); }

void ComparisonView::goTo(int number)
{
    const int count = m_text->changeCount();
    if (count == 0)
        return;
    m_current = (number + count) % count;
    m_text->goTo(m_current);
    retranslate();
}

void ComparisonView::goToNext() { goTo(m_current + 1); }
void ComparisonView::goToPrevious() { goTo(m_current < 0 ? m_text->changeCount() - 1 : m_current - 1); }

void ComparisonView::retranslate()
{
    setAccessibleName(tr("Comparison of two versions"));
    m_title->setText(tr("Compare"));
    m_summary->setText(m_comparison.changes == 0
                           ? tr("Nothing differs")
                           : tr("%n change(s)", nullptr, m_comparison.changes) + u"  "_s
                               + tr("%1 characters came, %2 went").arg(m_comparison.added).arg(m_comparison.removed));
    m_place->setText(m_current < 0 ? QString() : u"%1/%2"_s.arg(m_current + 1).arg(m_text->changeCount()));
    const bool hasChanges = m_text->changeCount() > 0;
    for (const auto &[step, name] : {std::pair(m_previous, tr("Change before")), std::pair(m_next, tr("Next change"))}) {
        nameButton(step, name);
        step->setEnabled(hasChanges);
    }
    m_form->setSegmentText(0, {}, tr("Both versions side by side"));
    m_form->setSegmentText(1, {}, tr("Both versions in one text"));
    m_restore->setText(tr("Go back"));
    m_restore->setToolTip(tr("Go back to the left version"));
    nameButton(m_close, tr("Back to writing"));
    m_text->setAccessibleName(tr("What changed"));
    m_hint->setText(tr("Going back makes a new version; the text of now stays in the history."));
    m_hint->setVisible(m_sides.rightIsNow);
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeRequested();
    QWidget::keyPressEvent(event);
}

void ComparisonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
