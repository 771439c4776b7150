// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sqlscript.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

class Splitter
{
public:
    explicit Splitter(QStringView script) : m_script(script) {}

    QStringList split()
    {
        while (m_at < m_script.size())
            step();
        close();
        return m_statements;
    }

private:
    void step()
    {
        const QChar c = m_script[m_at];
        if (m_script.sliced(m_at).startsWith("--"_L1)) {
            skipPast(u"\n"_s);
        } else if (m_script.sliced(m_at).startsWith("/*"_L1)) {
            m_at += 2;
            skipPast(u"*/"_s);
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            ++m_at;
            skipPast(c); // a doubled quote reads as two quoted parts side by side, which comes to the same
            token({});
        } else if (c == u'[') {
            skipPast(u"]"_s);
            token({});
        } else if (c == u';') {
            semicolon();
        } else if (c.isLetterOrNumber() || c == u'_') {
            word();
        } else {
            if (!c.isSpace())
                token({});
            ++m_at;
        }
    }

    void skipPast(const QString &end)
    {
        const qsizetype found = m_script.indexOf(end, m_at);
        m_at = found < 0 ? m_script.size() : found + end.size();
    }

    void word()
    {
        const qsizetype from = m_at;
        while (m_at < m_script.size() && (m_script[m_at].isLetterOrNumber() || m_script[m_at] == u'_'))
            ++m_at;
        token(m_script.sliced(from, m_at - from).toString().toUpper());
    }

    /// @p word is empty for anything that is not a bare word.
    void token(const QString &word)
    {
        m_endsTrigger = m_afterSemicolon && word == "END"_L1;
        m_afterSemicolon = false;
        ++m_tokens;
        if (m_tokens == 1)
            m_creates = word == "CREATE"_L1;
        else if (m_tokens <= 3 && m_creates && word == "TRIGGER"_L1) // CREATE TEMP TRIGGER
            m_trigger = true;
    }

    void semicolon()
    {
        // A trigger's statements end in semicolons too; it ends itself with "; END ;".
        if (m_trigger && !m_endsTrigger) {
            m_afterSemicolon = true;
            ++m_at;
            return;
        }
        close();
        m_begin = ++m_at;
    }

    void close()
    {
        if (m_tokens > 0)
            m_statements.append(m_script.sliced(m_begin, std::min(m_at, m_script.size()) - m_begin).trimmed().toString());
        m_tokens = 0;
        m_creates = m_trigger = m_endsTrigger = m_afterSemicolon = false;
    }

    QStringView m_script;
    QStringList m_statements;
    qsizetype m_begin = 0;
    qsizetype m_at = 0;
    int m_tokens = 0;
    bool m_creates = false;
    bool m_trigger = false;
    bool m_afterSemicolon = false;
    bool m_endsTrigger = false;
};

} // namespace

QStringList splitSql(const QString &script)
{
    return Splitter(script).split();
}

} // namespace Galley
