// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QTimeZone>

#include <cstddef>
#include <cstdint>

// What libFuzzer calls with one input after the other; each target is a file that defines it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace Galley::Fuzzing {

/// Ends the process, and so makes a finding of the input, unless @p holds. @p property says what should have.
void require(bool holds, const char *property);

/// Warnings of Qt are findings, as they fail every test. From here on they are not.
void letQtWarn();

/// A folder of this process alone, gone when it ends well. The runner puts it into memory.
QString ownFolder();
/// Makes @p bytes the content of the file @p path.
void writeFile(const QString &path, const QByteArray &bytes);

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}
inline QString textOf(const uint8_t *data, size_t size)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// A zone with changes of the clock, in which some times do not exist and others are there twice.
inline const QTimeZone &zone()
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

} // namespace Galley::Fuzzing
