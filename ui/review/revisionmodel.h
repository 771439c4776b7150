// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/records.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>

namespace Galley {

/// The versions of one story, newest first; above them the story as it is now when it differs from all.
class RevisionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole, ///< QDateTime, UTC; invalid: now
        ReasonRole,              ///< QString: who and why
        CountsRole,              ///< QString: what came and went since the version before
        SideRole,                ///< int: a Side
    };
    enum Side { Neither, Left, Right };

    using QAbstractListModel::QAbstractListModel;

    /// @p hasNow: the story was changed since the newest of @p revisions. @p counts says what CountsRole asks for one of
    /// them; it is asked when a row is shown, once.
    void setRevisions(const QList<Revision> &revisions, bool hasNow, std::function<QString(const Revision &)> counts);
    /// Which two are compared: null is the story as it is now.
    void setCompared(const std::optional<RevisionId> &left, const std::optional<RevisionId> &right);
    /// Only those that somebody kept on purpose.
    void setOnlyKept(bool only);

    /// Null: the story as it is now.
    RevisionId idAt(const QModelIndex &index) const;
    int revisionCount() const { return int(m_all.size()); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void nameRequested(const Galley::RevisionId &revision, const QString &name);

private:
    void filter();
    QString reasonOf(const Revision &revision) const;

    QList<Revision> m_all;
    QList<Revision> m_shown; ///< the first with a null id: now
    bool m_hasNow = false;
    bool m_onlyKept = false;
    std::optional<RevisionId> m_left, m_right;
    std::function<QString(const Revision &)> m_counts;
    mutable QHash<RevisionId, QString> m_counted;
};

} // namespace Galley
