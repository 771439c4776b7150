// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/placecase.h"
#include "publish/releasesender.h"
#include "publish/sendjournal.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Galley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A release over a line that breaks at every so many bytes, to the real servers. Afterwards no reader meets half a page or a link that
/// leads nowhere, what happened is said, and the next try completes it. GALLEY_TEST_THOROUGH=1 breaks it at more places.
class TestTargetFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlaceCase> m_place;
    std::unique_ptr<QTemporaryDir> m_desk;

    QString journal() const { return m_desk->filePath(u"sending"_s); }
    Done send(const SmallSite &site, const QString &id, const Connector &connect, const SendOptions &options = {1, {}},
              const SendSink &progress = [](const SendProgress &) { return true; }) const
    {
        const std::unique_ptr<Target> target = connect();
        if (Done connected = target->connect(); !connected)
            return connected;
        const auto read = releaseOn(*target);
        if (!read && read.error().kind != ErrorKind::Damaged)
            return read.error();
        const std::optional<ReleaseManifest> there = read ? *read : std::nullopt;
        const ReleasedFiles sent = SendJournal(journal()).read(there ? there->id : QString());
        const ReleasePlan plan = planRelease(manifestOf(site, id), there, sent, {}, false, orderOf);
        return sendRelease(plan, connect, contentsOf(site), journal(), options, progress);
    }
    Connector straight() const
    {
        return [this] { return m_place->target(); };
    }
    QString startPlace(const QString &kind)
    {
        m_desk = std::make_unique<QTemporaryDir>();
        m_place = placeCase(kind);
        return m_place->start();
    }
    static void kinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *name : {"sftp", "ftps", "davs", "s3"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    static bool isThorough() { return qEnvironmentVariableIntValue("GALLEY_TEST_THOROUGH") > 0; }

private Q_SLOTS:
    void cleanup() { m_place.reset(); }

    void aLineCutAtAnyByteHurtsNoReader_data() { kinds(); }
    void aLineCutAtAnyByteHurtsNoReader()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        CuttingProxy proxy(m_place->port(), m_place->portCount());
        QCOMPARE(proxy.start(), QString());
        // How many bytes all of it is.
        GALLEY_VERIFY(send(firstSite(), u"r0"_s, straight()));
        const qint64 before = proxy.bytes();
        GALLEY_VERIFY(send(secondSite(), u"r1"_s, m_place->through(proxy)));
        const qint64 all = proxy.bytes() - before;
        QVERIFY(all > 10'000);
        // vsftpd takes its time for each connection.
        const int places = isThorough() ? 400 : kind == "ftps"_L1 ? 8 : 24;
        int cuts = 0, refused = 0, release = 2;
        for (int i = 0; i < places; ++i) {
            GALLEY_VERIFY(send(firstSite(), u"r%1"_s.arg(release++), straight()));
            QCOMPARE(m_place->site(), firstSite());
            proxy.cutAfter(all * i / places + i % 7, CuttingProxy::How::ForGood, i % 5 == 4 ? CuttingProxy::Way::ToClient : CuttingProxy::Way::ToServer);
            const Done sent = send(secondSite(), u"r%1"_s.arg(release++), m_place->through(proxy));
            cuts += proxy.cutsMade() > 0;
            proxy.mend();
            // S3 itself shows an object when all of it came; this server shows what came.
            const QString fault = kind == "s3"_L1 ? QString() : faultOf(m_place->site(), firstSite(), secondSite());
            QVERIFY2(fault.isEmpty(), qPrintable(u"cut %1 of %2: %3"_s.arg(i).arg(places).arg(fault)));
            if (!sent) {
                ++refused;
                QVERIFY2(sent.error().kind == ErrorKind::Offline, qPrintable(sent.error().message + sent.error().detail));
                QVERIFY(!sent.error().message.isEmpty());
            }
            GALLEY_VERIFY(send(secondSite(), u"r%1"_s.arg(release++), straight()));
            QCOMPARE(m_place->site(), secondSite());
        }
        qInfo("%s: the line was cut at %d of %d places, %d tries ended early, none left half a page", qPrintable(kind), cuts, places, refused);
        QVERIFY(refused > places / 2);
    }

    void oneLossIsGotOver_data() { kinds(); }
    void oneLossIsGotOver()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        CuttingProxy proxy(m_place->port(), m_place->portCount());
        QCOMPARE(proxy.start(), QString());
        GALLEY_VERIFY(send(firstSite(), u"r0"_s, m_place->through(proxy)));
        // Once the plan is made: only sending tries again.
        const ReleasePlan plan = planRelease(manifestOf(secondSite(), u"r1"_s), manifestOf(firstSite(), u"r0"_s), {}, {}, false, orderOf);
        proxy.cutAfter(9000, CuttingProxy::How::Once);
        GALLEY_VERIFY(sendRelease(plan, m_place->through(proxy), contentsOf(secondSite()), journal(), {1, {10ms, 10ms, 10ms}},
                                  [](const SendProgress &) { return true; }));
        QCOMPARE(m_place->site(), secondSite());
        QCOMPARE(proxy.cutsMade(), 1);
    }

    void aSlowLineEndsWhenItIsStopped_data() { kinds(); }
    void aSlowLineEndsWhenItIsStopped()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        CuttingProxy proxy(m_place->port(), m_place->portCount());
        QCOMPARE(proxy.start(), QString());
        GALLEY_VERIFY(send(firstSite(), u"r0"_s, straight()));
        proxy.slow(40'000);
        QElapsedTimer timer;
        timer.start();
        int told = 0;
        const Done stopped = send(secondSite(), u"r1"_s, m_place->through(proxy), {2, {}}, [&](const SendProgress &) { return ++told < 3; });
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 30'000);
        QCOMPARE(faultOf(m_place->site(), firstSite(), secondSite()), QString());
        proxy.slow(0);
        GALLEY_VERIFY(send(secondSite(), u"r2"_s, m_place->through(proxy)));
        QCOMPARE(m_place->site(), secondSite());
    }

    void twoMachinesDoNotMix_data() { kinds(); }
    void twoMachinesDoNotMix()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        GALLEY_VERIFY(send(firstSite(), u"r0"_s, straight()));
        const ReleasePlan ours = planRelease(manifestOf(secondSite(), u"r1"_s), manifestOf(firstSite(), u"r0"_s), {}, {}, false, orderOf);
        Done theirs;
        bool isTried = false;
        // In the midst of our release another machine begins one.
        const auto between = [&](const SendProgress &) {
            if (!std::exchange(isTried, true)) {
                QTemporaryDir desk;
                ReleasePlan plan = ours;
                plan.release = manifestOf(firstSite(), u"r9"_s, u"desk-2"_s);
                theirs = sendRelease(plan, straight(), contentsOf(firstSite()), desk.filePath(u"sending"_s), {1, {}}, [](const SendProgress &) { return true; });
            }
            return true;
        };
        GALLEY_VERIFY(sendRelease(ours, straight(), contentsOf(secondSite()), journal(), {1, {}}, between));
        QCOMPARE(theirs.error().kind, ErrorKind::InUse);
        QVERIFY2(theirs.error().message.contains(u"desk-1"_s), qPrintable(theirs.error().message));
        QCOMPARE(m_place->site(), secondSite());
        // Afterwards their plan is out of date, and that is said.
        QTemporaryDir desk;
        ReleasePlan late = ours;
        late.release = manifestOf(firstSite(), u"r9"_s, u"desk-2"_s);
        const Done refused = sendRelease(late, straight(), contentsOf(firstSite()), desk.filePath(u"sending"_s), {1, {}}, [](const SendProgress &) { return true; });
        QCOMPARE(refused.error().kind, ErrorKind::InUse);
        QCOMPARE(m_place->site(), secondSite());
    }
};

QTEST_GUILESS_MAIN(TestTargetFaults)
#include "tst_targetfaults.moc"
