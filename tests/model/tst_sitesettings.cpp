// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/sitesettings.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestSiteSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven()
    {
        SiteSettings settings;
        settings.title = u"青岚新闻"_s;
        settings.baseUrl = u"https://news.example.cn/a/"_s;
        settings.messageAddress = u"mailto:desk@example.cn"_s;
        settings.privacyAddress = u"about/privacy.html"_s;
        settings.refusesEndedLicences = true;
        settings.themeOptions = {{u"accent"_s, u"#b3261e"_s}};
        QCOMPARE(SiteSettings::fromMap(settings.toMap()).toMap(), settings.toMap());
    }

    void addressesLeadToPages_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("script") << u"javascript:alert(1)"_s;
        QTest::newRow("script, hidden") << u"\x01 java\tscript:alert(1)"_s;
        QTest::newRow("script, of Windows") << u"vbscript:x"_s;
        QTest::newRow("data") << u"data:text/html,<script>alert(1)</script>"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
    }
    void addressesLeadToPages()
    {
        QFETCH(QString, address);
        const SiteSettings settings = SiteSettings::fromMap(
            {{u"baseUrl"_s, address}, {u"messageAddress"_s, address}, {u"privacyAddress"_s, address}});
        QCOMPARE(settings.baseUrl, QString());
        QCOMPARE(settings.messageAddress, QString());
        QCOMPARE(settings.privacyAddress, QString());
    }
};

QTEST_APPLESS_MAIN(TestSiteSettings)

#include "tst_sitesettings.moc"
