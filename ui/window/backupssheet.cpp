// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/backupssheet.h"

#include "ui/common/bars.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString reasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily: return BackupsSheet::tr("the first of its day");
    case BackupReason::Hourly: return BackupsSheet::tr("while working");
    case BackupReason::Change: return BackupsSheet::tr("before many stories were changed");
    case BackupReason::Upgrade: return BackupsSheet::tr("before an update of Galley");
    case BackupReason::Restore: return BackupsSheet::tr("before a backup was restored");
    case BackupReason::ByHand: return BackupsSheet::tr("made by hand");
    }
    return {};
}

} // namespace

BackupsSheet::BackupsSheet(const QString &name, Newsroom state, QWidget *parent)
    : QDialog(parent), m_name(name), m_state(state), m_messages(new MessageArea(this))
{
    setObjectName(u"backupsSheet"_s);
    setWindowModality(Qt::WindowModal);
    setMinimumSize(scaled(600), scaled(480));
    const auto [head, headRow] = sheetBar(this, BarEdge::Top);
    m_title = new QLabel(head);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    m_about = new QLabel(head);
    m_about->setProperty("role", u"secondary"_s);
    headRow->addWidget(m_title);
    headRow->addWidget(m_about, 1);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(24, 16, 24, 16);
    middle->setSpacing(12);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setUniformItemSizes(true);
    setVariant(m_list, "role", u"boxed"_s);
    m_none = new QLabel(this);
    m_none->setProperty("role", u"secondary"_s);
    m_step = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    const auto way = [&](QPushButton *&button, bool isOffered, void (BackupsSheet::*requested)()) {
        button = new QPushButton(this);
        button->setVisible(isOffered);
        ways->addWidget(button);
        connect(button, &QPushButton::clicked, this, requested);
    };
    way(m_backUp, m_state == Newsroom::Open, &BackupsSheet::backUpRequested);
    way(m_pack, m_state == Newsroom::Open, &BackupsSheet::packRequested);
    way(m_recover, m_state != Newsroom::Open, &BackupsSheet::recoverRequested);
    way(m_read, m_state != Newsroom::Open, &BackupsSheet::readRequested);
    ways->addStretch(1);
    middle->addWidget(m_text);
    middle->addWidget(m_list, 1);
    middle->addWidget(m_none);
    middle->addWidget(m_step);
    middle->addWidget(m_bar);
    middle->addLayout(ways);

    const auto [foot, footRow] = sheetBar(this, BarEdge::Bottom);
    m_close = new QPushButton(foot);
    m_restore = new QPushButton(foot);
    m_restore->setProperty("role", u"primary"_s);
    footRow->addStretch(1);
    footRow->addWidget(m_close);
    footRow->addWidget(m_restore);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addLayout(middle, 1);
    column->addWidget(foot);

    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &BackupsSheet::updateButtons);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (m_list->currentRow() >= 0)
            Q_EMIT restoreRequested(m_backups.at(m_list->currentRow()).file);
    });
    setBusy({});
    setBackups({});
    retranslate();
}

void BackupsSheet::setBackups(const QList<Backup> &backups)
{
    m_backups = backups;
    m_list->clear();
    for (const Backup &backup : backups) {
        auto *item = new QListWidgetItem(tr("%1 — %2, %3", "time of a backup, why it was made, its size")
                                             .arg(uiLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat), reasonText(backup.reason),
                                                  sizeText(backup.bytes)),
                                         m_list);
        item->setSizeHint({0, scaled(32)});
        item->setToolTip(backup.name());
    }
    m_list->setCurrentRow(backups.isEmpty() ? -1 : 0);
    m_list->setVisible(!backups.isEmpty());
    m_none->setVisible(backups.isEmpty());
    updateButtons();
}

void BackupsSheet::setBusy(const QString &what)
{
    m_isBusy = !what.isEmpty();
    m_step->setText(what);
    m_step->setVisible(m_isBusy);
    m_bar->setVisible(m_isBusy);
    updateButtons();
}

void BackupsSheet::updateButtons()
{
    for (QPushButton *button : {m_backUp, m_pack, m_recover, m_read})
        button->setEnabled(!m_isBusy);
    m_restore->setEnabled(!m_isBusy && m_list->currentRow() >= 0);
}

void BackupsSheet::retranslate()
{
    setWindowTitle(tr("Backups"));
    m_title->setText(tr("Backups"));
    m_about->setText(m_name);
    m_text->setText(m_state == Newsroom::Damaged
                        ? tr("The newsroom is damaged. Restore the newest backup, or recover what can be read into a new newsroom: that has what "
                             "was written since. The damaged one stays as it is.")
                        : tr("Galley copies the newsroom every day and every hour in which something was written. Restoring a backup keeps what is "
                             "there now as another one, so you can come back."));
    m_none->setText(tr("There is no backup yet."));
    m_backUp->setText(tr("Back up now"));
    m_pack->setText(tr("Save everything as one file…"));
    m_recover->setText(tr("Recover into a new newsroom…"));
    m_read->setText(tr("Open to read"));
    m_close->setText(tr("Close"));
    m_restore->setText(tr("Restore this backup"));
    setBackups(QList<Backup>(m_backups));
}

void BackupsSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace Galley
