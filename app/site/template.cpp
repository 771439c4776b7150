// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/template.h"

#include "base/translate.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The stream that the engine writes to: one string that grows.
struct Output {
    std::string text;
    Output &operator<<(const std::string &piece)
    {
        text.append(piece);
        return *this;
    }
};

/// "Unclosed section "x" at 120" says a byte; people look for lines.
int lineOfFault(const QString &fault, const std::string &text)
{
    static const QRegularExpression place(u" at (\\d+)$"_s);
    const auto at = std::min<qsizetype>(place.match(fault).captured(1).toLongLong(), qsizetype(text.size()));
    return 1 + int(std::count(text.begin(), text.begin() + at, '\n'));
}

} // namespace

Result<std::shared_ptr<Template>> Template::parse(const QString &name, const std::string &text)
{
    std::shared_ptr<Template> made(new Template(text));
    if (!made->m_engine.is_valid()) {
        const QString fault = QString::fromStdString(made->m_engine.error_message());
        return Error{ErrorKind::Template,
                     tr("The theme's file %1 has a mistake in line %2. Correct it, "
                                                           "or choose another theme.")
                         .arg(name + ".mustache"_L1)
                         .arg(lineOfFault(fault, text)),
                     fault};
    }
    return made;
}

std::string Template::render(const View &common, const View &page)
{
    kainjow::mustache::context<std::string> context(&common.data());
    context.push(&page.data());
    Output output;
    m_engine.render(context, output);
    return std::move(output.text);
}

} // namespace Galley
