// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"
#include "desk/siteexport.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Galley {

class Ask;
class ElidingLabel;
class MessageArea;
class Newsroom;

/// Exports the site to a folder: where to, how far it is, and what came of it. The work goes on in the background
/// while the sheet is open; closing it then stops the work. GUI thread.
class ExportSheet final : public QDialog
{
    Q_OBJECT

public:
    ExportSheet(Newsroom &newsroom, Settings &settings, Ask &ask, QWidget *parent);
    ~ExportSheet() override;

    /// Starts at once when a folder is known, else asks for one first.
    void begin();
    void chooseFolder();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void exported(const Galley::ExportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    enum class Stage { Waiting, Running, Finished, Failed };
    void start(bool acceptForeign);
    void showProgress();
    void finish();
    void fail(const Error &error);
    void askToAccept();
    void setStage(Stage stage);
    void retranslate();
    void describeNewsroom();

    Newsroom &m_newsroom;
    Settings &m_settings;
    Ask &m_ask;
    QFutureWatcher<Result<ExportSummary>> m_watcher;
    Stage m_stage = Stage::Waiting;
    QString m_folder;
    ExportSummary m_summary;

    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_toTitle;
    ElidingLabel *m_path;
    QPushButton *m_change;
    MessageArea *m_messages;
    QLabel *m_step;
    QProgressBar *m_bar;
    QLabel *m_doneSign;
    QLabel *m_result;
    QLabel *m_resultDetail;
    QPushButton *m_openFolder;
    QPushButton *m_openSite;
    QPushButton *m_cancel;
    QPushButton *m_act;
};

} // namespace Galley
