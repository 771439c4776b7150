// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/statement.h"

#include "store/session.h"
#include "store/sqlerror.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// More than all fixed statements of the stores; lists with unusual filters push nothing out of it but themselves.
constexpr qsizetype MostIdleStatements = 96;

/// What SQLite gives back as something else than it was given.
bool isKept(QChar unit) { return !unit.isSurrogate() && unit.unicode() < 0xfffe; }

/// UTF-8 has no form for half of a surrogate pair, and SQLite would take the character after it along; U+FFFE and
/// U+FFFF it keeps, but reads as U+FFFD into UTF-16 and as themselves into UTF-8.
QString keepable(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isKept(text[i]))
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QVariant sqlValue(const QString &text)
{
    if (text.isNull())
        return u""_s;
    return std::all_of(text.begin(), text.end(), isKept) ? text : keepable(text);
}

QVariant sqlValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant sqlTextOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : sqlValue(text);
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
{
    Database::Session &session = *database.m_session;
    m_query = session.idle.take(sql);
    m_prepared = m_query != nullptr;
    if (m_prepared)
        return;
    m_query = std::make_shared<QSqlQuery>(session.connection->database());
    m_query->setForwardOnly(true);
    m_prepared = m_query->prepare(sql);
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    m_query->finish();
    Database::Session &session = *m_database.m_session;
    if (session.idle.size() < MostIdleStatements)
        session.idle.insert(m_sql, m_query);
}

Done Statement::run()
{
    if (m_database.m_session->refuses())
        return lostTransaction();
    if (!m_prepared)
        return failure();
    for (qsizetype i = 0; i < m_values.size(); ++i)
        m_query->bindValue(int(i), m_values[i]);
    m_ran = true;
    if (!m_query->exec())
        return failure();
    return {};
}

Result<bool> Statement::next()
{
    if (!m_ran) {
        if (const Done done = run(); !done)
            return done.error();
    }
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return failure();
    return false;
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

qint64 Statement::number(int column) const
{
    return m_query->value(column).toLongLong();
}

double Statement::real(int column) const
{
    return m_query->value(column).toDouble();
}

QDateTime Statement::time(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

int Statement::changed() const
{
    return m_query->numRowsAffected();
}

Error Statement::failure() const
{
    Database::Session &session = *m_database.m_session;
    if (session.depth > 0 && endsTransactions(m_query->lastError()))
        session.broken = true;
    Error error = sqlError(m_query->lastError(), m_database.file());
    error.detail += u"\n"_s + m_sql;
    return error;
}

} // namespace Galley
