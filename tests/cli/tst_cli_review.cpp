// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/project.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Signing stories and looking after the ledger.
class TestCliReview : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_desk;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    Run sign(const QString &step, const QString &person, const QStringList &more = {}) const
    {
        return galley(QStringList{u"sign"_s, m_desk, u"bridge"_s, step, u"--person"_s, person, u"--json"_s} + more);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        static int number = 0;
        m_desk = at(u"Desk%1.newsroom"_s.arg(++number));
        writeFile(at(u"in/bridge.md"_s), story({u"title: 桥上的灯"_s, u"slug: bridge"_s, u"draft: true"_s}));
        GALLEY_STATUS(galley({u"new"_s, m_desk}), 0);
        GALLEY_STATUS(galley({u"import"_s, m_desk, at(u"in"_s)}), 0);
    }

    void goesThroughTheChain()
    {
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"review"_s, u"初审，复审,终审=何砚|林默"_s}), 0);
        GALLEY_STATUS(galley({u"move"_s, m_desk, u"bridge"_s, u"ready"_s}), 1);
        const Run first = sign(u"初审"_s, u"周砚"_s, {u"--comment"_s, u"可以"_s});
        GALLEY_STATUS(first, 0);
        QCOMPARE(first.json().value(u"next"_s).toString(), u"复审"_s);
        QCOMPARE(first.json().value(u"state"_s).toString(), u"review"_s);
        QCOMPARE(first.json().value(u"complete"_s).toBool(), false);
        GALLEY_STATUS(sign(u"复审"_s, u"周砚"_s, {u"--back"_s, u"数字要核"_s}), 0);
        QCOMPARE(objects(galley({u"list"_s, m_desk, u"--json"_s}).json(), u"stories"_s).first().value(u"state"_s).toString(), u"draft"_s);
        for (const auto &[step, person] : {std::pair(u"初审"_s, u"周砚"_s), {u"复审"_s, u"周砚"_s}})
            GALLEY_STATUS(sign(step, person), 0);
        const Run refused = sign(u"终审"_s, u"周砚"_s);
        GALLEY_STATUS(refused, 1);
        QVERIFY2(refused.whole().contains("何砚"), refused.whole().constData());
        const Run last = sign(u"终审"_s, u"林默"_s);
        GALLEY_STATUS(last, 0);
        QCOMPARE(last.json().value(u"complete"_s).toBool(), true);
        GALLEY_STATUS(galley({u"move"_s, m_desk, u"bridge"_s, u"ready"_s}), 0);
    }

    void tellsWhetherTheLedgerIsWhole()
    {
        GALLEY_STATUS(sign(u"主编"_s, u"周砚"_s), 0);
        const Run whole = galley({u"verify"_s, m_desk, u"--json"_s});
        GALLEY_STATUS(whole, 0);
        QCOMPARE(whole.json().value(u"whole"_s).toBool(), true);
        QCOMPARE(whole.json().value(u"signOffs"_s).toInt(), 1);
        QCOMPARE(whole.json().value(u"hash"_s).toString().size(), 64);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(m_desk + u"/newsroom.sqlite3"_s);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"DROP TRIGGER ledger_is_final"_s));
            QVERIFY(query.exec(u"UPDATE ledger SET person = '别人' WHERE act = 'sign'"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const Run forged = galley({u"verify"_s, m_desk, u"--json"_s});
        GALLEY_STATUS(forged, 1);
        QCOMPARE(forged.json().value(u"whole"_s).toBool(true), false);
        QVERIFY(!forged.json().value(u"faults"_s).toArray().isEmpty());
    }

    void printsTheLedger()
    {
        GALLEY_STATUS(sign(u"主编"_s, u"周砚"_s, {u"--comment"_s, u"好,发"_s}), 0);
        const Run table = galley({u"ledger"_s, m_desk});
        GALLEY_STATUS(table, 0);
        QVERIFY2(table.whole().contains("\"好,发\""), table.whole().constData());
        QCOMPARE(objects(galley({u"ledger"_s, m_desk, u"--json"_s}).json(), u"entries"_s).last().value(u"step"_s).toString(), u"主编"_s);
        QVERIFY(objects(galley({u"ledger"_s, m_desk, u"--month"_s, u"2001-02"_s, u"--json"_s}).json(), u"entries"_s).isEmpty());
        GALLEY_STATUS(galley({u"ledger"_s, m_desk, u"--month"_s, u"May"_s}), 2);
    }

    void saysWhatIsMissing()
    {
        GALLEY_STATUS(galley({u"sign"_s, m_desk, u"bridge"_s, u"初审"_s}), 2);
        GALLEY_STATUS(galley({u"sign"_s, m_desk, u"nowhere"_s, u"初审"_s, u"--person"_s, u"周砚"_s}), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_cli_review.moc"
