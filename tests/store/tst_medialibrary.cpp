// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/medialibrary.h"
#include "store/mediastore.h"
#include "store/snippetstore.h"
#include "store/storecase.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Media mediaOf(const QByteArray &bytes, const QString &name, int second)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {{}, QString::fromLatin1(hash) + u".png"_s, name, 640, 480, 0, false, moment(second)};
}

/// A newsroom with a picture for each of @p names, added in their order; each is as large as its name is long.
struct Library : StoreCase {
    explicit Library(const QStringList &names) : store(database(), folder())
    {
        int second = 0;
        for (const QString &name : names) {
            const auto kept = MediaStore(database(), folder()).put(mediaOf(name.toUtf8(), name, second++), name.toUtf8());
            if (!kept)
                qFatal("%s", qPrintable(kept.error().detail));
            file[name] = kept->file;
        }
    }
    QStringList shown(const MediaFilter &filter, int offset = 0, int limit = 100) const
    {
        QStringList names;
        const auto files = store.files(filter, offset, limit);
        for (const Media &media : files ? *files : QList<Media>())
            names.append(media.originalName);
        return names;
    }
    MediaLibrary store;
    QHash<QString, QString> file;
};

} // namespace

class MediaLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void describesManyAtOnceOrNone();
    void findsByWhatIsKnown();
    void sortsAndPages();
    void knowsWhereAFileIsUsed();
    void removesOnlyWhatNothingShows();
    void isQuickWithTwentyThousand();
};

void MediaLibraryTest::describesManyAtOnceOrNone()
{
    Library library({u"甲.png"_s, u"乙.png"_s});
    MediaStore store(library.database(), library.folder());
    const QString first = library.file[u"甲.png"_s];
    const QString second = library.file[u"乙.png"_s];
    GALLEY_OK(library.store.describe({first}, {.caption = u"河边"_s, .alt = u"一条河"_s}));
    GALLEY_OK(library.store.describe({first, second}, {.credit = u"林小满 摄"_s, .licenceUntil = QDate(2027, 3, 31)}));
    QCOMPARE(store.media(first)->caption, u"河边"_s);
    QCOMPARE(store.media(first)->alt, u"一条河"_s);
    QCOMPARE(store.media(first)->credit, u"林小满 摄"_s);
    QCOMPARE(store.media(second)->credit, u"林小满 摄"_s);
    QCOMPARE(store.media(second)->licenceUntil, QDate(2027, 3, 31));
    QCOMPARE(store.media(second)->caption, QString());
    GALLEY_OK(library.store.describe({second}, {.credit = QString(), .licenceUntil = QDate()}));
    QCOMPARE(store.media(second)->credit, QString());
    QVERIFY(!store.media(second)->licenceUntil.isValid());
    GALLEY_FAILS(library.store.describe({first, u"gone.png"_s}, {.credit = u"nobody"_s}), ErrorKind::NotFound);
    QCOMPARE(store.media(first)->credit, u"林小满 摄"_s);
}

void MediaLibraryTest::findsByWhatIsKnown()
{
    Library library({u"甲.png"_s, u"乙_100%.png"_s, u"丙.png"_s});
    GALLEY_OK(library.store.describe({library.file[u"甲.png"_s]},
                                     {.caption = u"早市开张"_s, .alt = u"摊位"_s, .credit = u"Chen Yu"_s,
                                      .licence = u"CC BY 4.0"_s, .licenceUntil = QDate(2026, 5, 1)}));
    const auto found = [&](const QString &words) { return library.shown({.words = words}); };
    QCOMPARE(found(u"早市"_s), QStringList{u"甲.png"_s});
    QCOMPARE(found(u"chen 早市"_s), QStringList{u"甲.png"_s});
    QCOMPARE(found(u"早市 nobody"_s), QStringList());
    QCOMPARE(found(u"cc"_s), QStringList{u"甲.png"_s});
    QCOMPARE(found(u"100%"_s), QStringList{u"乙_100%.png"_s});
    QCOMPARE(found(u"乙_"_s), QStringList{u"乙_100%.png"_s});
    QCOMPARE(found(u"乙%p"_s), QStringList());
    QCOMPARE(found(u"png"_s).size(), 3);
    QCOMPARE(*library.store.count({.words = u"png"_s}), 3);
    QCOMPARE(library.shown({.scope = MediaScope::NoAlt}), (QStringList{u"丙.png"_s, u"乙_100%.png"_s}));
    QCOMPARE(library.shown({.scope = MediaScope::Recordings}), QStringList());
    const auto ended = [&](const QDate &today) {
        return *library.store.count({.scope = MediaScope::LicenceEnded, .today = today});
    };
    QCOMPARE(ended(QDate(2026, 5, 1)), 0); // the last day is one on which it may be shown
    QCOMPARE(ended(QDate(2026, 5, 2)), 1);
}

void MediaLibraryTest::sortsAndPages()
{
    Library library({u"b.png"_s, u"aaaa.png"_s, u"Ccc.png"_s});
    QCOMPARE(library.shown({}), (QStringList{u"Ccc.png"_s, u"aaaa.png"_s, u"b.png"_s}));
    QCOMPARE(library.shown({.order = MediaOrder::Name}), (QStringList{u"aaaa.png"_s, u"b.png"_s, u"Ccc.png"_s}));
    QCOMPARE(library.shown({.order = MediaOrder::Size}), (QStringList{u"aaaa.png"_s, u"Ccc.png"_s, u"b.png"_s}));
    QCOMPARE(library.shown({.order = MediaOrder::Name}, 1, 1), QStringList{u"b.png"_s});
    QCOMPARE(library.shown({}, 3, 10), QStringList());
}

void MediaLibraryTest::knowsWhereAFileIsUsed()
{
    Library library({u"cover.png"_s, u"text.png"_s, u"snippet.png"_s, u"logo.png"_s, u"free.png"_s, u"trash.png"_s});
    Article covered = StoreCase::draft(u"封面"_s, 1);
    covered.cover.file = library.file[u"cover.png"_s];
    Article written = StoreCase::draft(u"正文"_s, 2);
    written.body = u"<figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(library.file[u"text.png"_s]);
    Article both = written;
    both.id = ArticleId::make();
    both.cover.file = library.file[u"text.png"_s];
    Article gone = StoreCase::draft(u"废稿"_s, 3);
    gone.cover.file = library.file[u"trash.png"_s];
    gone.trashedAt = moment(9);
    GALLEY_OK(library.put({covered, written, both, gone}));
    const Snippet snippet{SnippetId::make(), u"启事"_s,
                          u"<figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(library.file[u"snippet.png"_s]), 0,
                          moment(1)};
    GALLEY_OK(SnippetStore(library.database()).put(snippet));
    library.peek(u"INSERT INTO setting (key, value) VALUES ('logo', '%1')"_s.arg(library.file[u"logo.png"_s]));

    const auto use = [&](const QString &name) { return *library.store.use(library.file[name]); };
    QCOMPARE(use(u"cover.png"_s).stories, QList<ArticleId>{covered.id});
    QCOMPARE(use(u"text.png"_s).stories.size(), 2);
    QCOMPARE(use(u"snippet.png"_s).snippets, QList<SnippetId>{snippet.id});
    QVERIFY(use(u"logo.png"_s).isLogo);
    QCOMPARE(use(u"trash.png"_s).stories, QList<ArticleId>{gone.id});
    QVERIFY(use(u"free.png"_s).isNone());
    QCOMPARE(library.shown({.scope = MediaScope::Unused}), QStringList{u"free.png"_s});
}

void MediaLibraryTest::removesOnlyWhatNothingShows()
{
    Library library({u"used.png"_s, u"free.png"_s});
    Article story = StoreCase::draft(u"封面"_s);
    story.cover.file = library.file[u"used.png"_s];
    GALLEY_OK(library.put({story}));
    GALLEY_FAILS(library.store.remove(story.cover.file), ErrorKind::NotAllowed);
    QVERIFY(QFile::exists(library.folder().mediaFile(story.cover.file)));
    const QString free = library.file[u"free.png"_s];
    GALLEY_OK(library.store.remove(free));
    QVERIFY(!QFile::exists(library.folder().mediaFile(free)));
    QCOMPARE(*library.store.count({}), 1);
    QCOMPARE(library.peek(u"SELECT count(*) FROM tombstone WHERE kind = 'media'"_s).toInt(), 1);
    GALLEY_FAILS(library.store.remove(free), ErrorKind::NotFound);
}

void MediaLibraryTest::isQuickWithTwentyThousand()
{
    Library library({u"one.png"_s});
    library.peek(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                 "INSERT INTO media (id, file, original_name, width, height, bytes, has_alpha, added_at, caption, credit) "
                 "SELECT printf('%032d', i), printf('%064d.jpg', i), printf('DSC_%05d.JPG', i), 4000, 3000, i, 0, i, "
                 "'街道办主任在早市上 ' || i, '林小满' FROM n"_s);
    QCOMPARE(*library.store.count({}), 20001);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(library.shown({}, 19000, 100).size(), 100);
    QCOMPARE(library.shown({.order = MediaOrder::Name, .words = u"早市 1999"_s}).size(), 12);
    QCOMPARE(library.shown({.scope = MediaScope::Unused}, 10000, 100).size(), 100);
    QCOMPARE(*library.store.count({.scope = MediaScope::Unused}), 20001);
    // Together some 60 ms on two cores; without the indexes minutes.
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(MediaLibraryTest)
#include "tst_medialibrary.moc"
