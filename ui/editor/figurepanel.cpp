// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/figurepanel.h"

#include "ui/common/focuspicture.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/picturesource.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// A line edit has no line breaks; a caption may.
QString onOneLine(QString text) { return text.replace(u'\n', QChar::LineSeparator); }
QString withBreaks(QString text) { return text.replace(QChar::LineSeparator, u'\n'); }

} // namespace

FigurePanel::FigurePanel(QWidget *host) : Popover(host)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_caption = addField(grid, m_captionLabel);
    m_alt = addField(grid, m_altLabel);
    m_credit = addField(grid, m_creditLabel);
    m_widthLabel = new QLabel(this);
    setVariant(m_widthLabel, "role", u"secondary"_s);
    m_width = new SegmentedControl(this);
    for (int i = 0; i < 3; ++i)
        m_width->addSegment({}, u"–"_s, u"–"_s);
    m_replace = new QPushButton(this);
    setVariant(m_replace, "fit", u"small"_s);
    m_focusButton = new QPushButton(this);
    m_focusButton->setCheckable(true);
    setVariant(m_focusButton, "fit", u"small"_s);
    m_focus = new FocusPicture(this);
    m_focus->hide();
    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    last->addWidget(m_width);
    last->addStretch(1);
    last->addWidget(m_focusButton);
    last->addWidget(m_replace);
    const int row = grid->rowCount();
    grid->addWidget(m_widthLabel, row, 0);
    grid->addLayout(last, row, 1);
    grid->addWidget(m_focus, row + 1, 0, 1, 2, Qt::AlignHCenter);
    connect(m_focusButton, &QPushButton::toggled, this, &FigurePanel::showFocus);
    connect(m_focus, &FocusPicture::pointChosen, this, [this](const QPointF &point) {
        if (const Done kept = m_pictures->setFocus(m_figure.file, point); !kept)
            Q_EMIT refused(kept.error());
    });
    connect(m_width, &SegmentedControl::currentChanged, this, &FigurePanel::take);
    connect(m_replace, &QPushButton::clicked, this, [this] { Q_EMIT replacementRequested(m_figure); });
    setMinimumWidth(scaled(440));
    retranslate();
}

LineField *FigurePanel::addField(QGridLayout *grid, QLabel *&label)
{
    label = new QLabel(this);
    setVariant(label, "role", u"secondary"_s);
    auto *field = new LineField(LineField::Width::Given, this);
    setVariant(field, "fit", u"small"_s);
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    connect(field, &QLineEdit::textEdited, this, &FigurePanel::take);
    connect(field, &QLineEdit::returnPressed, this, &Popover::dismiss);
    return field;
}

void FigurePanel::retranslate()
{
    m_captionLabel->setText(tr("Caption"));
    m_altLabel->setText(tr("Alt text"));
    m_creditLabel->setText(tr("Credit"));
    m_caption->setAccessibleName(tr("Caption of the picture"));
    m_alt->setAccessibleName(tr("Alternative text of the picture"));
    m_alt->setPlaceholderText(tr("What the picture shows, for those who cannot see it"));
    m_credit->setAccessibleName(tr("Credit of the picture"));
    m_credit->setPlaceholderText(tr("Who took or drew it"));
    m_widthLabel->setText(tr("Width"));
    m_width->setAccessibleName(tr("Width of the picture on the page"));
    m_width->setSegmentText(0, tr("Text", "width of a picture"), tr("As wide as the text"));
    m_width->setSegmentText(1, tr("Wide"), tr("Wider than the text, where the page has room"));
    m_width->setSegmentText(2, tr("Full width"), tr("As wide as the page"));
    m_focusButton->setText(tr("Focal point"));
    m_focusButton->setToolTip(tr("The point that every crop of the picture keeps, wherever it is shown"));
    m_focus->setAccessibleName(tr("Focal point"));
    m_replace->setText(tr("Replace…"));
    m_replace->setToolTip(tr("Put another picture in its place, here or wherever it is used"));
}

void FigurePanel::setFigure(const Figure &figure)
{
    m_figure = figure;
    m_focusButton->setChecked(false);
    m_focusButton->setEnabled(m_pictures && QFileInfo::exists(m_pictures->pathOf(figure.file)));
    {
        const QSignalBlocker quiet(m_width);
        m_width->setCurrent(int(figure.width));
    }
    m_caption->setText(onOneLine(plainText(figure.caption)));
    m_alt->setText(figure.alt);
    m_credit->setText(figure.credit);
}

void FigurePanel::focusCaption()
{
    m_caption->setFocus();
    m_caption->selectAll();
}

/// The picture whole and small enough for the panel, with the point on it.
void FigurePanel::showFocus(bool shown)
{
    if (shown) {
        QImageReader reader(m_pictures->pathOf(m_figure.file));
        reader.setAutoTransform(true);
        const QSize room(scaled(408), scaled(240));
        if (const QSize natural = reader.size(); !natural.isEmpty())
            reader.setScaledSize(natural.scaled(room, Qt::KeepAspectRatio));
        m_focus->setPicture(reader.read());
        m_focus->setPoint(m_pictures->focusOf(m_figure.file));
    }
    m_focus->setVisible(shown);
    adjustSize();
}

void FigurePanel::take()
{
    m_figure.caption = withText(m_figure.caption, withBreaks(m_caption->text()));
    m_figure.alt = m_alt->text();
    m_figure.credit = m_credit->text();
    m_figure.width = FigureWidth(m_width->current());
    Q_EMIT figureEdited(m_figure);
}

} // namespace Galley
