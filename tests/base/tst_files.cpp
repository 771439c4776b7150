// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndReads();
    void replacesTheWholeFile();
    void leavesNothingBesideTheFile();
    void keepsTheOldFileWhenTheFolderIsGone();
    void refusesWhatIsTooLarge();
    void readsAFileThatIsJustSmallEnough();
    void saysThatAFileIsMissing();
    void saysThatAFolderIsNoFile();
    void saysThatAFileStandsInTheWay();
    void doesNotWaitForAPipe();
    void saysThatANameIsTooLong();
    void saysThatTheDiskIsFull();
    void namesEachFailure_data();
    void namesEachFailure();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFiles::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestFiles::writesAndReads()
{
    const QByteArray bytes("\0\r\n\xff 正文", 11);
    QVERIFY(replaceFile(path(u"稿件 1.txt"_s), bytes).ok());
    const Result<QByteArray> read = readFile(path(u"稿件 1.txt"_s));
    QVERIFY(read.ok());
    QCOMPARE(read.value(), bytes);
    QVERIFY(replaceFile(path(u"empty"_s), {}).ok());
    QCOMPARE(readFile(path(u"empty"_s)).value(), QByteArray());
}

void TestFiles::replacesTheWholeFile()
{
    QVERIFY(replaceFile(path(u"a"_s), QByteArray(100000, 'x')).ok());
    QVERIFY(replaceFile(path(u"a"_s), "short").ok());
    QCOMPARE(readFile(path(u"a"_s)).value(), QByteArray("short"));
}

void TestFiles::leavesNothingBesideTheFile()
{
    QVERIFY(replaceFile(path(u"a"_s), "1").ok());
    QVERIFY(replaceFile(path(u"a"_s), "2").ok());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"a"_s});
}

void TestFiles::keepsTheOldFileWhenTheFolderIsGone()
{
    const Done done = replaceFile(path(u"none/a"_s), "1");
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY(done.error().message.contains(QDir::toNativeSeparators(path(u"none/a"_s))));
}

void TestFiles::refusesWhatIsTooLarge()
{
    QVERIFY(replaceFile(path(u"a"_s), QByteArray(11, 'x')).ok());
    const Result<QByteArray> read = readFile(path(u"a"_s), 10);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void TestFiles::readsAFileThatIsJustSmallEnough()
{
    QVERIFY(replaceFile(path(u"a"_s), QByteArray(10, 'x')).ok());
    QCOMPARE(readFile(path(u"a"_s), 10).value(), QByteArray(10, 'x'));
}

void TestFiles::saysThatAFileIsMissing()
{
    const Result<QByteArray> read = readFile(path(u"none"_s));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QVERIFY(read.error().message.contains(QDir::toNativeSeparators(path(u"none"_s))));
    QVERIFY(!read.error().detail.isEmpty());
}

void TestFiles::saysThatAFolderIsNoFile()
{
    QVERIFY(!readFile(m_dir->path()).ok());
    const Done done = replaceFile(m_dir->path(), "1");
    QVERIFY(!done.ok());
    QVERIFY(done.error().message.contains("folder"_L1));
}

void TestFiles::saysThatAFileStandsInTheWay()
{
    QVERIFY(replaceFile(path(u"a"_s), "1").ok());
    const Result<QByteArray> read = readFile(path(u"a/b"_s));
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains("stands where"_L1), qPrintable(read.error().detail));
}

void TestFiles::doesNotWaitForAPipe()
{
#ifdef Q_OS_UNIX
    QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(!readFile(path(u"pipe"_s)).ok());
#else
    QSKIP("There are no named pipes in folders here.");
#endif
}

void TestFiles::saysThatANameIsTooLong()
{
    const Done done = replaceFile(path(QString(400, u'n')), "1");
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, ErrorKind::BadInput);
}

void TestFiles::saysThatTheDiskIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no device that is always full here.");
    QFile file(u"/dev/full"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QVERIFY(file.write("x") != 1);
    const Error error = fileError(file);
    QCOMPARE(error.kind, ErrorKind::DiskFull);
    QVERIFY(error.message.contains("disk is full"_L1));
}

void TestFiles::namesEachFailure_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<ErrorKind>("kind");

    QTest::newRow("full") << ENOSPC << ErrorKind::DiskFull;
    QTest::newRow("forbidden") << EACCES << ErrorKind::NoPermission;
    QTest::newRow("not the owner") << EPERM << ErrorKind::NoPermission;
    QTest::newRow("read-only") << EROFS << ErrorKind::ReadOnly;
    QTest::newRow("missing") << ENOENT << ErrorKind::NotFound;
    QTest::newRow("long name") << ENAMETOOLONG << ErrorKind::BadInput;
    QTest::newRow("taken") << EEXIST << ErrorKind::AlreadyThere;
    QTest::newRow("not empty") << ENOTEMPTY << ErrorKind::NotEmpty;
    QTest::newRow("too large") << EFBIG << ErrorKind::Io;
    QTest::newRow("broken disk") << EIO << ErrorKind::Io;
}

void TestFiles::namesEachFailure()
{
    QFETCH(int, number);
    const Error error = fileError(u"/somewhere/页面.html"_s, number);
    QTEST(error.kind, "kind");
    QVERIFY(error.message.contains(QDir::toNativeSeparators(u"/somewhere/页面.html"_s)));
    QVERIFY(error.message.endsWith(u'.'));
    QVERIFY(!error.message.contains("%1"_L1));
    QVERIFY(error.detail.contains(qt_error_string(number)));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
