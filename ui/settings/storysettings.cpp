// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/storysettings.h"

#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "ui/common/ask.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/settings/chipfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QFrame>
#include <QImageReader>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize CoverSize{192, 108};

template <typename Widget>
Widget *small(Widget *widget)
{
    widget->setProperty("fit", u"small"_s);
    return widget;
}

QLabel *hintLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", u"meta"_s);
    label->setWordWrap(true);
    return label;
}

QHBoxLayout *inRow(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

/// The cover as it is shown here, decoded no larger than needed.
QPixmap coverPixmap(const QString &path, qreal ratio)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize room = CoverSize * ratio;
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    image = image.copy((image.width() - room.width()) / 2, (image.height() - room.height()) / 2, room.width(),
                       room.height());
    image.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(image);
}

} // namespace

StorySettings::StorySettings(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_story(story), m_ask(ask)
{
    setAcceptDrops(true);
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setProperty("ground", u"list"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    m_sections = new QVBoxLayout(page);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);

    buildFiling();
    buildSlots();
    buildPublishing();
    buildCover();
    m_sections->addStretch(1);

    connect(&m_story, &OpenStory::opened, this, &StorySettings::load);
    connect(&m_story, &OpenStory::closed, this, &StorySettings::load);
    connect(&m_story, &OpenStory::settled, this, &StorySettings::load);
    connect(&m_story, &OpenStory::changed, this, &StorySettings::load);
    retranslate();
    refreshChoices();
}

QFormLayout *StorySettings::addSection(QLabel *&title)
{
    auto *section = new QFrame;
    if (m_sections->count() > 0)
        section->setProperty("bar", u"bottom"_s);
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    title = new QLabel(section);
    title->setProperty("role", u"meta"_s);
    column->addWidget(title);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    m_sections->addWidget(section);
    return form;
}

void StorySettings::buildFiling()
{
    QFormLayout *form = addSection(m_filingTitle);
    m_channelLabel = new QLabel;
    m_channel = small(new QComboBox);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(m_channelLabel, m_channel);
    m_furtherLabel = new QLabel;
    m_further = new ChannelField;
    form->addRow(m_furtherLabel, m_further);
    m_tagsLabel = new QLabel;
    m_tags = new TagField;
    form->addRow(m_tagsLabel, m_tags);

    connect(m_channel, &QComboBox::activated, this, [this] {
        const auto id = ChannelId::fromString(m_channel->currentData().toString());
        m_story.edit([&](Article &article) {
            article.channel = id;
            article.furtherChannels.removeAll(id);
        });
    });
    connect(m_further, &ChannelField::channelsChanged, this, [this](const QList<ChannelId> &chosen) {
        m_story.edit([&](Article &article) { article.furtherChannels = chosen; });
    });
    connect(m_tags, &TagField::tagsChanged, this,
            [this](const QStringList &tags) { m_story.edit([&](Article &article) { article.tags = tags; }); });
}

void StorySettings::buildSlots()
{
    QFormLayout *form = addSection(m_slotsTitle);
    m_headline = new QCheckBox;
    m_featured = new QCheckBox;
    m_pinned = new QCheckBox;
    QHBoxLayout *row = inRow({m_headline, m_featured, m_pinned});
    row->setSpacing(24);
    row->addStretch(1);
    form->addRow(row);
    const auto bind = [this](QCheckBox *box, Slot slot) {
        connect(box, &QCheckBox::clicked, this, [this, slot](bool on) {
            m_story.edit([&](Article &article) { article.slots.setFlag(slot, on); });
        });
    };
    bind(m_headline, Slot::Headline);
    bind(m_featured, Slot::Featured);
    bind(m_pinned, Slot::Pinned);
}

void StorySettings::buildPublishing()
{
    QFormLayout *form = addSection(m_publishTitle);
    m_hasTime = new QCheckBox;
    m_time = small(new QDateTimeEdit);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_zone = hintLabel(this);
    m_zone->setWordWrap(false);
    QHBoxLayout *when = inRow({m_time, m_zone});
    when->setStretch(0, 1);
    form->addRow(m_hasTime, when);
    m_timeHint = hintLabel(this);
    form->addRow(QString(), m_timeHint);

    m_slugLabel = new QLabel;
    m_slug = small(new QLineEdit);
    m_slugAgain = new QToolButton;
    m_slugAgain->setIcon(themeIcon(u"refresh"_s));
    m_slugAgain->setIconSize({16, 16});
    QHBoxLayout *address = inRow({m_slug, m_slugAgain});
    address->setStretch(0, 1);
    form->addRow(m_slugLabel, address);
    m_slugHint = hintLabel(this);
    form->addRow(QString(), m_slugHint);

    m_viewsLabel = new QLabel;
    m_views = small(new QLineEdit);
    m_views->setValidator(new QIntValidator(0, 2'000'000'000, m_views));
    form->addRow(m_viewsLabel, m_views);
    m_languageLabel = new QLabel;
    m_language = small(new QComboBox);
    form->addRow(m_languageLabel, m_language);

    connect(m_hasTime, &QCheckBox::clicked, this, [this](bool on) {
        m_story.edit([&](Article &article) {
            article.publishAt = on ? m_newsroom.clock().now() : QDateTime();
        });
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &shown) {
        if (m_loading)
            return;
        const QDateTime local(shown.date(), shown.time(), m_newsroom.settings().zone());
        m_story.edit([&](Article &article) { article.publishAt = local.toUTC(); });
    });
    connect(m_slug, &QLineEdit::editingFinished, this, [this] {
        if (m_slug->text() == m_story.article().slug)
            return;
        const Result<QString> free = m_newsroom.stories().freeSlug(m_slug->text(), m_story.id());
        if (!free)
            return Q_EMIT refused(free.error());
        m_story.edit([&](Article &article) {
            article.slugByHand = !free->isEmpty();
            article.slug = *free;
        });
    });
    connect(m_slugAgain, &QToolButton::clicked, this, [this] {
        m_story.edit([&](Article &article) {
            article.slugByHand = false;
            article.slug.clear();
        });
    });
    connect(m_views, &QLineEdit::editingFinished, this, [this] {
        bool isNumber = false;
        const qint64 views = m_views->text().toLongLong(&isNumber);
        m_story.edit([&](Article &article) { article.views = isNumber ? std::optional(views) : std::nullopt; });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_story.edit([&](Article &article) { article.language = m_language->currentData().toString(); });
    });
}

void StorySettings::buildCover()
{
    QFormLayout *form = addSection(m_coverTitle);
    m_coverPicture = new QLabel;
    m_coverPicture->setFixedSize(CoverSize);
    m_coverPicture->setAlignment(Qt::AlignCenter);
    m_coverPicture->setWordWrap(true);
    m_coverPicture->setProperty("role", u"well"_s);
    m_coverChoose = small(new QPushButton);
    m_coverRemove = small(new QPushButton);
    m_coverRemove->setProperty("role", u"flat"_s);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addStretch(1);
    buttons->addWidget(m_coverChoose, 0, Qt::AlignLeft);
    buttons->addWidget(m_coverRemove, 0, Qt::AlignLeft);
    QHBoxLayout *row = inRow({m_coverPicture});
    row->setSpacing(12);
    row->addLayout(buttons, 1);
    form->addRow(row);

    const auto field = [&](QLabel *&label, QLineEdit *&edit, QString Cover::*member) {
        label = new QLabel;
        edit = small(new QLineEdit);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textEdited, this, [this, member](const QString &text) {
            editCover([&](Cover &cover) { cover.*member = text; });
        });
    };
    field(m_altLabel, m_alt, &Cover::alt);
    field(m_captionLabel, m_caption, &Cover::caption);
    field(m_creditLabel, m_credit, &Cover::credit);
    connect(m_coverChoose, &QPushButton::clicked, this, &StorySettings::chooseCover);
    connect(m_coverRemove, &QPushButton::clicked, this, [this] {
        editCover([](Cover &cover) { cover = {}; });
    });
}

void StorySettings::retranslate()
{
    m_filingTitle->setText(tr("Filing"));
    m_channelLabel->setText(tr("Main channel"));
    m_channel->setAccessibleName(tr("Main channel"));
    m_furtherLabel->setText(tr("Also in"));
    m_further->setWords(tr("Add a channel"));
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setPlaceholder(tr("Type and press Enter"), tr("Tags"));
    m_slotsTitle->setText(tr("Slots"));
    //: The story that leads the home page
    m_headline->setText(tr("Lead"));
    m_featured->setText(tr("Featured"));
    m_pinned->setText(tr("Pinned"));
    m_publishTitle->setText(tr("Publishing"));
    m_hasTime->setText(tr("Date"));
    m_hasTime->setToolTip(tr("Without a date the story takes the time of the export that publishes it"));
    m_time->setAccessibleName(tr("Publish date and time"));
    m_slugLabel->setText(tr("Address"));
    m_slug->setAccessibleName(tr("Address"));
    m_slugAgain->setToolTip(tr("Make it from the headline again"));
    m_slugAgain->setAccessibleName(tr("Make it from the headline again"));
    m_slugHint->setText(tr("After a change the old address leads to the new one."));
    m_viewsLabel->setText(tr("Views"));
    m_views->setPlaceholderText(tr("Not shown"));
    m_views->setAccessibleName(tr("Views"));
    m_languageLabel->setText(tr("Language"));
    m_coverTitle->setText(tr("Cover"));
    m_coverChoose->setText(tr("Choose…"));
    m_coverRemove->setText(tr("Remove"));
    m_altLabel->setText(tr("Alt text"));
    m_alt->setPlaceholderText(tr("What the picture shows"));
    m_alt->setAccessibleName(tr("Alt text"));
    m_captionLabel->setText(tr("Caption"));
    m_caption->setAccessibleName(tr("Caption"));
    m_creditLabel->setText(tr("Credit"));
    m_credit->setAccessibleName(tr("Credit"));

    m_language->clear();
    m_language->addItem(tr("Same as the site"), QString());
    m_language->addItem(u"中文"_s, u"zh-CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_loadedCover.clear();
    m_channel->clear();
    load();
}

void StorySettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StorySettings::refreshChoices()
{
    QStringList names;
    if (const auto tags = m_newsroom.tags()) {
        for (const Tag &tag : *tags)
            names.append(tag.name);
    }
    m_tags->setKnownTags(names);
    m_zone->setText(m_newsroom.settings().timeZone == "Asia/Shanghai"_L1
                        ? tr("Beijing time")
                        : m_newsroom.settings().zone().displayName(QTimeZone::StandardTime));
    load();
}

void StorySettings::load()
{
    const bool isOpen = m_story.isOpen();
    setEnabled(isOpen);
    if (!isVisible() && isOpen && m_story.isModified())
        return;
    m_loading = true;
    const Article &article = m_story.article();
    loadChannels();
    m_tags->setTags(article.tags);
    m_tags->setPlaceholder(tr("Type and press Enter"), tr("Tags"));
    m_headline->setChecked(article.slots.testFlag(Slot::Headline));
    m_featured->setChecked(article.slots.testFlag(Slot::Featured));
    m_pinned->setChecked(article.slots.testFlag(Slot::Pinned));

    const bool hasTime = article.publishAt.isValid();
    m_hasTime->setChecked(hasTime);
    m_time->setEnabled(hasTime);
    const QDateTime shown
        = (hasTime ? article.publishAt : m_newsroom.clock().now()).toTimeZone(m_newsroom.settings().zone());
    const QDateTime naive(shown.date(), QTime(shown.time().hour(), shown.time().minute()));
    if (!m_time->hasFocus() && m_time->dateTime() != naive)
        m_time->setDateTime(naive);
    m_timeHint->setVisible(!hasTime);
    m_timeHint->setText(tr("Goes out with the next export once it is ready."));
    if (!m_slug->hasFocus())
        m_slug->setText(article.slug);
    m_slugHint->setVisible(article.state == State::Published || article.state == State::Withdrawn);
    if (!m_views->hasFocus())
        m_views->setText(article.views ? QString::number(*article.views) : QString());
    int language = m_language->findData(article.language);
    if (language < 0) {
        m_language->addItem(article.language, article.language);
        language = m_language->count() - 1;
    }
    m_language->setCurrentIndex(language);
    loadCover();
    m_loading = false;
}

void StorySettings::loadChannels()
{
    const Channels &channels = m_newsroom.channels();
    const Article &article = m_story.article();
    if (m_channel->count() == 0 || m_shownChannels != channels) {
        m_shownChannels = channels;
        m_channel->clear();
        m_channel->addItem(tr("None"), QString());
        for (const Channel &channel : channels)
            m_channel->addItem(themeIcon(u"folder"_s), channelPathText(channels, channel.id), channel.id.toString());
    }
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(article.channel.toString())));
    m_further->setChannels(channels, article.channel, article.furtherChannels);
}

void StorySettings::loadCover()
{
    const Cover &cover = m_story.article().cover;
    m_coverRemove->setVisible(!cover.isEmpty());
    for (QLineEdit *field : {m_alt, m_caption, m_credit})
        field->setEnabled(!cover.isEmpty());
    const auto fill = [](QLineEdit *field, const QString &text) {
        if (field->text() != text) {
            field->setText(text);
            field->setCursorPosition(0);
        }
    };
    fill(m_alt, cover.alt);
    fill(m_caption, cover.caption);
    fill(m_credit, cover.credit);
    if (!m_loadedCover.isEmpty() && m_loadedCover == cover.file)
        return;
    m_loadedCover = cover.file;
    const QPixmap picture
        = cover.isEmpty() ? QPixmap() : coverPixmap(m_newsroom.media().pathOf(cover.file), devicePixelRatioF());
    if (picture.isNull())
        m_coverPicture->setText(cover.isEmpty() ? tr("Drop a picture here") : tr("The picture file is missing"));
    else
        m_coverPicture->setPixmap(picture);
}

void StorySettings::editCover(const std::function<void(Cover &)> &change)
{
    m_story.edit([&](Article &article) { change(article.cover); });
}

void StorySettings::chooseCover()
{
    const FileQuestion question{tr("Choose a cover picture"), {},
                                {tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)")}, {}};
    m_ask.openFile(this, question, [this](const QString &path) { setCover(path); });
}

void StorySettings::setCover(const QString &path)
{
    const Result<Media> media = m_newsroom.media().add(path);
    if (!media)
        return Q_EMIT refused(media.error());
    editCover([&](Cover &cover) { cover.file = media->file; });
}

void StorySettings::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_story.isOpen() && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void StorySettings::dropEvent(QDropEvent *event)
{
    setCover(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

} // namespace Galley
