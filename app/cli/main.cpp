// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/memory.h"
#include "base/translate.h"
#include "cli/commands.h"
#include "desk/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

int main(int argc, char *argv[])
{
    Galley::takeMemoryInLargeSteps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("galley-cli"));
    Galley::installLanguage(QLocale::system().name());

    QTextStream out(stdout);
    QTextStream messages(stderr);
    const Galley::Result<Galley::Command> command = Galley::parseCommandLine(QCoreApplication::arguments());
    if (!command) {
        messages << command.error().message << u'\n' << Galley::usage();
        return 2;
    }
    const Galley::SystemClock clock;
    if (const Galley::Done done = Galley::run(*command, clock, out, messages); !done) {
        messages << done.error().message << u'\n';
        const QString detail = done.error().detail.simplified();
        if (!detail.isEmpty() && !done.error().message.contains(detail))
            messages << QStringLiteral("  (") << detail << QStringLiteral(")\n");
        return 1;
    }
    out.flush();
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0) {
        messages << Galley::tr("The output could not be written. Check where it goes.") << u'\n';
        return 1;
    }
    return 0;
}
