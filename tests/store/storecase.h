// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/articlestore.h"
#include "store/database.h"
#include "store/historystore.h"
#include "store/newsroomfolder.h"
#include "store/taxonomystore.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace Galley {

/// Ends the test function with the error's message unless @p result holds a value.
#define GALLEY_OK(result) \
    do { \
        const auto &checked = (result); \
        if (!checked.ok()) \
            QFAIL(qPrintable(checked.error().message + QStringLiteral(" | ") + checked.error().detail)); \
    } while (false)

/// Ends the test function unless @p result is a failure of kind @p expected that says something.
#define GALLEY_FAILS(result, expected) \
    do { \
        const auto &checked = (result); \
        QVERIFY2(!checked.ok(), "succeeded"); \
        if (checked.error().kind != (expected)) \
            QFAIL(qPrintable(QStringLiteral("kind %1: ").arg(int(checked.error().kind)) + checked.error().message \
                             + QStringLiteral(" | ") + checked.error().detail)); \
        QVERIFY(!checked.error().message.isEmpty()); \
        QVERIFY2(!checked.error().message.contains(QStringLiteral("%1")), qPrintable(checked.error().message)); \
    } while (false)

inline QDateTime moment(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + seconds, Qt::UTC);
}

/// A newsroom of its own in a temporary folder, open for writing.
class StoreCase
{
public:
    StoreCase()
    {
        const auto made = NewsroomFolder::create(m_place.filePath(QStringLiteral("Test")));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_path = made->path();
        auto created = Database::create(made->databaseFile());
        if (!created)
            qFatal("%s", qPrintable(created.error().message + created.error().detail));
        m_database = std::move(*created);
    }

    NewsroomFolder folder() const { return *NewsroomFolder::at(m_path); }
    QString path() const { return m_path; }
    QString place() const { return m_place.path(); }
    QString file() const { return m_path + QStringLiteral("/newsroom.sqlite3"); }
    Database &database() { return *m_database; }
    void close() { m_database.reset(); }
    Done reopen(Access access = Access::ReadWrite)
    {
        m_database.reset();
        auto opened = Database::open(file(), access, m_path + QStringLiteral("/backups"));
        if (!opened)
            return opened.error();
        m_database = std::move(*opened);
        return {};
    }

    ArticleStore articles() { return ArticleStore(*m_database); }
    HistoryStore history() { return HistoryStore(*m_database); }
    TaxonomyStore taxonomy() { return TaxonomyStore(*m_database); }

    /// A draft that is not yet kept; @p second gives its times.
    static Article draft(const QString &headline, qint64 second = 0)
    {
        Article article;
        article.id = ArticleId::make();
        article.headline = headline;
        article.body = QStringLiteral("<p>") + headline.toHtmlEscaped() + QStringLiteral("</p>");
        article.createdAt = moment(second);
        article.modifiedAt = moment(second);
        return article;
    }

    /// Keeps many stories at once.
    Done put(const QList<Article> &stories)
    {
        const auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return transaction.error();
        for (const Article &article : stories) {
            if (const Done done = articles().put(article); !done)
                return done;
        }
        return (*transaction)->commit();
    }

    /// A kept channel.
    Channel channel(const QString &name, const QString &slug, const ChannelId &parent = {}, int position = 1000)
    {
        const Channel made{ChannelId::make(), parent, name, slug, {}, position};
        const Done done = taxonomy().putChannel(made);
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
        return made;
    }

    /// The first column of the first row that @p sql gives.
    QVariant peek(const QString &sql)
    {
        QSqlQuery query(m_database->connection());
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

private:
    QTemporaryDir m_place;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

} // namespace Galley
