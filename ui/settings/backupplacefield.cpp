// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/backupplacefield.h"

#include "ui/common/ask.h"
#include "ui/common/elidinglabel.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace Galley {

BackupPlaceField::BackupPlaceField(Settings &settings, Ask &ask, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_place(new ElidingLabel(this)), m_choose(new QPushButton(this)), m_none(new QPushButton(this))
{
    m_place->setElideMode(Qt::ElideMiddle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_place, 1);
    row->addWidget(m_choose);
    row->addWidget(m_none);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this, &ask] {
        ask.chooseFolder(this, {tr("Second place for backups"), m_settings.value(Preference::BackupPlace), {}, tr("Choose")},
                         [this](const QString &folder) { set(folder); });
    });
    connect(m_none, &QPushButton::clicked, this, [this] { set({}); });
    retranslate();
}

void BackupPlaceField::set(const QString &folder)
{
    m_settings.set(Preference::BackupPlace, folder);
    retranslate();
}

void BackupPlaceField::retranslate()
{
    const QString folder = m_settings.value(Preference::BackupPlace);
    m_place->setText(folder.isEmpty() ? tr("None", "no second place for backups") : QDir::toNativeSeparators(folder));
    m_choose->setText(tr("Choose…"));
    m_none->setText(tr("Remove"));
    m_none->setVisible(!folder.isEmpty());
}

void BackupPlaceField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
