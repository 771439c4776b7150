// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/boarddesk.h"

#include "desk/newsroom.h"
#include "store/boardstore.h"
#include "store/database.h"

#include <QSet>

namespace Galley {

Result<SlotOrder> BoardDesk::order() const { return BoardStore(*m_newsroom.m_database).order(); }

Done BoardDesk::arrange(Slot slot, const QList<ArticleId> &stories)
{
    QSet<ArticleId> named;
    for (const ArticleId &id : stories) {
        const Result<Article> story = m_newsroom.article(id);
        if (!story)
            return story.error();
        if (!story->slots.testFlag(slot)) {
            return Error{ErrorKind::BadInput,
                         tr("“%1” does not stand there; give it that place first.").arg(story->headline), id.toString()};
        }
        if (named.contains(id)) {
            return Error{ErrorKind::BadInput, tr("“%1” can stand there only once.").arg(story->headline), id.toString()};
        }
        named.insert(id);
    }
    if (Done put = BoardStore(*m_newsroom.m_database).put(slot, stories); !put)
        return put;
    Q_EMIT m_newsroom.changed({NewsroomChange::Board, {}});
    return {};
}

} // namespace Galley
