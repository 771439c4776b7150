// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/publishingsection.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "ui/common/icons.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

PublishingSection::PublishingSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
{
    buildTime();
    buildEmbargo();
    buildAddress();
    m_viewsLabel = new QLabel;
    m_views = small(new QLineEdit);
    m_views->setValidator(new QIntValidator(0, 2'000'000'000, m_views));
    form()->addRow(m_viewsLabel, m_views);
    m_languageLabel = new QLabel;
    m_language = small(new QComboBox);
    form()->addRow(m_languageLabel, m_language);

    connect(m_views, &QLineEdit::editingFinished, this, [this] {
        bool isNumber = false;
        const qint64 views = m_views->text().toLongLong(&isNumber);
        m_story.edit([&](Article &article) { article.views = isNumber ? std::optional(views) : std::nullopt; });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_story.edit([&](Article &article) { article.language = m_language->currentData().toString(); });
    });
}

void PublishingSection::buildTime()
{
    m_hasTime = new QCheckBox;
    m_time = new TimeField;
    m_zone = hintLabel();
    m_zone->setWordWrap(false);
    QHBoxLayout *when = inRow({m_time, m_zone});
    when->setStretch(0, 1);
    form()->addRow(m_hasTime, when);
    m_timeHint = hintLabel();
    form()->addRow(QString(), m_timeHint);
    connect(m_hasTime, &QCheckBox::clicked, this, [this](bool on) {
        m_story.edit([&](Article &article) {
            article.publishAt = on ? m_newsroom.clock().now() : QDateTime();
        });
    });
    connect(m_time, &TimeField::timeEdited, this, [this](const QDateTime &utc) {
        m_story.edit([&](Article &article) { article.publishAt = utc; });
    });
}

void PublishingSection::buildEmbargo()
{
    m_hasEmbargo = new QCheckBox;
    m_embargo = new TimeField;
    form()->addRow(m_hasEmbargo, m_embargo);
    connect(m_hasEmbargo, &QCheckBox::clicked, this, [this](bool on) {
        m_story.edit([&](Article &article) {
            article.embargoUntil = on ? m_newsroom.clock().now().addDays(1) : QDateTime();
        });
    });
    connect(m_embargo, &TimeField::timeEdited, this, [this](const QDateTime &utc) {
        m_story.edit([&](Article &article) { article.embargoUntil = utc; });
    });
}

void PublishingSection::buildAddress()
{
    m_slugLabel = new QLabel;
    m_slug = small(new QLineEdit);
    m_slugAgain = new QToolButton;
    m_slugAgain->setIcon(themeIcon(u"refresh"_s));
    m_slugAgain->setIconSize({16, 16});
    QHBoxLayout *address = inRow({m_slug, m_slugAgain});
    address->setStretch(0, 1);
    form()->addRow(m_slugLabel, address);
    m_slugHint = hintLabel();
    form()->addRow(QString(), m_slugHint);
    connect(m_slug, &QLineEdit::editingFinished, this, &PublishingSection::takeAddress);
    connect(m_slugAgain, &QToolButton::clicked, this, [this] {
        m_story.edit([&](Article &article) {
            article.slugByHand = false;
            article.slug.clear();
        });
    });
}

void PublishingSection::takeAddress()
{
    if (m_slug->text() == m_story.article().slug)
        return;
    const Result<QString> free = m_newsroom.stories().freeSlug(m_slug->text(), m_story.id());
    if (!free)
        return Q_EMIT refused(free.error());
    m_story.edit([&](Article &article) {
        article.slugByHand = !free->isEmpty();
        article.slug = *free;
    });
}

void PublishingSection::retranslate()
{
    setTitle(tr("Publishing"));
    m_hasTime->setText(tr("Date"));
    m_hasTime->setToolTip(tr("Without a date the story takes the time of the export that publishes it"));
    m_time->setAccessibleName(tr("Publish date and time"));
    m_hasEmbargo->setText(tr("Embargo until"));
    m_hasEmbargo->setToolTip(tr("No export before that time puts the story on the site, whatever else is set"));
    m_embargo->setAccessibleName(tr("End of the embargo"));
    m_slugLabel->setText(tr("Address"));
    m_slug->setAccessibleName(tr("Address"));
    m_slugAgain->setToolTip(tr("Make it from the headline again"));
    m_slugAgain->setAccessibleName(tr("Make it from the headline again"));
    m_slugHint->setText(tr("After a change the old address leads to the new one."));
    m_viewsLabel->setText(tr("Views"));
    m_views->setPlaceholderText(tr("Not shown"));
    m_views->setAccessibleName(tr("Views"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->clear();
    m_language->addItem(tr("Same as the site"), QString());
    m_language->addItem(u"中文"_s, u"zh-CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    refreshChoices();
}

void PublishingSection::refreshChoices()
{
    const SiteSettings &settings = m_newsroom.settings();
    m_time->setZone(settings.zone());
    m_embargo->setZone(settings.zone());
    m_zone->setText(settings.timeZone == "Asia/Shanghai"_L1 ? tr("Beijing time")
                                                            : settings.zone().displayName(QTimeZone::StandardTime));
}

void PublishingSection::load()
{
    const Article &article = m_story.article();
    const bool hasTime = article.publishAt.isValid();
    m_hasTime->setChecked(hasTime);
    m_time->setEnabled(hasTime);
    m_time->showTime(hasTime ? article.publishAt : m_newsroom.clock().now());
    m_timeHint->setVisible(!hasTime);
    m_timeHint->setText(tr("Goes out with the next export once it is ready."));
    const bool hasEmbargo = article.embargoUntil.isValid();
    m_hasEmbargo->setChecked(hasEmbargo);
    m_embargo->setEnabled(hasEmbargo);
    m_embargo->showTime(hasEmbargo ? article.embargoUntil : m_newsroom.clock().now().addDays(1));
    if (!m_slug->hasFocus())
        m_slug->setText(article.slug);
    m_slugHint->setVisible(article.state == State::Published || article.state == State::Withdrawn);
    if (!m_views->hasFocus())
        m_views->setText(article.views ? QString::number(*article.views) : QString());
    loadLanguage();
}

void PublishingSection::loadLanguage()
{
    const QString language = m_story.article().language;
    int index = m_language->findData(language);
    if (index < 0) {
        m_language->addItem(language, language);
        index = m_language->count() - 1;
    }
    m_language->setCurrentIndex(index);
}

} // namespace Galley
