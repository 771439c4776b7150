// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "ui/editor/popover.h"

class QLabel;
class QPushButton;

namespace Galley {

class LineField;
class SegmentedControl;

/// The words of a figure, written in place under the picture: caption, alternative text, credit. Every change is
/// said at once.
class FigurePanel final : public Popover
{
    Q_OBJECT

public:
    explicit FigurePanel(QWidget *host);

    void setFigure(const Figure &figure);
    void focusCaption();

    LineField *captionField() const { return m_caption; }
    LineField *altField() const { return m_alt; }
    LineField *creditField() const { return m_credit; }
    SegmentedControl *widthControl() const { return m_width; }

Q_SIGNALS:
    void figureEdited(const Figure &figure);
    void replacementRequested(const Galley::Figure &figure);

protected:
    void retranslate() override;

private:
    LineField *addField(class QGridLayout *grid, QLabel *&label);
    void take();

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
};

} // namespace Galley
