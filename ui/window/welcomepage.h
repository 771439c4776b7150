// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/samplenewsroom.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Galley {

class Actions;
class MessageArea;
class WayButton;

/// The first thing seen: new, open, recent, back from a copy, and the sample newsroom.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Actions &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &folders);
    MessageArea *messages() const { return m_messages; }

Q_SIGNALS:
    void openRequested(const QString &folder);
    void backupsRequested(const QString &folder);
    void forgetRequested(const QString &folder);
    void languageRequested(const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildWays();
    QWidget *buildSample();
    QWidget *buildFoot();
    void addRecent(const QString &folder);
    void retranslate();

    Actions &m_actions;
    MessageArea *m_messages;
    QLabel *m_name;
    QLabel *m_about;
    WayButton *m_new;
    WayButton *m_open;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QStringList m_recentFolders;
    QLabel *m_sampleTitle;
    QLabel *m_sampleText;
    QLabel *m_sampleSize;
    QPushButton *m_openSample;
    QLabel *m_offline;
    QToolButton *m_language;
    SampleSummary m_sample;
};

} // namespace Galley
