// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/peopledesk.h"
#include "desk/templatedesk.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/style.h"
#include "ui/editor/namecompleter.h"
#include "ui/settings/peoplepage.h"
#include "ui/settings/templatespage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Contributors, sources and templates in the settings, and names that are offered.
class TestListPages : public QObject
{
    Q_OBJECT

    static void write(TestNewsroom &test, const QString &byline, const QString &source)
    {
        Article story = test.write(u"稿件"_s);
        story.byline = byline;
        story.source = source;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
    }
    static QStringList bylines(TestNewsroom &test)
    {
        QStringList names;
        const auto rows = test.newsroom->rows({}, std::nullopt, 100);
        for (const ArticleRow &row : *rows)
            names.append(test.newsroom->article(row.id)->byline);
        names.sort();
        return names;
    }
    static QStringList names(const QListWidget *list)
    {
        QStringList names;
        for (int row = 0; row < list->count(); ++row)
            names.append(list->item(row)->text());
        return names;
    }
    static void write(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        typeInto(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    template <typename Page>
    static void bringUp(Page &page)
    {
        page.resize(640, 480);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QApplication::setActiveWindow(&page);
    }

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void describesSomebodyWhoStandsInStories()
    {
        TestNewsroom test;
        ScriptedAsk ask;
        write(test, u"林小满 何洋"_s, {});
        write(test, u"何洋"_s, {});
        PeoplePage page(*test.newsroom, PeoplePage::Kind::Contributors, ask);
        bringUp(page);
        QCOMPARE(names(page.list()), (QStringList{u"何洋  2"_s, u"林小满  1"_s}));
        QVERIFY(!page.removeButton()->isEnabled());
        page.list()->setCurrentRow(0);
        write(page.field(1), u"摄影记者"_s);
        const auto kept = test.newsroom->people().contributors();
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().name, u"何洋"_s);
        QCOMPARE(kept->first().role, u"摄影记者"_s);
        QCOMPARE(page.nameField()->text(), u"何洋"_s);
        QTest::mouseClick(page.removeButton(), Qt::LeftButton);
        QVERIFY(test.newsroom->people().contributors()->isEmpty());
        QCOMPARE(names(page.list()).size(), 2); // stories name them all the same
    }

    void mergesSpellings()
    {
        TestNewsroom test;
        ScriptedAsk ask;
        write(test, u"林小满"_s, {});
        write(test, u"小满"_s, {});
        write(test, u"林小满 何洋"_s, {});
        PeoplePage page(*test.newsroom, PeoplePage::Kind::Contributors, ask);
        bringUp(page);
        QVERIFY(!page.mergeButton()->isEnabled());
        for (int row = 0; row < page.list()->count(); ++row)
            page.list()->item(row)->setSelected(!page.list()->item(row)->text().contains(u"何洋"_s));
        QTRY_VERIFY(page.mergeButton()->isEnabled());
        ask.textAnswer = u"林小满"_s;
        QTest::mouseClick(page.mergeButton(), Qt::LeftButton);
        QTRY_COMPARE(bylines(test), (QStringList{u"林小满"_s, u"林小满"_s, u"林小满 何洋"_s}));
        QTRY_COMPARE(names(page.list()), (QStringList{u"林小满  3"_s, u"何洋  1"_s}));
    }

    void renamesInTheStoriesWhenToldTo()
    {
        TestNewsroom test;
        ScriptedAsk ask;
        write(test, u"何洋"_s, {});
        PeoplePage page(*test.newsroom, PeoplePage::Kind::Contributors, ask);
        bringUp(page);
        ask.decision = Answer::Cancel;
        write(page.nameField(), u"何阳"_s);
        QTRY_COMPARE(ask.asked.size(), 1);
        QTRY_COMPARE(page.nameField()->text(), u"何洋"_s);
        QCOMPARE(bylines(test), QStringList{u"何洋"_s});
        ask.decision = Answer::Act;
        write(page.nameField(), u"何阳"_s);
        QTRY_COMPARE(bylines(test), QStringList{u"何阳"_s});
        QTRY_COMPARE(page.nameField()->text(), u"何阳"_s);
    }

    void keepsSources()
    {
        TestNewsroom test;
        ScriptedAsk ask;
        write(test, {}, u"青岚日报"_s);
        PeoplePage page(*test.newsroom, PeoplePage::Kind::Sources, ask);
        bringUp(page);
        QCOMPARE(names(page.list()), QStringList{u"青岚日报  1"_s});
        QTest::mouseClick(page.addButton(), Qt::LeftButton);
        QCOMPARE(page.nameField()->text(), u"New source"_s);
        write(page.nameField(), u"新华社"_s);
        write(page.field(1), u"https://example.cn/"_s);
        const auto kept = test.newsroom->people().sources();
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().name, u"新华社"_s);
        QCOMPARE(kept->first().address, u"https://example.cn/"_s);
    }

    void ordersAndRenamesTemplates()
    {
        TestNewsroom test;
        TemplateDesk &desk = test.newsroom->templates();
        const auto before = desk.all();
        for (const StoryTemplate &each : *before)
            GALLEY_VERIFY(desk.remove(each.id));
        TemplatesPage page(*test.newsroom);
        bringUp(page);
        QCOMPARE(page.list()->count(), 0);
        QTest::mouseClick(page.usualButton(), Qt::LeftButton);
        QCOMPARE(names(page.list()), (QStringList{u"消息"_s, u"通讯"_s, u"公告"_s}));
        page.list()->setCurrentRow(2);
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() == u"Move up"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(names(page.list()), (QStringList{u"消息"_s, u"公告"_s, u"通讯"_s}));
        QCOMPARE(desk.all()->at(1).name, u"公告"_s);
        page.list()->item(1)->setText(u"启事"_s);
        QCOMPARE(desk.all()->at(1).name, u"启事"_s);
        page.list()->item(1)->setText(u"消息"_s); // taken
        QCOMPARE(names(page.list()).at(1), u"启事"_s);
        page.list()->setCurrentRow(0);
        QTest::mouseClick(page.removeButton(), Qt::LeftButton);
        QCOMPARE(names(page.list()), (QStringList{u"启事"_s, u"通讯"_s}));
    }

    void offersNamesByTheirInitials()
    {
        QLineEdit line;
        NameCompleter completer([] { return QStringList{u"林小满"_s, u"何洋"_s, u"Tom Wu"_s, u"Tom Hu"_s}; },
                                NameCompleter::Line::Names, &line);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        QApplication::setActiveWindow(&line);
        line.setFocus();
        QTRY_VERIFY(line.hasFocus());
        QTest::keyClicks(&line, u"lxm"_s);
        QTRY_COMPARE(completer.currentCompletion(), u"林小满"_s);
        QTest::keyClick(completer.popup(), Qt::Key_Down);
        QTest::keyClick(completer.popup(), Qt::Key_Return);
        QCOMPARE(line.text(), u"林小满"_s);
        // The next one, after what is there.
        typeInto(&line, u" 洋"_s);
        QTRY_VERIFY(completer.popup()->isVisible());
        QTest::keyClick(completer.popup(), Qt::Key_Down);
        QTest::keyClick(completer.popup(), Qt::Key_Return);
        QCOMPARE(line.text(), u"林小满 何洋"_s);
        line.clear();
        QTest::keyClicks(&line, u"tom"_s);
        QTRY_VERIFY(completer.popup()->isVisible());
        QTest::keyClick(completer.popup(), Qt::Key_Down);
        QTest::keyClick(completer.popup(), Qt::Key_Down);
        QTest::keyClick(completer.popup(), Qt::Key_Return);
        QCOMPARE(line.text(), u"Tom Hu"_s);
    }
};

QTEST_MAIN(TestListPages)
#include "tst_listpages.moc"
