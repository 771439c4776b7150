// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/pageviews.h"

namespace Galley {

/// What the document around a page's content says of it, in its head: layout's `page`, `bodyClass` and `jsonLd`.

View storyDocument(const Cards &cards, int story, const Article &article);
View standingDocument(const Cards &cards, const Article &article, const QString &path);
View listDocument(const Cards &cards, const ListPage &page);
View homeDocument(const Cards &cards);
View archiveDocument(const Cards &cards);
View searchDocument(const Cards &cards);
View withdrawnDocument(const Cards &cards);
View notFoundDocument(const Cards &cards);

} // namespace Galley
