// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/revisionmodel.h"

#include "ui/common/words.h"
#include "ui/review/reviewwords.h"

namespace Galley {

using namespace Qt::StringLiterals;

void RevisionModel::setRevisions(const QList<Revision> &revisions, bool hasNow,
                                 std::function<QString(const Revision &)> counts)
{
    m_all = revisions;
    m_hasNow = hasNow;
    m_counts = std::move(counts);
    filter();
}

void RevisionModel::filter()
{
    beginResetModel();
    m_shown.clear();
    if (m_hasNow)
        m_shown.append(Revision());
    for (const Revision &revision : std::as_const(m_all)) {
        const bool isByItself = revision.reason == RevisionReason::Export || revision.reason == RevisionReason::Autosave;
        if (!m_onlyKept || !isByItself || !revision.name.isEmpty())
            m_shown.append(revision);
    }
    endResetModel();
}

void RevisionModel::setOnlyKept(bool only)
{
    m_onlyKept = only;
    filter();
}

void RevisionModel::setCompared(const std::optional<RevisionId> &left, const std::optional<RevisionId> &right)
{
    m_left = left;
    m_right = right;
    retranslate();
}

void RevisionModel::retranslate()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1));
}

RevisionId RevisionModel::idAt(const QModelIndex &index) const { return m_shown.value(index.row()).id; }

int RevisionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QString RevisionModel::reasonOf(const Revision &revision) const
{
    if (revision.id.isNull())
        return translate("Galley", "Not kept as a version yet");
    QStringList parts;
    if (!revision.name.isEmpty())
        parts.append(u"“%1”"_s.arg(revision.name));
    if (!revision.person.isEmpty())
        parts.append(revision.person);
    parts.append(reasonText(revision.reason));
    if (revision.thinnedBefore > 0)
        parts.append(translate("Galley", "%n autosaves before it were thinned out", nullptr, revision.thinnedBefore));
    return parts.join(u"  "_s);
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Revision &revision = m_shown.at(index.row());
    switch (role) {
    case Qt::EditRole: return revision.name;
    case Qt::DisplayRole:
    case TimeRole: return revision.at;
    case ReasonRole: return reasonOf(revision);
    case CountsRole: {
        if (revision.id.isNull() || !m_counts)
            return QString();
        const auto known = m_counted.constFind(revision.id);
        return known != m_counted.constEnd() ? *known : *m_counted.insert(revision.id, m_counts(revision));
    }
    case SideRole: {
        // The newest stands for the story as it is now when that was kept.
        const bool isNow = m_right && m_right->isNull() && !m_hasNow && index.row() == 0;
        return m_left == revision.id ? Left : m_right == revision.id || isNow ? Right : Neither;
    }
    default: return {};
    }
}

bool RevisionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Revision revision = m_shown.value(index.row());
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || revision.id.isNull() || name == revision.name)
        return false;
    // Later: the rows are read anew, and the editor that asks is still open in one of them.
    QMetaObject::invokeMethod(
        this, [this, id = revision.id, name] { Q_EMIT nameRequested(id, name); }, Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags RevisionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return idAt(index).isNull() ? flags : flags | Qt::ItemIsEditable;
}

} // namespace Galley
