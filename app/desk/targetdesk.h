// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/publishtarget.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace Galley {

class Newsroom;
class SecretStore;

/// The places that the newsroom publishes to. Same thread as its newsroom.
class TargetDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit TargetDesk(Newsroom &newsroom);
    ~TargetDesk();

    Result<QList<PublishTarget>> all() const;
    /// The one called @p name, in any case of letters. NotFound names those that there are.
    Result<PublishTarget> find(const QString &name) const;
    /// Keeps a new one (@p target has no id yet) or a change of one. BadInput without a name, or with an address that Galley cannot
    /// publish to; AlreadyThere when another one is called so. Says how it is kept.
    Result<PublishTarget> put(const PublishTarget &target);
    /// What was sent there stays there; the releases that are kept here go.
    Done remove(const QString &id);

    /// The password or passphrase that is kept for @p target; empty: none is. Answers come later, on this thread.
    void secret(const PublishTarget &target, std::function<void(const QString &)> answer);
    /// Keeps it in the system's keychain, and says whether that has it; otherwise it is known until Galley is closed.
    void keepSecret(const PublishTarget &target, const QString &secret, std::function<void(bool isKept)> answer);

private:
    QString secretKey(const PublishTarget &target) const;
    Done write(const QList<PublishTarget> &targets);

    Newsroom &m_newsroom;
    std::unique_ptr<SecretStore> m_secrets;
};

} // namespace Galley
