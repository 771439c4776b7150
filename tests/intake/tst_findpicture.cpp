// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"
#include "intake/projectfolder.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFindPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.write(u"outside.jpg"_s);
        m_folder.write(u"site/config.toml"_s);
        m_story = m_folder.write(u"site/content/posts/story.md"_s);
        for (const char *name : {"site/content/posts/beside.jpg", "site/content/posts/sub/a b.jpg", "site/content/posts/100%25.jpg",
                                 "site/content/posts/story/own.jpg", "site/static/img/a.jpg", "site/assets/b.jpg", "site/source/c.jpg",
                                 "site/public/d.jpg", "site/root.jpg", "site/content/up.jpg", "site/content/posts/兰溪.jpg"})
            m_folder.write(QString::fromUtf8(name));
        QFile::link(m_folder.path(u"outside.jpg"_s), m_folder.path(u"site/content/posts/link.jpg"_s));
        QFile::link(m_folder.path(u"site/static/img/a.jpg"_s), m_folder.path(u"site/content/posts/goodlink.jpg"_s));
        m_lonely = m_folder.write(u"lonely/notes/note.md"_s);
        m_folder.write(u"lonely/notes/n.jpg"_s);
        m_folder.write(u"lonely/secret.jpg"_s);
    }

    void findsPictures_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("file");
        QTest::newRow("beside") << u"beside.jpg"_s << u"site/content/posts/beside.jpg"_s;
        QTest::newRow("beside, with a dot") << u"./beside.jpg"_s << u"site/content/posts/beside.jpg"_s;
        QTest::newRow("with a query") << u"beside.jpg?v=2#x"_s << u"site/content/posts/beside.jpg"_s;
        QTest::newRow("encoded") << u"sub/a%20b.jpg"_s << u"site/content/posts/sub/a b.jpg"_s;
        QTest::newRow("encoded Chinese") << u"%E5%85%B0%E6%BA%AA.jpg"_s << u"site/content/posts/兰溪.jpg"_s;
        QTest::newRow("Windows") << u"sub\\a b.jpg"_s << u"site/content/posts/sub/a b.jpg"_s;
        QTest::newRow("name that looks encoded") << u"100%25.jpg"_s << u"site/content/posts/100%25.jpg"_s;
        QTest::newRow("Hexo's own folder") << u"own.jpg"_s << u"site/content/posts/story/own.jpg"_s;
        QTest::newRow("above, in the project") << u"../up.jpg"_s << u"site/content/up.jpg"_s;
        QTest::newRow("static") << u"/img/a.jpg"_s << u"site/static/img/a.jpg"_s;
        QTest::newRow("static without a slash") << u"img/a.jpg"_s << u"site/static/img/a.jpg"_s;
        QTest::newRow("assets") << u"/b.jpg"_s << u"site/assets/b.jpg"_s;
        QTest::newRow("source") << u"/c.jpg"_s << u"site/source/c.jpg"_s;
        QTest::newRow("public") << u"/d.jpg"_s << u"site/public/d.jpg"_s;
        QTest::newRow("the project's root") << u"/root.jpg"_s << u"site/root.jpg"_s;
        QTest::newRow("a link inside") << u"goodlink.jpg"_s << u"site/static/img/a.jpg"_s;
        for (const char *refused : {"", "missing.jpg", "../../../outside.jpg", "/../outside.jpg", "/img/../../../outside.jpg",
                                    "%2e%2e/%2e%2e/%2e%2e/outside.jpg", "link.jpg", "https://a.example/beside.jpg", "//a.example/beside.jpg",
                                    "data:image/png;base64,AAAA", "file:///etc/passwd", "/etc/passwd", "sub", ".", "beside.jpg%00", "..\\..\\..\\outside.jpg"})
            QTest::newRow(refused) << QString::fromUtf8(refused) << QString();
    }
    void findsPictures()
    {
        QFETCH(QString, address);
        QFETCH(QString, file);
        QCOMPARE(findPicture(m_story, address), file.isEmpty() ? QString() : m_folder.path(file));
    }

    void staysInTheFolderOfADocumentWithoutAProject()
    {
        QCOMPARE(findPicture(m_lonely, u"n.jpg"_s), m_folder.path(u"lonely/notes/n.jpg"_s));
        QCOMPARE(findPicture(m_lonely, u"../secret.jpg"_s), QString());
        QCOMPARE(findPicture(m_lonely, u"/n.jpg"_s), QString());
        QCOMPARE(findPicture(u"/nowhere/at/all.md"_s, u"n.jpg"_s), QString());
    }

private:
    ProjectFolder m_folder;
    QString m_story;
    QString m_lonely;
};

QTEST_GUILESS_MAIN(TestFindPicture)
#include "tst_findpicture.moc"
