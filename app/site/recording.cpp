// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/recording.h"

#include "base/translate.h"
#include "site/pictureset.h"

#include <QMimeDatabase>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <span>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// More than any format needs to be known by.
constexpr qsizetype HeadSize = 64 * 1024;

struct Format {
    const char *mimeType; ///< as the database of types knows it
    QLatin1StringView extension;
    RecordingKind kind;
};
constexpr Format Formats[] = {
    {"video/mp4", "mp4"_L1, RecordingKind::Video},  {"video/webm", "webm"_L1, RecordingKind::Video},
    {"audio/mp4", "m4a"_L1, RecordingKind::Audio},  {"audio/mpeg", "mp3"_L1, RecordingKind::Audio},
    {"audio/ogg", "ogg"_L1, RecordingKind::Audio},  {"audio/x-wav", "wav"_L1, RecordingKind::Audio},
};

/// A box of an MP4: four bytes of size, four of its name, then what is in it.
struct Box {
    std::span<char> name;
    std::span<char> content;
};

template <typename Visit>
void eachBox(std::span<char> bytes, Visit visit)
{
    constexpr size_t Head = 8;
    constexpr size_t LongHead = 16;
    while (bytes.size() >= Head) {
        const auto given = qFromBigEndian<quint32>(bytes.data());
        size_t head = Head;
        quint64 size = given == 0 ? bytes.size() : given; // 0: up to the end
        if (given == 1 && bytes.size() >= LongHead) {
            head = LongHead;
            size = qFromBigEndian<quint64>(bytes.data() + Head);
        }
        if (size < head || size > bytes.size())
            return;
        visit(Box{bytes.subspan(4, 4), bytes.subspan(head, size_t(size) - head)});
        bytes = bytes.subspan(size_t(size));
    }
}

bool isNamed(const Box &box, const char *name) { return std::memcmp(box.name.data(), name, 4) == 0; }

/// Players pass over a "free" box.
void blank(const Box &box)
{
    std::memcpy(box.name.data(), "free", 4);
    std::fill(box.content.begin(), box.content.end(), '\0');
}

void dropUserData(std::span<char> content)
{
    eachBox(content, [](const Box &box) {
        if (isNamed(box, "udta") || isNamed(box, "meta") || isNamed(box, "uuid"))
            blank(box);
        else if (isNamed(box, "trak"))
            dropUserData(box.content);
    });
}

} // namespace

Result<QString> probeRecording(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), HeadSize)).toByteArray();
    const QMimeType type = QMimeDatabase().mimeTypeForData(head);
    const auto format = std::find_if(std::begin(Formats), std::end(Formats), [&](const Format &known) {
        return type.inherits(QLatin1StringView(known.mimeType));
    });
    if (format != std::end(Formats))
        return QString(format->extension);
    return Error{ErrorKind::NotAPicture,
                 tr("This is no video or audio that every browser plays. Save it as MP4, WebM, MP3, M4A, OGG or WAV and "
                    "add it again."),
                 type.name()};
}

std::optional<RecordingKind> recordingKind(QStringView name)
{
    const QStringView extension = name.mid(name.lastIndexOf(u'.') + 1);
    const auto format = std::find_if(std::begin(Formats), std::end(Formats), [&](const Format &known) {
        return extension.compare(known.extension, Qt::CaseInsensitive) == 0;
    });
    return format == std::end(Formats) ? std::nullopt : std::optional(format->kind);
}

PictureVariant recordingVariant(const QString &file)
{
    PictureVariant variant;
    variant.file = file;
    variant.path = u"recordings/"_s + QString::fromLatin1(pictureStem(file.toStdString()))
        + file.mid(file.lastIndexOf(u'.')).toLower();
    return variant;
}

QByteArray forSite(QByteArray original)
{
    if (original.size() < 12 || std::memcmp(original.constData() + 4, "ftyp", 4) != 0)
        return original;
    eachBox({original.data(), size_t(original.size())}, [](const Box &box) {
        if (isNamed(box, "moov"))
            dropUserData(box.content);
        else if (isNamed(box, "meta") || isNamed(box, "uuid"))
            blank(box);
    });
    return original;
}

} // namespace Galley
