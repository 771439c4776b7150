// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/welcomepage.h"

#include "desk/language.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/window/actions.h"
#include "ui/window/waybutton.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A picture cut to fill its place.
class CutPicture final : public QWidget
{
public:
    enum class Corners { All, Upper };
    CutPicture(const QString &path, const QSize &size, int radius, Corners corners, QWidget *parent)
        : QWidget(parent), m_path(path), m_radius(radius), m_corners(corners)
    {
        setFixedHeight(size.height());
        if (size.width() > 0)
            setFixedWidth(size.width());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QSize wanted = size() * devicePixelRatioF();
        if (m_image.size() != wanted) {
            QImageReader reader(m_path);
            reader.setScaledSize(reader.size().scaled(wanted, Qt::KeepAspectRatioByExpanding));
            const QImage whole = reader.read();
            m_image = whole.copy((whole.width() - wanted.width()) / 2, (whole.height() - wanted.height()) / 2,
                                 wanted.width(), wanted.height());
        }
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        const int below = m_corners == Corners::Upper ? m_radius : 0; // the lower ones are out of sight
        shape.addRoundedRect(rect().adjusted(0, 0, 0, below), m_radius, m_radius);
        painter.setClipPath(shape);
        painter.drawImage(rect(), m_image);
    }

private:
    QString m_path;
    int m_radius;
    Corners m_corners;
    QImage m_image;
};

/// The framed sheet that the sample lies on.
class Sheet final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens().line);
        painter.setBrush(tokens().paper);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
};

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"divider"_s);
    line->setFixedHeight(1);
    return line;
}

/// One half of the page: @p content in its middle, on @p ground.
QWidget *half(QWidget *content, const QString &ground)
{
    auto *side = new QWidget(content->parentWidget());
    side->setProperty("ground", ground);
    side->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(side);
    row->setContentsMargins(48, scaled(88), 48, 24);
    row->addStretch(1);
    row->addWidget(content, 20);
    row->addStretch(1);
    return side;
}

} // namespace

WelcomePage::WelcomePage(Actions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_messages(new MessageArea(this)), m_sample(sampleSummary())
{
    auto *halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(buildWays(), 4);
    auto *line = new QFrame(this);
    line->setProperty("role", u"divider"_s);
    line->setFixedWidth(1);
    halves->addWidget(line);
    halves->addWidget(buildSample(), 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addLayout(halves, 1);
    column->addWidget(buildFoot());
    retranslate();
}

QWidget *WelcomePage::buildWays()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(scaled(464));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    auto *sign = new QLabel(content);
    sign->setPixmap(QIcon(u":/icons/galley.svg"_s).pixmap(scaled(48), scaled(48)));
    m_name = new QLabel(content);
    m_name->setFont(interfaceFont(TextStyle::Headline));
    m_about = new QLabel(content);
    m_about->setFont(interfaceFont(TextStyle::Card));
    m_about->setProperty("role", u"secondary"_s);
    m_about->setWordWrap(true);
    m_new = new WayButton(u"fileplus"_s, WayButton::Look::Card, content);
    m_open = new WayButton(u"folderopen"_s, WayButton::Look::Card, content);
    connect(m_new, &QAbstractButton::clicked, m_actions.newNewsroom, &QAction::trigger);
    connect(m_open, &QAbstractButton::clicked, m_actions.openNewsroom, &QAction::trigger);
    m_recentTitle = new QLabel(content);
    m_recentTitle->setProperty("role", u"meta"_s);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);

    column->addWidget(sign);
    column->addSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addSpacing(20);
    column->addWidget(m_new);
    column->addWidget(m_open);
    column->addSpacing(24);
    column->addWidget(m_recentTitle);
    column->addWidget(separator(content));
    column->addLayout(m_recent);
    column->addSpacing(8);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    for (QAction *action : {m_actions.restoreBackup, m_actions.unpackNewsroom}) {
        auto *button = new QToolButton(content);
        button->setProperty("role", u"framed"_s); // its edge in line with what stands above
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setDefaultAction(action);
        ways->addWidget(button);
    }
    ways->addStretch(1);
    column->addLayout(ways);
    column->addStretch(1);

    return half(content, u"chrome"_s);
}

QWidget *WelcomePage::buildSample()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(scaled(624));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_sampleTitle = new QLabel(content);
    m_sampleTitle->setFont(interfaceFont(TextStyle::Heading2));
    m_sampleText = new QLabel(content);
    m_sampleText->setFont(interfaceFont(TextStyle::Card));
    m_sampleText->setProperty("role", u"secondary"_s);
    m_sampleText->setWordWrap(true);
    column->addWidget(m_sampleTitle);
    column->addWidget(m_sampleText);
    column->addSpacing(12);

    auto *sheet = new Sheet(content);
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    if (!m_sample.highlights.isEmpty())
        rows->addWidget(new CutPicture(m_sample.highlights.first().picture, {0, scaled(216)}, 7,
                                       CutPicture::Corners::Upper, sheet));
    auto *list = new QVBoxLayout;
    list->setContentsMargins(20, 4, 20, 0);
    list->setSpacing(0);
    for (const SampleSummary::Highlight &highlight : std::as_const(m_sample.highlights)) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 8, 0, 8);
        row->setSpacing(12);
        row->addWidget(new CutPicture(highlight.picture, {64, 48}, 4, CutPicture::Corners::All, sheet));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *headline = new ElidingLabel(highlight.headline, sheet);
        headline->setFont(textFont(TextStyle::Card));
        auto *place = new QLabel(highlight.place, sheet);
        place->setProperty("role", u"meta"_s);
        words->addStretch(1);
        words->addWidget(headline);
        words->addWidget(place);
        words->addStretch(1);
        row->addLayout(words, 1);
        list->addLayout(row);
        list->addWidget(separator(sheet));
    }
    rows->addLayout(list);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 12, 20, 14);
    m_sampleSize = new QLabel(sheet);
    m_sampleSize->setProperty("role", u"meta"_s);
    m_openSample = new QPushButton(sheet);
    m_openSample->setProperty("role", u"primary"_s);
    connect(m_openSample, &QPushButton::clicked, m_actions.openSample, &QAction::trigger);
    foot->addWidget(m_sampleSize);
    foot->addStretch(1);
    foot->addWidget(m_openSample);
    rows->addLayout(foot);
    column->addWidget(sheet);
    column->addStretch(1);

    return half(content, u"list"_s);
}

QWidget *WelcomePage::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setProperty("bar", u"bottom"_s);
    foot->setProperty("ground", u"chrome"_s);
    foot->setFixedHeight(scaled(28));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(4);
    auto *lock = new QLabel(foot);
    lock->setPixmap(themeIcon(u"lock"_s, IconInk::Quiet).pixmap(16, 16));
    m_offline = new QLabel(foot);
    m_offline->setProperty("role", u"meta"_s);
    m_language = new QToolButton(foot);
    m_language->setProperty("role", u"text"_s);
    m_language->setProperty("fit", u"row"_s);
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setIcon(themeIcon(u"lang"_s, IconInk::Quiet));
    m_language->setIconSize({16, 16});
    m_language->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_language);
    menu->addAction(u"简体中文"_s, this, [this] { Q_EMIT languageRequested(u"zh_CN"_s); });
    menu->addAction(u"English"_s, this, [this] { Q_EMIT languageRequested(u"en"_s); });
    m_language->setMenu(menu);
    row->addWidget(lock);
    row->addWidget(m_offline);
    row->addStretch(1);
    row->addWidget(m_language);
    return foot;
}

void WelcomePage::setRecent(const QStringList &folders)
{
    m_recentFolders = folders;
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (folders.isEmpty()) {
        auto *none = new QLabel(tr("None yet. Newsrooms you open are listed here."), this);
        none->setProperty("role", u"secondary"_s);
        none->setContentsMargins(0, 14, 0, 14);
        m_recent->addWidget(none);
    }
    for (const QString &folder : folders)
        addRecent(folder);
}

void WelcomePage::addRecent(const QString &folder)
{
    auto *button = new WayButton(u"history"_s, WayButton::Look::Row, this);
    button->setWords(QFileInfo(folder).completeBaseName(), QDir::toNativeSeparators(QFileInfo(folder).path()), {});
    const auto open = [this, folder] { Q_EMIT openRequested(folder); };
    connect(button, &QAbstractButton::clicked, this, open);
    const auto add = [button](const QString &text, auto act) {
        auto *action = new QAction(text, button);
        // What is chosen may take the button away.
        connect(action, &QAction::triggered, button, act, Qt::QueuedConnection);
        button->addAction(action);
    };
    button->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("Open"), open);
    add(tr("Backups…"), [this, folder] { Q_EMIT backupsRequested(folder); });
    add(tr("Remove from this list"), [this, folder] { Q_EMIT forgetRequested(folder); });
    m_recent->addWidget(button);
}

void WelcomePage::retranslate()
{
    m_name->setText(tr("Galley", "the program's name on the start screen"));
    m_about->setText(tr("Write, review, preview, publish. Stories stay on this computer and need no network."));
    m_new->setWords(tr("New newsroom"), tr("Choose a folder and a name, and begin to write"),
                    m_actions.newNewsroom->shortcut().toString(QKeySequence::NativeText));
    m_open->setWords(tr("Open newsroom"), tr("A folder that ends in .newsroom"),
                     m_actions.openNewsroom->shortcut().toString(QKeySequence::NativeText));
    m_recentTitle->setText(tr("Opened recently"));
    m_sampleTitle->setText(tr("Look at the sample newsroom"));
    m_sampleText->setText(
        tr("The news site of a small county, finished, with pictures. Change and export it freely; nothing else is touched."));
    m_sampleSize->setText(tr("%n story(ies) in Chinese and English", nullptr, m_sample.stories));
    m_openSample->setText(tr("Open the sample"));
    m_offline->setText(tr("No network, no account"));
    m_language->setText(installedLanguage() == "zh_CN"_L1 ? u"简体中文"_s : u"English"_s);
    m_language->setToolTip(tr("Interface language"));
    setRecent(m_recentFolders);
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
