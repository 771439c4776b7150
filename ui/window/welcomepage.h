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
    MessageArea *m_messages = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_about = nullptr;
    WayButton *m_new = nullptr;
    WayButton *m_open = nullptr;
    QLabel *m_recentTitle = nullptr;
    QVBoxLayout *m_recent = nullptr;
    QStringList m_recentFolders;
    QLabel *m_sampleTitle = nullptr;
    QLabel *m_sampleText = nullptr;
    QLabel *m_sampleSize = nullptr;
    QPushButton *m_openSample = nullptr;
    QLabel *m_offline = nullptr;
    QToolButton *m_language = nullptr;
    SampleSummary m_sample;
};

} // namespace Galley
