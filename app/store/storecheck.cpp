// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storecheck.h"

#include "store/articlejson.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/newsroomfolder.h"
#include "store/searchindex.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cctype>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Of each kind of fault so many are told; where there are more, nobody reads them one by one.
constexpr int MostOfAKind = 20;

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Checker(Database &database, const NewsroomFolder &folder, const std::function<bool()> &goesOn)
        : m_database(database), m_folder(folder), m_goesOn(goesOn)
    {
    }

    Result<StoreCheck> run()
    {
        for (const auto part : {&Checker::pages, &Checker::references, &Checker::stories, &Checker::revisions, &Checker::words, &Checker::media}) {
            const Done done = (this->*part)();
            if (!done && done.error().kind == ErrorKind::Damaged)
                m_found.faults.append(done.error().message);
            else if (!done)
                return done.error();
            if (!m_goesOn())
                return Error{ErrorKind::Cancelled, tr("The check was stopped."), {}};
        }
        return m_found;
    }

private:
    Done pages()
    {
        Statement query(m_database, u"PRAGMA integrity_check(%1)"_s.arg(MostOfAKind));
        return query.each([&](const Statement &row) {
            if (row.text(0) != "ok"_L1)
                m_found.faults.append(tr("The database is damaged: %1").arg(row.text(0)));
        });
    }

    Done references()
    {
        Statement query(m_database, u"SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"_s);
        return query.each([&](const Statement &row) {
            m_found.faults.append(tr("%1 row(s) of “%2” refer to something in “%3” that is gone.")
                                      .arg(row.number(2)).arg(row.text(0), row.text(1)));
        });
    }

    Done stories()
    {
        const ArticleStore articles(m_database);
        const SearchIndex index(m_database);
        Statement all(m_database, u"SELECT id, content_hash, headline FROM article ORDER BY number"_s);
        int faults = 0;
        for (;;) {
            const Result<bool> row = all.next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            if (++m_found.stories % 100 == 0 && !m_goesOn())
                return {};
            const ArticleId id = all.id<ArticleId>(0);
            const auto article = articles.article(id);
            if (!article)
                return article.error();
            if (contentHash(*article) != all.text(1) && ++faults <= MostOfAKind)
                m_found.faults.append(tr("The story “%1” is not as it was saved.").arg(all.text(2)));
            const auto terms = index.standing(id);
            if (!terms)
                return terms.error();
            if (*terms)
                expect(**terms);
        }
    }

    Done revisions()
    {
        // In a story's history each revision names the one before it; what was thinned out may be named and be gone.
        Statement all(m_database,
                      u"SELECT r.id, r.content, r.content_hash, r.parent_id, a.headline, "
                      "(SELECT p.id FROM revision p WHERE p.article_id = r.article_id AND p.number < r.number ORDER BY p.number DESC LIMIT 1), "
                      "EXISTS (SELECT 1 FROM revision_thinning t WHERE t.before_revision = r.id) "
                      "FROM revision r LEFT JOIN article a ON a.id = r.article_id ORDER BY r.number"_s);
        int faults = 0;
        for (;;) {
            const Result<bool> row = all.next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            if (++m_found.revisions % 100 == 0 && !m_goesOn())
                return {};
            const auto content = articleFromJson(all.text(1).toUtf8());
            const bool isWhole = content && contentHash(*content) == all.text(2);
            const bool isInPlace = all.text(3) == all.text(5) || all.flag(6);
            if ((!isWhole || !isInPlace) && ++faults <= MostOfAKind) {
                m_found.faults.append(isWhole ? tr("The history of the story “%1” has a gap before version %2.").arg(all.text(4), all.text(0))
                                              : tr("Version %2 of the story “%1” is not as it was kept.").arg(all.text(4), all.text(0)));
            }
        }
    }

    /// Compares the index with what the texts say should stand in it.
    Done words()
    {
        for (const QString &sql : {u"DROP TABLE IF EXISTS temp.story_words"_s,
                                   u"CREATE VIRTUAL TABLE temp.story_words USING fts5vocab(main, story_search, instance)"_s}) {
            if (Done done = Statement(m_database, sql).run(); !done)
                return done;
        }
        int wrong = 0;
        {
            // Per term the number of its places and a sum over all of them, as expect() makes it.
            Statement query(m_database,
                            u"SELECT term, count(*), sum((doc * 1000003 + offset * 31 + unicode(substr(col, 1, 1)) "
                            "+ unicode(substr(col, 2, 1)) * 5) % 1000000007) FROM temp.story_words GROUP BY term"_s);
            const Done done = query.each([&](const Statement &row) {
                const auto expected = m_words.take(row.bytes(0));
                wrong += expected.places != row.number(1) || expected.sum != row.number(2);
            });
            if (!done)
                return done;
        }
        wrong += int(m_words.size());
        m_words.clear();
        if (wrong > 0)
            m_found.faults.append(tr("The index of the search does not agree with the stories in %n word(s).", nullptr, wrong));
        return Statement(m_database, u"DROP TABLE temp.story_words"_s).run();
    }

    /// Adds what the index has to say of a story: @p terms cut as SQLite's tokenizer "ascii" does.
    void expect(const SearchTerms &terms)
    {
        static constexpr char Names[][3] = {"he", "le", "te", "by", "so", "ta"}; // how the columns' names begin
        for (qsizetype column = 0; column < terms.columns.size(); ++column) {
            const qint64 place = terms.number * 1000003 + Names[column][0] + Names[column][1] * 5;
            const QByteArray text = sqlValue(terms.columns.at(column)).toString().toUtf8(); // as it is kept
            qint64 offset = 0;
            const auto isTerm = [](char c) { return uchar(c) >= 0x80 || std::isalnum(uchar(c)); };
            for (qsizetype from = 0; from < text.size();) {
                qsizetype end = from;
                while (end < text.size() && isTerm(text.at(end)))
                    ++end;
                if (end > from) {
                    QByteArray word = text.mid(from, end - from);
                    for (char &c : word)
                        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
                    Places &places = m_words[word];
                    ++places.places;
                    places.sum += (place + offset * 31) % 1000000007;
                    ++offset;
                }
                from = end + 1;
            }
        }
    }

    Done media()
    {
        Statement all(m_database, u"SELECT file, original_name FROM media ORDER BY file"_s);
        int faults = 0;
        for (;;) {
            const Result<bool> row = all.next();
            if (!row)
                return row.error();
            if (!*row || !m_goesOn())
                return {};
            ++m_found.media;
            const QString path = m_folder.mediaFile(all.text(0));
            QFile file(path);
            QString fault;
            if (!file.open(QIODevice::ReadOnly)) {
                fault = QFile::exists(path) ? tr("The file %1 (“%2”) cannot be read.") : tr("The file %1 (“%2”) is missing.");
            } else {
                QCryptographicHash hash(QCryptographicHash::Sha256);
                if (!hash.addData(&file) || QFileInfo(path).completeBaseName().toLatin1() != hash.result().toHex())
                    fault = tr("The file %1 (“%2”) is not what was brought in.");
            }
            if (!fault.isEmpty() && ++faults <= MostOfAKind)
                m_found.faults.append(fault.arg(QDir::toNativeSeparators(path), all.text(1)));
        }
    }

    struct Places {
        qint64 places = 0;
        qint64 sum = 0;
    };

    Database &m_database;
    const NewsroomFolder &m_folder;
    const std::function<bool()> &m_goesOn;
    StoreCheck m_found;
    QHash<QByteArray, Places> m_words;
};

} // namespace

Result<StoreCheck> checkStore(Database &database, const NewsroomFolder &folder, const std::function<bool()> &goesOn)
{
    const auto moment = Snapshot::begin(database);
    if (!moment)
        return moment.error();
    return Checker(database, folder, goesOn).run();
}

} // namespace Galley
