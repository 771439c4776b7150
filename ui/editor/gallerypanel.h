// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "ui/editor/popover.h"

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace Galley {

class LineField;
class PictureSource;

/// The pictures of a gallery in their order, what stands under each, and the caption of all.
class GalleryPanel final : public Popover
{
    Q_OBJECT

public:
    explicit GalleryPanel(QWidget *host);

    /// Where thumbnails come from.
    void setPictures(const PictureSource *pictures) { m_pictures = pictures; }
    void setGallery(const Gallery &gallery);
    void focusCaption();

    QListWidget *pictureList() const { return m_list; }
    LineField *captionField() const { return m_caption; }
    LineField *galleryCaptionField() const { return m_whole; }
    QToolButton *laterButton() const { return m_later; }
    QToolButton *removeButton() const { return m_remove; }

Q_SIGNALS:
    void galleryEdited(const Galley::Gallery &gallery);
    /// More pictures are wanted.
    void picturesRequested();

protected:
    void retranslate() override;

private:
    void build();
    void fillList();
    void showPicture();
    void takeFields();
    void move(int by);
    void removePicture();
    int current() const;

    const PictureSource *m_pictures = nullptr;
    Gallery m_gallery;
    QListWidget *m_list;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QToolButton *m_remove;
    QPushButton *m_add;
    QList<QLabel *> m_labels;
    LineField *m_caption;
    LineField *m_alt;
    LineField *m_credit;
    LineField *m_whole;
    bool m_filling = false;
};

} // namespace Galley
