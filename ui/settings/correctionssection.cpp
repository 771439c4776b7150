// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/correctionssection.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/settings/timefield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

CorrectionRow::CorrectionRow(QWidget *parent)
    : QWidget(parent)
    , m_time(new TimeField)
    , m_remove(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    m_remove->setIcon(themeIcon(u"trash"_s));
    m_remove->setIconSize({16, 16});
    m_text->setProperty("role", u"field"_s);
    m_text->setTabChangesFocus(true);
    // Three lines: most corrections are one sentence.
    m_text->setFixedHeight(3 * lineHeight(TextStyle::Ui) + scaled(12));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_time);
    head->addStretch();
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_time, &TimeField::timeEdited, this, [this](const QDateTime &utc) {
        m_correction.at = utc;
        Q_EMIT edited();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_correction.text = m_text->toPlainText();
        Q_EMIT edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &CorrectionRow::removeRequested);
}

void CorrectionRow::setCorrection(const Correction &correction, const QTimeZone &zone)
{
    m_correction = correction;
    m_time->setZone(zone);
    m_time->showTime(correction.at);
    if (m_text->toPlainText() != correction.text) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(correction.text);
    }
}

void CorrectionRow::retranslate(int number)
{
    m_time->setAccessibleName(tr("Time of correction %1").arg(number));
    m_text->setAccessibleName(tr("Words of correction %1").arg(number));
    m_text->setPlaceholderText(tr("What was wrong, and what is right"));
    m_remove->setToolTip(tr("Remove the correction"));
    m_remove->setAccessibleName(tr("Remove correction %1").arg(number));
}

void CorrectionRow::focusText() { m_text->setFocus(); }

CorrectionsSection::CorrectionsSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
    , m_list(new QVBoxLayout)
    , m_hint(hintLabel())
    , m_add(small(new QPushButton))
{
    m_list->setSpacing(12);
    m_add->setIcon(themeIcon(u"plus"_s));
    column()->addLayout(m_list);
    column()->addWidget(m_hint);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &CorrectionsSection::add);
}

void CorrectionsSection::add()
{
    appendRow({m_newsroom.clock().now(), {}})->focusText();
    m_hint->hide();
}

void CorrectionsSection::remove(CorrectionRow *row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater(); // its own button asked for it
    nameRows();
    m_add->setFocus();
    take();
}

CorrectionRow *CorrectionsSection::appendRow(const Correction &correction)
{
    auto *row = new CorrectionRow;
    m_list->addWidget(row);
    m_rows.append(row);
    row->show(); // at once, so that it can take the focus
    row->setCorrection(correction, m_newsroom.settings().zone());
    connect(row, &CorrectionRow::edited, this, &CorrectionsSection::take);
    connect(row, &CorrectionRow::removeRequested, this, [this, row] { remove(row); });
    nameRows();
    return row;
}

void CorrectionsSection::nameRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->retranslate(int(i) + 1);
    m_hint->setVisible(m_rows.isEmpty());
}

QList<Correction> CorrectionsSection::written() const
{
    QList<Correction> list;
    for (const CorrectionRow *row : m_rows) {
        if (const Correction correction = row->correction(); !correction.text.trimmed().isEmpty())
            list.append(correction);
    }
    return list;
}

void CorrectionsSection::take()
{
    m_story.edit([this](Article &article) { article.corrections = written(); });
}

void CorrectionsSection::load()
{
    const Article &article = m_story.article();
    setVisible(!article.isPage());
    const bool isAnother = m_shown != article.id;
    m_shown = article.id;
    // A row without words is not in the story yet, and stays while it is being written.
    if (!isAnother && written() == article.corrections)
        return;
    setRowCount(article.corrections.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setCorrection(article.corrections.at(i), m_newsroom.settings().zone());
    nameRows();
}

void CorrectionsSection::setRowCount(qsizetype count)
{
    while (m_rows.size() > count)
        delete m_rows.takeLast();
    while (m_rows.size() < count)
        appendRow({});
}

void CorrectionsSection::retranslate()
{
    setTitle(tr("Corrections"));
    m_hint->setText(tr("What was put right after the story went out is shown below it, with its time."));
    m_add->setText(tr("Add correction"));
    nameRows();
}

} // namespace Galley
