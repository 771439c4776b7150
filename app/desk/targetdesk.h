// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/publishing.h"
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
    /// All that publishing to @p target needs, in the name of @p person.
    Result<PublishRequest> request(const PublishTarget &target, const TargetSecrets &secrets, const QString &person) const;
    /// Keeps a new one (@p target has no id yet) or a change of one. BadInput without a name, or with an address that Galley cannot
    /// publish to; AlreadyThere when another one is called so. Says how it is kept.
    Result<PublishTarget> put(const PublishTarget &target);
    /// What was sent there stays there; the releases that are kept here go.
    Done remove(const QString &id);

    /// What is kept for @p target; empty where nothing is. Answers come later, on this thread.
    void secrets(const PublishTarget &target, std::function<void(const TargetSecrets &)> answer);
    /// Keeps those that are not empty in the system's keychain, and says whether that has them; otherwise they are known until Galley is
    /// closed.
    void keepSecrets(const PublishTarget &target, const TargetSecrets &secrets, std::function<void(bool areKept)> answer);

private:
    /// Under which name the keychain has the secret @p what of @p target.
    QString secretKey(const QString &target, const QString &what = {}) const;
    Done write(const QList<PublishTarget> &targets);

    Newsroom &m_newsroom;
    std::unique_ptr<SecretStore> m_secrets;
};

} // namespace Galley
