// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Galley {

/// The XXH3-128 of some bytes: tells contents apart, proves nothing against a forger. All zero means "none".
struct Digest {
    quint64 high = 0;
    quint64 low = 0;

    bool isNull() const { return high == 0 && low == 0; }
    friend bool operator==(const Digest &, const Digest &) = default;
};

Digest digestOf(QByteArrayView bytes);

/// A fast 64-bit hash for tables.
quint64 shortHash(QByteArrayView bytes);

/// 32 lower-case hexadecimal digits.
QByteArray toHex(const Digest &digest);
std::optional<Digest> digestFromHex(QByteArrayView hex);

} // namespace Galley
