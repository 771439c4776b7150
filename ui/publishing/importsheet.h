// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storyimport.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace Galley {

class MessageArea;
class Newsroom;

/// Brings files in and says of each what became of it and what could not be kept. The work goes on in the background;
/// what came in before it is stopped stays. GUI thread.
class ImportSheet final : public QDialog
{
    Q_OBJECT

public:
    ImportSheet(Newsroom &newsroom, QWidget *parent);
    ~ImportSheet() override;

    void begin(const QStringList &paths);
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void imported(const Galley::ImportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void showProgress();
    void finish();
    void list();
    void retranslate();

    Newsroom &m_newsroom;
    QFutureWatcher<Result<ImportSummary>> m_watcher;
    ImportSummary m_summary;
    bool m_isDone = false;

    QLabel *m_title;
    QLabel *m_about;
    MessageArea *m_messages;
    QWidget *m_work;
    QLabel *m_step;
    QProgressBar *m_bar;
    QTreeWidget *m_files;
    QPushButton *m_close;
};

} // namespace Galley
