// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/chipfields.h"

#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QStringListModel>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

QString channelPathText(const Channels &channels, const ChannelId &id)
{
    QStringList names;
    for (const Channel &step : pathTo(channels, id))
        names.append(step.name);
    return names.join(u" / "_s);
}

TagField::TagField(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 4))
    , m_field(new QLineEdit(this))
    , m_completer(new QCompleter(this))
    , m_known(new QStringListModel(this))
{
    m_flow->setContentsMargins(4, 4, 4, 4);
    m_field->setProperty("role", u"bare"_s);
    m_field->setFixedWidth(88);
    m_field->installEventFilter(this);
    m_flow->addWidget(m_field);
    m_completer->setModel(m_known);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(m_completer);
    setFocusProxy(m_field);
    setCursor(Qt::IBeamCursor);
    connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this,
            [this](const QString &text) { add(text); }, Qt::QueuedConnection);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        static const QRegularExpression separator(u"[,，、;；]"_s);
        if (text.contains(separator))
            add(text);
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (!m_completer->popup()->isVisible())
            add(m_field->text());
    });
}

void TagField::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    rebuild();
}

void TagField::setKnownTags(const QStringList &tags) { m_known->setStringList(tags); }

void TagField::setPlaceholder(const QString &text, const QString &name)
{
    m_field->setPlaceholderText(m_tags.isEmpty() ? text : QString());
    m_field->setAccessibleName(name);
}

void TagField::add(const QString &text)
{
    static const QRegularExpression separator(u"[,，、;；]"_s);
    QStringList fresh = m_tags;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !fresh.contains(tag, Qt::CaseInsensitive))
            fresh.append(tag);
    }
    m_field->clear();
    if (fresh == m_tags)
        return;
    m_tags = fresh;
    rebuild();
    Q_EMIT tagsChanged(m_tags);
}

void TagField::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (const QString &tag : m_tags) {
        auto *chip = new Chip(tag, this);
        connect(chip, &Chip::removeRequested, this, [this, tag] {
            m_tags.removeAll(tag);
            rebuild();
            Q_EMIT tagsChanged(m_tags);
        });
        m_flow->insertWidget(int(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    updateGeometry();
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
        m_tags.removeLast();
        rebuild();
        Q_EMIT tagsChanged(m_tags);
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_completer->popup()->isVisible()) {
        add(m_field->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TagField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = m_field->hasFocus();
    const qreal half = isFocused ? 1.0 : 0.5;
    const QRectF frame = QRectF(rect()).adjusted(half, half, -half, -half);
    painter.setPen(QPen(isFocused ? tokens().acc : tokens().line2, 2 * half));
    painter.setBrush(tokens().field);
    painter.drawRoundedRect(frame, 6, 6);
    if (!isFocused) {
        painter.setPen(tokens().edge);
        painter.drawLine(QPointF(6, height() - 0.5), QPointF(width() - 6, height() - 0.5));
    }
}

void TagField::mousePressEvent(QMouseEvent *event)
{
    m_field->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

ChannelField::ChannelField(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(this, 4)), m_add(new QToolButton(this))
{
    m_flow->setContentsMargins(0, 2, 0, 2);
    m_add->setIcon(themeIcon(u"plus"_s));
    m_add->setIconSize({16, 16});
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_flow->addWidget(m_add);
    connect(m_add->menu(), &QMenu::aboutToShow, this, [this] {
        m_add->menu()->clear();
        for (const Channel &channel : std::as_const(m_all)) {
            if (channel.id == m_main || m_chosen.contains(channel.id))
                continue;
            m_add->menu()->addAction(channelPathText(m_all, channel.id), this, [this, id = channel.id] {
                change(m_chosen + QList<ChannelId>{id});
            });
        }
    });
}

void ChannelField::setChannels(const Channels &all, const ChannelId &main, const QList<ChannelId> &chosen)
{
    m_all = all;
    m_main = main;
    m_chosen = chosen;
    rebuild();
}

void ChannelField::setWords(const QString &addName)
{
    m_add->setToolTip(addName);
    m_add->setAccessibleName(addName);
}

void ChannelField::change(const QList<ChannelId> &chosen)
{
    m_chosen = chosen;
    rebuild();
    Q_EMIT channelsChanged(m_chosen);
}

void ChannelField::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (const ChannelId &id : std::as_const(m_chosen)) {
        const Channel *channel = findChannel(m_all, id);
        if (!channel)
            continue;
        auto *chip = new Chip(channel->name, this);
        connect(chip, &Chip::removeRequested, this, [this, id] {
            QList<ChannelId> rest = m_chosen;
            rest.removeAll(id);
            change(rest);
        });
        m_flow->insertWidget(int(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    updateGeometry();
}

} // namespace Galley
