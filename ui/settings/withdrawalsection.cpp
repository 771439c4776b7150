// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/withdrawalsection.h"

#include "desk/openstory.h"
#include "ui/common/style.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace Galley {

using namespace Qt::StringLiterals;

WithdrawalSection::WithdrawalSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
    , m_noteLabel(new QLabel)
    , m_note(small(new QPlainTextEdit))
    , m_addressLabel(new QLabel)
    , m_address(small(new QLineEdit))
    , m_hint(hintLabel())
{
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(scaled(64));
    setVariant(m_note, "role", u"field"_s);
    m_noteLabel->setBuddy(m_note);
    m_addressLabel->setBuddy(m_address);
    form()->addRow(m_noteLabel, m_note);
    form()->addRow(m_addressLabel, m_address);
    form()->addRow(QString(), m_hint);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            m_story.edit([this](Article &article) { article.withdrawal.note = m_note->toPlainText(); });
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        m_story.edit([this](Article &article) { article.withdrawal.address = m_address->text().trimmed(); });
    });
}

void WithdrawalSection::load()
{
    const QScopedValueRollback loading(m_loading, true);
    const Article &article = m_story.article();
    setVisible(m_story.isOpen() && article.state == State::Withdrawn);
    if (!m_note->hasFocus() && m_note->toPlainText() != article.withdrawal.note)
        m_note->setPlainText(article.withdrawal.note);
    if (!m_address->hasFocus())
        m_address->setText(article.withdrawal.address);
}

void WithdrawalSection::retranslate()
{
    setTitle(tr("Withdrawn"));
    m_noteLabel->setText(tr("Note for readers"));
    m_note->setPlaceholderText(tr("For example why it was withdrawn; may be left out"));
    m_note->setAccessibleName(tr("Note for readers of the withdrawn story"));
    m_addressLabel->setText(tr("Send readers to"));
    m_address->setPlaceholderText(u"https://…  /news/…"_s);
    m_address->setAccessibleName(tr("Address to which readers of the withdrawn story are sent"));
    m_hint->setText(tr("With the next export the story is gone from the site. A page at its address says that it was withdrawn, or "
                       "leads to the address given here."));
}

} // namespace Galley
