// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

inline Error wrong(const QString &message) { return {ErrorKind::BadInput, message, {}}; }

/// One command's arguments: its own options, and a number of positional ones.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit Arguments(const QString &command) : m_command(command)
    {
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    }

    void flag(const QString &name) { m_parser.addOption(QCommandLineOption(name)); }
    void option(const QString &name) { m_parser.addOption(QCommandLineOption(name, QString(), name)); }

    Done parse(const QStringList &arguments, qsizetype least, qsizetype most)
    {
        if (!m_parser.parse(arguments))
            return wrong(tr("%1: %2").arg(m_command, m_parser.errorText()));
        const qsizetype given = m_parser.positionalArguments().size();
        if (given < least)
            return wrong(tr("%1: an argument is missing.").arg(m_command));
        if (given > most)
            return wrong(tr("%1: “%2” is one argument too many.")
                             .arg(m_command, m_parser.positionalArguments().at(most)));
        return {};
    }

    /// The number that --limit gives, when it is given.
    Result<std::optional<int>> limit() const
    {
        if (!has(u"limit"_s))
            return std::optional<int>();
        bool isNumber = false;
        const int limit = value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 1)
            return wrong(tr("%1: --limit takes a number from 1 up, not “%2”.").arg(m_command, value(u"limit"_s)));
        return std::optional(limit);
    }

    QString at(qsizetype index) const { return m_parser.positionalArguments().value(index); }
    QStringList after(qsizetype index) const { return m_parser.positionalArguments().mid(index); }
    bool has(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }

private:
    QString m_command;
    QCommandLineParser m_parser;
};

} // namespace Galley
