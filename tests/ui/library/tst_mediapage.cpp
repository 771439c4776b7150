// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/style.h"
#include "ui/library/mediamodel.h"
#include "ui/library/mediapage.h"
#include "ui/library/mediapanel.h"
#include "ui/stories/thumbnails.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The media library: what is shown, and what is written about it.
class TestMediaPage : public QObject
{
    Q_OBJECT

    struct Shown {
        TestNewsroom test;
        Thumbnails thumbnails{[this](const QString &file) { return test.newsroom->media().pathOf(file); }};
        std::unique_ptr<MediaPage> page;

        Media add(const QString &name, QRgb colour)
        {
            QImage image(30, 20, QImage::Format_RGB32);
            image.fill(colour);
            const QString path = test.folder.filePath(name);
            if (!image.save(path))
                qFatal("no picture");
            test.clock.advance(1);
            return *test.newsroom->media().add(path);
        }
        void open()
        {
            page = std::make_unique<MediaPage>(*test.newsroom, thumbnails);
            page->resize(900, 600);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
            QApplication::setActiveWindow(page.get());
        }
        void click(int row, Qt::KeyboardModifiers held = {})
        {
            const QModelIndex at = page->model()->index(row);
            page->view()->scrollTo(at);
            QTest::mouseClick(page->view()->viewport(), Qt::LeftButton, held, page->view()->visualRect(at).center());
        }
        void choose(MediaScope scope)
        {
            page->scopeBox()->setCurrentIndex(int(scope));
            Q_EMIT page->scopeBox()->activated(int(scope));
        }
        QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < page->model()->rowCount(); ++row)
                names.append(page->model()->index(row).data().toString());
            return names;
        }
        Media stored(const Media &media) const { return *test.newsroom->media().media(media.file); }
    };

    static void write(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        typeInto(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void readsAPageAtATime()
    {
        Shown shown;
        for (int i = 0; i < 450; ++i)
            shown.add(u"%1.png"_s.arg(i, 3, 10, QChar(u'0')), qRgb(i % 256, i / 256, 7));
        MediaModel model(*shown.test.newsroom);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setFilter({});
        QCOMPARE(model.rowCount(), MediaModel::PageSize);
        QCOMPARE(model.total(), 450);
        QCOMPARE(model.index(0).data().toString(), u"449.png"_s);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 450);
        QCOMPARE(model.index(449).data().toString(), u"000.png"_s);
        GALLEY_VERIFY(shown.test.newsroom->media().describe({model.mediaAt(model.index(5)).file}, {.caption = u"河边"_s}));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.refresh();
        QCOMPARE(model.index(5).data().toString(), u"河边"_s);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowCount(), 450);
        GALLEY_VERIFY(shown.test.newsroom->media().remove(model.mediaAt(model.index(0)).file));
        model.refresh();
        QCOMPARE(resets.size(), 1);
        QCOMPARE(model.rowCount(), 449);
    }

    void keepsWhatIsWritten()
    {
        Shown shown;
        const Media picture = shown.add(u"市场.png"_s, qRgb(1, 2, 3));
        shown.open();
        shown.click(0);
        MediaPanel *panel = shown.page->panel();
        QTRY_VERIFY(panel->captionField()->isEnabled());
        QCOMPARE(shown.page->model()->index(0).data(MediaModel::NoteRole).toString(), u"Without alternative text"_s);
        write(panel->captionField(), u"早市"_s);
        write(panel->altField(), u"一排菜摊"_s);
        write(panel->creditField(), u"林小满"_s);
        write(panel->licenceField(), u"新华社供图"_s);
        QCOMPARE(shown.stored(picture).caption, u"早市"_s);
        QCOMPARE(shown.stored(picture).alt, u"一排菜摊"_s);
        QCOMPARE(shown.stored(picture).credit, u"林小满"_s);
        QCOMPARE(shown.stored(picture).licence, u"新华社供图"_s);
        QTest::mouseClick(panel->endBox(), Qt::LeftButton, {}, {8, panel->endBox()->height() / 2});
        QVERIFY(shown.stored(picture).licenceUntil.isValid());
        panel->endField()->setDate(QDate(2020, 1, 31));
        QCOMPARE(shown.stored(picture).licenceUntil, QDate(2020, 1, 31));
        QTRY_COMPARE(shown.page->model()->index(0).data(MediaModel::NoteRole).toString(), u"Licence ended"_s);
        QVERIFY(shown.page->model()->index(0).data(MediaModel::WarningRole).toBool());
        QTest::mouseClick(panel->endBox(), Qt::LeftButton, {}, {8, panel->endBox()->height() / 2});
        QVERIFY(!shown.stored(picture).licenceUntil.isValid());
        // The selection stays through all of this.
        QCOMPARE(shown.page->view()->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(panel->captionField()->text(), u"早市"_s);
    }

    void writesAboutSeveralAtOnce()
    {
        Shown shown;
        const Media first = shown.add(u"a.png"_s, qRgb(1, 0, 0));
        const Media second = shown.add(u"b.png"_s, qRgb(2, 0, 0));
        GALLEY_VERIFY(shown.test.newsroom->media().describe({first.file}, {.caption = u"甲"_s, .credit = u"某人"_s}));
        shown.open();
        shown.click(0);
        shown.click(1, Qt::ControlModifier);
        MediaPanel *panel = shown.page->panel();
        QTRY_COMPARE(panel->creditField()->placeholderText(), u"Different ones"_s);
        write(panel->creditField(), u"何洋"_s);
        QCOMPARE(shown.stored(first).credit, u"何洋"_s);
        QCOMPARE(shown.stored(second).credit, u"何洋"_s);
        // What was not touched stays as it is for each.
        QCOMPARE(shown.stored(first).caption, u"甲"_s);
        QCOMPARE(shown.stored(second).caption, QString());
    }

    void findsAndFilters()
    {
        Shown shown;
        const Media market = shown.add(u"market.png"_s, qRgb(1, 0, 0));
        const Media used = shown.add(u"used.png"_s, qRgb(2, 0, 0));
        GALLEY_VERIFY(shown.test.newsroom->media().describe({market.file}, {.caption = u"早市"_s, .alt = u"摊位"_s, .credit = u"何洋"_s}));
        Article story = shown.test.write(u"用图的稿件"_s);
        story.body = u"<p>正文</p><figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(used.file);
        GALLEY_VERIFY(shown.test.newsroom->stories().save(story, SaveKind::Explicit));
        shown.open();
        QCOMPARE(shown.names().size(), 2);
        typeInto(shown.page->searchField(), u"何洋"_s);
        QTRY_COMPARE(shown.names(), QStringList{u"早市"_s});
        shown.page->searchField()->clear();
        QTRY_COMPARE(shown.names().size(), 2);
        shown.choose(MediaScope::Unused);
        QCOMPARE(shown.names(), QStringList{u"早市"_s});
        shown.choose(MediaScope::NoAlt);
        QCOMPARE(shown.names(), QStringList{u"used.png"_s});
        shown.click(0);
        QListWidget *use = shown.page->panel()->useList();
        QTRY_COMPARE(use->count(), 1);
        QCOMPARE(use->item(0)->text(), u"用图的稿件"_s);
        QSignalSpy opened(shown.page.get(), &MediaPage::openRequested);
        use->setFocus();
        use->setCurrentRow(0);
        QTest::keyClick(use, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ArticleId>(), story.id);
        shown.choose(MediaScope::LicenceEnded);
        QVERIFY(shown.names().isEmpty());
    }

    void wishesLeaveThePage()
    {
        Shown shown;
        const Media picture = shown.add(u"a.png"_s, qRgb(1, 0, 0));
        shown.open();
        shown.click(0);
        MediaPanel *panel = shown.page->panel();
        QVERIFY(!panel->insertButton()->isEnabled());
        panel->setMayInsert(true);
        QSignalSpy inserted(shown.page.get(), &MediaPage::insertRequested);
        QTest::mouseClick(panel->insertButton(), Qt::LeftButton);
        QCOMPARE(inserted.value(0).value(0).toStringList(), QStringList{picture.file});
        QSignalSpy removed(shown.page.get(), &MediaPage::removeRequested);
        shown.page->view()->setFocus();
        QTest::keyClick(shown.page->view(), Qt::Key_Delete);
        QCOMPARE(removed.value(0).value(0).toStringList(), QStringList{picture.file});
        QSignalSpy dropped(shown.page.get(), &MediaPage::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/a/b.jpg"_s), QUrl(u"https://example.cn/c.jpg"_s)});
        QDragEnterEvent enter(QPoint(20, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(shown.page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(20, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(shown.page.get(), &drop);
        QCOMPARE(dropped.value(0).value(0).toStringList(), QStringList{u"/a/b.jpg"_s});
    }
};

QTEST_MAIN(TestMediaPage)
#include "tst_mediapage.moc"
