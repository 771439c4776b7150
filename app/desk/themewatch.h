// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QPair>
#include <QTimer>

namespace Galley {

/// Watches the folder of one theme and says when something in it is other than before, once it has been quiet for a
/// moment: editors save in several steps. Lives on one thread with an event loop.
class ThemeWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeWatch(QObject *parent = nullptr);

    /// Watches @p folder from now on, there or not; none when it is empty or part of the program.
    void watch(const QString &folder);
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed();

private:
    using Stamps = QHash<QString, QPair<qint64, qint64>>; ///< path → size and time
    void look();
    /// Asks the system to tell of everything that is there now.
    void arm();
    Stamps stamps() const;

    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QString m_folder;
    Stamps m_known;
};

} // namespace Galley
