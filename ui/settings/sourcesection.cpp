// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/sourcesection.h"

#include "body/body.h"
#include "desk/openstory.h"
#include "ui/common/style.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace Galley {

using namespace Qt::StringLiterals;

SourceSection::SourceSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
    , m_label(new QLabel)
    , m_address(small(new QLineEdit))
    , m_refusal(new QLabel)
{
    m_address->setPlaceholderText(u"https://"_s);
    m_refusal->setProperty("role", u"error"_s);
    m_refusal->setWordWrap(true);
    form()->addRow(m_label, m_address);
    form()->addRow(QString(), m_refusal);
    form()->setRowVisible(m_refusal, false);
    connect(m_address, &QLineEdit::editingFinished, this, &SourceSection::take);
    connect(m_address, &QLineEdit::textEdited, this, [this] { showRefusal(false); });
}

void SourceSection::take()
{
    const QString typed = m_address->text().trimmed();
    const QString address = webAddress(typed);
    showRefusal(address.isEmpty() && !typed.isEmpty());
    if (address.isEmpty() && !typed.isEmpty())
        return;
    m_story.edit([&](Article &article) { article.sourceUrl = address; });
    m_address->setText(address);
}

void SourceSection::showRefusal(bool isRefused)
{
    form()->setRowVisible(m_refusal, isRefused);
    setVariant(m_address, "state", isRefused ? u"error"_s : QString());
}

void SourceSection::load()
{
    const bool isAnother = m_shown != m_story.id().toString();
    m_shown = m_story.id().toString();
    if (isAnother)
        showRefusal(false);
    // What was refused stays in the field until it is mended.
    const bool isRefused = !m_refusal->isHidden();
    if (isAnother || (!m_address->hasFocus() && !isRefused)) {
        m_address->setText(m_story.article().sourceUrl);
        m_address->setCursorPosition(0);
    }
}

void SourceSection::retranslate()
{
    setTitle(tr("Source"));
    m_label->setText(tr("Original at"));
    m_address->setAccessibleName(tr("Address of the original of a reprint"));
    m_address->setToolTip(tr("Address of the original of a reprint"));
    m_refusal->setText(tr("This is not a web address. It begins with https:// or http://."));
}

} // namespace Galley
