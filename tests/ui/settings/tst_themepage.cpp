// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedask.h"
#include "support/themefolder.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/settings/colourfield.h"
#include "ui/settings/logofield.h"
#include "ui/settings/optionfield.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/themepage.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestThemePage : public QObject
{
    Q_OBJECT

private:
    /// The page of a newsroom whose own theme is in use.
    struct Bench {
        Bench()
        {
            folder = makeOwnTheme(*test.newsroom);
            (void)test.newsroom->themes().choose(u"own"_s);
            page = std::make_unique<ThemePage>(*test.newsroom, ask);
            page->show();
        }
        QHash<QString, QString> kept() const { return test.newsroom->settings().themeOptions; }
        void choose(const QString &name)
        {
            const int place = page->themes()->findData(name);
            page->themes()->setCurrentIndex(place);
            Q_EMIT page->themes()->activated(place);
        }

        TestNewsroom test;
        ScriptedAsk ask;
        QString folder;
        std::unique_ptr<ThemePage> page;
    };

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void makesAFormOfWhatTheThemeDeclares()
    {
        Bench bench;
        QVERIFY(bench.page->field(u"accent"_s));
        QVERIFY(bench.page->field(u"size"_s));
        QVERIFY(bench.page->field(u"showViews"_s));
        QVERIFY(!bench.page->field(u"none"_s));
        QCOMPARE(bench.page->themes()->currentData().toString(), u"own"_s);
        QCOMPARE(bench.page->themes()->currentText(), u"Our own (own theme)"_s);
        QVERIFY(bench.page->folderButton()->isVisible());
    }

    void keepsWhatIsChangedAtOnce()
    {
        Bench bench;
        bench.page->field(u"size"_s)->findChild<QSpinBox *>()->setValue(20);
        QTRY_COMPARE(bench.kept().value(u"own/size"_s), u"20"_s);
        QTest::mouseClick(bench.page->field(u"size"_s)->backToDefault(), Qt::LeftButton);
        QTRY_VERIFY(bench.kept().isEmpty());
    }

    void aColourThatIsDraggedIsKeptAFewTimesOnly()
    {
        Bench bench;
        QSignalSpy changed(bench.test.newsroom.get(), &Newsroom::changed);
        auto *field = bench.page->field(u"accent"_s)->findChild<ColourField *>();
        for (int green = 0; green < 100; ++green)
            Q_EMIT field->colourChanged(QColor(40, green, 80));
        QTRY_COMPARE(bench.kept().value(u"own/accent"_s), u"#286350"_s);
        QVERIFY2(changed.size() <= 3, qPrintable(QString::number(changed.size())));
    }

    void nothingIsLostWhenThePageGoes()
    {
        Bench bench;
        bench.page->field(u"size"_s)->findChild<QSpinBox *>()->setValue(19);
        bench.page.reset();
        QCOMPARE(bench.kept().value(u"own/size"_s), u"19"_s);
    }

    void followsWhatIsChangedElsewhere()
    {
        Bench bench;
        GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"size"_s, u"12"_s));
        QCOMPARE(bench.page->field(u"size"_s)->value(), u"12"_s);
    }

    void anotherThemeHasAnotherForm()
    {
        Bench bench;
        bench.page->field(u"size"_s)->findChild<QSpinBox *>()->setValue(20);
        bench.choose(u"default"_s);
        QCOMPARE(bench.test.newsroom->settings().theme, u"default"_s);
        QVERIFY(!bench.page->field(u"size"_s));
        QVERIFY(!bench.page->folderButton()->isVisible());
        bench.choose(u"own"_s);
        QCOMPARE(bench.page->field(u"size"_s)->value(), u"20"_s);
    }

    void refusesAThemeThatIsAtFaultAndStaysWithTheOther()
    {
        Bench bench;
        bench.choose(u"default"_s);
        QVERIFY(writeText(bench.folder + u"/story.mustache"_s, "{{#open}}"));
        QSignalSpy refused(bench.page.get(), &ThemePage::refused);
        bench.choose(u"own"_s);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(bench.test.newsroom->settings().theme, u"default"_s);
        QCOMPARE(bench.page->themes()->currentData().toString(), u"default"_s);
    }

    void copiesAThemeAndPutsItToUse()
    {
        Bench bench;
        GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"size"_s, u"18"_s));
        bench.ask.textAnswer = u"副刊"_s;
        QTest::mouseClick(bench.page->copyButton(), Qt::LeftButton);
        QTRY_COMPARE(bench.test.newsroom->settings().theme, u"fukan"_s);
        QCOMPARE(bench.page->themes()->currentText(), u"副刊 (own theme)"_s);
        QCOMPARE(bench.page->field(u"size"_s)->value(), u"18"_s);
        QSignalSpy wanted(bench.page.get(), &ThemePage::folderRequested);
        QTest::mouseClick(bench.page->folderButton(), Qt::LeftButton);
        QCOMPARE(wanted.first().first().toString(), bench.test.path() + u"/themes/fukan"_s);
    }

    void followsAnEditOfTheDeclaration()
    {
        Bench bench;
        QSignalSpy refused(bench.page.get(), &ThemePage::refused);
        QVERIFY(writeText(bench.folder + u"/theme.json"_s, OwnThemeJson.left(300)));
        QVERIFY(refused.wait(5000));
        QVERIFY(bench.page->field(u"size"_s));
        QByteArray edited = OwnThemeJson;
        edited.replace("\"key\": \"size\"", "\"key\": \"breadth\"");
        QSignalSpy settled(bench.page.get(), &ThemePage::settled);
        QVERIFY(writeText(bench.folder + u"/theme.json"_s, edited));
        QVERIFY(settled.wait(5000));
        QVERIFY(!bench.page->field(u"size"_s));
        QVERIFY(bench.page->field(u"breadth"_s));
    }

    void anEditElsewhereInTheThemeLeavesTheForm()
    {
        Bench bench;
        OptionField *field = bench.page->field(u"size"_s);
        QSignalSpy settled(bench.page.get(), &ThemePage::settled);
        QVERIFY(writeText(bench.folder + u"/assets/style.css"_s, "body{color:red}"));
        QVERIFY(settled.wait(5000));
        QCOMPARE(bench.page->field(u"size"_s), field);
    }

    void choosesAndRemovesALogo()
    {
        Bench bench;
        const QString path = bench.test.folder.filePath(u"logo.png"_s);
        QImage image(64, 32, QImage::Format_RGB32);
        image.fill(0x28594f);
        QVERIFY(image.save(path));
        bench.ask.file = path;
        QTest::mouseClick(bench.page->logo()->findChildren<QPushButton *>().first(), Qt::LeftButton);
        QTRY_VERIFY(!bench.test.newsroom->settings().logo.isEmpty());
        QTest::mouseClick(bench.page->logo()->findChildren<QPushButton *>().last(), Qt::LeftButton);
        QVERIFY(bench.test.newsroom->settings().logo.isEmpty());
    }

    // ---- in the settings

    void theSettingsSayWhatIsRefused()
    {
        Bench bench;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.ini"_s));
        SettingsDialog dialog(settings, bench.test.newsroom.get(), bench.ask, nullptr);
        dialog.show();
        dialog.showPage(SettingsDialog::Page::Theme);
        bench.ask.file = bench.folder + u"/theme.json"_s;
        Q_EMIT dialog.themePage()->logo()->chooseRequested();
        auto *messages = dialog.findChild<MessageArea *>();
        QTRY_VERIFY(messages->isShowing(u"theme"_s));
        GALLEY_VERIFY(bench.test.newsroom->themes().choose(u"default"_s));
        Q_EMIT dialog.themePage()->logo()->removeRequested();
        QVERIFY(!messages->isShowing(u"theme"_s));
    }

    void standsAsideWhereThereIsRoom()
    {
        Bench bench;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"galley.ini"_s));
        SettingsDialog dialog(settings, bench.test.newsroom.get(), bench.ask, nullptr);
        dialog.resize(300, 200);
        dialog.show();
        dialog.move(300, 100);
        const QRect preview(400, 0, 200, 600);
        dialog.standClearOf(preview);
        QVERIFY(!dialog.frameGeometry().intersects(preview));
        const QPoint place = dialog.pos();
        dialog.standClearOf(preview);
        QCOMPARE(dialog.pos(), place);
    }
};

QTEST_MAIN(TestThemePage)
#include "tst_themepage.moc"
