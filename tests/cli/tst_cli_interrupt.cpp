// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/faultplaces.h"
#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/siteaudit.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Milliseconds = 12'000; ///< for each kind of fault

} // namespace

/// An update that ends at any of the calls with which it changes the folder: killed there, or with a disk that is full
/// or forbidden from there on.
class TestCliInterrupt : public QObject
{
    Q_OBJECT

private:
    NewsroomCase m_case{{u"--base-url"_s, u"https://news.example.cn/"_s}};
    Tree m_expected;  ///< what the update is to make of the site
    QStringList m_entries; ///< pages that readers have the addresses of
    int m_calls = 0;

    QString before() const { return m_case.at(u"before"_s); }
    /// Exports to @p site with that @p fault from call @p at on, of those that change something below @p folder.
    Run exportTo(const QString &site, const QString &folder, const QString &fault, int at) const
    {
        return galleyWith(faultSettings(folder, fault, at, m_case.at(u"count"_s)), {u"export"_s, m_case.newsroom(), site});
    }
    /// How many such calls an export has that nothing happens to; -1 when it fails.
    int callsOf(const QString &site, const QString &folder) const
    {
        const Run run = exportTo(site, folder, u"none"_s, 1'000'000);
        return run.status == 0 ? fileBytes(m_case.at(u"count"_s)).trimmed().toInt() : -1;
    }
    void putStory(int number, const QStringList &lines, const QString &body) const
    {
        m_case.put(u"s%1.md"_s.arg(number),
                   story(QStringList{u"title: 第%1篇稿件"_s.arg(number), u"slug: s%1"_s.arg(number),
                                     u"date: 2026-11-%1T08:00:00+08:00"_s.arg(number % 20 + 1, 2, 10, QChar(u'0')),
                                     u"categories: [%1]"_s.arg(number % 2 ? u"新闻"_s : u"财经"_s), u"image: p.jpg"_s}
                             + lines,
                         body));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        writePicture(m_case.at(u"in/p.jpg"_s), 1);
        writePicture(m_case.at(u"in/q.jpg"_s), 2);
        for (int number = 1; number <= 12; ++number)
            putStory(number, {number == 5 ? u"tags: [旧标签]"_s : u"tags: [常用]"_s}, u"正文。\n"_s);
        GALLEY_STATUS(m_case.import({u"--state"_s, u"published"_s}), 0);
        GALLEY_STATUS(galley({u"export"_s, m_case.newsroom(), before()}), 0);
        m_entries = siteOf(before()).keys().filter(QRegularExpression(u"\\.html$"_s));

        // A story, a tag, a channel, an author, a month and a picture that are new; one tag that nobody has any more; a
        // headline that stands on many pages; another address.
        putStory(5, {u"tags: [新标签]"_s}, u"换过的正文。\n"_s);
        putStory(7, {u"tags: [常用]"_s, u"slots: [featured]"_s}, u"正文。\n"_s);
        putStory(20, {u"tags: [新标签]"_s, u"author: 新作者"_s}, u"![图](q.jpg)\n\n正文。\n"_s);
        m_case.put(u"s21.md"_s, story({u"title: 新频道的稿件"_s, u"slug: s21"_s, u"date: 2026-10-02"_s, u"categories: [文化]"_s}));
        m_case.put(u"s3.md"_s, story({u"title: 换了网址"_s, u"slug: moved"_s, u"date: 2026-11-04"_s, u"categories: [新闻]"_s}));
        GALLEY_STATUS(m_case.import({u"--state"_s, u"published"_s}), 0);

        const QString whole = m_case.at(u"whole"_s);
        copyFolder(before(), whole);
        m_calls = callsOf(whole, whole);
        m_expected = siteOf(whole);
        QVERIFY2(m_calls > 60, qPrintable(QString::number(m_calls)));
        QVERIFY(!difference(siteOf(before()), m_expected).isEmpty());
        QCOMPARE(deadLinks(whole, u"https://news.example.cn/"_s), QStringList());
        // Pages that go away are no entries, but nothing may lead to them.
        m_entries.removeIf([this](const QString &page) { return !m_expected.contains(page); });
    }

    void anUpdateThatEndsAnywhereLeavesASiteThatHangsTogether_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"kill", "full", "denied"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void anUpdateThatEndsAnywhereLeavesASiteThatHangsTogether()
    {
        QFETCH(QString, fault);
        const QString site = m_case.at(u"site"_s);
        FaultPlaces places(m_calls, Milliseconds);
        int tried = 0;
        for (int at = places.next(); at >= 0; at = places.next(), ++tried) {
            copyFolder(before(), site);
            const Run run = exportTo(site, site, fault, at);
            const QByteArray where = QByteArray::number(at) + ": ";
            if (fault == "kill"_L1)
                QVERIFY2(run.status == Run::Crashed, (where + run.whole()).constData());
            else if (run.status != 0) // what was denied may have been of no weight
                QVERIFY2(sentenceFault(run).isEmpty(), (where + run.whole()).constData());
            const QStringList faults = fileFaults(site) + deadLinksFrom(m_entries, site, u"https://news.example.cn/"_s);
            QVERIFY2(faults.isEmpty(), (where + faults.join(u", ").toUtf8()).constData());
            GALLEY_STATUS(galley({u"export"_s, m_case.newsroom(), site}), 0);
            const QString left = difference(m_expected, siteOf(site));
            QVERIFY2(left.isEmpty(), (where + left.toUtf8()).constData());
            QDir(site).removeRecursively();
        }
        qInfo("%s: %d of %d places", qPrintable(fault), tried, m_calls);
        QVERIFY(tried >= 5);
    }

    void aFreshExportThatEndsAnywhereLeavesNothing_data() { anUpdateThatEndsAnywhereLeavesASiteThatHangsTogether_data(); }

    void aFreshExportThatEndsAnywhereLeavesNothing()
    {
        QFETCH(QString, fault);
        const QString site = m_case.at(u"out/site"_s);
        QVERIFY(QDir().mkpath(m_case.at(u"out"_s)));
        // It is staged beside the folder, so everything in out counts.
        const QString out = m_case.at(u"out"_s);
        const int calls = callsOf(site, out);
        QVERIFY(calls > 60);
        QCOMPARE(difference(m_expected, siteOf(site)), QString());
        QDir(site).removeRecursively();
        FaultPlaces places(calls, Milliseconds);
        int tried = 0;
        for (int at = places.next(); at >= 0; at = places.next(), ++tried) {
            const Run run = exportTo(site, out, fault, at);
            if (QFile::exists(site)) {
                const QString left = difference(m_expected, siteOf(site));
                QVERIFY2(left.isEmpty(), (QByteArray::number(at) + ": " + left.toUtf8()).constData());
            } else {
                QVERIFY2(run.status != 0, run.whole().constData());
            }
            GALLEY_STATUS(galley({u"export"_s, m_case.newsroom(), site}), 0);
            QCOMPARE(difference(m_expected, siteOf(site)), QString());
            QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList{u"site"_s});
            QDir(site).removeRecursively();
        }
        qInfo("%s: %d of %d places", qPrintable(fault), tried, calls);
        QVERIFY(tried >= 5);
    }
};

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cli_interrupt.moc"
