// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace Galley {

/// A new UUID, version 7 (RFC 9562): ordered by the time it was made, unique across machines. Thread-safe.
QUuid newUuid();

/// The identity of one kind of row: a UUID that cannot be mistaken for that of another kind.
/// A default-made Id is null and means "none".
template <typename Kind>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static Id make() { return Id(newUuid()); }
    /// The 36-character form that toString() writes; null when @p text is none.
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    /// Lower-case, with dashes, without braces; empty for the null id.
    QString toString() const { return isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace Galley
