// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/boarddesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestBoardDesk : public QObject
{
    Q_OBJECT

    static ArticleId holding(TestNewsroom &test, const QString &headline, Slot slot)
    {
        Article story = test.ready(headline);
        story.slots = slot;
        return test.newsroom->stories().save(story, SaveKind::Explicit)->id;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsTheOrderAndSaysSo()
    {
        TestNewsroom test;
        const ArticleId a = holding(test, u"甲"_s, Slot::Headline);
        const ArticleId b = holding(test, u"乙"_s, Slot::Headline);
        QList<NewsroomChange::Parts> told;
        connect(test.newsroom.get(), &Newsroom::changed, this,
                [&](const NewsroomChange &change) { told.append(change.parts); });
        GALLEY_VERIFY(test.newsroom->board().arrange(Slot::Headline, {b, a}));
        QCOMPARE(told, QList<NewsroomChange::Parts>{NewsroomChange::Board});
        QCOMPARE(test.newsroom->board().order()->value(Slot::Headline), (QList<ArticleId>{b, a}));
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(test.newsroom->board().order()->value(Slot::Headline), (QList<ArticleId>{b, a}));
    }

    void refusesWhatCannotStandThere()
    {
        TestNewsroom test;
        const ArticleId a = holding(test, u"甲"_s, Slot::Headline);
        const ArticleId other = holding(test, u"乙"_s, Slot::Featured);
        BoardDesk &board = test.newsroom->board();
        GALLEY_VERIFY(board.arrange(Slot::Headline, {a}));
        bool told = false;
        connect(test.newsroom.get(), &Newsroom::changed, this, [&] { told = true; });
        const Done without = board.arrange(Slot::Headline, {other, a});
        QCOMPARE(without.error().kind, ErrorKind::BadInput);
        QVERIFY(without.error().message.contains(u"乙"_s));
        QCOMPARE(board.arrange(Slot::Headline, {a, a}).error().kind, ErrorKind::BadInput);
        QCOMPARE(board.arrange(Slot::Headline, {a, ArticleId::make()}).error().kind, ErrorKind::NotFound);
        QVERIFY(!told);
        QCOMPARE(board.order()->value(Slot::Headline), QList<ArticleId>{a});
    }
};

QTEST_GUILESS_MAIN(TestBoardDesk)
#include "tst_boarddesk.moc"
