// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/themepage.h"

#include "desk/language.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/themewatch.h"
#include "ui/common/ask.h"
#include "ui/common/style.h"
#include "ui/settings/logofield.h"
#include "ui/settings/optionfield.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BetweenChanges = 100ms;
constexpr int LabelWidth = 144; ///< as on the other pages of the settings

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    return form;
}

/// A label whose first line stands beside the middle of @p buddy, which is @p height tall.
QLabel *makeLabel(QWidget *buddy, int height)
{
    auto *label = new QLabel;
    label->setBuddy(buddy);
    label->setFixedWidth(scaled(LabelWidth));
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, (scaled(height) - lineHeight(TextStyle::Ui)) / 2, 0, 0);
    label->setWordWrap(true);
    return label;
}

QLabel *makeHint()
{
    auto *label = new QLabel;
    label->setProperty("role", u"meta"_s);
    label->setWordWrap(true);
    return label;
}

/// @p field with what belongs to it right below.
QVBoxLayout *withBelow(QWidget *field, QWidget *below)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(field);
    column->addWidget(below);
    return column;
}

} // namespace

ThemePage::ThemePage(Newsroom &newsroom, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_ask(ask)
    , m_column(new QVBoxLayout(this))
    , m_themes(new QComboBox(this))
    , m_about(makeHint())
    , m_copy(new QPushButton(this))
    , m_openFolder(new QPushButton(this))
    , m_logo(new LogoField(this))
    , m_watch(new ThemeWatch(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(BetweenChanges);
    connect(&m_soon, &QTimer::timeout, this, &ThemePage::changeNow);
    connect(m_watch, &ThemeWatch::changed, this, [this] { reload(); });
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & NewsroomChange::Settings)
            showValues();
    });
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    buildHead();
    m_column->addStretch(1);
    retranslate();
}

ThemePage::~ThemePage() { changeNow(); }

void ThemePage::buildHead()
{
    QFormLayout *form = makeForm();
    m_themeLabel = makeLabel(m_themes, 32);
    form->addRow(m_themeLabel, withBelow(m_themes, m_about));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_copy, m_openFolder}) {
        button->setProperty("fit", u"small"_s);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    form->addRow(QString(), buttons);
    m_logoLabel = makeLabel(m_logo, 56);
    m_logoHint = makeHint();
    form->addRow(m_logoLabel, withBelow(m_logo, m_logoHint));
    m_column->addLayout(form);

    connect(m_themes, &QComboBox::activated, this, &ThemePage::choose);
    connect(m_copy, &QPushButton::clicked, this, &ThemePage::copy);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { Q_EMIT folderRequested(m_newsroom.themes().folderOf(m_newsroom.settings().theme)); });
    connect(m_logo, &LogoField::chooseRequested, this, [this] {
        const FileQuestion question{tr("Choose a logo"), {}, {tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)")}, {}};
        m_ask.openFile(this, question, [this](const QString &path) { tell(m_newsroom.themes().setLogo(path)); });
    });
    connect(m_logo, &LogoField::dropped, this, [this](const QString &path) { tell(m_newsroom.themes().setLogo(path)); });
    connect(m_logo, &LogoField::removeRequested, this, [this] { tell(m_newsroom.themes().removeLogo()); });
}

void ThemePage::retranslate()
{
    m_themeLabel->setText(tr("Theme"));
    m_themes->setAccessibleName(tr("Theme"));
    m_copy->setText(tr("Copy to change it…"));
    m_openFolder->setText(tr("Open its folder"));
    m_logoLabel->setText(tr("Logo"));
    m_logoHint->setText(tr("Stands at the top of every page instead of the site’s name."));
    reload(Form::Anew);
}

void ThemePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ThemePage::showEvent(QShowEvent *event)
{
    // Somebody may have put a theme into the newsroom's folder meanwhile.
    reload();
    QWidget::showEvent(event);
}

void ThemePage::reload(Form wanted)
{
    fillThemes();
    m_watch->watch(m_newsroom.themes().folderOf(m_newsroom.settings().theme));
    const Result<ThemeCard> card = m_newsroom.themes().card();
    tell(card ? Done() : Done(card.error()));
    // A declaration that is half saved, say, leaves the last form that was good.
    const bool isOther = card && *card != m_card;
    if (card)
        m_card = *card;
    if (isOther || wanted == Form::Anew)
        buildForm();
    showValues();
}

void ThemePage::fillThemes()
{
    m_listed = m_newsroom.themes().themes();
    m_themes->clear();
    for (const ThemeListing &theme : std::as_const(m_listed)) {
        const QString title = theme.title.in(installedLanguage());
        m_themes->addItem(theme.isOwn ? tr("%1 (own theme)").arg(title) : title, theme.name);
        if (theme.fault)
            m_themes->setItemData(m_themes->count() - 1, theme.fault->message, Qt::ToolTipRole);
    }
    const int place = m_themes->findData(m_newsroom.settings().theme);
    m_themes->setCurrentIndex(place);
    const ThemeListing now = place < 0 ? ThemeListing() : m_listed.at(place);
    const QString from = now.isOwn ? tr("Lies in the newsroom; what you change in its files is seen at once.")
                               : tr("Comes with Galley. Copy it to change its templates and stylesheet.");
    m_about->setText(now.author.isEmpty() ? from : tr("By %1. %2").arg(now.author, from));
    m_about->setVisible(place >= 0);
    m_copy->setEnabled(place >= 0);
    m_openFolder->setVisible(now.isOwn);
}

// ---- the form

void ThemePage::buildForm()
{
    m_fields.clear();
    delete m_form;
    m_form = new QWidget(this);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_column->insertWidget(m_column->count() - 1, m_form);
    QFormLayout *form = nullptr;
    for (const ThemeOption &option : m_card.options.all()) {
        if (!form || !option.group.isEmpty())
            form = addGroup(option.group.in(installedLanguage()));
        addField(form, option);
    }
}

QFormLayout *ThemePage::addGroup(const QString &title)
{
    if (!title.isEmpty()) {
        auto *heading = new QLabel(title, m_form);
        heading->setFont(textFont(TextStyle::UiBold));
        heading->setContentsMargins(0, 12, 0, 0);
        m_form->layout()->addWidget(heading);
    }
    QFormLayout *form = makeForm();
    static_cast<QVBoxLayout *>(m_form->layout())->addLayout(form);
    return form;
}

void ThemePage::addField(QFormLayout *form, const ThemeOption &option)
{
    auto *field = new OptionField(option, m_card.options.grounds(), installedLanguage(), m_form);
    QLabel *label = makeLabel(field, 28);
    if (!field->hasOwnLabel())
        label->setText(option.label.in(installedLanguage()));
    if (option.note.isEmpty()) {
        form->addRow(label, field);
    } else {
        QLabel *hint = makeHint();
        hint->setText(option.note.in(installedLanguage()));
        form->addRow(label, withBelow(field, hint));
    }
    m_fields.insert(option.key, field);
    connect(field, &OptionField::edited, this,
            [this, key = option.key](const QString &text) { changeSoon(key, text); });
}

void ThemePage::showValues()
{
    const ThemeValues values = m_newsroom.themes().values(m_card);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (!m_changes.contains(field.key()))
            (*field)->setValue(values.text(field.key()));
    }
    const QString logo = m_newsroom.settings().logo;
    m_logo->setPicture(logo.isEmpty() ? QString() : m_newsroom.media().pathOf(logo));
}

// ---- what the editor does

void ThemePage::choose(int place)
{
    changeNow();
    const Done chosen = m_newsroom.themes().choose(m_themes->itemData(place).toString());
    reload();
    tell(chosen);
}

void ThemePage::copy()
{
    const int place = m_themes->currentIndex();
    if (place < 0)
        return;
    changeNow();
    const ThemeListing from = m_listed.at(place);
    const TextQuestion question{tr("Copy a theme"), tr("Name of the copy"),
                                tr("%1, our own").arg(from.title.in(installedLanguage())), tr("Copy")};
    m_ask.text(this, question, [this, name = from.name](const QString &title) {
        const Result<QString> copied = m_newsroom.themes().copy(name, title);
        const Done done = copied ? m_newsroom.themes().choose(*copied) : Done(copied.error());
        reload();
        tell(done);
    });
}

void ThemePage::changeSoon(const QString &key, const QString &text)
{
    m_changes.insert(key, text);
    if (!m_soon.isActive())
        m_soon.start();
}

void ThemePage::changeNow()
{
    m_soon.stop();
    const QHash<QString, QString> changes = std::exchange(m_changes, {});
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        tell(m_newsroom.themes().setOption(change.key(), change.value()));
}

void ThemePage::tell(const Done &done)
{
    if (done)
        Q_EMIT settled();
    else
        Q_EMIT refused(done.error());
}

} // namespace Galley
