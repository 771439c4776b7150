// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/channeldialog.h"

#include "ui/common/style.h"
#include "ui/settings/chipfields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Title, fields, and the two buttons: the shape of both dialogs here.
QFormLayout *shape(QDialog *dialog, const QString &title, const QString &text, const QString &act, const QString &role)
{
    dialog->setWindowTitle(title);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setMinimumWidth(scaled(440));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    auto *heading = new QLabel(title, dialog);
    heading->setFont(textFont(TextStyle::DialogTitle));
    column->addWidget(heading);
    if (!text.isEmpty()) {
        auto *about = new QLabel(text, dialog);
        about->setProperty("role", u"secondary"_s);
        about->setWordWrap(true);
        column->addWidget(about);
    }
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    column->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(ChannelDialog::tr("Cancel"), dialog);
    auto *done = new QPushButton(act, dialog);
    done->setProperty("role", role);
    done->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(done, &QPushButton::clicked, dialog, &QDialog::accept);
    return form;
}

} // namespace

ChannelDialog::ChannelDialog(const Channel &channel, QWidget *parent)
    : QDialog(parent), m_slug(new QLineEdit(channel.slug)), m_description(new QLineEdit(channel.description))
{
    setObjectName(u"channelDialog"_s);
    QFormLayout *form = shape(this, tr("Channel “%1”").arg(channel.name), {}, tr("Save"), u"primary"_s);
    form->addRow(tr("Address"), m_slug);
    form->addRow(tr("Description"), m_description);
    m_description->setPlaceholderText(tr("One sentence under the channel’s name"));
    m_slug->setAccessibleName(tr("Address"));
    m_description->setAccessibleName(tr("Description"));
}

QString ChannelDialog::slug() const { return m_slug->text(); }
QString ChannelDialog::description() const { return m_description->text(); }

MoveStoriesDialog::MoveStoriesDialog(const Channels &channels, const ChannelId &leaving, const QString &name,
                                     QWidget *parent)
    : QDialog(parent), m_to(new QComboBox)
{
    setObjectName(u"moveStoriesDialog"_s);
    QFormLayout *form = shape(this, tr("“%1” still holds stories").arg(name),
                              tr("Choose where they go; then the channel is deleted. No story is lost."),
                              tr("Move and delete"), u"danger"_s);
    const QList<ChannelId> family = withDescendants(channels, leaving);
    for (const Channel &channel : channels) {
        if (!family.contains(channel.id))
            m_to->addItem(channelPathText(channels, channel.id), channel.id.toString());
    }
    m_to->setAccessibleName(tr("Move stories to"));
    form->addRow(tr("Move stories to"), m_to);
    connect(this, &QDialog::accepted, this, [this] {
        if (m_to->currentIndex() >= 0)
            Q_EMIT chosen(ChannelId::fromString(m_to->currentData().toString()));
    });
}

} // namespace Galley
