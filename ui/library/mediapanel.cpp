// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/library/mediapanel.h"

#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "ui/common/dates.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/library/mediamodel.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostStories = 50; // that are listed by name
constexpr int IdRole = Qt::UserRole;

/// What @p of gives for all of @p files alike; nothing when it differs.
template <typename Value, typename Of>
std::optional<Value> shared(const QList<Media> &files, Of of)
{
    if (files.isEmpty())
        return std::nullopt;
    const Value first = of(files.first());
    const bool isShared = std::all_of(files.begin(), files.end(), [&](const Media &media) { return of(media) == first; });
    return isShared ? std::optional(first) : std::nullopt;
}

} // namespace

MediaPanel::MediaPanel(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_name(new QLabel(this))
    , m_about(new QLabel(this))
    , m_fields{Field{new QLabel(this), new QLineEdit(this), &Media::caption, &MediaDetails::caption},
               Field{new QLabel(this), new QLineEdit(this), &Media::alt, &MediaDetails::alt},
               Field{new QLabel(this), new QLineEdit(this), &Media::credit, &MediaDetails::credit},
               Field{new QLabel(this), new QLineEdit(this), &Media::licence, &MediaDetails::licence}}
    , m_hasEnd(new QCheckBox(this))
    , m_end(new QDateEdit(this))
    , m_useLabel(new QLabel(this))
    , m_use(new QListWidget(this))
    , m_insert(new QPushButton(this))
    , m_replace(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    build();
    for (const Field &field : m_fields)
        connect(field.edit, &QLineEdit::editingFinished, this, [this, &field] { keep(field); });
    connect(m_hasEnd, &QCheckBox::clicked, this, [this](bool on) {
        m_end->setEnabled(on);
        keepEnd();
    });
    connect(m_end, &QDateEdit::dateChanged, this, &MediaPanel::keepEnd);
    connect(m_use, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        if (const auto id = ArticleId::fromString(item->data(IdRole).toString()); !id.isNull())
            Q_EMIT openRequested(id);
    });
    connect(m_insert, &QPushButton::clicked, this, [this] { Q_EMIT insertRequested(names()); });
    connect(m_replace, &QPushButton::clicked, this, [this] { Q_EMIT replaceRequested(m_files.first().file); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(names()); });
    retranslate();
}

MediaPanel::~MediaPanel() = default;

void MediaPanel::build()
{
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(4));
    setVariant(m_name, "role", u"title"_s);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    setVariant(m_about, "role", u"meta"_s);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addSpacing(scaled(8));
    for (const Field &field : m_fields) {
        setVariant(field.label, "role", u"meta"_s);
        setVariant(field.edit, "fit", u"small"_s);
        field.label->setBuddy(field.edit);
        column->addWidget(field.label);
        column->addWidget(field.edit);
    }
    auto *end = new QHBoxLayout;
    end->setSpacing(scaled(8));
    m_end->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_end->setCalendarPopup(true);
    setVariant(m_end, "fit", u"small"_s);
    end->addWidget(m_hasEnd, 1);
    end->addWidget(m_end);
    column->addSpacing(scaled(4));
    column->addLayout(end);
    column->addSpacing(scaled(8));
    setVariant(m_useLabel, "role", u"meta"_s);
    column->addWidget(m_useLabel);
    setVariant(m_use, "role", u"boxed"_s);
    m_use->setIconSize({scaled(12), scaled(12)});
    m_use->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_use->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_use, 1);
    column->addSpacing(scaled(4));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(scaled(8));
    setVariant(m_insert, "role", u"accent"_s);
    for (QPushButton *button : {m_insert, m_replace, m_remove})
        setVariant(button, "fit", u"small"_s);
    column->addWidget(m_insert);
    acts->addWidget(m_replace, 1);
    acts->addWidget(m_remove, 1);
    column->addLayout(acts);
}

QStringList MediaPanel::names() const
{
    QStringList names;
    for (const Media &media : m_files)
        names.append(media.file);
    return names;
}

void MediaPanel::setFiles(const QList<Media> &files)
{
    // What is being written is kept while its files are still the ones that are shown.
    const bool isSame = std::equal(files.begin(), files.end(), m_files.begin(), m_files.end(),
                                   [](const Media &a, const Media &b) { return a.file == b.file; });
    if (!isSame) {
        for (const Field &field : m_fields) {
            if (field.edit->hasFocus())
                keep(field);
        }
    }
    m_files = files;
    fill();
    fillUse();
}

void MediaPanel::setMayInsert(bool may)
{
    m_mayInsert = may;
    m_insert->setEnabled(may && !m_files.isEmpty());
}

QString MediaPanel::aboutText() const
{
    if (m_files.size() != 1)
        return tr("What is written here holds for all of them.");
    const Media &media = m_files.first();
    QStringList parts;
    if (!media.originalName.isEmpty())
        parts.append(media.originalName);
    if (media.width > 0)
        parts.append(tr("%1 × %2 pixels").arg(media.width).arg(media.height));
    parts.append(sizeText(media.bytes));
    const auto shown = [this](const QDateTime &time) { return fullTime(time, m_newsroom.clock().now(), m_newsroom.settings().zone()); };
    if (media.takenAt.isValid())
        parts.append(tr("taken %1").arg(shown(media.takenAt)));
    parts.append(tr("added %1").arg(shown(media.addedAt)));
    return parts.join(u" · "_s);
}

void MediaPanel::fill()
{
    const bool has = !m_files.isEmpty();
    m_name->setText(!has                ? tr("Nothing is selected")
                        : m_files.size() == 1 ? mediaName(m_files.first())
                                              : tr("%n files", nullptr, int(m_files.size())));
    m_about->setText(has ? aboutText() : tr("Choose a picture or recording to see what is known of it and where it is used."));
    for (const Field &field : m_fields) {
        const auto text = shared<QString>(m_files, [&](const Media &media) { return media.*field.known; });
        field.edit->setEnabled(has);
        field.edit->setPlaceholderText(has && !text ? tr("Different ones") : QString());
        if (field.edit->text() != text.value_or(QString()) && !(field.edit->hasFocus() && field.edit->isModified())) {
            field.edit->setText(text.value_or(QString()));
            field.edit->setCursorPosition(0);
        }
    }
    const QSignalBlocker quiet(m_end);
    const auto end = shared<QDate>(m_files, [](const Media &media) { return media.licenceUntil; });
    m_hasEnd->setEnabled(has);
    m_hasEnd->setChecked(end && end->isValid());
    m_end->setEnabled(m_hasEnd->isChecked());
    m_end->setDate(end && end->isValid()
                       ? *end
                       : m_newsroom.clock().now().toTimeZone(m_newsroom.settings().zone()).date().addYears(1));
    m_insert->setEnabled(m_mayInsert && has);
    m_remove->setEnabled(has);
}

void MediaPanel::fillUse()
{
    m_use->clear();
    const bool isOne = m_files.size() == 1;
    m_replace->setEnabled(false);
    m_useLabel->setVisible(isOne);
    m_use->setVisible(isOne);
    if (!isOne)
        return;
    const Result<MediaUse> use = m_newsroom.media().use(m_files.first().file);
    if (!use)
        return Q_EMIT refused(use.error());
    m_replace->setEnabled(!use->isNone() && m_files.first().width > 0);
    m_useLabel->setText(use->isNone() ? tr("Used nowhere") : tr("Used in %n stories", nullptr, int(use->stories.size())));
    for (const ArticleId &id : use->stories.mid(0, MostStories)) {
        const Result<Article> story = m_newsroom.article(id);
        if (!story)
            continue;
        auto *item = new QListWidgetItem(stateIcon(story->state), story->headline.isEmpty() ? tr("Untitled story") : story->headline, m_use);
        item->setData(IdRole, id.toString());
        item->setToolTip(story->isTrashed() ? tr("In the trash") : story->headline);
    }
    if (use->stories.size() > MostStories)
        m_use->addItem(tr("and %n more", nullptr, int(use->stories.size()) - MostStories));
    if (use->isLogo)
        m_use->addItem(tr("The logo of the site"));
    if (!use->snippets.isEmpty())
        m_use->addItem(tr("%n snippet(s)", nullptr, int(use->snippets.size())));
    m_use->setVisible(m_use->count() > 0);
}

void MediaPanel::keep(const Field &field)
{
    if (m_files.isEmpty() || !field.edit->isModified())
        return;
    field.edit->setModified(false);
    MediaDetails details;
    details.*field.written = field.edit->text().simplified();
    describe(details);
}

void MediaPanel::keepEnd()
{
    if (!m_files.isEmpty())
        describe({.licenceUntil = m_hasEnd->isChecked() ? m_end->date() : QDate()});
}

void MediaPanel::describe(const MediaDetails &details)
{
    if (const Done done = m_newsroom.media().describe(names(), details); !done)
        Q_EMIT refused(done.error());
}

void MediaPanel::retranslate()
{
    m_fields[0].label->setText(tr("Caption"));
    m_fields[1].label->setText(tr("Alternative text"));
    m_fields[1].edit->setToolTip(tr("What readers are told who do not see the picture"));
    m_fields[2].label->setText(tr("Credit"));
    m_fields[3].label->setText(tr("Licence"));
    for (const Field &field : m_fields)
        field.edit->setAccessibleName(field.label->text());
    m_hasEnd->setText(tr("Licence ends"));
    m_end->setAccessibleName(tr("The last day of the licence"));
    m_use->setAccessibleName(tr("Where the file is used"));
    m_insert->setText(tr("Put into the story"));
    m_replace->setText(tr("Replace everywhere…"));
    m_remove->setText(tr("Remove…"));
    fill();
    fillUse();
}

void MediaPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
