// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/storycommands.h"

#include "base/translate.h"
#include "desk/newsroom.h"

#include <QJsonDocument>
#include <QTextStream>

namespace Galley {

using namespace Qt::StringLiterals;

QString personAtTheCommandLine()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? u"galley-cli"_s : user;
}

Result<Article> findStory(const Newsroom &newsroom, const QString &story)
{
    Result<Article> article = newsroom.find(story);
    if (article || article.error().kind != ErrorKind::NotFound)
        return article;
    return Error{ErrorKind::NotFound,
                 tr("There is no story “%1” in this newsroom. “galley-cli list” names them.").arg(story),
                 article.error().detail};
}

void print(QTextStream &out, const QJsonObject &document)
{
    out << QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace Galley
