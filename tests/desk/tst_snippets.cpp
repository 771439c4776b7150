// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "desk/snippetdesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Snippet snippet(const QString &body)
{
    Snippet made;
    made.body = body;
    return made;
}

/// Each field as "key/label", with "?" when it is asked for.
QStringList fields(const Snippet &snippet)
{
    QStringList list;
    for (const SnippetField &field : fieldsOf(snippet))
        list.append(field.key + u'/' + field.label + (field.isAsked ? u"?"_s : QString()));
    return list;
}

QStringList names(const Result<QList<Snippet>> &snippets)
{
    QStringList list;
    if (snippets) {
        for (const Snippet &snippet : *snippets)
            list.append(snippet.name);
    }
    return list;
}

} // namespace

class TestSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheFields_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << u"<p>{a} { {b} } {{}} {{ }}</p>"_s << QStringList();
        QTest::newRow("known in both languages") << u"<p>{{author}}{{编辑}}{{ Date }}</p>"_s
                                                 << QStringList{u"author/author"_s, u"editor/编辑"_s, u"date/Date"_s};
        QTest::newRow("each once") << u"<p>{{作者}}{{author}}{{电话}}</p><p>{{电话}}</p>"_s
                                   << QStringList{u"author/作者"_s, u"电话/电话?"_s};
        QTest::newRow("full-width") << u"<p>｛｛作者｝｝</p>"_s << QStringList{u"author/作者"_s};
        QTest::newRow("asked for by hand") << u"<p>{{?电话}} {{？作者}} {{作者}}</p>"_s
                                           << QStringList{u"电话/电话?"_s, u"?作者/作者?"_s, u"author/作者"_s};
        QTest::newRow("marked in part") << u"<p>{{<strong>作</strong>者}}</p>"_s << QStringList{u"author/作者"_s};
        QTest::newRow("everywhere") << u"<ul><li>{{a}}</li></ul><table><tr><td>{{b}}</td></tr></table>"_s
                                    << QStringList{u"a/a?"_s, u"b/b?"_s};
        QTest::newRow("too long") << u"<p>{{%1}}</p>"_s.arg(QString(61, u'a')) << QStringList();
    }

    void findsTheFields()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, expected);
        QCOMPARE(fields(snippet(body)), expected);
    }

    void fillsThem_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("known and asked") << u"<p>{{作者}}，{{电话}}</p>"_s << u"<p>周砚，123</p>"_s;
        QTest::newRow("twice") << u"<p>{{作者}}{{author}}</p>"_s << u"<p>周砚周砚</p>"_s;
        QTest::newRow("marks go on") << u"<p><strong>{{作者}}</strong>报道</p>"_s << u"<p><strong>周砚</strong>报道</p>"_s;
        QTest::newRow("without a value") << u"<p>{{作者}}{{无}}</p>"_s << u"<p>周砚{{无}}</p>"_s;
        QTest::newRow("an empty value") << u"<p>a{{空}}b</p>"_s << u"<p>ab</p>"_s;
        QTest::newRow("only an empty value") << u"<p>{{空}}</p><p>b</p>"_s << u"<p>b</p>"_s;
        QTest::newRow("no HTML in values") << u"<p>{{html}}</p>"_s << u"<p>&lt;b&gt;{{作者}}&amp;</p>"_s;
        QTest::newRow("lines") << u"<p>{{lines}}</p>"_s << u"<p>一<br>二</p>"_s;
    }

    void fillsThem()
    {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        const QHash<QString, QString> values{{u"author"_s, u"周砚"_s}, {u"电话"_s, u"123"_s}, {u"空"_s, QString()},
                                             {u"html"_s, u"<b>{{作者}}&"_s}, {u"lines"_s, u"一\n二"_s}};
        QCOMPARE(toHtml(filled(snippet(body), values)).trimmed(), expected);
    }

    void aNewNewsroomHasSnippetsOfItsLanguage()
    {
        const TestNewsroom chinese;
        QCOMPARE(names(chinese.newsroom->snippets().all()),
                 (QStringList{u"编者按"_s, u"署名"_s, u"责任编辑"_s, u"更正"_s, u"来源说明"_s}));
        QTemporaryDir folder;
        const auto english = Newsroom::create(folder.filePath(u"E"_s), {u"Vale"_s, u"en"_s, {}}, chinese.clock);
        GALLEY_VERIFY(english);
        QCOMPARE(names((*english)->snippets().all()),
                 (QStringList{u"Editor’s note"_s, u"Byline"_s, u"Responsible editor"_s, u"Correction"_s, u"Source"_s}));
        for (const QString &language : {u"zh-CN"_s, u"en"_s}) {
            const auto starting = startingSnippets(language);
            for (const Snippet &each : starting) {
                QCOMPARE(toHtml(parseHtml(each.body)->body), each.body);
                QVERIFY2(!fieldsOf(each).isEmpty(), qPrintable(each.name));
            }
        }
    }

    void keepsChangesAndSaysSo()
    {
        TestNewsroom test;
        SnippetDesk &desk = test.newsroom->snippets();
        QSignalSpy spy(test.newsroom.get(), &Newsroom::changed);
        auto added = desk.add(u" 联系  方式 "_s, u"<div onclick=x>电话：{{电话}}</div>"_s);
        GALLEY_VERIFY(added);
        QCOMPARE(added->name, u"联系 方式"_s);
        QCOMPARE(added->body, u"<p>电话：{{电话}}</p>\n"_s);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<NewsroomChange>().parts, NewsroomChange::Parts(NewsroomChange::Snippets));
        added->position = 0;
        GALLEY_VERIFY(desk.put(*added));
        QCOMPARE(names(desk.all()).first(), u"联系 方式"_s);
        QCOMPARE(desk.add(u"署名"_s, u"<p>a</p>"_s).error().kind, ErrorKind::AlreadyThere);
        QCOMPARE(desk.add(u"空"_s, u"<p> </p>"_s).error().kind, ErrorKind::BadInput);
        QCOMPARE(desk.add(u" "_s, u"<p>a</p>"_s).error().kind, ErrorKind::BadInput);
        QCOMPARE(desk.add(u"长"_s, QString(100'001, u'a')).error().kind, ErrorKind::BadInput);
        GALLEY_VERIFY(desk.remove(added->id));
        QCOMPARE(desk.remove(added->id).error().kind, ErrorKind::NotFound);
        // What went comes back, what is there is not doubled.
        GALLEY_VERIFY(desk.remove(desk.all()->first().id));
        GALLEY_VERIFY(desk.addStarting());
        QCOMPARE(names(desk.all()), (QStringList{u"署名"_s, u"责任编辑"_s, u"更正"_s, u"来源说明"_s, u"编者按"_s}));
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(names(test.newsroom->snippets().all()).size(), 5);
    }

    void knowsAStory()
    {
        TestNewsroom test;
        Article story = test.write(u"标题"_s);
        story.byline = u"林小满"_s;
        story.publishAt = QDateTime(QDate(2026, 3, 1), QTime(20, 0), Qt::UTC);
        const auto values = test.newsroom->snippets().values(story);
        QCOMPARE(values.value(u"author"_s), u"林小满"_s);
        QCOMPARE(values.value(u"date"_s), u"2026年3月2日"_s);
        QCOMPARE(values.value(u"today"_s), u"2026年5月18日"_s);
        QCOMPARE(values.value(u"channel"_s), u"新闻"_s);
        QCOMPARE(values.value(u"newsroom"_s), u"青岚新闻"_s);
        QVERIFY(!values.contains(u"source"_s));
        story.language = u"en"_s;
        QCOMPARE(test.newsroom->snippets().values(story).value(u"date"_s), u"2 March 2026"_s);
        const Snippet byline = test.newsroom->snippets().all()->at(1);
        QCOMPARE(toHtml(filled(byline, values)), u"<p class=\"end\">青岚新闻记者　林小满</p>\n"_s);
        const auto known = knownFields();
        for (auto value = values.begin(); value != values.end(); ++value) {
            QVERIFY(std::any_of(known.begin(), known.end(), [&](const auto &each) { return each.first == value.key(); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
