// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/target.h"

#include <QCoreApplication>

namespace Galley {

/// A folder of this machine, or one that is mounted here.
class FolderTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit FolderTarget(const QString &folder);

    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;

private:
    QString place(const QByteArray &path) const;

    const QString m_folder;
    bool m_isConnected = false;
    const QByteArray m_part = newPartPath();
};

} // namespace Galley
