// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"
#include "desk/publishjob.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace Galley {

class Ask;
class ChangeTree;
class ElidingLabel;
class MessageArea;
class Newsroom;

/// Publishes the site: to which target, what that changes there, and how far it is; and the releases that were sent before. The job
/// goes on when the sheet is closed. GUI thread.
class PublishSheet final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive it.
    PublishSheet(Newsroom &newsroom, PublishJob &job, Settings &settings, Ask &ask, QWidget *parent);

    QListWidget *targetList() const { return m_targets; }
    QListWidget *releaseList() const { return m_releases; }
    ChangeTree *changes() const { return m_changes; }
    MessageArea *messages() const { return m_messages; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *editButton() const { return m_edit; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *actButton() const { return m_act; }
    QString summaryText() const;

Q_SIGNALS:
    /// Somebody wants to see the page at @p path in the preview; the sheet has gone out of the way.
    void pageRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    QWidget *buildSide();
    void readTargets(const QString &select = {});
    const PublishTarget *current() const;
    void chooseTarget();
    void plan(const QString &rollback = {}, bool mayBeOverheard = false);
    void act();
    void edit(const PublishTarget &target);
    void removeCurrent();
    void fillReleases();
    void follow();
    void showStage();
    void showFailure();
    void showPlan();
    void showProgress();
    void showDone();
    void retranslate();

    Newsroom &m_newsroom;
    PublishJob &m_job;
    Settings &m_settings;
    Ask &m_ask;
    QList<PublishTarget> m_all;
    QStringList m_releaseIds;
    QString m_planning; ///< the id of the target that is to be planned for as soon as its secret is read

    QLabel *m_title;
    QLabel *m_summary;
    ChangeTree *m_changes;
    QLabel *m_empty;
    QLabel *m_toTitle;
    QListWidget *m_targets;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_releasesTitle;
    QListWidget *m_releases;
    QPushButton *m_back;
    MessageArea *m_messages;
    ElidingLabel *m_step;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_act;
};

} // namespace Galley
