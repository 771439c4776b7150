// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Galley {

/// Passwords and passphrases: in the system's keychain, and nowhere else on disk. Where there is no keychain they stay in memory until
/// this goes. Answers come later, on the thread that owns it, unless it is gone by then; it needs an event loop.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    explicit SecretStore(QObject *parent = nullptr) : QObject(parent) {}
    /// Waits a moment for what is being removed: a secret must not outlive what it was for.
    ~SecretStore() override;

    /// Empty when none is kept under @p key.
    void read(const QString &key, std::function<void(const QString &secret)> answer);
    /// Says whether the keychain has it; when not, it is kept in memory.
    void write(const QString &key, const QString &secret, std::function<void(bool isKept)> answer);
    void remove(const QString &key);

private:
    QHash<QString, QString> m_inMemory;
    int m_removing = 0;

Q_SIGNALS:
    void removed();
};

} // namespace Galley
