// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/digest.h"

#include <xxhash.h>

namespace Galley {

namespace {

void putHex(char *to, quint64 number)
{
    for (int shift = 60; shift >= 0; shift -= 4)
        *to++ = "0123456789abcdef"[(number >> shift) & 0xf];
}

bool readHex(QByteArrayView hex, quint64 &number)
{
    number = 0;
    for (const char c : hex) {
        if (c >= '0' && c <= '9')
            number = number << 4 | quint64(c - '0');
        else if (c >= 'a' && c <= 'f')
            number = number << 4 | quint64(c - 'a' + 10);
        else
            return false;
    }
    return true;
}

} // namespace

Digest digestOf(QByteArrayView bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), size_t(bytes.size()));
    return {hash.high64, hash.low64};
}

quint64 shortHash(QByteArrayView bytes) { return XXH3_64bits(bytes.data(), size_t(bytes.size())); }

QByteArray toHex(const Digest &digest)
{
    QByteArray hex;
    appendHex(hex, digest);
    return hex;
}

void appendHex(QByteArray &text, const Digest &digest)
{
    char hex[32];
    putHex(hex, digest.high);
    putHex(hex + 16, digest.low);
    text.append(hex, sizeof hex);
}

std::optional<Digest> digestFromHex(QByteArrayView hex)
{
    Digest digest;
    if (hex.size() != 32 || !readHex(hex.first(16), digest.high) || !readHex(hex.last(16), digest.low))
        return {};
    return digest;
}

} // namespace Galley
