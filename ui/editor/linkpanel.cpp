// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/linkpanel.h"

#include "body/body.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"
#include "ui/editor/storylinks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostStories = 6;
constexpr int LinkRole = Qt::UserRole;
constexpr int HeadlineRole = Qt::UserRole + 1;

/// "example.com/page" as people type it is a web address, "page.html" and "/page" are addresses of this site.
QString completed(const QString &typed)
{
    static const QRegularExpression host(u"^(www\\.|[A-Za-z0-9-]+\\.(com|cn|net|org|gov|edu|io)(/|$|\\.))"_s);
    const QString text = typed.trimmed();
    return host.match(text).hasMatch() ? u"https://"_s + text : text;
}

} // namespace

LinkPanel::LinkPanel(QWidget *host)
    : Popover(host)
    , m_address(new LineField(LineField::Width::Given, this))
    , m_apply(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_refusal(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setVariant(m_address, "fit", u"small"_s);
    setVariant(m_apply, "fit", u"small"_s);
    setVariant(m_remove, "fit", u"small"_s);
    setVariant(m_refusal, "role", u"error"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(m_apply);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_refusal);
    m_list->hide();
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list);
    m_address->installEventFilter(this);
    setMinimumWidth(scaled(480));
    connect(m_list, &QListWidget::itemClicked, this, [this] { acceptStory(m_list->currentRow()); });
    connect(m_address, &QLineEdit::returnPressed, this, &LinkPanel::accept);
    connect(m_apply, &QPushButton::clicked, this, &LinkPanel::accept);
    connect(m_remove, &QPushButton::clicked, this, &LinkPanel::removalRequested);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        setVariant(m_address, "state", {});
        m_refusal->hide();
        m_link.clear();
        findStories();
    });
    retranslate();
}

void LinkPanel::retranslate()
{
    m_address->setPlaceholderText(tr("Address, or words of a headline"));
    m_address->setAccessibleName(tr("Link address"));
    m_apply->setText(tr("Set link"));
    m_remove->setText(tr("Remove link"));
    m_refusal->setText(tr("A link cannot lead there. Give a web address, an e-mail address after mailto:, or a page "
                          "of this site."));
}

void LinkPanel::setAddress(const QString &address)
{
    const QString headline = m_stories ? m_stories->headlineOf(address) : QString();
    m_link = headline.isEmpty() ? QString() : address;
    m_address->setText(headline.isEmpty() ? address : headline);
    m_list->hide();
    m_list->clear();
    m_remove->setVisible(!address.isEmpty());
    m_refusal->hide();
    setVariant(m_address, "state", {});
}

void LinkPanel::focusAddress()
{
    m_address->setFocus();
    m_address->selectAll();
}

void LinkPanel::findStories()
{
    m_list->clear();
    const QString words = m_address->text().trimmed();
    if (m_stories && !words.isEmpty() && webAddress(words).isEmpty() && !words.contains(u':')) {
        for (const LinkedStory &story : m_stories->find(words, MostStories)) {
            auto *item = new QListWidgetItem(u"%1　%2"_s.arg(story.headline, story.remark), m_list);
            item->setData(LinkRole, story.link);
            item->setData(HeadlineRole, story.headline);
            item->setToolTip(story.headline);
        }
    }
    m_list->setVisible(m_list->count() > 0);
    if (m_list->count() > 0)
        m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    adjustSize();
}

/// The arrows go through the stories while the caret stays in the field.
bool LinkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_list->isVisible() && !m_address->isComposing()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, -1, m_list->count() - 1));
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void LinkPanel::acceptStory(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    Q_EMIT accepted(item->data(LinkRole).toString(), item->data(HeadlineRole).toString());
}

void LinkPanel::accept()
{
    if (m_list->isVisible() && m_list->currentRow() >= 0)
        return acceptStory(m_list->currentRow());
    if (!m_link.isEmpty())
        return Q_EMIT accepted(m_link, m_address->text());
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty())
        return Q_EMIT removalRequested();
    // Words that find one story alone mean it.
    if (m_list->isVisible() && m_list->count() == 1)
        return acceptStory(0);
    const QString address = allowedLink(completed(typed));
    if (!address.isEmpty() && !m_list->isVisible())
        return Q_EMIT accepted(address, address);
    if (m_list->isVisible())
        return m_list->setCurrentRow(0);
    setVariant(m_address, "state", u"error"_s);
    m_refusal->show();
    adjustSize();
}

} // namespace Galley
