// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/body.h"
#include "ui/editor/popover.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace Galley {

class FocusPicture;
class LineField;
class PictureSource;
class SegmentedControl;

/// The words of a figure, written in place under the picture: caption, alternative text, credit. Every change is
/// said at once.
class FigurePanel final : public Popover
{
    Q_OBJECT

public:
    explicit FigurePanel(QWidget *host);

    /// Where the picture and its focal point are; must outlive the panel.
    void setPictures(PictureSource *pictures) { m_pictures = pictures; }
    void setFigure(const Figure &figure);
    void focusCaption();

    LineField *captionField() const { return m_caption; }
    LineField *altField() const { return m_alt; }
    LineField *creditField() const { return m_credit; }
    SegmentedControl *widthControl() const { return m_width; }
    QPushButton *focusButton() const { return m_focusButton; }
    FocusPicture *focusPicture() const { return m_focus; }

Q_SIGNALS:
    void figureEdited(const Figure &figure);
    void refused(const Galley::Error &error);
    void replacementRequested(const Galley::Figure &figure);

protected:
    void retranslate() override;

private:
    LineField *addField(QGridLayout *grid, QLabel *&label);
    void take();
    void showFocus(bool shown);

    PictureSource *m_pictures = nullptr;
    Figure m_figure;
    QLabel *m_captionLabel = nullptr;
    QLabel *m_altLabel = nullptr;
    QLabel *m_creditLabel = nullptr;
    LineField *m_caption;
    LineField *m_alt;
    LineField *m_credit;
    QLabel *m_widthLabel;
    SegmentedControl *m_width;
    QPushButton *m_replace;
    QPushButton *m_focusButton;
    FocusPicture *m_focus;
};

} // namespace Galley
