// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QMenu;

namespace Galley {

class Ask;
class BodyEdit;
class MessageArea;
class Newsroom;
class OpenStory;
struct Snippet;

/// Puts snippets into the open story, and makes new ones of what is selected in it. GUI thread.
class SnippetActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        OpenStory &story;
        BodyEdit &edit;
        MessageArea &messages;
        Ask &ask;
    };
    /// All must outlive it. @p menu is filled each time it is about to show; questions stand over @p place.
    SnippetActs(const AtHand &atHand, QMenu *menu, QWidget *place);

    void put(const Snippet &snippet);
    /// Asks for a name.
    void keepSelection();

Q_SIGNALS:
    /// The snippets are to be changed.
    void settingsRequested();

private:
    void fill(QMenu *menu);

    AtHand m_at;
    QWidget *m_place;
};

} // namespace Galley
