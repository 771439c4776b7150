// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/library/mediapage.h"

#include "desk/newsroom.h"
#include "ui/common/bars.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/library/mediadelegate.h"
#include "ui/library/mediamodel.h"
#include "ui/library/mediapanel.h"
#include "ui/stories/thumbnails.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr MediaScope Scopes[] = {MediaScope::All, MediaScope::Pictures, MediaScope::Recordings,
                                 MediaScope::Unused, MediaScope::NoAlt, MediaScope::LicenceEnded};
constexpr MediaOrder Orders[] = {MediaOrder::Added, MediaOrder::Taken, MediaOrder::Name, MediaOrder::Size};

QString scopeText(MediaScope scope)
{
    switch (scope) {
    case MediaScope::All: break;
    case MediaScope::Pictures: return MediaPage::tr("Pictures");
    case MediaScope::Recordings: return MediaPage::tr("Video and audio");
    case MediaScope::Unused: return MediaPage::tr("Not used anywhere");
    case MediaScope::NoAlt: return MediaPage::tr("Without alternative text");
    case MediaScope::LicenceEnded: return MediaPage::tr("Licence ended");
    }
    return MediaPage::tr("All files");
}

QString orderText(MediaOrder order)
{
    switch (order) {
    case MediaOrder::Added: break;
    case MediaOrder::Taken: return MediaPage::tr("By the day taken");
    case MediaOrder::Name: return MediaPage::tr("By name");
    case MediaOrder::Size: return MediaPage::tr("Largest first");
    }
    return MediaPage::tr("Newest first");
}

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const auto urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MediaPage::MediaPage(Newsroom &newsroom, Thumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_model(new MediaModel(newsroom, this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_scope(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_close(iconButton(this, u"x"_s))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(this))
    , m_panel(new MediaPanel(newsroom, this))
{
    setProperty("ground", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new MediaDelegate(thumbnails, m_view));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setSpacing(scaled(4));
    m_panel->setFixedWidth(scaled(272));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_empty, 1);
    row->addWidget(m_panel);
    column->addLayout(row, 1);
    setFocusProxy(m_view);

    m_filterSoon.setSingleShot(true);
    m_filterSoon.setInterval(150ms);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_filterSoon, &QTimer::timeout, this, &MediaPage::filter);
    connect(&m_refreshSoon, &QTimer::timeout, this, &MediaPage::refresh);
    connect(m_search, &QLineEdit::textChanged, &m_filterSoon, qOverload<>(&QTimer::start));
    connect(m_scope, &QComboBox::activated, this, &MediaPage::filter);
    connect(m_order, &QComboBox::activated, this, &MediaPage::filter);
    connect(m_add, &QPushButton::clicked, this, &MediaPage::addRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &MediaPage::addRequested);
    connect(m_close, &QToolButton::clicked, this, &MediaPage::closeRequested);
    connect(m_model, &MediaModel::refused, this, &MediaPage::refused);
    connect(m_model, &MediaModel::counted, this, [this](int total) { m_count->setText(tr("%n files", nullptr, total)); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showEmpty();
        showSelected();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MediaPage::showSelected);
    connect(&thumbnails, &Thumbnails::ready, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_panel, &MediaPanel::refused, this, &MediaPage::refused);
    connect(m_panel, &MediaPanel::openRequested, this, &MediaPage::openRequested);
    connect(m_panel, &MediaPanel::insertRequested, this, &MediaPage::insertRequested);
    connect(m_panel, &MediaPanel::replaceRequested, this, &MediaPage::replaceRequested);
    connect(m_panel, &MediaPanel::removeRequested, this, &MediaPage::removeRequested);
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (!(change.parts & (NewsroomChange::Media | NewsroomChange::Stories | NewsroomChange::Snippets | NewsroomChange::Settings)))
            return;
        m_isStale = true;
        if (isVisible())
            m_refreshSoon.start();
    });
    retranslate();
}

QWidget *MediaPage::buildHead()
{
    const auto [head, row] = pageBar(this);
    setVariant(m_title, "role", u"title"_s);
    setVariant(m_count, "role", u"meta"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scope, m_order, m_search, m_add})
        setVariant(widget, "fit", u"small"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(scaled(120));
    m_search->setMaximumWidth(scaled(240));
    setIconBesideWords(m_add, themeIcon(u"plus"_s, IconInk::Text));
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_scope);
    row->addWidget(m_order);
    row->addWidget(m_add);
    row->addWidget(m_close);
    return head;
}

void MediaPage::filter()
{
    m_filterSoon.stop();
    m_isStale = false;
    m_model->setFilter({Scopes[std::max(0, m_scope->currentIndex())], Orders[std::max(0, m_order->currentIndex())],
                        m_search->text(), {}});
}

void MediaPage::refresh()
{
    m_isStale = false;
    QStringList selected;
    const auto indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        selected.append(m_model->mediaAt(index).file);
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->refresh();
        for (const QString &file : std::as_const(selected)) {
            if (const QModelIndex index = m_model->indexOf(file); index.isValid())
                m_view->selectionModel()->select(index, QItemSelectionModel::Select);
        }
    }
    showEmpty();
    showSelected();
    m_view->viewport()->update();
}

void MediaPage::showSelected()
{
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<Media> files;
    for (const QModelIndex &index : std::as_const(indexes))
        files.append(m_model->mediaAt(index));
    m_panel->setFiles(files);
}

void MediaPage::select(const QString &file)
{
    const QModelIndex index = m_model->indexOf(file);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void MediaPage::showEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isFiltered = !m_search->text().trimmed().isEmpty() || m_scope->currentIndex() > 0;
    m_view->setVisible(!isEmpty);
    m_panel->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isFiltered)
        m_empty->setContent(u"photo"_s, tr("Nothing fits"), tr("No picture or recording is like that."));
    else
        m_empty->setContent(u"photo"_s, tr("No pictures yet"),
                            tr("What is put into stories is kept here. Files can also be dropped onto this page."),
                            tr("Add files…"), u"plus"_s);
}

void MediaPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void MediaPage::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!localFiles(event->mimeData()).isEmpty());
}

void MediaPage::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MediaPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_panel->removeButton()->isEnabled())
        m_panel->removeButton()->click();
    else
        QWidget::keyPressEvent(event);
}

void MediaPage::retranslate()
{
    m_title->setText(tr("Media library"));
    m_count->setText(tr("%n files", nullptr, m_model->total()));
    const auto fill = [](QComboBox *box, const auto &values, auto text) {
        const int current = std::max(0, box->currentIndex());
        box->clear();
        for (const auto value : values)
            box->addItem(text(value));
        box->setCurrentIndex(current);
    };
    fill(m_scope, Scopes, scopeText);
    fill(m_order, Orders, orderText);
    m_scope->setAccessibleName(tr("Which files are shown"));
    m_order->setAccessibleName(tr("Order of the files"));
    m_search->setPlaceholderText(tr("Caption, credit or file name"));
    m_search->setAccessibleName(tr("Search the media library"));
    m_add->setText(tr("Add…"));
    nameButton(m_close, tr("Close the media library"));
    m_view->setAccessibleName(tr("Pictures and recordings"));
    showEmpty();
}

void MediaPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
