// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertarget.h"
#include "publish/releasearchive.h"
#include "publish/releasecase.h"
#include "publish/releaseplan.h"
#include "publish/releasesender.h"
#include "publish/sendjournal.h"
#include "support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Galley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A folder whose connection is lost at one act, once or for good.
class UnsureTarget final : public Target
{
public:
    struct Fate {
        std::atomic<int> acts = 0;
        int lostAt = -1;
        bool forGood = true;
    };
    UnsureTarget(const QString &folder, Fate &fate) : m_inner(folder), m_folder(folder), m_fate(fate) {}

    Done connect() override { return turn([&] { return m_inner.connect(); }); }
    bool isConnected() const override { return m_inner.isConnected(); }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override
    {
        Done lost = turn([] { return Done(); });
        if (!lost)
            return lost.error();
        return m_inner.read(path, most);
    }
    Done put(const QByteArray &path, QIODevice &content) override
    {
        return turn([&] { return m_inner.put(path, content); }, [&] {
            // Half of it came over.
            QFile part(m_folder + u"/.galley-new/half"_s);
            if (part.open(QIODevice::WriteOnly))
                part.write(content.read(content.size() / 2));
        });
    }
    Done create(const QByteArray &path, const QByteArray &bytes) override { return turn([&] { return m_inner.create(path, bytes); }); }
    Done remove(const QByteArray &path) override { return turn([&] { return m_inner.remove(path); }); }
    Result<QStringList> names(int most) override { return m_inner.names(most); }

private:
    Done turn(const std::function<Done()> &act, const std::function<void()> &half = {})
    {
        const int now = m_fate.acts++;
        if (now == m_fate.lostAt || (m_fate.forGood && m_fate.lostAt >= 0 && now > m_fate.lostAt)) {
            if (half)
                half();
            return Error{ErrorKind::Offline, u"lost"_s, {}};
        }
        return act();
    }

    FolderTarget m_inner;
    QString m_folder;
    Fate &m_fate;
};

const SendSink GoOn = [](const SendProgress &) { return true; };

} // namespace

/// A release from plan to target, and what is kept of it.
class TestRelease : public QObject
{
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        QString path() const { return folder.filePath(u"site"_s); }
        QString journal() const { return folder.filePath(u"sending"_s); }

        Result<ReleasePlan> plan(const ReleaseManifest &release, const QString &last = {}) const
        {
            FolderTarget target(path());
            if (Done connected = target.connect(); !connected)
                return connected.error();
            const auto there = releaseOn(target);
            if (!there)
                return there.error();
            const ReleasedFiles sent = SendJournal(journal()).read(*there ? (*there)->id : QString());
            return planRelease(release, *there, sent, last, false, orderOf);
        }
        Done send(const SmallSite &site, const ReleaseManifest &release, const Connector &connect, const SendOptions &options = {1, {}}) const
        {
            const Result<ReleasePlan> plan = this->plan(release);
            if (!plan)
                return plan.error();
            return sendRelease(*plan, connect, contentsOf(site), journal(), options, GoOn);
        }
        Done send(const SmallSite &site, const QString &id) const { return send(site, manifestOf(site, id), sure()); }
        Connector sure() const
        {
            return [path = path()]() -> std::unique_ptr<Target> { return std::make_unique<FolderTarget>(path); };
        }
        Connector unsure(UnsureTarget::Fate &fate) const
        {
            return [path = path(), &fate]() -> std::unique_ptr<Target> { return std::make_unique<UnsureTarget>(path, fate); };
        }
    };

private Q_SLOTS:
    void manifestComesBack()
    {
        const ReleaseManifest manifest = manifestOf(firstSite(), u"r1"_s);
        const auto read = ReleaseManifest::fromBytes(manifest.toBytes());
        GALLEY_VERIFY(read);
        QCOMPARE(read->files, manifest.files);
        QCOMPARE(read->id, u"r1"_s);
        QCOMPARE(read->person, u"周砚"_s);
        QCOMPARE(read->at, manifest.at);
    }

    void whatIsNoManifestIsRefused()
    {
        const QByteArray good = manifestOf(firstSite(), u"r1"_s).toBytes();
        QCOMPARE(ReleaseManifest::fromBytes({}).error().kind, ErrorKind::Damaged);
        QCOMPARE(ReleaseManifest::fromBytes("<html>").error().kind, ErrorKind::Damaged);
        QCOMPARE(ReleaseManifest::fromBytes("galley-release 9\n").error().kind, ErrorKind::TooNew);
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!ReleaseManifest::fromBytes(good.first(length)));
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QByteArray noisy = good;
            noisy[random.bounded(noisy.size())] = char(random.bounded(256));
            (void)ReleaseManifest::fromBytes(noisy);
        }
        // One that claims to be enormous, and one that would lead out of the place.
        QByteArray huge = QByteArray("galley-release 1 r1\n") + QByteArray(4, '\xff') + "x";
        QCOMPARE(ReleaseManifest::fromBytes(huge).error().kind, ErrorKind::Damaged);
        ReleaseManifest outside = manifestOf({}, u"r1"_s);
        outside.files.insert("../etc/passwd", {digestOf("x"), 1});
        QCOMPARE(ReleaseManifest::fromBytes(outside.toBytes()).error().kind, ErrorKind::Damaged);
    }

    void plansWhatDiffersInOrder()
    {
        const ReleasePlan plan
            = planRelease(manifestOf(secondSite(), u"r2"_s), manifestOf(firstSite(), u"r1"_s), {}, u"r1"_s, false, orderOf);
        QList<QByteArray> order;
        for (const ReleaseChange &change : plan.changes)
            order.append(change.path);
        QCOMPARE(order, (QList<QByteArray>{"pictures/r.jpg", "news/c.html", "tags/t.html", "news/a.html", "news/index.html", "index.html",
                                           "news/b.html", "pictures/q.jpg"}));
        QCOMPARE(plan.count(ReleaseChange::Kind::New), 3);
        QCOMPARE(plan.count(ReleaseChange::Kind::Changed), 3);
        QCOMPARE(plan.count(ReleaseChange::Kind::Removed), 2);
        QVERIFY(plan.warnings.isEmpty());
    }

    void warnsOfWhatSomebodyHasToKnow()
    {
        const ReleaseManifest first = manifestOf(firstSite(), u"r1"_s);
        const auto warnings = [&](const std::optional<ReleaseManifest> &there, const QString &last, bool others) {
            return planRelease(manifestOf(secondSite(), u"r2"_s), there, {}, last, others, orderOf).warnings;
        };
        QCOMPARE(warnings(std::nullopt, {}, false), QList<ReleaseWarning>());
        QCOMPARE(warnings(std::nullopt, {}, true), QList<ReleaseWarning>{ReleaseWarning::FirstHere});
        QCOMPARE(warnings(std::nullopt, u"r1"_s, false), QList<ReleaseWarning>{ReleaseWarning::Wiped});
        QCOMPARE(warnings(first, u"r0"_s, false), QList<ReleaseWarning>{ReleaseWarning::OtherRelease});
        ReleaseManifest other = first;
        other.newsroom = u"another"_s;
        QCOMPARE(warnings(other, u"r1"_s, false), QList<ReleaseWarning>{ReleaseWarning::OtherNewsroom});
        SmallSite large = firstSite();
        for (int i = 0; i < 40; ++i)
            large.insert("news/" + QByteArray::number(i) + ".html", page("x", {}));
        large["news/a.html"] = QByteArray(9000, 'a');
        QCOMPARE(warnings(manifestOf(large, u"r1"_s), u"r1"_s, false),
                 (QList<ReleaseWarning>{ReleaseWarning::ManyRemoved, ReleaseWarning::MuchSmaller}));
    }

    void bringsTheTargetFromSiteToSite()
    {
        Place place;
        GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
        QCOMPARE(standing(place.path()), firstSite());
        QFile others(place.path() + u"/of-others.txt"_s);
        QVERIFY(others.open(QIODevice::WriteOnly));
        others.close();
        GALLEY_VERIFY(place.send(secondSite(), u"r2"_s));
        SmallSite there = standing(place.path());
        QVERIFY(there.remove("of-others.txt") == 1);
        QCOMPARE(there, secondSite());
        QVERIFY(place.plan(manifestOf(secondSite(), u"r3"_s))->isNothing());
        QVERIFY(!QFile::exists(place.path() + u"/.galley-publishing"_s));
        QVERIFY(!QFile::exists(place.journal()));
    }

    /// What ends between the place and what is kept of it here is known for ours.
    void theJournalKnowsAReleaseThatWasNotKept()
    {
        Place place;
        GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
        const Result<ReleasePlan> plan = place.plan(manifestOf(secondSite(), u"r2"_s), u"r1"_s);
        GALLEY_VERIFY(plan);
        const auto fails = [](const QByteArray &) { return Done(Error{ErrorKind::DiskFull, u"full"_s, {}}); };
        const Done sent = sendRelease(*plan, place.sure(), contentsOf(secondSite()), place.journal(), {1, {}}, GoOn, fails);
        QCOMPARE(sent.error().kind, ErrorKind::DiskFull);
        QCOMPARE(standing(place.path()), secondSite());
        QCOMPARE(SendJournal(place.journal()).release(), u"r2"_s);
        QCOMPARE(SendJournal(place.journal()).read(u"r1"_s).value("news/c.html").size, secondSite().value("news/c.html").size());
    }

    /// The connection goes at each act in turn; afterwards nobody is badly served, and the next try ends well.
    void survivesALossAtEveryAct()
    {
        int tried = 0;
        for (int act = 0;; ++act) {
            Place place;
            GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
            UnsureTarget::Fate fate{0, act, true};
            const Done sent = place.send(secondSite(), manifestOf(secondSite(), u"r2"_s), place.unsure(fate), {1, {}});
            const QString fault = faultOf(standing(place.path()), firstSite(), secondSite());
            QVERIFY2(fault.isEmpty(), qPrintable(u"lost at %1: %2"_s.arg(act).arg(fault)));
            if (fate.acts <= act) {
                GALLEY_VERIFY(sent);
                break;
            }
            ++tried;
            // The last act tidies up; whatever is lost before is said.
            if (sent)
                QCOMPARE(standing(place.path()), secondSite());
            else
                QCOMPARE(sent.error().kind, ErrorKind::Offline);
            GALLEY_VERIFY(place.send(secondSite(), u"r3"_s));
            QCOMPARE(standing(place.path()), secondSite());
        }
        QVERIFY(tried > 10);
    }

    void connectsAgainAfterALoss()
    {
        for (int act = 0; act < 12; ++act) {
            Place place;
            GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
            UnsureTarget::Fate fate{0, act, false};
            GALLEY_VERIFY(place.send(secondSite(), manifestOf(secondSite(), u"r2"_s), place.unsure(fate), {1, {0ms, 0ms}}));
            QCOMPARE(standing(place.path()), secondSite());
        }
    }

    void sendsThroughSeveralConnections()
    {
        SmallSite large = firstSite();
        for (int i = 0; i < 300; ++i)
            large.insert("news/" + QByteArray::number(i) + ".html", page(QByteArray(500, 'x'), {"index.html"}));
        for (const int act : {-1, 3, 40, 150, 260}) {
            Place place;
            UnsureTarget::Fate fate{0, act, false};
            GALLEY_VERIFY(place.send(large, manifestOf(large, u"r1"_s), place.unsure(fate), {4, {0ms, 0ms}}));
            QCOMPARE(standing(place.path()), large);
        }
    }

    void goesOnWhereItStood()
    {
        Place place;
        GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
        const ReleaseManifest release = manifestOf(secondSite(), u"r2"_s);
        int files = 0;
        const Result<ReleasePlan> plan = place.plan(release);
        const Done stopped = sendRelease(*plan, place.sure(), contentsOf(secondSite()), place.journal(), {1, {}},
                                         [&](const SendProgress &progress) { return (files = progress.files) < 3; });
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(place.path() + u"/.galley-publishing"_s));
        QCOMPARE(faultOf(standing(place.path()), firstSite(), secondSite()), QString());
        QCOMPARE(place.plan(manifestOf(secondSite(), u"r3"_s))->changes.size(), plan->changes.size() - 3);
        // Also when it is another site by now: what was sent and is not wanted goes.
        GALLEY_VERIFY(place.send(firstSite(), u"r4"_s));
        QCOMPARE(standing(place.path()), firstSite());
    }

    void aJournalOfAnotherReleaseCountsForNothing()
    {
        Place place;
        SendJournal journal(place.journal());
        GALLEY_VERIFY(journal.open(u"r1"_s, u"r2"_s));
        GALLEY_VERIFY(journal.note("news/a.html", {digestOf("x"), 1}));
        QCOMPARE(SendJournal(place.journal()).read(u"r1"_s).size(), 1);
        QCOMPARE(SendJournal(place.journal()).read(u"r0"_s).size(), 0);
        QFile file(place.journal());
        QVERIFY(file.open(QIODevice::Append));
        file.write("0123456789abcdef0123456789abcdef 5 news/half");
        file.close();
        QCOMPARE(SendJournal(place.journal()).read(u"r1"_s).size(), 1);
    }

    void twoMachinesKeepOutOfEachOthersWay()
    {
        Place place;
        GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
        const auto claim = [&](const QString &machine, const QDateTime &at) {
            QFile file(place.path() + u"/.galley-publishing"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write((u"newsroom\n"_s + machine + u'\n' + at.toString(Qt::ISODate) + u'\n').toUtf8());
        };
        claim(u"desk-2"_s, QDateTime::currentDateTimeUtc());
        const Done refused = place.send(secondSite(), u"r2"_s);
        QCOMPARE(refused.error().kind, ErrorKind::InUse);
        QVERIFY(refused.error().message.contains(u"desk-2"_s));
        QCOMPARE(standing(place.path()), firstSite());
        // One of our own that died, and one of another that died long ago, keep nobody away.
        claim(u"desk-1"_s, QDateTime::currentDateTimeUtc());
        GALLEY_VERIFY(place.send(secondSite(), u"r2"_s));
        claim(u"desk-2"_s, QDateTime::currentDateTimeUtc().addSecs(-3600));
        GALLEY_VERIFY(place.send(firstSite(), u"r3"_s));
        QCOMPARE(standing(place.path()), firstSite());
    }

    void whoeverCameBetweenIsNotUndone()
    {
        Place place;
        GALLEY_VERIFY(place.send(firstSite(), u"r1"_s));
        const Result<ReleasePlan> plan = place.plan(manifestOf(secondSite(), u"r2"_s));
        GALLEY_VERIFY(place.send(firstSite(), u"other"_s));
        const Done refused = sendRelease(*plan, place.sure(), contentsOf(secondSite()), place.journal(), {1, {}}, GoOn);
        QCOMPARE(refused.error().kind, ErrorKind::InUse);
        QCOMPARE(standing(place.path()), firstSite());
    }

    void keepsWhatItTakesToGoBack()
    {
        QTemporaryDir folder;
        ReleaseArchive archive(folder.filePath(u"kept"_s));
        QCOMPARE(archive.lastId(), QString());
        const auto take = [&](const SmallSite &site, const QString &id, int minute) {
            const QString path = folder.filePath(u"staged-"_s + id);
            for (const auto &[name, bytes] : site.asKeyValueRange()) {
                const QString at = path + u'/' + QString::fromUtf8(name);
                QDir().mkpath(QFileInfo(at).path());
                QFile file(at);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            }
            ReleaseManifest manifest = manifestOf(site, id);
            manifest.at = manifest.at.addSecs(60 * minute);
            GALLEY_VERIFY(archive.takeIn(manifest.files, path));
            GALLEY_VERIFY(archive.add(manifest, manifest.toBytes(), 2));
            QDir(path).removeRecursively();
        };
        take(firstSite(), u"r1"_s, 1);
        take(secondSite(), u"r2"_s, 2);
        QCOMPARE(archive.releases()->size(), 2);
        QCOMPARE(archive.lastId(), u"r2"_s);
        const auto content = [&](const QByteArray &bytes) { return archive.open(digestOf(bytes)); };
        QCOMPARE(content(firstSite().value("news/b.html"))->readAll(), firstSite().value("news/b.html"));
        take(secondSite(), u"r3"_s, 3);
        QCOMPARE(archive.releases()->size(), 2);
        // What only the one had that went is gone with it.
        QVERIFY(!content(firstSite().value("news/b.html")));
        QVERIFY(content(secondSite().value("news/c.html")));
        QVERIFY(content(secondSite().value("pictures/p.jpg")));
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("title"); // empty: refused
        QTest::newRow("folder") << u"file:///srv/site/"_s << u"/srv/site"_s;
        QTest::newRow("folder with Han") << u"file:///srv/网站"_s << u"/srv/网站"_s;
        QTest::newRow("sftp") << u"sftp://news@example.cn/var/www/"_s << u"news@example.cn, /var/www"_s;
        QTest::newRow("port") << u"sftp://news@example.cn:2222/var/www"_s << u"news@example.cn:2222, /var/www"_s;
        QTest::newRow("password") << u"sftp://news:geheim@example.cn/var/www"_s << QString();
        QTest::newRow("nobody") << u"sftp://example.cn/var/www"_s << QString();
        QTest::newRow("root of the server") << u"sftp://news@example.cn/"_s << QString();
        QTest::newRow("up and out") << u"sftp://news@example.cn/var/../.."_s << QString();
        QTest::newRow("two slashes") << u"file://srv/site"_s << QString();
        QTest::newRow("unknown") << u"gopher://a/b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void readsAddresses()
    {
        QFETCH(QString, url);
        QFETCH(QString, title);
        const auto address = TargetAddress::fromUrl(url);
        QCOMPARE(address.ok(), !title.isEmpty());
        if (address) {
            QCOMPARE(address->title(), title);
            QCOMPARE(*TargetAddress::fromUrl(address->toUrl()), *address);
        } else {
            QVERIFY(!address.error().message.contains(u"geheim"_s) && !address.error().detail.contains(u"geheim"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
