// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/statusline.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Words where the story @p whole has more of them than Chinese characters.
int lengthOf(const TextCount &count, const TextCount &whole)
{
    return whole.han < whole.words ? count.words : count.total();
}

QString lengthText(const TextCount &count)
{
    if (count.han < count.words)
        return StatusLine::tr("%n word(s)", nullptr, count.words);
    return StatusLine::tr("%1 characters", "字数: Chinese characters, punctuation and words").arg(numberText(count.total()));
}

QFrame *divider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"divider"_s);
    line->setFixedSize(1, 14);
    return line;
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QFrame(parent)
{
    setProperty("bar", u"bottom"_s);
    setProperty("ground", u"chrome"_s);
    setFixedHeight(scaled(28));
    const auto label = [this](const QString &role) {
        auto *made = new QLabel(this);
        made->setProperty("role", role);
        made->setFont(textFont(TextStyle::Meta));
        return made;
    };
    m_sign = new QLabel(this);
    m_saved = label(u"secondary"_s);
    m_time = label(u"meta"_s);
    m_length = label(u"secondary"_s);
    m_reading = label(u"meta"_s);
    m_work = label(u"secondary"_s);
    m_lock = new QLabel(this);
    m_place = label(u"meta"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(12);
    auto *saving = new QHBoxLayout;
    saving->setSpacing(4);
    saving->addWidget(m_sign);
    saving->addWidget(m_saved);
    row->addLayout(saving);
    row->addWidget(m_time);
    row->addWidget(divider(this));
    row->addWidget(m_length);
    row->addWidget(m_reading);
    row->addStretch(1);
    row->addWidget(m_work);
    auto *place = new QHBoxLayout;
    place->setSpacing(4);
    place->addWidget(m_lock);
    place->addWidget(m_place);
    row->addLayout(place);
    retranslate();
}

void StatusLine::setWork(const QString &text)
{
    m_work->setText(text);
}

void StatusLine::setSaving(Saving saving, const QDateTime &at)
{
    m_saving = saving;
    if (at.isValid())
        m_savedAt = at;
    retranslate();
}

void StatusLine::setCount(const TextCount &count)
{
    m_count = count;
    retranslate();
}

void StatusLine::clearCount()
{
    m_count.reset();
    retranslate();
}

void StatusLine::setSelected(const std::optional<TextCount> &count)
{
    if (m_selected == count)
        return;
    m_selected = count;
    retranslate();
}

void StatusLine::setStories(int stories)
{
    m_stories = stories;
    retranslate();
}

void StatusLine::retranslate()
{
    const auto show = [this](const QString &icon, IconInk ink, const QString &text) {
        m_sign->setPixmap(themeIcon(icon, ink).pixmap(16, 16));
        m_saved->setText(text);
    };
    switch (m_saving) {
    case Saving::Nothing: show(u"check"_s, IconInk::Success, tr("Nothing to save")); break;
    case Saving::Saved: show(u"check"_s, IconInk::Success, tr("All changes saved")); break;
    case Saving::Pending: show(u"pencil"_s, IconInk::Quiet, tr("Writing…")); break;
    case Saving::Failed: show(u"error"_s, IconInk::Danger, tr("Not saved")); break;
    }
    m_time->setText(m_savedAt.isValid() && m_saving != Saving::Nothing
                        ? m_savedAt.toLocalTime().toString(u"HH:mm:ss"_s)
                        : QString());
    m_time->setVisible(!m_time->text().isEmpty());
    if (m_count) {
        m_length->setText(lengthText(*m_count));
        if (m_selected)
            m_length->setText(tr("%1 of %2 selected", "counts of characters or words")
                                  .arg(numberText(lengthOf(*m_selected, *m_count)), lengthText(*m_count)));
        m_length->setToolTip(tr("Chinese characters: %1\nWords and numbers: %2\nFull-width punctuation: %3")
                                 .arg(m_count->han).arg(m_count->words).arg(m_count->punctuation));
        m_reading->setText(tr("%n min read", nullptr, readingMinutes(m_selected ? *m_selected : *m_count)));
    } else {
        m_length->setText(tr("%n story(ies)", nullptr, m_stories));
        m_length->setToolTip({});
    }
    m_reading->setVisible(m_count.has_value());
    m_lock->setPixmap(themeIcon(u"lock"_s, IconInk::Quiet).pixmap(16, 16));
    m_place->setText(tr("Local newsroom, works offline"));
    Q_EMIT shown();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace Galley
