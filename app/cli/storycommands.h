// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"

#include <QJsonObject>

class QTextStream;

namespace Galley {

class Newsroom;

/// Who is recorded with work done from the command line.
QString personAtTheCommandLine();

/// By id, slug or former slug; NotFound says how to learn which there are.
Result<Article> findStory(const Newsroom &newsroom, const QString &story);

void print(QTextStream &out, const QJsonObject &document);

} // namespace Galley
