// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/embedpanel.h"

#include "ui/common/style.h"
#include "ui/editor/linefield.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace Galley {

using namespace Qt::StringLiterals;

EmbedPanel::EmbedPanel(QWidget *host)
    : Popover(host)
    , m_address(new LineField(LineField::Width::Given, this))
    , m_caption(new LineField(LineField::Width::Given, this))
    , m_choose(new QPushButton(this))
    , m_apply(new QPushButton(this))
    , m_refusal(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(8);
    for (LineField *field : {m_address, m_caption}) {
        setVariant(field, "fit", u"small"_s);
        connect(field, &QLineEdit::returnPressed, this, &EmbedPanel::accept);
    }
    for (QPushButton *button : {m_choose, m_apply})
        setVariant(button, "fit", u"small"_s);
    setVariant(m_refusal, "role", u"error"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    grid->addWidget(m_address, 0, 0);
    grid->addWidget(m_choose, 0, 1);
    grid->addWidget(m_caption, 1, 0);
    grid->addWidget(m_apply, 1, 1);
    grid->addWidget(m_refusal, 2, 0, 1, 2);
    setMinimumWidth(scaled(440));
    connect(m_choose, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(m_caption->text().trimmed()); });
    connect(m_apply, &QPushButton::clicked, this, &EmbedPanel::accept);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        setVariant(m_address, "state", {});
        m_refusal->hide();
        adjustSize();
    });
    retranslate();
}

void EmbedPanel::setEmbed(const Embed &embed, const QString &recording)
{
    m_recording = recording.isEmpty() ? QString() : embed.address;
    m_address->setText(recording.isEmpty() ? embed.address : recording);
    m_address->setReadOnly(!recording.isEmpty());
    m_caption->setText(embed.caption);
    m_refusal->hide();
    setVariant(m_address, "state", {});
}

void EmbedPanel::focusAddress()
{
    LineField *field = m_recording.isEmpty() ? m_address : m_caption;
    field->setFocus();
    field->selectAll();
}

bool EmbedPanel::isRefusing() const { return m_refusal->isVisibleTo(this); }

void EmbedPanel::accept()
{
    const QString address = m_recording.isEmpty() ? embedAddress(m_address->text().trimmed()) : m_recording;
    if (!address.isEmpty())
        return Q_EMIT accepted({address, m_caption->text().trimmed()});
    setVariant(m_address, "state", u"error"_s);
    m_refusal->show();
    adjustSize();
}

void EmbedPanel::retranslate()
{
    setAccessibleName(tr("Video or audio"));
    m_address->setPlaceholderText(tr("Address of the video’s page"));
    m_address->setAccessibleName(tr("Address of the video’s page"));
    m_caption->setPlaceholderText(tr("Caption"));
    m_caption->setAccessibleName(tr("Caption of the video"));
    m_choose->setText(tr("Choose a file…"));
    m_apply->setText(tr("Put in"));
    m_refusal->setText(tr("This is no video that Galley can show. Give the address of its page on Bilibili, Tencent "
                          "Video, YouTube or Vimeo, or choose a file of your own; put a link in for any other."));
}

} // namespace Galley
