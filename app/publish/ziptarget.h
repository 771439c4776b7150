// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/target.h"

#include <QCoreApplication>
#include <QLockFile>

struct zip;

namespace Galley {

/// One .zip file that holds the whole site. It is written anew, in one step, when a release is finished; until then the old one stands.
class ZipTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit ZipTarget(const QString &file);
    ~ZipTarget() override;

    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    /// What a QFile holds is read when the release is finished, and has to stay until then.
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;
    Done finish(const ReleaseManifest &release) override;
    int connections() const override { return 1; }
    bool keepsWhatWasPut() const override { return false; }

private:
    Done open();
    Error failure() const;

    struct Closer {
        void operator()(zip *archive) const;
    };
    const QString m_file;
    QLockFile m_lock;
    std::unique_ptr<zip, Closer> m_zip;
    bool m_isConnected = false;
};

} // namespace Galley
