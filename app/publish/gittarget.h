// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/foldertarget.h"
#include "publish/releasemanifest.h"

namespace Galley {

/// The work tree of a Git repository: a release is written into it, committed, and pushed to where the branch comes from. What is
/// published is what that place has, not what the work tree holds. Uses the system's git, which logs in as it is set up to.
class GitTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// An empty @p branch is the one that is checked out.
    GitTarget(const QString &folder, const QString &branch);

    /// Brings the work tree up to date with the place that it pushes to. NotAllowed when something stands in the way that is not ours.
    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override { return m_tree.put(path, content); }
    Done create(const QByteArray &path, const QByteArray &bytes) override { return m_tree.create(path, bytes); }
    Done remove(const QByteArray &path) override { return m_tree.remove(path); }
    Result<QStringList> names(int most) override;
    Done finish(const ReleaseManifest &release) override;
    int connections() const override { return 1; }

private:
    struct Said {
        int code = -1;
        QByteArray out;
        QString problem; ///< what it wrote for people
        bool isFine() const { return code == 0; }
    };
    Said git(const QStringList &arguments, const QByteArray &input = {}) const;
    Error failure(const Said &said, const QString &what) const;
    Done chooseBranch();
    Done followRemote();
    Done makeWay(const QString &remote);
    QString remoteBranch() const;
    ReleasedFiles filesAt(const QString &commit) const;
    /// The commit that is public; empty: none yet.
    QString published() const;

    FolderTarget m_tree;
    const QString m_folder;
    QString m_branch;
    QString m_remote; ///< that the branch is pushed to; empty: it stays here
    bool m_isConnected = false;
};

} // namespace Galley
