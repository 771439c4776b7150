// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QList>

class QMimeData;
class QString;

namespace Galley {

/// "application/x-galley-stories": the ids of stories that are dragged, one a line.
QString storiesMimeType();
QMimeData *storiesMimeData(const QList<ArticleId> &ids);
/// The stories that @p data carries; empty when it carries none.
QList<ArticleId> storiesIn(const QMimeData *data);

} // namespace Galley
