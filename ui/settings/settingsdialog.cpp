// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "desk/newsroom.h"
#include "desk/themedesk.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/settings/backupplacefield.h"
#include "ui/settings/peoplepage.h"
#include "ui/settings/preferences.h"
#include "ui/settings/reviewsteps.h"
#include "ui/settings/snippetspage.h"
#include "ui/settings/templatespage.h"
#include "ui/settings/themepage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDesktopServices>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Takes @p form's label column to one width on all pages, so that fields do not jump.
constexpr int LabelWidth = 144;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, Newsroom *newsroom, Ask &ask, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_newsroom(newsroom)
    , m_ask(ask)
    , m_pages(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_messages(new MessageArea(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    resize(scaled(760), scaled(580));
    m_pages->setFixedWidth(scaled(168));
    m_pages->setProperty("role", u"pages"_s);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    auto *foot = new QFrame(this);
    foot->setProperty("bar", u"bottom"_s);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(24, 12, 24, 12);
    footRow->addStretch(1);
    footRow->addWidget(m_close);
    right->addWidget(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_pages);
    row->addLayout(right, 1);

    buildMachine();
    if (m_newsroom) {
        buildSite();
        buildTheme();
        buildFooter();
        buildLists();
    }
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int shown) {
        if (shown == int(Page::Theme) && m_newsroom)
            Q_EMIT themeShown();
    });
    m_pages->setCurrentRow(0);
    retranslate();
}

void SettingsDialog::showPage(Page page)
{
    m_pages->setCurrentRow(std::min(int(page), m_pages->count() - 1));
}

QList<std::pair<SettingsDialog::Page, QString>> SettingsDialog::pageNames()
{
    return {{Page::Machine, tr("This computer")},
            {Page::Site, tr("Site")},
            {Page::Theme, tr("Theme")},
            {Page::Footer, tr("Footer")},
            {Page::Templates, tr("Templates")},
            {Page::Snippets, tr("Snippets")},
            {Page::Contributors, tr("Contributors")},
            {Page::Sources, tr("Sources")},
            {Page::Review, tr("Review")}};
}

QFormLayout *SettingsDialog::addPage(Page which)
{
    auto *item = new QListWidgetItem(m_pages);
    item->setSizeHint({0, scaled(36)});
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *page = new QWidget;
    page->setProperty("ground", u"paper"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(24, 24, 24, 24);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *heading = new QLabel;
    heading->setFont(textFont(TextStyle::DialogTitle));
    form->addRow(heading);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_translations.append([item, heading, which] {
        const QString title = pageNames().at(int(which)).second;
        item->setText(title);
        heading->setText(title);
    });
    return form;
}

void SettingsDialog::addRow(QFormLayout *form, QWidget *field, std::function<QString()> text,
                            std::function<QString()> hint)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    label->setMinimumWidth(scaled(LabelWidth));
    label->setWordWrap(true);
    form->addRow(label, field);
    QLabel *below = nullptr;
    if (hint) {
        below = new QLabel;
        below->setProperty("role", u"meta"_s);
        below->setWordWrap(true);
        form->addRow(QString(), below);
    }
    m_translations.append([=, text = std::move(text), hint = std::move(hint)] {
        label->setText(text());
        field->setAccessibleName(text());
        if (below)
            below->setText(hint());
    });
}

void SettingsDialog::buildMachine()
{
    QFormLayout *form = addPage(Page::Machine);
    auto *name = new QLineEdit(m_settings.value(Preference::EditorName));
    name->setPlaceholderText(editorName(m_settings));
    connect(name, &QLineEdit::editingFinished, this, [this, name] {
        m_settings.set(Preference::EditorName, name->text().trimmed());
        Q_EMIT editorNameChanged();
    });
    addRow(form, name, [] { return tr("Your name"); },
           [] { return tr("Recorded with every change of state and every revision."); });

    m_language = new QComboBox;
    addRow(form, m_language, [] { return tr("Language"); });
    m_scheme = new QComboBox;
    addRow(form, m_scheme, [] { return tr("Appearance"); });
    m_scale = new QComboBox;
    for (const int percent : {90, 100, 110, 120, 130})
        m_scale->addItem(u"%1%"_s.arg(percent), percent);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(m_settings.value(Preference::Scale))));
    addRow(form, m_scale, [] { return tr("Interface size"); });

    auto *tray = new QCheckBox;
    tray->setChecked(m_settings.value(Preference::StaysInTray));
    connect(tray, &QCheckBox::clicked, this, [this](bool on) { m_settings.set(Preference::StaysInTray, on); });
    m_translations.append([tray] { tray->setText(tr("Stay in the tray")); });
    addRow(form, tray, [] { return tr("When the window is closed"); },
           [] { return tr("Then stories still go out by themselves when their time has come, where a target is set up so."); });

    auto *place = new BackupPlaceField(m_settings, m_ask);
    addRow(form, place, [] { return tr("Second place for backups"); },
           [] { return tr("A folder on another disk or computer. Every day a whole copy of the newsroom goes there, pictures and all."); });

    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.set(Preference::Language, m_language->currentData().toString());
        Q_EMIT interfaceChanged();
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        m_settings.set(Preference::Scheme, m_scheme->currentData().toString());
        Q_EMIT interfaceChanged();
    });
    connect(m_scale, &QComboBox::activated, this, [this] {
        m_settings.set(Preference::Scale, m_scale->currentData().toInt());
        Q_EMIT interfaceChanged();
    });
}

QLineEdit *SettingsDialog::siteField(QString SiteSettings::*member)
{
    auto *field = new QLineEdit(m_newsroom->settings().*member);
    field->setCursorPosition(0); // a long text is read from its beginning
    connect(field, &QLineEdit::editingFinished, this, [this, field, member] {
        const QString text = field->text().trimmed();
        if (text != m_newsroom->settings().*member)
            changeSite([&](SiteSettings &site) { site.*member = text; });
    });
    return field;
}

void SettingsDialog::changeSite(const std::function<void(SiteSettings &)> &change)
{
    SiteSettings site = m_newsroom->settings();
    change(site);
    if (Done kept = m_newsroom->setSettings(site); !kept)
        m_messages->post({Severity::Problem, kept.error().message, kept.error().detail, {}, {}, u"site"_s});
    else
        m_messages->dismiss(u"site"_s);
}

void SettingsDialog::buildSite()
{
    QFormLayout *form = addPage(Page::Site);
    addRow(form, siteField(&SiteSettings::title), [] { return tr("Name of the site"); });
    addRow(form, siteField(&SiteSettings::tagline), [] { return tr("Tagline"); });
    addRow(form, siteField(&SiteSettings::description), [] { return tr("Description"); },
           [] { return tr("For search engines; one or two sentences."); });

    auto *address = new QLineEdit(m_newsroom->settings().baseUrl);
    address->setPlaceholderText(u"https://news.example.cn/"_s);
    connect(address, &QLineEdit::editingFinished, this, [this, address] {
        const QString url = cleanBaseUrl(address->text());
        const bool isGood = !url.isEmpty() || address->text().trimmed().isEmpty();
        setVariant(address, "state", isGood ? QString() : u"error"_s);
        if (!isGood) {
            m_messages->post({Severity::Warning, tr("A web address begins with https:// or http://."), {}, {},
                              {}, u"address"_s});
            return;
        }
        m_messages->dismiss(u"address"_s);
        address->setText(url);
        if (url != m_newsroom->settings().baseUrl)
            changeSite([&](SiteSettings &site) { site.baseUrl = url; });
    });
    addRow(form, address, [] { return tr("Web address"); },
           [] { return tr("Where the site will stand. Needed for the sitemap and for links in feeds."); });

    m_siteLanguage = new QComboBox;
    addRow(form, m_siteLanguage, [] { return tr("Language of the site"); });
    connect(m_siteLanguage, &QComboBox::activated, this, [this] {
        changeSite([this](SiteSettings &site) { site.language = m_siteLanguage->currentData().toString(); });
    });

    auto *zone = new QComboBox;
    zone->setEditable(true);
    zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zone->addItem(QString::fromLatin1(id));
    zone->completer()->setFilterMode(Qt::MatchContains);
    zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    zone->setCurrentText(m_newsroom->settings().timeZone);
    connect(zone, &QComboBox::currentTextChanged, this, [this, zone](const QString &id) {
        if (zone->findText(id) >= 0 && id != m_newsroom->settings().timeZone)
            changeSite([&](SiteSettings &site) { site.timeZone = id; });
    });
    addRow(form, zone, [] { return tr("Time zone"); });
    addRow(form, siteField(&SiteSettings::messageAddress), [] { return tr("Reader messages go to"); },
           [] { return tr("The address that receives the message form. Without one no form is shown."); });
    addRow(form, siteField(&SiteSettings::privacyAddress), [] { return tr("Privacy statement"); });
    auto *refuse = new QCheckBox;
    refuse->setChecked(m_newsroom->settings().refusesEndedLicences);
    connect(refuse, &QCheckBox::clicked, this, [this](bool on) {
        changeSite([on](SiteSettings &site) { site.refusesEndedLicences = on; });
    });
    m_translations.append([refuse] { refuse->setText(tr("No export while a licence has ended")); });
    addRow(form, refuse, [] { return tr("Pictures"); },
           [] { return tr("Otherwise the export says which pictures may not be shown any more."); });
}

void SettingsDialog::buildTheme()
{
    QFormLayout *form = addPage(Page::Theme);
    m_theme = new ThemePage(*m_newsroom, m_ask);
    form->addRow(m_theme);
    connect(m_theme, &ThemePage::refused, this, [this](const Error &error) {
        m_messages->post({Severity::Problem, error.message, error.detail, {}, {}, u"theme"_s});
    });
    connect(m_theme, &ThemePage::settled, this, [this] { m_messages->dismiss(u"theme"_s); });
    connect(m_theme, &ThemePage::folderRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void SettingsDialog::standClearOf(const QRect &place)
{
    const QRect now = frameGeometry();
    if (!now.intersects(place))
        return;
    constexpr int Gap = 16;
    const QRect room = screen()->availableGeometry();
    // To the left of it, else to its right; where neither has room it stays and may be dragged.
    const int left = place.left() - Gap - now.width();
    const int right = place.right() + Gap;
    if (left >= room.left())
        move(left, now.top());
    else if (right + now.width() <= room.right())
        move(right, now.top());
}

void SettingsDialog::buildFooter()
{
    QFormLayout *form = addPage(Page::Footer);
    addRow(form, siteField(&SiteSettings::publisher), [] { return tr("Publisher"); },
           [] { return tr("What is left empty does not appear on the site."); });
    addRow(form, siteField(&SiteSettings::licence), [] { return tr("News service licence"); });
    addRow(form, siteField(&SiteSettings::icpRecord), [] { return tr("ICP record"); });
    addRow(form, siteField(&SiteSettings::policeRecord), [] { return tr("Public security record"); });
    addRow(form, siteField(&SiteSettings::reportPhone), [] { return tr("Phone for reports"); });
    addRow(form, siteField(&SiteSettings::reportMail), [] { return tr("E-mail for reports"); });
    addRow(form, siteField(&SiteSettings::copyright), [] { return tr("Copyright line"); });
}

template <typename Widget>
Widget *SettingsDialog::addListPage(Page which, Widget *shown)
{
    addPage(which)->addRow(shown);
    const QString key = u"page%1"_s.arg(int(which));
    connect(shown, &Widget::refused, this, [this, key](const Error &error) {
        m_messages->post({Severity::Problem, error.message, error.detail, {}, {}, key});
    });
    connect(shown, &Widget::settled, this, [this, key] { m_messages->dismiss(key); });
    return shown;
}

void SettingsDialog::buildLists()
{
    m_templates = addListPage(Page::Templates, new TemplatesPage(*m_newsroom));
    m_snippets = addListPage(Page::Snippets, new SnippetsPage(*m_newsroom));
    m_contributors = addListPage(Page::Contributors, new PeoplePage(*m_newsroom, PeoplePage::Kind::Contributors, m_ask));
    m_sources = addListPage(Page::Sources, new PeoplePage(*m_newsroom, PeoplePage::Kind::Sources, m_ask));
    m_review = addListPage(Page::Review, new ReviewSteps(*m_newsroom, m_ask));
}

void SettingsDialog::fillChoices()
{
    const auto fill = [](QComboBox *box, const QList<std::pair<QString, QString>> &choices, const QString &current) {
        box->clear();
        for (const auto &[text, key] : choices)
            box->addItem(text, key);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    fill(m_language, {{tr("Same as the system"), {}}, {u"简体中文"_s, u"zh_CN"_s}, {u"English"_s, u"en"_s}},
         m_settings.value(Preference::Language));
    fill(m_scheme, {{tr("Same as the system"), {}}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}},
         m_settings.value(Preference::Scheme));
    if (m_siteLanguage) {
        fill(m_siteLanguage, {{u"简体中文"_s, u"zh-CN"_s}, {u"English"_s, u"en"_s}},
             m_newsroom->settings().language);
    }
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_close->setText(tr("Close"));
    for (const auto &translate : std::as_const(m_translations))
        translate();
    fillChoices();
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace Galley
