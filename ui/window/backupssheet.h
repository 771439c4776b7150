// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroombackup.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace Galley {

class MessageArea;

/// The copies of a newsroom, and what can be done with them. It shows and asks; the work is done by NewsroomCare.
class BackupsSheet final : public QDialog
{
    Q_OBJECT

public:
    enum class Newsroom {
        Open,
        Closed,
        Damaged, ///< it could not be opened
    };
    BackupsSheet(const QString &name, Newsroom state, QWidget *parent);

    /// The newest first.
    void setBackups(const QList<Backup> &backups);
    /// What is being done now; empty: nothing. Meanwhile nothing else can be begun.
    void setBusy(const QString &what);
    MessageArea *messages() const { return m_messages; }

Q_SIGNALS:
    void backUpRequested();
    void packRequested();
    void restoreRequested(const QString &file);
    void recoverRequested();
    void readRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateButtons();

    QString m_name;
    Newsroom m_state;
    QList<Backup> m_backups;
    bool m_isBusy = false;
    MessageArea *m_messages;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_text;
    QListWidget *m_list;
    QLabel *m_none;
    QLabel *m_step;
    QProgressBar *m_bar;
    QPushButton *m_backUp;
    QPushButton *m_pack;
    QPushButton *m_read;
    QPushButton *m_recover;
    QPushButton *m_close;
    QPushButton *m_restore;
};

} // namespace Galley
