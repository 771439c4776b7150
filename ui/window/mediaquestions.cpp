// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/mediaquestions.h"

#include "ui/common/words.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QStringList RecordingEndings{u"mp4"_s, u"webm"_s, u"m4a"_s, u"mp3"_s, u"ogg"_s, u"oga"_s, u"opus"_s, u"wav"_s};
const QStringList PictureEndings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"webp"_s, u"gif"_s};

QString filter(const QString &name, const QStringList &endings) { return name.arg(u"*."_s + endings.join(u" *."_s)); }

} // namespace

FileQuestion pictureQuestion(const QString &title)
{
    return {title, {}, {filter(translate("Galley", "Pictures (%1)"), PictureEndings)}, translate("Galley", "Insert")};
}

FileQuestion recordingQuestion()
{
    return {translate("Galley", "Insert a video or audio file"), {},
            {filter(translate("Galley", "Video and audio (%1)"), RecordingEndings)}, translate("Galley", "Insert")};
}

FileQuestion mediaQuestion()
{
    return {translate("Galley", "Add to the media library"), {},
            {filter(translate("Galley", "Pictures, video and audio (%1)"), PictureEndings + RecordingEndings)},
            translate("Galley", "Add")};
}

} // namespace Galley
