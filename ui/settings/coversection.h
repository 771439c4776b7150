// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "ui/settings/storysection.h"

#include <functional>

class QLineEdit;
class QPushButton;

namespace Galley {

class Ask;
class CropPicture;
class FocusPicture;

/// A story's cover: the picture, the point of it that crops keep, and its words. The point belongs to the picture and is
/// kept at once; the rest belongs to the story.
class CoverSection final : public StorySection
{
    Q_OBJECT

public:
    CoverSection(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;
    /// Takes the picture at @p path into the newsroom and makes it the cover.
    void setCover(const QString &path);

private:
    void buildPicture();
    void buildCrops();
    void buildWords();
    void loadPicture();
    void showPoint(const QPointF &point);
    void choose();
    void keepPoint(const QPointF &point);
    void edit(const std::function<void(Cover &)> &change);

    Ask &m_ask;
    QString m_loaded; ///< file of the picture that is shown

    QLabel *m_well;
    FocusPicture *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QPushButton *m_centre;
    QWidget *m_crops;
    CropPicture *m_wide;
    CropPicture *m_square;
    QLabel *m_hint;
    QLabel *m_altLabel;
    QLineEdit *m_alt;
    QLabel *m_captionLabel;
    QLineEdit *m_caption;
    QLabel *m_creditLabel;
    QLineEdit *m_credit;
};

} // namespace Galley
