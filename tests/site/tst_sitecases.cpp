// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sitecase.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

/// Whole sites: a folder each in tests/data/sites, with input.json and expect.txt.
class TestSiteCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void pagesHoldWhatIsExpected_data() { cases(); }
    void pagesHoldWhatIsExpected();
    void everyLinkLeadsSomewhere_data() { cases(); }
    void everyLinkLeadsSomewhere();
    void twoRendersGiveTheSameBytes_data() { cases(); }
    void twoRendersGiveTheSameBytes();
    void pagesAreWellFormed_data() { cases(); }
    void pagesAreWellFormed();

private:
    static QString root() { return testData(u"sites"_s); }
    void cases();
    RenderedSite rendered(const QString &name) const;

    std::shared_ptr<const Theme> m_theme;
};

void TestSiteCases::initTestCase()
{
    m_theme = defaultTheme();
    QVERIFY(m_theme);
}

void TestSiteCases::cases()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

RenderedSite TestSiteCases::rendered(const QString &name) const
{
    const SiteCase site = readSiteCase(root() + u'/' + name);
    return renderSite(Site::build(site.whole()), m_theme, site.source());
}

void TestSiteCases::pagesHoldWhatIsExpected()
{
    QFETCH(QString, name);
    const RenderedSite site = rendered(name);
    QCOMPARE(site.fault, QString());

    QFile file(root() + u'/' + name + "/expect.txt"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    QString path;
    QString text;
    QStringList faults;
    for (const QString &line : lines) {
        const QString verb = line.section(u' ', 0, 0);
        const QString rest = line.section(u' ', 1).simplified();
        if (verb.isEmpty() || verb.startsWith(u'#'))
            continue;
        if (verb == "page"_L1) {
            path = rest;
            text = site.text(path).simplified();
            if (!site.pages.contains(path))
                faults.append(path + u" is missing"_s);
        } else if (verb == "absent"_L1) {
            if (site.pages.contains(rest))
                faults.append(rest + u" is there"_s);
        } else if (verb == "count"_L1) {
            if (text.count(rest.section(u' ', 1)) != rest.section(u' ', 0, 0).toInt())
                faults.append(u"%1: %2 (found %3)"_s.arg(path, line).arg(text.count(rest.section(u' ', 1))));
        } else if (text.contains(rest) != (verb == "has"_L1)) {
            faults.append(path + u": "_s + line);
        }
    }
    if (!faults.isEmpty())
        QFAIL(qUtf8Printable(u'\n' + faults.join(u'\n')));
}

void TestSiteCases::everyLinkLeadsSomewhere()
{
    QFETCH(QString, name);
    const SiteCase input = readSiteCase(root() + u'/' + name);
    const RenderedSite site = rendered(name);
    QCOMPARE(site.fault, QString());
    QStringList dead = deadLinks(site, *m_theme, input.input.settings.baseUrl);
    dead.removeIf([](const QString &link) { return link.endsWith("/privacy.html"_L1); }); // not one of ours
    QCOMPARE(dead.join(u'\n'), QString());
}

void TestSiteCases::twoRendersGiveTheSameBytes()
{
    QFETCH(QString, name);
    const RenderedSite first = rendered(name);
    const RenderedSite second = rendered(name);
    QCOMPARE(first.pages.size(), second.pages.size());
    for (auto page = first.pages.begin(); page != first.pages.end(); ++page)
        QVERIFY2(second.pages.value(page.key()) == *page, qPrintable(page.key()));
    QCOMPARE(first.pictures, second.pictures);
}

void TestSiteCases::pagesAreWellFormed()
{
    QFETCH(QString, name);
    const RenderedSite site = rendered(name);
    for (auto page = site.pages.begin(); page != site.pages.end(); ++page) {
        if (page.key().endsWith(".html"_L1))
            QCOMPARE(page.key() + tagFault(*page), page.key());
    }
}

QTEST_GUILESS_MAIN(TestSiteCases)
#include "tst_sitecases.moc"
