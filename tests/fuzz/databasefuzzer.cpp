// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Opening a newsroom whose file is damaged. An input says which newsroom (its first byte) and what is changed in its
// file: four bytes each, a place and what stands there then. Places are counted among the bytes that are something, for
// most of such a file is empty room.

#include "fuzz/fuzzing.h"
#include "fuzz/newsroomfixture.h"
#include "fuzz/newsroomreading.h"

using namespace Galley;
using namespace Galley::Fuzzing;

namespace {

struct Past {
    QByteArray bytes;
    std::vector<qsizetype> places;
};

const std::vector<Past> &pasts()
{
    static const std::vector<Past> all = [] {
        std::vector<Past> made;
        for (const QByteArray &bytes : pastNewsrooms()) {
            Past past{bytes, {}};
            for (qsizetype i = 0; i < bytes.size(); ++i) {
                if (bytes[i] != 0)
                    past.places.push_back(i);
            }
            made.push_back(std::move(past));
        }
        return made;
    }();
    return all;
}

QByteArray damaged(const uint8_t *data, size_t size)
{
    const Past &past = pasts()[data[0] % pasts().size()];
    QByteArray bytes = past.bytes;
    for (size_t at = 1; at + 4 <= size; at += 4) {
        const size_t place = size_t(data[at]) << 16 | size_t(data[at + 1]) << 8 | data[at + 2];
        bytes[past.places[place % past.places.size()]] = char(data[at + 3]);
    }
    // What does not come out even: the file is cut short.
    if (const size_t rest = (size - 1) % 4; rest == 3)
        bytes.truncate(bytes.size() / 256 * data[size - 1]);
    return bytes;
}

void open(Access access)
{
    const auto database = Database::open(newsroomFolder().databaseFile(), access, newsroomFolder().backupsFolder());
    if (database)
        readNewsroom(**database);
    else
        require(!database.error().message.isEmpty(), "a refusal says why");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    putDatabase(damaged(data, size));
    open(Access::ReadOnly);
    open(Access::ReadWrite);
    return 0;
}
