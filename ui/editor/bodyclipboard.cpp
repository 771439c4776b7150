// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodyclipboard.h"

#include "ui/editor/picturesource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryFile>
#include <QUrl>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString waitingName(qsizetype number) { return u"%1.png"_s.arg(number, 64, 16, QLatin1Char('0')); }

/// Pictures inside HTML may be data, or files of the temporary folder, where office programs leave them; no other
/// file of this machine.
bool mayTake(const QString &address)
{
    if (address.startsWith("data:image/"_L1, Qt::CaseInsensitive))
        return true;
    const QUrl url(address);
    if (!url.isLocalFile())
        return false;
    const QString path = QFileInfo(url.toLocalFile()).canonicalFilePath();
    return !path.isEmpty() && path.startsWith(QFileInfo(QDir::tempPath()).canonicalFilePath() + u'/');
}

Error unreadable()
{
    return {ErrorKind::NotAPicture,
            QCoreApplication::translate("Galley", "A picture in what was pasted cannot be read. Save it as a file and "
                                                  "insert that."),
            {}};
}

Result<Figure> take(const QString &address, PictureSource &source)
{
    if (!address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return source.addPicture(QUrl(address).toLocalFile());
    const qsizetype comma = address.indexOf(u',');
    const QStringView head = QStringView(address).left(comma);
    if (comma < 0)
        return unreadable();
    const QByteArray data = QStringView(address).mid(comma + 1).toUtf8();
    const bool base64 = head.endsWith(";base64"_L1, Qt::CaseInsensitive);
    // The bytes as they are: a photograph must not be encoded again.
    QTemporaryFile file;
    if (!file.open())
        return unreadable();
    file.write(base64 ? QByteArray::fromBase64(data) : QByteArray::fromPercentEncoding(data));
    file.close();
    return source.addPicture(file.fileName());
}

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

QMimeData *mimeDataOf(const Body &body)
{
    auto *data = new QMimeData;
    const QString html = toHtml(body);
    data->setData(BodyMimeType, html.toUtf8());
    data->setHtml(html);
    // A stretch of text is itself; more is written so that its structure can be seen.
    const bool isText = body.blocks.size() == 1 && std::holds_alternative<Paragraph>(body.blocks.front());
    data->setText(isText ? plainText(body) : toMarkdown(body).trimmed());
    return data;
}

bool canInsert(const QMimeData &data)
{
    return data.hasFormat(BodyMimeType) || data.hasHtml() || data.hasText() || data.hasImage()
        || data.hasUrls();
}

Incoming incomingFrom(const QMimeData &data)
{
    Incoming incoming;
    if (data.hasFormat(BodyMimeType))
        incoming.html = QString::fromUtf8(data.data(BodyMimeType));
    else if (const QStringList files = localFiles(data); !files.isEmpty())
        incoming.files = files;
    else if (data.hasImage() && !data.hasText()) // spreadsheets send a picture of their cells beside the text
        incoming.image = qvariant_cast<QImage>(data.imageData());
    else if (data.hasHtml())
        incoming.html = data.html();
    else
        incoming.text = data.text();
    return incoming;
}

Body paragraphsOf(const QString &text)
{
    QString clean = text;
    clean.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    Body body;
    for (const QString &line : clean.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            body.blocks.push_back(Paragraph{{{line, {}, {}}}, Alignment::Start});
    }
    return body;
}

Result<ReadHtml> readHtml(const QString &html)
{
    ReadHtml read;
    auto parsed = parseHtml(html, [&read](const QString &address) {
        if (!mayTake(address))
            return QString();
        read.waiting.append(address);
        return waitingName(read.waiting.size());
    });
    if (!parsed)
        return parsed.error();
    read.parsed = std::move(*parsed);
    return read;
}

void takePictures(ReadHtml &read, PictureSource &source, const std::function<void(const Error &)> &refused)
{
    if (read.waiting.isEmpty())
        return;
    QHash<QString, QString> names;
    for (qsizetype i = 0; i < read.waiting.size(); ++i) {
        const Result<Figure> figure = take(read.waiting.at(i), source);
        names.insert(waitingName(i + 1), figure ? figure->file : QString());
        if (!figure)
            refused(figure.error());
    }
    std::erase_if(read.parsed.body.blocks, [&](Block &block) {
        auto *figure = std::get_if<Figure>(&block);
        if (!figure || !names.contains(figure->file))
            return false;
        figure->file = names.value(figure->file);
        return figure->file.isEmpty();
    });
}

} // namespace Galley
