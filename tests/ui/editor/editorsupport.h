// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/picturesource.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

namespace Galley {

/// A media folder of a temporary directory. Takes files that hold pictures, refuses others.
class TestPictures final : public PictureSource
{
public:
    Result<Figure> addPicture(const QString &path) override
    {
        const QImage image(path);
        if (image.isNull())
            return Error{ErrorKind::NotAPicture, QStringLiteral("No picture: %1").arg(path), {}};
        return addPicture(image);
    }

    Result<Figure> addPicture(const QImage &image) override
    {
        ++added;
        const auto bits = QByteArrayView(image.constBits(), image.sizeInBytes());
        const auto hash = QCryptographicHash::hash(bits, QCryptographicHash::Sha256).toHex();
        Figure figure;
        figure.file = QString::fromLatin1(hash) + QStringLiteral(".png");
        if (!image.save(pathOf(figure.file)))
            return Error{ErrorKind::Io, QStringLiteral("Cannot write"), {}};
        return figure;
    }

    QFuture<Result<QString>> addRecording(const QString &path) override
    {
        if (coming.isValid())
            return coming;
        const QString file = QStringLiteral("c0ffee.mp4");
        if (!path.endsWith(QStringLiteral(".mp4")))
            return QtFuture::makeReadyFuture(Result<QString>(Error{ErrorKind::NotAPicture, QStringLiteral("No video: %1").arg(path), {}}));
        m_names.insert(file, QFileInfo(path).fileName());
        return QtFuture::makeReadyFuture(Result<QString>(file));
    }
    QString nameOf(const QString &mediaFile) const override { return m_names.value(mediaFile); }

    QString pathOf(const QString &mediaFile) const override { return m_folder.filePath(mediaFile); }

    QPointF focusOf(const QString &mediaFile) const override { return m_focuses.value(mediaFile, {0.5, 0.5}); }
    Done setFocus(const QString &mediaFile, const QPointF &focus) override
    {
        m_focuses.insert(mediaFile, focus);
        return {};
    }

    /// A picture file outside the media folder.
    QString pictureFile(const QString &name, const QSize &size = {800, 400}, const QColor &colour = Qt::darkCyan)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_elsewhere.filePath(name);
        image.save(path);
        return path;
    }
    QString textFile(const QString &name)
    {
        QFile file(m_elsewhere.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write("no picture");
        return file.fileName();
    }

    int added = 0;
    QFuture<Result<QString>> coming; ///< what addRecording() gives, when a test wants to end it itself

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_elsewhere;
    QHash<QString, QPointF> m_focuses;
    QHash<QString, QString> m_names;
};

inline Runs run(const QString &text, Marks marks = {}, const QString &link = {}) { return {{text, marks, link}}; }
inline Paragraph paragraph(const QString &text) { return {run(text), Alignment::Start}; }

} // namespace Galley
