// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodypanels.h"

#include "ui/editor/blockcommands.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/embedpanel.h"
#include "ui/editor/figurepanel.h"
#include "ui/editor/gallerypanel.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/picturesource.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Galley {

namespace {

QTextCharFormat selectedObject(const QTextCursor &cursor)
{
    if (!selectsObject(cursor))
        return {};
    return objectFormatAt(cursor.document()->findBlock(cursor.selectionStart()), cursor.selectionStart());
}

} // namespace

bool hasPanel(const QTextCursor &cursor)
{
    const int type = selectedObject(cursor).objectType();
    return type == FigureObjectType || type == GalleryObjectType || type == EmbedObjectType;
}

BodyPanels::BodyPanels(BodyEdit &edit, PictureSource &pictures) : QObject(&edit), m_edit(edit), m_pictures(pictures) {}

template <typename Panel>
Panel *BodyPanels::made(Panel *&panel)
{
    panel = new Panel(m_edit.panelHost());
    // The text takes the focus again when the panel had it.
    connect(panel, &Popover::closed, &m_edit, [this, shown = panel] {
        if (shown->isAncestorOf(m_edit.window()->focusWidget()))
            m_edit.setFocus();
    });
    return panel;
}

void BodyPanels::dismissAll()
{
    for (Popover *panel : {static_cast<Popover *>(m_link), static_cast<Popover *>(m_figure),
                           static_cast<Popover *>(m_gallery), static_cast<Popover *>(m_embed)}) {
        if (panel)
            panel->dismiss();
    }
}

bool BodyPanels::isObjectPanelOpen() const
{
    return (m_figure && m_figure->isVisible()) || (m_gallery && m_gallery->isVisible())
        || (m_embed && m_embed->isVisible());
}

QRect BodyPanels::placeOfObject() const { return m_edit.inPanelHost(m_edit.placeOf(m_place.block())); }

void BodyPanels::place()
{
    for (Popover *panel : {static_cast<Popover *>(m_figure), static_cast<Popover *>(m_gallery),
                           static_cast<Popover *>(m_embed)}) {
        if (panel && panel->isVisible() && !(panel == m_embed && m_isNew))
            panel->moveTo(placeOfObject());
    }
}

void BodyPanels::showObjectPanel(Popover &panel)
{
    panel.showAt(placeOfObject());
    Q_EMIT m_edit.placeShown(QRect(m_edit.viewport()->mapFrom(m_edit.panelHost(), panel.pos()), panel.size()));
}

void BodyPanels::openObject()
{
    const QTextCursor cursor = m_edit.textCursor();
    if (m_edit.isComposing() || m_edit.isReadOnly() || !hasPanel(cursor))
        return;
    const QTextCharFormat format = selectedObject(cursor);
    m_place = QTextCursor(m_edit.document()->findBlock(cursor.selectionStart()));
    m_edit.startObjectChange(m_place.block());
    switch (format.objectType()) {
    case FigureObjectType:
        makeFigure();
        m_figure->setFigure(figureOf(format));
        showObjectPanel(*m_figure);
        return m_figure->focusCaption();
    case GalleryObjectType:
        makeGallery();
        m_gallery->setGallery(galleryOf(format));
        showObjectPanel(*m_gallery);
        return m_gallery->focusCaption();
    default:
        makeEmbed();
        m_isNew = false;
        m_embed->setEmbed(embedOf(format), nameOfRecording(embedOf(format), m_pictures));
        showObjectPanel(*m_embed);
        return m_embed->focusAddress();
    }
}

void BodyPanels::makeFigure()
{
    if (m_figure)
        return;
    made(m_figure);
    m_figure->setPictures(&m_pictures);
    connect(m_figure, &FigurePanel::refused, &m_edit, &BodyEdit::refused);
    connect(m_figure, &FigurePanel::figureEdited, this,
            [this](const Figure &figure) { m_edit.changeObject(objectFormat(figure)); });
    connect(m_figure, &FigurePanel::replacementRequested, this, [this](const Figure &figure) {
        m_figure->dismiss();
        Q_EMIT m_edit.replacementRequested(figure.file);
    });
}

void BodyPanels::makeGallery()
{
    if (m_gallery)
        return;
    made(m_gallery);
    m_gallery->setPictures(&m_pictures);
    connect(m_gallery, &GalleryPanel::galleryEdited, this,
            [this](const Gallery &gallery) { m_edit.changeObject(objectFormat(gallery)); });
    connect(m_gallery, &GalleryPanel::picturesRequested, this, [this] {
        m_gallery->dismiss();
        Q_EMIT m_edit.galleryRequested();
    });
}

void BodyPanels::makeEmbed()
{
    if (m_embed)
        return;
    made(m_embed);
    connect(m_embed, &EmbedPanel::accepted, this, &BodyPanels::putEmbed);
    connect(m_embed, &EmbedPanel::fileRequested, this, [this](const QString &caption) {
        m_embed->dismiss();
        Q_EMIT m_edit.recordingRequested(caption);
    });
}

void BodyPanels::openEmbed()
{
    if (m_edit.isComposing() || m_edit.isReadOnly())
        return;
    const QTextCursor cursor = m_edit.textCursor();
    if (selectedObject(cursor).objectType() == EmbedObjectType)
        return openObject();
    makeEmbed();
    m_isNew = true;
    m_place = cursor;
    m_embed->setEmbed({}, {});
    m_embed->showAt(m_edit.inPanelHost(m_edit.cursorRect(cursor)));
    m_embed->focusAddress();
}

void BodyPanels::putEmbed(const Embed &embed)
{
    if (!m_isNew) {
        m_edit.changeObject(objectFormat(embed));
    } else {
        m_edit.apply([&](QTextCursor &cursor) {
            cursor = m_place;
            insertObjectAndGoOn(cursor, objectFormat(embed));
        });
    }
    m_embed->dismiss();
}

void BodyPanels::makeLink()
{
    if (m_link)
        return;
    made(m_link);
    m_link->setStoryLinks(m_links);
    connect(m_link, &LinkPanel::accepted, this, &BodyPanels::setLinkTo);
    connect(m_link, &LinkPanel::removalRequested, this, [this] { setLinkTo({}, {}); });
}

/// @p words stand for the link where nothing is selected.
void BodyPanels::setLinkTo(const QString &address, const QString &words)
{
    m_edit.apply([&](QTextCursor &cursor) {
        cursor = m_place;
        const int from = cursor.position();
        cursor.beginEditBlock();
        if (!cursor.hasSelection() && !words.isEmpty() && !address.isEmpty()) {
            cursor.insertText(words, charFormat(marksOf(cursor.charFormat())));
            cursor.setPosition(from, QTextCursor::KeepAnchor);
        }
        setLink(cursor, address);
        cursor.endEditBlock();
        cursor.setPosition(cursor.selectionEnd());
    });
    m_link->dismiss();
}

void BodyPanels::openLink()
{
    QTextCursor cursor = m_edit.textCursor();
    if (m_edit.isComposing() || m_edit.isReadOnly() || selectsObject(cursor))
        return;
    makeLink();
    if (const QTextCursor whole = selectingLink(cursor); whole.hasSelection() && !cursor.hasSelection())
        cursor = whole;
    m_place = cursor;
    QTextCursor inside(cursor);
    inside.setPosition(std::min(cursor.selectionStart() + 1, m_edit.document()->characterCount() - 1));
    m_link->setAddress(cursor.hasSelection() ? linkOf(inside.charFormat()) : QString());
    m_link->showAt(m_edit.inPanelHost(m_edit.cursorRect(inside)));
    m_link->focusAddress();
}

} // namespace Galley
