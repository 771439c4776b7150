// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderfixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const FolderWriterOptions RewriteAll{true, false};
const FolderWriterOptions AcceptForeign{false, true};

FolderWriterOptions of(const QString &owner, bool acceptForeign = false) { return {false, acceptForeign, owner}; }

Pages smallSite()
{
    return {{u"index.html"_s, "home"},
            {u"news/a.html"_s, "story a"},
            {u"news/2024/b.html"_s, "story b"},
            {u"新闻/步道.html"_s, "步道"},
            {u"assets/empty.css"_s, ""}};
}

std::unique_ptr<FolderWriter> begun(const QString &folder, const FolderWriterOptions &options = {})
{
    Result<std::unique_ptr<FolderWriter>> writer = FolderWriter::begin(folder, options);
    return writer.ok() ? std::move(writer).value() : nullptr;
}

FolderState stateOf(const QString &folder)
{
    const Result<FolderState> state = inspectFolder(folder);
    return state.ok() ? *state : FolderState(-1);
}

} // namespace

class TestFolderWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsFoldersApart();
    void writesAFreshSite_data();
    void writesAFreshSite();
    void showsNothingOfAFreshSiteBeforeItIsWhole();
    void leavesAFreshTargetUntouchedWhenGivenUp();
    void leavesUnchangedFilesAlone();
    void replacesOnlyWhatChanged();
    void removesWhatNoPageStandsFor();
    void keepsFoldersThatHoldOtherThings();
    void writesAgainWhatIsMissing();
    void mendsWhatSomebodyChanged();
    void takesATouchedFileAsItIs();
    void rewritesAllWhenAsked();
    void keepsWhatIsMadeFromTheSame();
    void forgetsTheInputOfAFileThatIsWrittenWithoutOne();
    void refusesAFolderOfSomebodyElse();
    void refusesTheSiteOfAnotherOwner();
    void takesOverTheSiteOfAnotherOwnerWhenThatIsAgreedTo();
    void takesOverASiteOfNobody();
    void theOwnerStaysWhoItWas();
    void goesInBesideForeignFiles();
    void reportsAForeignFileThatStandsInTheWay();
    void refusesAFileForAFolder();
    void refusesASecondExportAtOnce();
    void takesOverTheStagingOfADeadExport();
    void refusesPathsThatLeadOut();
    void refusesTwoPagesOfOneAddress();
    void aPageMayBecomeAFolder();
    void survivesOtherCapitalsOnADiskThatDoesNotTellThemApart();
    void followsNoLink();
    void writesThroughALinkToTheFolderItself();
    void refusesAManifestOfANewerGalley();
    void writesFromManyThreads();
    void writesThousandsOfFiles();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString site() const { return path(u"site"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFolderWriter::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_dir = std::make_unique<QTemporaryDir>(scratchTemplate());
    QVERIFY(m_dir->isValid());
}

void TestFolderWriter::tellsFoldersApart()
{
    QCOMPARE(stateOf(site()), FolderState::Missing);
    QVERIFY(QDir().mkdir(site()));
    QCOMPARE(stateOf(site()), FolderState::Empty);
    QVERIFY_OK(exportPages(site(), smallSite()));
    QCOMPARE(stateOf(site()), FolderState::Ours);
    QVERIFY(QFile::remove(site() + u"/.galley-manifest"_s));
    QCOMPARE(stateOf(site()), FolderState::Foreign);
    putFile(path(u"file"_s), "x");
    QVERIFY(!inspectFolder(path(u"file"_s)).ok());
    putFile(path(u"hidden/.htaccess"_s), "x");
    QCOMPARE(stateOf(path(u"hidden"_s)), FolderState::Foreign);
}

void TestFolderWriter::writesAFreshSite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("exists");
    QTest::newRow("missing") << u"site"_s << false;
    QTest::newRow("empty") << u"site"_s << true;
    QTest::newRow("missing with its parents") << u"a/b/中文 c"_s << false;
}

void TestFolderWriter::writesAFreshSite()
{
    QFETCH(QString, name);
    QFETCH(bool, exists);
    if (exists)
        QVERIFY(QDir().mkdir(path(name)));
    const Result<WriteSummary> summary = exportPages(path(name), smallSite());
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 5);
    QCOMPARE(summary->unchanged, 0);
    QCOMPARE(summary->removed, 0);
    QVERIFY(summary->report.isEmpty());
    QCOMPARE(pagesIn(path(name)), smallSite());
    QCOMPARE(namesIn(QFileInfo(path(name)).path()), QStringList{QFileInfo(name).fileName()});
}

void TestFolderWriter::showsNothingOfAFreshSiteBeforeItIsWhole()
{
    const auto writer = begun(site());
    QVERIFY(writer);
    QVERIFY_OK(writer->write(u"index.html"_s, "home"));
    QVERIFY(!QFileInfo::exists(site()));
    QVERIFY_OK(writer->finish());
    QCOMPARE(contentOf(site() + u"/index.html"_s), QByteArray("home"));
}

void TestFolderWriter::leavesAFreshTargetUntouchedWhenGivenUp()
{
    {
        const auto writer = begun(site());
        QVERIFY(writer);
        QVERIFY_OK(writer->write(u"index.html"_s, "home"));
    }
    QCOMPARE(namesIn(m_dir->path()), QStringList());
}

void TestFolderWriter::leavesUnchangedFilesAlone()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    QMap<QString, QByteArray> before;
    for (const QString &page : smallSite().keys() + QStringList{u".galley-manifest"_s})
        before.insert(page, identityOf(site() + u'/' + page));

    const Result<WriteSummary> summary = exportPages(site(), smallSite());
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 0);
    QCOMPARE(summary->unchanged, 5);
    QCOMPARE(summary->removed, 0);
    for (auto page = before.begin(); page != before.end(); ++page)
        QCOMPARE(identityOf(site() + u'/' + page.key()), page.value());
    QCOMPARE(pagesIn(site()), smallSite());
    QCOMPARE(namesIn(m_dir->path()), QStringList{u"site"_s});
}

void TestFolderWriter::replacesOnlyWhatChanged()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    const QByteArray home = identityOf(site() + u"/index.html"_s);
    Pages pages = smallSite();
    pages[u"news/a.html"_s] = "STORY A"; // of the same length
    pages[u"news/c.html"_s] = "story c";
    const Result<WriteSummary> summary = exportPages(site(), pages);
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 2);
    QCOMPARE(summary->unchanged, 4);
    QCOMPARE(pagesIn(site()), pages);
    QCOMPARE(identityOf(site() + u"/index.html"_s), home);
    QCOMPARE(exportPages(site(), pages)->written, 0);
}

void TestFolderWriter::removesWhatNoPageStandsFor()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    Pages pages = smallSite();
    pages.remove(u"news/2024/b.html"_s);
    pages.remove(u"新闻/步道.html"_s);
    const Result<WriteSummary> summary = exportPages(site(), pages);
    QVERIFY_OK(summary);
    QCOMPARE(summary->removed, 2);
    QCOMPARE(summary->written, 0);
    QCOMPARE(pagesIn(site()), pages);
    QVERIFY(!QFileInfo::exists(site() + u"/news/2024"_s));
    QVERIFY(!QFileInfo::exists(site() + u"/新闻"_s));
    QCOMPARE(exportPages(site(), pages)->removed, 0);
}

void TestFolderWriter::keepsFoldersThatHoldOtherThings()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    putFile(site() + u"/news/2024/theirs.txt"_s, "theirs");
    QVERIFY(QDir().mkdir(site() + u"/their-empty-folder"_s));
    const Result<WriteSummary> summary = exportPages(site(), {{u"index.html"_s, "home"}});
    QVERIFY_OK(summary);
    QCOMPARE(summary->removed, 4);
    QCOMPARE(pagesIn(site()), (Pages{{u"index.html"_s, "home"}, {u"news/2024/theirs.txt"_s, "theirs"}}));
    QVERIFY(QFileInfo::exists(site() + u"/their-empty-folder"_s));
}

void TestFolderWriter::writesAgainWhatIsMissing()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    QVERIFY(QFile::remove(site() + u"/index.html"_s));
    QVERIFY(QDir(site() + u"/news"_s).removeRecursively());
    const Result<WriteSummary> summary = exportPages(site(), smallSite());
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 3);
    QCOMPARE(pagesIn(site()), smallSite());
}

void TestFolderWriter::mendsWhatSomebodyChanged()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    putFile(site() + u"/index.html"_s, "HOME"); // of the same length
    putFile(site() + u"/news/a.html"_s, "longer than it was");
    const Result<WriteSummary> summary = exportPages(site(), smallSite());
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 2);
    QCOMPARE(pagesIn(site()), smallSite());
}

void TestFolderWriter::takesATouchedFileAsItIs()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    putFile(site() + u"/index.html"_s, "home");
    const QByteArray touched = identityOf(site() + u"/index.html"_s);
    QCOMPARE(exportPages(site(), smallSite())->written, 0);
    QCOMPARE(identityOf(site() + u"/index.html"_s), touched);
}

void TestFolderWriter::rewritesAllWhenAsked()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    const QByteArray before = identityOf(site() + u"/index.html"_s);
    const Result<WriteSummary> summary = exportPages(site(), smallSite(), RewriteAll);
    QVERIFY_OK(summary);
    QCOMPARE(summary->written, 5);
    QVERIFY(identityOf(site() + u"/index.html"_s) != before);
    QCOMPARE(pagesIn(site()), smallSite());
}

void TestFolderWriter::keepsWhatIsMadeFromTheSame()
{
    {
        const auto writer = begun(site());
        QVERIFY(!writer->keep(u"p.jpg"_s, digestOf("picture 1")));
        QVERIFY_OK(writer->write(u"p.jpg"_s, "pixels", digestOf("picture 1")));
        QVERIFY_OK(writer->write(u"q.jpg"_s, "plain"));
        QVERIFY_OK(writer->finish());
    }
    const QByteArray before = identityOf(site() + u"/p.jpg"_s);
    {
        const auto writer = begun(site());
        QVERIFY(!writer->keep(u"p.jpg"_s, digestOf("picture 2")));
        QVERIFY(!writer->keep(u"q.jpg"_s, digestOf("")));
        QVERIFY(!writer->keep(u"../p.jpg"_s, digestOf("picture 1")));
        QVERIFY(writer->keep(u"p.jpg"_s, digestOf("picture 1")));
        QVERIFY(writer->keep(u"p.jpg"_s, digestOf("picture 1")));
        const Result<WriteSummary> summary = writer->finish();
        QVERIFY_OK(summary);
        QCOMPARE(summary->written, 0);
        QCOMPARE(summary->unchanged, 1);
        QCOMPARE(summary->removed, 1);
    }
    QCOMPARE(identityOf(site() + u"/p.jpg"_s), before);
    putFile(site() + u"/p.jpg"_s, "Pixels");
    QVERIFY(!begun(site())->keep(u"p.jpg"_s, digestOf("picture 1")));
    QVERIFY(QFile::remove(site() + u"/p.jpg"_s));
    QVERIFY(!begun(site())->keep(u"p.jpg"_s, digestOf("picture 1")));
    QVERIFY(!begun(site(), RewriteAll)->keep(u"p.jpg"_s, digestOf("picture 1")));
}

void TestFolderWriter::forgetsTheInputOfAFileThatIsWrittenWithoutOne()
{
    {
        const auto writer = begun(site());
        QVERIFY_OK(writer->write(u"p.jpg"_s, "pixels", digestOf("1")));
        QVERIFY_OK(writer->finish());
    }
    {
        const auto writer = begun(site());
        QVERIFY_OK(writer->write(u"p.jpg"_s, "pixels", digestOf("2")));
        QCOMPARE(writer->finish()->written, 0);
    }
    {
        const auto writer = begun(site());
        QVERIFY(writer->keep(u"p.jpg"_s, digestOf("2")));
        QVERIFY_OK(writer->finish());
    }
    QCOMPARE(exportPages(site(), {{u"p.jpg"_s, "pixels"}})->written, 0);
    QVERIFY(!begun(site())->keep(u"p.jpg"_s, digestOf("2")));
}

void TestFolderWriter::refusesAFolderOfSomebodyElse()
{
    putFile(site() + u"/thesis.doc"_s, "years of work");
    const Result<WriteSummary> summary = exportPages(site(), smallSite());
    QVERIFY(!summary.ok());
    QCOMPARE(summary.error().kind, ErrorKind::NotEmpty);
    QVERIFY(summary.error().message.contains(QDir::toNativeSeparators(QFileInfo(site()).canonicalFilePath())));
    QCOMPARE(pagesIn(site()), (Pages{{u"thesis.doc"_s, "years of work"}}));
    QCOMPARE(namesIn(m_dir->path()), QStringList{u"site"_s});
}

void TestFolderWriter::refusesTheSiteOfAnotherOwner()
{
    QVERIFY_OK(exportPages(site(), smallSite(), of(u"county"_s)));
    QCOMPARE(*inspectFolder(site(), u"county"_s), FolderState::Ours);
    QCOMPARE(*inspectFolder(site(), u"school"_s), FolderState::Others);
    const Pages before = pagesIn(site());
    const Result<WriteSummary> summary = exportPages(site(), {{u"index.html"_s, "the school's"}}, of(u"school"_s));
    QVERIFY(!summary.ok());
    QCOMPARE(summary.error().kind, ErrorKind::NotEmpty);
    QVERIFY(summary.error().message.contains(QDir::toNativeSeparators(QFileInfo(site()).canonicalFilePath())));
    QVERIFY(summary.error().message.contains(u"another newsroom"_s));
    QCOMPARE(pagesIn(site()), before);
    QCOMPARE(namesIn(m_dir->path()), QStringList{u"site"_s});
    QVERIFY_OK(exportPages(site(), smallSite(), of(u"county"_s)));
}

void TestFolderWriter::takesOverTheSiteOfAnotherOwnerWhenThatIsAgreedTo()
{
    QVERIFY_OK(exportPages(site(), smallSite(), of(u"county"_s)));
    const Pages school{{u"index.html"_s, "the school's"}, {u"sport/race.html"_s, "a race"}};
    QVERIFY_OK(exportPages(site(), school, of(u"school"_s, true)));
    QCOMPARE(pagesIn(site()), school);
    QCOMPARE(*inspectFolder(site(), u"school"_s), FolderState::Ours);
    QCOMPARE(*inspectFolder(site(), u"county"_s), FolderState::Others);
    QVERIFY_OK(exportPages(site(), school, of(u"school"_s)));
}

void TestFolderWriter::takesOverASiteOfNobody()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    QCOMPARE(*inspectFolder(site(), u"county"_s), FolderState::Ours);
    QCOMPARE(exportPages(site(), smallSite(), of(u"county"_s))->written, 0);
    QCOMPARE(*inspectFolder(site(), u"school"_s), FolderState::Others);
}

void TestFolderWriter::theOwnerStaysWhoItWas()
{
    QVERIFY_OK(exportPages(site(), smallSite(), of(u"county"_s)));
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "new"}}));
    QCOMPARE(*inspectFolder(site(), u"school"_s), FolderState::Others);
}

void TestFolderWriter::goesInBesideForeignFiles()
{
    putFile(site() + u"/thesis.doc"_s, "years of work");
    putFile(site() + u"/news/theirs.html"_s, "theirs");
    QVERIFY_OK(exportPages(site(), smallSite(), AcceptForeign));
    Pages expected = smallSite();
    expected[u"thesis.doc"_s] = "years of work";
    expected[u"news/theirs.html"_s] = "theirs";
    QCOMPARE(pagesIn(site()), expected);
    QCOMPARE(stateOf(site()), FolderState::Ours);
    QVERIFY_OK(exportPages(site(), {}));
    QCOMPARE(pagesIn(site()), (Pages{{u"news/theirs.html"_s, "theirs"}, {u"thesis.doc"_s, "years of work"}}));
}

void TestFolderWriter::reportsAForeignFileThatStandsInTheWay()
{
    putFile(site() + u"/index.html"_s, "their home");
    putFile(site() + u"/news"_s, "their file");
    QVERIFY(QDir().mkpath(site() + u"/assets/empty.css"_s));
    const QByteArray theirs = identityOf(site() + u"/index.html"_s);
    for (int round = 0; round < 2; ++round) {
        const Result<WriteSummary> summary = exportPages(site(), smallSite(), AcceptForeign);
        QVERIFY_OK(summary);
        QCOMPARE(summary->written, round == 0 ? 1 : 0);
        QCOMPARE(summary->unchanged, round);
        QStringList places;
        for (const Remark &remark : summary->report.remarks) {
            places.append(remark.place);
            QCOMPARE(remark.severity, Severity::Problem);
        }
        QCOMPARE(places, (QStringList{u"assets/empty.css"_s, u"index.html"_s, u"news/2024/b.html"_s, u"news/a.html"_s}));
        QCOMPARE(identityOf(site() + u"/index.html"_s), theirs);
    }
    QVERIFY_OK(exportPages(site(), {}));
    QCOMPARE(pagesIn(site()), (Pages{{u"index.html"_s, "their home"}, {u"news"_s, "their file"}}));
}

void TestFolderWriter::refusesAFileForAFolder()
{
    putFile(site(), "a file");
    QVERIFY(!exportPages(site(), smallSite()).ok());
    QVERIFY(!exportPages(site() + u"/below"_s, smallSite()).ok());
    QCOMPARE(contentOf(site()), QByteArray("a file"));
}

void TestFolderWriter::refusesASecondExportAtOnce()
{
    for (const QByteArray content : {"fresh", "update"}) {
        const auto first = begun(site());
        QVERIFY(first);
        const auto second = FolderWriter::begin(site(), {});
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, ErrorKind::InUse);
        QVERIFY_OK(first->write(u"index.html"_s, content));
        QVERIFY_OK(first->finish());
    }
    QVERIFY(begun(site()));
}

void TestFolderWriter::takesOverTheStagingOfADeadExport()
{
    putFile(path(u".site.galley-new/news/half.html"_s), "half");
    QVERIFY_OK(exportPages(site(), smallSite()));
    QCOMPARE(pagesIn(site()), smallSite());
    putFile(path(u".site.galley-new/news/half.html"_s), "half");
    putFile(site() + u"/.galley-new/17"_s, "half");
    QVERIFY_OK(exportPages(site(), smallSite()));
    QCOMPARE(pagesIn(site()), smallSite());
    QCOMPARE(namesIn(m_dir->path()), QStringList{u"site"_s});
}

void TestFolderWriter::refusesPathsThatLeadOut()
{
    for (const QString &bad : {u"../out.html"_s, u"a/../../out.html"_s, u"/tmp/out.html"_s, u""_s, u".galley-manifest"_s}) {
        const auto writer = begun(site());
        const Done done = writer->write(bad, "x");
        QVERIFY2(!done.ok(), qPrintable(bad));
        QCOMPARE(done.error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(namesIn(m_dir->path()), QStringList());
}

void TestFolderWriter::refusesTwoPagesOfOneAddress()
{
    for (int round = 0; round < 2; ++round) { // staged, then in place
        const auto writer = begun(site());
        QVERIFY_OK(writer->write(u"news/A.html"_s, "first"));
        QCOMPARE(writer->write(u"news/a.html"_s, "second").error().kind, ErrorKind::BadInput);
        QCOMPARE(writer->write(u"News/a.html"_s, "first").error().kind, ErrorKind::BadInput);
        QCOMPARE(writer->write(u"news/A.html"_s, "other").error().kind, ErrorKind::BadInput);
        QVERIFY_OK(writer->write(u"news/A.html"_s, "first"));
        QVERIFY_OK(writer->write(u"tags"_s, "a file"));
        QCOMPARE(writer->write(u"tags/b.html"_s, "in it").error().kind, ErrorKind::BadInput);
        const Result<WriteSummary> summary = writer->finish();
        QVERIFY_OK(summary);
        QCOMPARE(summary->written + summary->unchanged, 2);
        QVERIFY(summary->report.isEmpty());
    }
    QCOMPARE(pagesIn(site()), (Pages{{u"news/A.html"_s, "first"}, {u"tags"_s, "a file"}}));
    const auto writer = begun(path(u"other"_s));
    QVERIFY_OK(writer->write(u"tags/b.html"_s, "in it"));
    QCOMPARE(writer->write(u"tags"_s, "a file").error().kind, ErrorKind::BadInput);
}

void TestFolderWriter::aPageMayBecomeAFolder()
{
    QVERIFY_OK(exportPages(site(), {{u"about"_s, "page"}, {u"index.html"_s, "home"}}));
    const Pages pages{{u"about/team/index.html"_s, "team"}, {u"index.html"_s, "home"}};
    const Result<WriteSummary> summary = exportPages(site(), pages);
    QVERIFY_OK(summary);
    QVERIFY(summary->report.isEmpty());
    QCOMPARE(pagesIn(site()), pages);
}

void TestFolderWriter::survivesOtherCapitalsOnADiskThatDoesNotTellThemApart()
{
    // A hard link makes two spellings one file, as such a disk does.
    QVERIFY_OK(exportPages(site(), {{u"news/A.html"_s, "first"}}));
    QCOMPARE(::link(QFile::encodeName(site() + u"/news/A.html"_s).constData(),
                    QFile::encodeName(site() + u"/news/a.html"_s).constData()), 0);
    const Result<WriteSummary> summary = exportPages(site(), {{u"news/a.html"_s, "first"}});
    QVERIFY_OK(summary);
    QVERIFY(summary->report.isEmpty());
    QCOMPARE(summary->unchanged, 1);
    QCOMPARE(contentOf(site() + u"/news/a.html"_s), QByteArray("first"));

    // On a disk that does tell them apart, the old spelling goes.
    QVERIFY_OK(exportPages(path(u"other"_s), {{u"A.html"_s, "first"}}));
    QVERIFY_OK(exportPages(path(u"other"_s), {{u"a.html"_s, "first"}}));
    QCOMPARE(pagesIn(path(u"other"_s)), (Pages{{u"a.html"_s, "first"}}));
}

void TestFolderWriter::followsNoLink()
{
    putFile(path(u"precious/b.html"_s), "precious b");
    putFile(path(u"precious/c.html"_s), "precious c");
    const Pages pages{{u"news/b.html"_s, "b"}, {u"c.html"_s, "c"}, {u"deep/er/b.html"_s, "b"}};
    QVERIFY_OK(exportPages(site(), pages));
    QVERIFY(QFile::remove(site() + u"/c.html"_s));
    QVERIFY(QFile::link(path(u"precious/c.html"_s), site() + u"/c.html"_s));
    QVERIFY(QDir(site() + u"/news"_s).removeRecursively());
    QVERIFY(QFile::link(path(u"precious"_s), site() + u"/news"_s));
    QVERIFY(QDir(site() + u"/deep/er"_s).removeRecursively());
    QVERIFY(QFile::link(path(u"precious"_s), site() + u"/deep/er"_s));
    const Pages precious{{u"b.html"_s, "precious b"}, {u"c.html"_s, "precious c"}};

    Pages changed = pages;
    changed[u"news/b.html"_s] = "new b";
    changed[u"c.html"_s] = "new c";
    changed[u"news/new.html"_s] = "new";
    const Result<WriteSummary> update = exportPages(site(), changed, RewriteAll);
    QVERIFY_OK(update);
    QCOMPARE(update->written, 0);
    QCOMPARE(update->report.remarks.size(), 4);
    QCOMPARE(pagesIn(path(u"precious"_s)), precious);
    QVERIFY(QFileInfo(site() + u"/c.html"_s).isSymLink());

    // Nor when what stood there is to be removed.
    QVERIFY_OK(exportPages(path(u"other"_s), pages));
    QVERIFY(QDir(path(u"other/news"_s)).removeRecursively());
    QVERIFY(QFile::link(path(u"precious"_s), path(u"other/news"_s)));
    QVERIFY_OK(exportPages(path(u"other"_s), {}));
    QCOMPARE(pagesIn(path(u"precious"_s)), precious);

    // Nor through the names of our own.
    QVERIFY_OK(exportPages(path(u"third"_s), pages));
    QVERIFY(QFile::link(path(u"precious"_s), path(u"third/.galley-new"_s)));
    QVERIFY(QFile::link(path(u"precious/b.html"_s), path(u"third/.galley-pending"_s)));
    QVERIFY_OK(exportPages(path(u"third"_s), changed));
    QCOMPARE(pagesIn(path(u"precious"_s)), precious);
    QCOMPARE(pagesIn(path(u"third"_s)), changed);
}

void TestFolderWriter::writesThroughALinkToTheFolderItself()
{
    QVERIFY(QDir().mkdir(path(u"real"_s)));
    QVERIFY(QFile::link(path(u"real"_s), site()));
    QVERIFY_OK(exportPages(site(), smallSite()));
    QVERIFY(QFileInfo(site()).isSymLink());
    QCOMPARE(pagesIn(path(u"real"_s)), smallSite());
    QCOMPARE(exportPages(site(), smallSite())->unchanged, 5);
}

void TestFolderWriter::refusesAManifestOfANewerGalley()
{
    QVERIFY_OK(exportPages(site(), smallSite()));
    putFile(site() + u"/.galley-manifest"_s, "galley-manifest 99\n");
    QCOMPARE(exportPages(site(), smallSite()).error().kind, ErrorKind::TooNew);
    putFile(site() + u"/.galley-manifest"_s, "");
    QCOMPARE(exportPages(site(), smallSite()).error().kind, ErrorKind::Damaged);
    QCOMPARE(contentOf(site() + u"/index.html"_s), QByteArray("home"));
}

void TestFolderWriter::writesFromManyThreads()
{
    constexpr int Threads = 8;
    constexpr int Each = 200;
    const auto pageOf = [](int number) { return u"dir%1/sub/%2.html"_s.arg(number % 13).arg(number); };
    for (const int version : {1, 1, 2}) {
        auto writer = begun(site());
        QVERIFY(writer);
        std::atomic<int> failed = 0;
        std::atomic<int> kept = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < Threads; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < Each; ++i) {
                    const int number = thread * Each + i;
                    const QByteArray input = QByteArray::number(number % 10 == 0 ? version : 0);
                    if (writer->keep(pageOf(number), digestOf(input)))
                        ++kept;
                    else
                        failed += !writer->write(pageOf(number), QByteArray::number(number) + " of " + input, digestOf(input)).ok();
                    failed += !writer->write(u"shared.css"_s, "shared").ok();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        const Result<WriteSummary> summary = writer->finish();
        QVERIFY_OK(summary);
        QCOMPARE(summary->written + summary->unchanged, Threads * Each + 1);
        writer.reset();
        QCOMPARE(pagesIn(site()).size(), Threads * Each + 1);
    }
    QCOMPARE(contentOf(site() + u'/' + pageOf(10)), QByteArray("10 of 2"));
    QCOMPARE(contentOf(site() + u'/' + pageOf(11)), QByteArray("11 of 0"));
}

void TestFolderWriter::writesThousandsOfFiles()
{
    bool asked = false;
    const int given = qEnvironmentVariableIntValue("GALLEY_TEST_FILES", &asked); // to see how the time grows
    const int count = asked ? given : 2000;
    const QByteArray body(4000, 'x');
    const auto run = [&](int changed) {
        QElapsedTimer timer;
        timer.start();
        const auto writer = begun(site());
        for (int i = 0; i < count; ++i)
            (void)writer->write(u"news/%1/story-%2.html"_s.arg(i / 500).arg(i), QByteArray::number(i < changed ? -i : i) + body);
        const Result<WriteSummary> summary = writer->finish();
        qInfo("%d files, %d written, %d ms", count, summary.ok() ? summary->written : -1, int(timer.elapsed()));
        return summary.ok() ? summary->written : -1;
    };
    QCOMPARE(run(0), count);
    QCOMPARE(run(0), 0);
    QCOMPARE(run(101), 100);
    QCOMPARE(run(count), count - 101);
}

QTEST_GUILESS_MAIN(TestFolderWriter)
#include "tst_folderwriter.moc"
