// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storecase.h"
#include "store/storytemplatestore.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

StoryTemplate named(const QString &name, int position = 1000)
{
    return {StoryTemplateId::make(), name, position, moment(1)};
}

Article content(const QString &text)
{
    Article article;
    article.id = ArticleId::make();
    article.body = u"<p>%1</p>\n"_s.arg(text);
    article.tags = {u"公告"_s};
    return article;
}

/// Their names in order, each with its position.
QStringList names(const StoryTemplateStore &store)
{
    QStringList list;
    const auto templates = store.templates();
    if (templates) {
        for (const StoryTemplate &each : *templates)
            list.append(u"%1 %2"_s.arg(each.position).arg(each.name));
    }
    return list;
}

} // namespace

class StoryTemplateStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackWhatWasKept()
    {
        StoreCase newsroom;
        StoryTemplateStore store(newsroom.database());
        QVERIFY(store.templates()->isEmpty());
        const StoryTemplate notice = named(u"公告"_s, 0);
        const Article text = content(u"特此公告。"_s);
        GALLEY_OK(store.put(notice, text));
        GALLEY_OK(newsroom.reopen());
        StoryTemplateStore again(newsroom.database());
        QVERIFY(*again.templates() == QList<StoryTemplate>{notice});
        QVERIFY(*again.content(notice.id) == text);
        GALLEY_FAILS(again.content(StoryTemplateId::make()), ErrorKind::NotFound);
    }

    void keepsThemInOrderAndChangesNamesAlone()
    {
        StoreCase newsroom;
        StoryTemplateStore store(newsroom.database());
        StoryTemplate last = named(u"丙"_s);
        const Article text = content(u"原文"_s);
        GALLEY_OK(store.put(named(u"甲"_s), content(u"一"_s)));
        GALLEY_OK(store.put(last, text));
        GALLEY_OK(store.put(named(u"乙"_s, 1), content(u"二"_s)));
        QCOMPARE(names(store), (QStringList{u"0 甲"_s, u"1 乙"_s, u"2 丙"_s}));
        last.position = -5;
        last.name = u"  丁 "_s;
        GALLEY_OK(store.change(last));
        QCOMPARE(names(store), (QStringList{u"0 丁"_s, u"1 甲"_s, u"2 乙"_s}));
        QVERIFY(*store.content(last.id) == text);
        GALLEY_OK(store.remove(last.id));
        QCOMPARE(names(store), (QStringList{u"0 甲"_s, u"1 乙"_s}));
        QCOMPARE(newsroom.peek(u"SELECT kind || ' ' || id FROM tombstone"_s).toString(),
                 u"story_template "_s + last.id.toString());
        GALLEY_FAILS(store.remove(last.id), ErrorKind::NotFound);
        GALLEY_FAILS(store.change(last), ErrorKind::NotFound);
    }

    void refusesNoNameAndAnotherOnes()
    {
        StoreCase newsroom;
        StoryTemplateStore store(newsroom.database());
        StoryTemplate second = named(u"Feature"_s);
        GALLEY_OK(store.put(named(u"News"_s), content(u"a"_s)));
        GALLEY_OK(store.put(second, content(u"b"_s)));
        GALLEY_FAILS(store.put(named(u" nEWS"_s), content(u"c"_s)), ErrorKind::AlreadyThere);
        GALLEY_FAILS(store.put(named(u"  "_s), content(u"c"_s)), ErrorKind::BadInput);
        StoryTemplate nobody = named(u"x"_s);
        nobody.id = {};
        GALLEY_FAILS(store.put(nobody, content(u"c"_s)), ErrorKind::BadInput);
        second.name = u"news"_s;
        GALLEY_FAILS(store.change(second), ErrorKind::AlreadyThere);
        QCOMPARE(names(store), (QStringList{u"0 News"_s, u"1 Feature"_s}));
    }
};

QTEST_GUILESS_MAIN(StoryTemplateStoreTest)
#include "tst_storytemplatestore.moc"
