// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QRegularExpression>

#ifdef Q_OS_UNIX
#include <grp.h>
#include <unistd.h>
#endif

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int NobodyId = 65534;

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"LANG"_s, u"LANGUAGE"_s, u"QT_LOGGING_RULES"_s, u"LC_MESSAGES"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"Asia/Shanghai"_s);
    environment.insert(u"USER"_s, u"correspondent"_s);
    return environment;
}

} // namespace

QJsonObject Run::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QByteArray Run::whole() const
{
    const QByteArray ended = status == Crashed ? "crashed" : status == Hung ? "did not end" : QByteArray::number(status);
    return "status: " + ended + "\nstdout: " + out.left(2000) + "\nstderr: " + messages.left(2000);
}

std::unique_ptr<QProcess> startGalley(const QStringList &arguments, As who, const QHash<QString, QString> &settings)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = cleanEnvironment();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        environment.insert(setting.key(), *setting);
    process->setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
    if (who == As::Nobody && ::geteuid() == 0) {
        process->setChildProcessModifier([] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(NobodyId) != 0 || ::setuid(NobodyId) != 0)
                ::_exit(97);
        });
    }
#else
    Q_UNUSED(who)
#endif
    process->start(galleyProgram(), arguments);
    return process;
}

Run finished(QProcess &process, int milliseconds)
{
    Run run;
    if (!process.waitForFinished(milliseconds) && process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        run.status = Run::Hung;
    } else if (process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit) {
        run.status = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    return run;
}

QString galleyProgram() { return QCoreApplication::applicationDirPath() + "/galley-cli"_L1; }

Run galley(const QStringList &arguments, As who, int milliseconds)
{
    return finished(*startGalley(arguments, who), milliseconds);
}

Run galleyWith(const QHash<QString, QString> &settings, const QStringList &arguments)
{
    return finished(*startGalley(arguments, As::Self, settings));
}

QString sentenceFault(const Run &run, const QString &named)
{
    const QStringList lines = run.said().split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return u"it said nothing"_s;
    // The sentence, and at most one line in brackets with the cause.
    static const QRegularExpression sentence(u"^(\\p{Lu}|“|/|\\p{Han}).{10,}[.。]$"_s);
    if (!sentence.match(lines.first()).hasMatch())
        return u"its first line is no sentence"_s;
    if (lines.size() > 2 || (lines.size() == 2 && !lines.at(1).startsWith("  ("_L1)))
        return u"it said more than a sentence"_s;
    static const QRegularExpression machinery(u"sql|exception|errno|std::|unable to fetch|0x[0-9a-f]{4}"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    // A path is the user's own, and that of a temporary folder has letters drawn at random.
    static const QRegularExpression path(u"/\\S+|newsroom\\.sqlite3"_s);
    if (machinery.match(QString(lines.first()).remove(path)).hasMatch())
        return u"its sentence speaks of machinery"_s;
    if (!lines.first().contains(named))
        return u"its sentence does not name “%1”"_s.arg(named);
    return {};
}

QList<QJsonObject> objects(const QJsonObject &document, const QString &key)
{
    QList<QJsonObject> all;
    const QJsonArray array = document.value(key).toArray();
    for (const QJsonValue &value : array)
        all.append(value.toObject());
    return all;
}

QString whyNotNobody()
{
#ifdef Q_OS_UNIX
    const Run run = galley({u"--version"_s}, As::Nobody);
    return run.status == 0 ? QString() : u"a user without rights cannot run the program where it was built"_s;
#else
    return u"permissions are tested on Unix"_s;
#endif
}

} // namespace Galley
