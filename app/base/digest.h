// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string>

namespace Galley {

/// The XXH3-128 of some bytes: tells contents apart, proves nothing against a forger. All zero means "none".
struct Digest {
    quint64 high = 0;
    quint64 low = 0;

    bool isNull() const { return high == 0 && low == 0; }
    friend bool operator==(const Digest &, const Digest &) = default;
};

Digest digestOf(QByteArrayView bytes);

/// The digest of several values in a row, each told apart from its neighbours.
class DigestBuilder
{
public:
    void add(QByteArrayView bytes)
    {
        add(quint64(bytes.size()));
        m_bytes.append(bytes.data(), size_t(bytes.size()));
    }
    void add(quint64 number) { m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number); }
    void add(const Digest &digest)
    {
        add(digest.high);
        add(digest.low);
    }
    Digest result() const { return digestOf(QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size()))); }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
};

/// A fast 64-bit hash for tables.
quint64 shortHash(QByteArrayView bytes);

/// 32 lower-case hexadecimal digits.
QByteArray toHex(const Digest &digest);
/// Puts the same at the end of @p text.
void appendHex(QByteArray &text, const Digest &digest);
std::optional<Digest> digestFromHex(QByteArrayView hex);

} // namespace Galley
