// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/secretstore.h"

#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 5000; // milliseconds

/// A job that never writes a secret into a file of its own.
template <typename Job>
Job *jobFor(const QString &key, QObject *parent)
{
    auto *job = new Job(u"Galley"_s, parent);
    job->setKey(key);
    job->setInsecureFallback(false);
    return job;
}

} // namespace

SecretStore::~SecretStore()
{
    if (m_removing == 0)
        return;
    QEventLoop loop;
    QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
    connect(this, &SecretStore::removed, &loop, [&] {
        if (m_removing == 0)
            loop.quit();
    });
    loop.exec();
}

void SecretStore::read(const QString &key, std::function<void(const QString &)> answer)
{
    if (const auto kept = m_inMemory.constFind(key); kept != m_inMemory.constEnd()) {
        QMetaObject::invokeMethod(this, [answer = std::move(answer), secret = *kept] { answer(secret); }, Qt::QueuedConnection);
        return;
    }
    auto *job = jobFor<QKeychain::ReadPasswordJob>(key, this);
    connect(job, &QKeychain::Job::finished, this, [answer = std::move(answer), job] {
        answer(job->error() == QKeychain::NoError ? job->textData() : QString());
    });
    job->start();
}

void SecretStore::write(const QString &key, const QString &secret, std::function<void(bool)> answer)
{
    m_inMemory.remove(key);
    auto *job = jobFor<QKeychain::WritePasswordJob>(key, this);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, answer = std::move(answer), job, key, secret] {
        const bool isKept = job->error() == QKeychain::NoError;
        if (!isKept)
            m_inMemory.insert(key, secret);
        answer(isKept);
    });
    job->start();
}

void SecretStore::remove(const QString &key)
{
    m_inMemory.remove(key);
    auto *job = jobFor<QKeychain::DeletePasswordJob>(key, this);
    ++m_removing;
    connect(job, &QKeychain::Job::finished, this, [this] {
        --m_removing;
        Q_EMIT removed();
    });
    job->start();
}

} // namespace Galley
