// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/fuzzing.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace Galley::Fuzzing {

namespace {

bool isWarningAFinding = true;

void take(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const bool isFinding = type == QtFatalMsg || type == QtCriticalMsg || (type == QtWarningMsg && isWarningAFinding);
    if (isFinding)
        require(false, qPrintable(message));
}

} // namespace

void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", property);
    std::abort();
}

void letQtWarn() { isWarningAFinding = false; }

QString ownFolder()
{
    static const QTemporaryDir folder;
    require(folder.isValid(), "a folder for temporary files can be made");
    return folder.path();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be written to a file");
}

} // namespace Galley::Fuzzing

/// Plugins (SQLite, formats of pictures) are looked for by an application, and there may be only one.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    qInstallMessageHandler(Galley::Fuzzing::take);
    // Never deleted: the fuzzer ends the process from wherever it is.
    static const auto *application = new QCoreApplication(count, arguments);
    return application ? 0 : 1;
}
