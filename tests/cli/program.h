// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTest>

#include <memory>

namespace Galley {

/// What one run of galley-cli did.
struct Run {
    static constexpr int Crashed = -1;
    static constexpr int Hung = -2;

    int status = Crashed; ///< its exit status, Crashed or Hung
    QByteArray out;
    QByteArray messages; ///< stderr

    /// The one JSON document on stdout; empty when there is none, more than one, or something beside it.
    QJsonObject json() const;
    QString text() const { return QString::fromUtf8(out); }
    QString said() const { return QString::fromUtf8(messages); }
    /// Everything, for the message of a failed test.
    QByteArray whole() const;
};

/// Who runs the program. Root may do anything, so that what a user without rights would see has to be asked for.
enum class As { Self, Nobody };

/// The galley-cli that was built with these tests.
QString galleyProgram();

/// Runs the galley-cli that was built with these tests, with a clean environment, and waits for its end.
Run galley(const QStringList &arguments, As who = As::Self, int milliseconds = 60'000);

/// The same with @p settings in its environment.
Run galleyWith(const QHash<QString, QString> &settings, const QStringList &arguments);

/// The same, not waited for.
std::unique_ptr<QProcess> startGalley(const QStringList &arguments, As who = As::Self,
                                      const QHash<QString, QString> &settings = {});
Run finished(QProcess &process, int milliseconds = 60'000);

/// What keeps the messages of a failed run from being one clear sentence that names @p named; empty when they are.
QString sentenceFault(const Run &run, const QString &named = {});

/// The objects of the array @p key of @p document.
QList<QJsonObject> objects(const QJsonObject &document, const QString &key);

/// Why As::Nobody cannot be had in this test run; empty when it can.
QString whyNotNobody();

} // namespace Galley

/// Runs to this status, or fails the test with all that the program said.
#define GALLEY_STATUS(run, expected)                                                                                  \
    do {                                                                                                              \
        const Galley::Run &checkedRun = (run);                                                                        \
        QVERIFY2(checkedRun.status == (expected), checkedRun.whole().constData());                                    \
    } while (false)

/// Ends with status 1, nothing on stdout, and one clear sentence that names @p named.
#define GALLEY_REFUSED(run, named)                                                                                    \
    do {                                                                                                              \
        const Galley::Run &checkedRun = (run);                                                                        \
        QVERIFY2(checkedRun.status == 1, checkedRun.whole().constData());                                             \
        QVERIFY2(checkedRun.out.isEmpty(), checkedRun.whole().constData());                                           \
        const QString fault = Galley::sentenceFault(checkedRun, named);                                               \
        QVERIFY2(fault.isEmpty(), qPrintable(fault + u'\n' + QString::fromUtf8(checkedRun.whole())));                 \
    } while (false)
