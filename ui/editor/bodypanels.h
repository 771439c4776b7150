// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QObject>
#include <QTextCursor>

namespace Galley {

class BodyEdit;
class EmbedPanel;
class FigurePanel;
class GalleryPanel;
class LinkPanel;
class PictureSource;
class Popover;
class StoryLinks;

/// The panels at the text: for a link, and for what an object says. Each is made when it is first opened, and is gone
/// when another story comes.
class BodyPanels final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BodyPanels(BodyEdit &edit, PictureSource &pictures);

    /// Stories can be chosen for links from then on; @p links must outlive the panels.
    void setStoryLinks(const StoryLinks *links) { m_links = links; }

    void openLink();
    /// For the object that is selected; nothing for a rule.
    void openObject();
    /// For a video or audio that is to be put in at the cursor.
    void openEmbed();
    void dismissAll();
    /// Keeps what is open beside its place.
    void place();
    bool isObjectPanelOpen() const;

    LinkPanel *link() const { return m_link; }
    FigurePanel *figure() const { return m_figure; }
    GalleryPanel *gallery() const { return m_gallery; }
    EmbedPanel *embed() const { return m_embed; }

private:
    template <typename Panel>
    Panel *made(Panel *&panel);
    void makeLink();
    void makeFigure();
    void makeGallery();
    void makeEmbed();
    void setLinkTo(const QString &address, const QString &words);
    void putEmbed(const Embed &embed);
    QRect placeOfObject() const;
    void showObjectPanel(Popover &panel);

    BodyEdit &m_edit;
    PictureSource &m_pictures;
    const StoryLinks *m_links = nullptr;
    LinkPanel *m_link = nullptr;
    FigurePanel *m_figure = nullptr;
    GalleryPanel *m_gallery = nullptr;
    EmbedPanel *m_embed = nullptr;
    QTextCursor m_place;
    bool m_isNew = false; ///< what the embed's panel asks for is not in the text yet
};

/// Whether the object that @p cursor selects has a panel.
bool hasPanel(const QTextCursor &cursor);

} // namespace Galley
