// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/logofield.h"

#include "ui/common/style.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize{144, 56};

/// The whole picture, decoded no larger than needed.
QPixmap fitted(const QString &path, qreal ratio)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize room = PictureSize * ratio;
    const QSize size = reader.size();
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    QImage image = reader.read();
    image.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(image);
}

} // namespace

LogoField::LogoField(QWidget *parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_choose(new QPushButton(this)), m_remove(new QPushButton(this))
{
    setAcceptDrops(true);
    m_picture->setFixedSize(PictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setProperty("role", u"well"_s);
    for (QPushButton *button : {m_choose, m_remove})
        button->setProperty("fit", u"small"_s);
    m_remove->setProperty("role", u"flat"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_picture);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::chooseRequested);
    connect(m_remove, &QPushButton::clicked, this, &LogoField::removeRequested);
    retranslate();
}

void LogoField::setPicture(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    showPicture();
}

void LogoField::showPicture()
{
    m_remove->setVisible(!m_path.isEmpty());
    const QPixmap picture = m_path.isEmpty() ? QPixmap() : fitted(m_path, devicePixelRatioF());
    if (picture.isNull())
        m_picture->setText(m_path.isEmpty() ? tr("Drop a picture here") : tr("The picture file is missing"));
    else
        m_picture->setPixmap(picture);
}

void LogoField::retranslate()
{
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a logo"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    m_picture->setAccessibleName(tr("Logo"));
    showPicture();
}

void LogoField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogoField::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void LogoField::dropEvent(QDropEvent *event)
{
    Q_EMIT dropped(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

} // namespace Galley
