// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QObject>

class QAction;
class QMenu;

namespace Galley {

class Ask;
class Autosave;
class MessageArea;
class Newsroom;
class OpenStory;
class StoryList;

/// Begins stories with templates, and makes templates of the open story. GUI thread.
class TemplateActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        OpenStory &story;
        Autosave &autosave;
        StoryList &list;
        MessageArea &messages;
        Ask &ask;
    };
    /// All must outlive it. @p menu is filled each time it is about to show; questions stand over @p place.
    TemplateActs(const AtHand &atHand, QMenu *menu, QWidget *place);

    /// A new draft that begins as the template does, in the channel that the list shows unless the template has one.
    void begin(const StoryTemplateId &id);
    /// Asks for a name.
    void keepOpen();

Q_SIGNALS:
    void created(const Galley::ArticleId &id);

private:
    void fill(QMenu *menu);
    void keep(const QString &name, const ArticleId &story);

    AtHand m_at;
    QWidget *m_place;
};

} // namespace Galley
