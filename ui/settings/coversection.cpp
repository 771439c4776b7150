// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/coversection.h"

#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/common/ask.h"
#include "ui/common/focuspicture.h"

#include <QFormLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize EmptySize{192, 108};
constexpr QSize Room{192, 160};
constexpr QSize WideCrop{96, 54};
constexpr QSize SquareCrop{54, 54};
constexpr QPointF Centre{0.5, 0.5};

/// The cover as it is shown here, whole, decoded no larger than needed.
QImage coverImage(const QString &path, qreal ratio)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    QSize room = Room * ratio;
    // The size to scale to is meant before the picture is turned upright.
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        room.transpose();
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    image.setDevicePixelRatio(ratio);
    return image;
}

QWidget *withShape(CropPicture *crop, const QString &shape)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(crop);
    auto *label = new QLabel(shape);
    label->setProperty("role", u"meta"_s);
    column->addWidget(label);
    return box;
}

} // namespace

CoverSection::CoverSection(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent)
    : StorySection(newsroom, story, parent), m_ask(ask)
{
    buildPicture();
    buildCrops();
    buildWords();
}

void CoverSection::buildPicture()
{
    m_well = new QLabel;
    m_well->setFixedSize(EmptySize);
    m_well->setAlignment(Qt::AlignCenter);
    m_well->setWordWrap(true);
    m_well->setProperty("role", u"well"_s);
    m_picture = new FocusPicture;
    m_choose = small(new QPushButton);
    m_remove = small(new QPushButton);
    m_remove->setProperty("role", u"flat"_s);
    m_centre = small(new QPushButton);
    m_centre->setProperty("role", u"flat"_s);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addStretch(1);
    for (QPushButton *button : {m_centre, m_choose, m_remove})
        buttons->addWidget(button, 0, Qt::AlignLeft);
    QHBoxLayout *row = inRow({m_well, m_picture});
    row->setSpacing(12);
    row->addLayout(buttons, 1);
    form()->addRow(row);

    connect(m_picture, &FocusPicture::pointMoved, this, &CoverSection::showPoint);
    connect(m_picture, &FocusPicture::pointChosen, this, &CoverSection::keepPoint);
    connect(m_centre, &QPushButton::clicked, this, [this] { keepPoint(Centre); });
    connect(m_choose, &QPushButton::clicked, this, &CoverSection::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { edit([](Cover &cover) { cover = {}; }); });
}

void CoverSection::buildCrops()
{
    m_crops = new QWidget;
    m_wide = new CropPicture(WideCrop);
    m_square = new CropPicture(SquareCrop);
    m_hint = hintLabel();
    auto *row = new QHBoxLayout(m_crops);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(withShape(m_wide, u"16:9"_s));
    row->addWidget(withShape(m_square, u"1:1"_s));
    row->addWidget(m_hint, 1, Qt::AlignTop);
    form()->addRow(m_crops);
}

void CoverSection::buildWords()
{
    const auto field = [&](QLabel *&label, QLineEdit *&line, QString Cover::*member) {
        label = new QLabel;
        line = small(new QLineEdit);
        form()->addRow(label, line);
        connect(line, &QLineEdit::textEdited, this, [this, member](const QString &text) {
            edit([&](Cover &cover) { cover.*member = text; });
        });
    };
    field(m_altLabel, m_alt, &Cover::alt);
    field(m_captionLabel, m_caption, &Cover::caption);
    field(m_creditLabel, m_credit, &Cover::credit);
}

void CoverSection::retranslate()
{
    setTitle(tr("Cover"));
    m_choose->setText(tr("Choose…"));
    m_remove->setText(tr("Remove"));
    m_centre->setText(tr("Centre the focus"));
    m_hint->setText(tr("Every crop keeps the focus."));
    m_picture->setAccessibleName(tr("Focus of the cover"));
    m_picture->setAccessibleDescription(tr("Arrow keys move it by 1%, with Shift by 10%."));
    m_picture->setToolTip(tr("Click or drag to set the focus. Arrow keys move it by 1%, with Shift by 10%."));
    m_wide->setAccessibleName(tr("The cover cropped to %1").arg(u"16:9"_s));
    m_square->setAccessibleName(tr("The cover cropped to %1").arg(u"1:1"_s));
    m_altLabel->setText(tr("Alt text"));
    m_alt->setPlaceholderText(tr("What the picture shows"));
    m_alt->setAccessibleName(tr("Alt text"));
    m_captionLabel->setText(tr("Caption"));
    m_caption->setAccessibleName(tr("Caption"));
    m_creditLabel->setText(tr("Credit"));
    m_credit->setAccessibleName(tr("Credit"));
    m_loaded.clear();
}

void CoverSection::load()
{
    const Cover &cover = m_story.article().cover;
    m_remove->setVisible(!cover.isEmpty());
    for (QLineEdit *field : {m_alt, m_caption, m_credit})
        field->setEnabled(!cover.isEmpty());
    const auto fill = [](QLineEdit *field, const QString &text) {
        if (field->text() != text) {
            field->setText(text);
            field->setCursorPosition(0);
        }
    };
    fill(m_alt, cover.alt);
    fill(m_caption, cover.caption);
    fill(m_credit, cover.credit);
    if (m_loaded.isEmpty() || m_loaded != cover.file)
        loadPicture();
}

void CoverSection::loadPicture()
{
    const Cover &cover = m_story.article().cover;
    m_loaded = cover.file;
    const QImage image
        = cover.isEmpty() ? QImage() : coverImage(m_newsroom.media().pathOf(cover.file), devicePixelRatioF());
    m_well->setVisible(image.isNull());
    m_well->setText(cover.isEmpty() ? tr("Drop a picture here") : tr("The picture file is missing"));
    m_picture->setVisible(!image.isNull());
    form()->setRowVisible(m_crops, !image.isNull());
    m_centre->setVisible(false);
    if (image.isNull())
        return;
    m_picture->setPicture(image);
    m_wide->setPicture(image);
    m_square->setPicture(image);
    const Result<Media> media = m_newsroom.media().media(cover.file);
    const QPointF point = media ? QPointF(media->focusX, media->focusY) : Centre;
    m_picture->setPoint(point);
    showPoint(point);
}

void CoverSection::showPoint(const QPointF &point)
{
    m_wide->setPoint(point);
    m_square->setPoint(point);
    m_centre->setVisible(point != Centre);
}

void CoverSection::keepPoint(const QPointF &point)
{
    const Result<Media> kept = m_newsroom.media().setFocus(m_loaded, point);
    if (!kept)
        return Q_EMIT refused(kept.error());
    m_picture->setPoint(point);
    showPoint(point);
}

void CoverSection::edit(const std::function<void(Cover &)> &change)
{
    m_story.edit([&](Article &article) { change(article.cover); });
}

void CoverSection::choose()
{
    const FileQuestion question{tr("Choose a cover picture"), {},
                                {tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif)")}, {}};
    m_ask.openFile(this, question, [this](const QString &path) { setCover(path); });
}

void CoverSection::setCover(const QString &path)
{
    const Result<Media> media = m_newsroom.media().add(path);
    if (!media)
        return Q_EMIT refused(media.error());
    edit([&](Cover &cover) { setPicture(cover, *media); });
}

} // namespace Galley
