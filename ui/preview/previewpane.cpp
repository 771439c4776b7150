// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preview/previewpane.h"

#include "desk/openstory.h"
#include "desk/preview.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/preview/previewframe.h"
#include "ui/preview/previewpage.h"
#include "ui/preview/siteaddress.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include <utility>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Setting<int> DeviceSetting{u"preview/device"_s, 0};

/// Long enough that a fast typist does not render each key, short enough to feel immediate.
constexpr auto TypingPause = 30ms;

QSize sizeOf(PreviewPane::Device device)
{
    switch (device) {
    case PreviewPane::Device::Phone: return {375, 812};
    case PreviewPane::Device::Tablet: return {768, 1024};
    case PreviewPane::Device::Desktop: return {1280, 800};
    }
    return {};
}

QWebEngineProfile *offTheRecordProfile(Preview &preview, QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent);
    profile->installUrlSchemeHandler("galley", new SiteSchemeHandler(preview, profile));
    profile->setUrlRequestInterceptor(new NoNetwork(profile));
    QWebEngineSettings *settings = profile->settings();
    // Not of a page, that is: what brings it up to date runs in a world of its own.
    settings->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    settings->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    settings->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    settings->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, false);
    settings->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    settings->setAttribute(QWebEngineSettings::ScrollAnimatorEnabled, false);
    // The widths are those of a device, whose bars lie over the page.
    settings->setAttribute(QWebEngineSettings::ShowScrollBars, false);
    return profile;
}

} // namespace

PreviewPane::PreviewPane(Preview &preview, OpenStory &story, Settings &settings, std::function<bool()> isComposing,
                         QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_story(story)
    , m_settings(settings)
    , m_isComposing(std::move(isComposing))
    , m_profile(offTheRecordProfile(preview, this))
    , m_page(new PreviewPage(m_profile, this))
    , m_view(new QWebEngineView)
    , m_frame(new PreviewFrame(m_view, this))
    , m_messages(new MessageArea(this))
{
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setObjectName(u"previewPane"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    column->addWidget(m_messages);
    column->addWidget(m_frame, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &PreviewPane::sendDraft);
    connect(&m_story, &OpenStory::changed, this, &PreviewPane::scheduleDraft);
    // The sheet is painted first: making the page takes from the same cores.
    m_afterOpening.setSingleShot(true);
    m_afterOpening.setInterval(0);
    connect(&m_afterOpening, &QTimer::timeout, this, &PreviewPane::sendDraft);
    connect(&m_story, &OpenStory::opened, &m_afterOpening, qOverload<>(&QTimer::start));
    connect(&m_story, &OpenStory::closed, this, [this] {
        m_placed = {};
        m_preview.clearDraft();
        goHome();
    });
    connect(&m_preview, &Preview::draftPlaced, this, &PreviewPane::placeDraft);
    connect(&m_preview, &Preview::siteChanged, this, &PreviewPane::sendDraft);
    connect(&m_preview, &Preview::failed, this, &PreviewPane::fail);
    followTheme();
    connect(m_frame, &PreviewFrame::zoomChanged, this, [this](qreal zoom) {
        m_page->setZoomFactor(zoom);
        showDevice();
    });
    connect(m_page, &QWebEnginePage::loadFinished, this, [this] {
        m_page->setZoomFactor(m_frame->zoom());
        m_back->setEnabled(m_page->history()->canGoBack());
        Q_EMIT shown(m_sentRevision);
    });
    connect(m_page, &PreviewPage::morphed, this, [this] { Q_EMIT shown(m_sentRevision); });
    connect(m_page, &PreviewPage::stayed, this, [this] {
        m_messages->post({Severity::Note, tr("Messages are sent from the published site, not from the preview."), {},
                          {}, {}, u"form"_s});
    });
    setDevice(Device(std::clamp(m_settings.value(DeviceSetting), 0, 2)));
    retranslate();
}

PreviewPane::~PreviewPane()
{
    // The page has to go before the profile that it belongs to.
    delete m_view;
    delete m_page;
}

void PreviewPane::followTheme()
{
    connect(&m_preview, &Preview::themeEdited, this, &PreviewPane::refresh);
    connect(&m_preview, &Preview::assetsChanged, this, [this] { m_restyle = true; });
    connect(&m_preview, &Preview::themeRefused, this, [this](const Error &error) {
        m_messages->post({Severity::Problem, error.message, error.detail, {}, {}, u"theme"_s});
    });
    connect(&m_preview, &Preview::themeTaken, this, [this] { m_messages->dismiss(u"theme"_s); });
}

void PreviewPane::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(u"previewBar"_s);
    bar->setProperty("ground", u"chrome"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(scaled(40));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);

    m_devices = new SegmentedControl(bar);
    for (const QString &icon : {u"phone"_s, u"tablet"_s, u"desktop"_s})
        m_devices->addSegment(themeIcon(icon), {}, {});
    connect(m_devices, &SegmentedControl::currentChanged, this, [this](int index) { setDevice(Device(index)); });
    auto *size = new ElidingLabel(bar);
    size->setElideMode(Qt::ElideNone); // gives way when the pane is narrow
    m_size = size;
    m_size->setFont(textFont(TextStyle::Meta));
    m_size->setProperty("role", u"meta"_s);
    m_zoom = new QLabel(bar);
    m_zoom->setFont(textFont(TextStyle::Meta));
    m_zoom->setProperty("role", u"meta"_s);

    const auto button = [&](const QString &icon, auto act) {
        auto *made = new QToolButton(bar);
        made->setIcon(themeIcon(icon));
        made->setIconSize({16, 16});
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, this, act);
        return made;
    };
    m_back = button(u"cl"_s, [this] { m_page->triggerAction(QWebEnginePage::Back); });
    m_back->setEnabled(false);
    m_home = button(u"home"_s, [this] { goHome(); });
    m_toStory = button(u"filetext"_s, [this] { goToStory(); });
    m_reload = button(u"refresh"_s, [this] { refresh(); });

    row->addWidget(m_devices);
    row->addWidget(m_size);
    row->addWidget(m_zoom);
    row->addStretch(1);
    for (QToolButton *made : {m_back, m_home, m_toStory, m_reload})
        row->addWidget(made);
    layout()->addWidget(bar);
}

void PreviewPane::retranslate()
{
    const QStringList names{tr("Phone"), tr("Tablet"), tr("Desktop")};
    for (int i = 0; i < names.size(); ++i)
        m_devices->setSegmentText(i, i == m_devices->current() ? names.at(i) : QString(), names.at(i));
    nameButton(m_back, tr("Back"));
    nameButton(m_home, tr("Home page of the site"));
    nameButton(m_toStory, tr("This story’s page"));
    nameButton(m_reload, tr("Reload the page"));
    m_view->setAccessibleName(tr("Preview of the page"));
    showDevice();
}

void PreviewPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        sendDraft();
}

void PreviewPane::setDevice(Device device)
{
    m_device = device;
    m_settings.set(DeviceSetting, int(device));
    m_devices->setCurrent(int(device));
    m_frame->setPageSize(sizeOf(device));
    retranslate();
}

void PreviewPane::showDevice()
{
    const QSize size = sizeOf(m_device);
    m_size->setText(u"%1 × %2"_s.arg(size.width()).arg(size.height()));
    m_zoom->setText(u"%1%"_s.arg(qRound(m_frame->zoom() * 100)));
    m_zoom->setVisible(m_frame->zoom() < 0.995);
}

QString PreviewPane::path() const
{
    return SiteAddress::path(m_page->url());
}

void PreviewPane::scheduleDraft()
{
    m_stale = true;
    if (isVisible())
        m_pause.start();
}

void PreviewPane::sendDraft()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (!m_story.isOpen()) {
        if (m_page->url().isEmpty())
            goHome();
        else
            updateInPlace();
        m_stale = false;
        return;
    }
    if (m_isComposing()) {
        m_pause.start();
        return;
    }
    m_stale = false;
    m_sentRevision = m_story.revision();
    m_preview.setDraft(m_story.article());
}

void PreviewPane::placeDraft(const ArticleId &story, const QString &storyPath)
{
    m_messages->dismiss(u"failed"_s);
    const bool isOnStory = path() == m_storyPath && !m_page->url().isEmpty();
    const bool isSameStory = story == m_placed;
    const bool isSamePath = storyPath == m_storyPath;
    m_placed = story;
    m_storyPath = storyPath;
    if (!isSameStory || (isOnStory && !isSamePath))
        goToStory();
    else
        updateInPlace();
}

void PreviewPane::updateInPlace()
{
    const QString shownPath = path();
    m_preview.fetch(shownPath, [this, shownPath](const Result<PreviewAnswer> &answer) {
        if (!answer)
            fail(answer.error());
        else
            m_messages->dismiss(u"failed"_s);
        if (!answer || path() != shownPath || answer->mimeType != "text/html")
            return;
        m_page->morph(answer->bytes);
        if (std::exchange(m_restyle, false))
            m_page->restyle(answer->bytes);
    });
}

void PreviewPane::refresh()
{
    m_preview.invalidate();
    sendDraft();
}

void PreviewPane::setMoment(const QDateTime &moment, const QString &text)
{
    m_preview.setMoment(moment);
    if (moment.isValid()) {
        m_messages->post({Severity::Note, tr("The site as it will be: %1").arg(text), {}, tr("Back to now"),
                          [this] { Q_EMIT nowRequested(); }, u"moment"_s, false});
        goHome();
    } else {
        m_messages->dismiss(u"moment"_s);
    }
    sendDraft();
}

void PreviewPane::goHome() { goTo({}); }

void PreviewPane::goTo(const QString &path)
{
    if (isVisible())
        m_page->load(SiteAddress::url(path));
}

void PreviewPane::goToStory()
{
    if (!m_storyPath.isEmpty())
        m_page->load(SiteAddress::url(m_storyPath));
}

void PreviewPane::fail(const Error &error)
{
    m_messages->post({Severity::Problem, error.message, error.detail, {}, {}, u"failed"_s});
}

} // namespace Galley
