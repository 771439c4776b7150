// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/preferences.h"

#include <QCryptographicHash>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int RecentCount = 8;

/// A folder as a key: its path may hold characters that a settings file gives a meaning of their own.
QString keyOf(const QString &newsroom)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(newsroom.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

Setting<QString> Preference::lastStory(const QString &newsroom)
{
    return {u"newsroom-%1/story"_s.arg(keyOf(newsroom)), {}};
}

Setting<QString> Preference::publishTarget(const QString &newsroom)
{
    return {u"newsroom-%1/publishTarget"_s.arg(keyOf(newsroom)), {}};
}

Setting<QString> Preference::exportFolder(const QString &newsroom)
{
    return {u"newsroom-%1/exportFolder"_s.arg(keyOf(newsroom)), {}};
}

QString editorName(const Settings &settings)
{
    const QString written = settings.value(Preference::EditorName).trimmed();
    return written.isEmpty() ? qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")) : written;
}

void rememberNewsroom(Settings &settings, const QString &newsroom)
{
    QStringList recent = settings.value(Preference::Recent);
    recent.removeAll(newsroom);
    recent.prepend(newsroom);
    while (recent.size() > RecentCount)
        recent.removeLast();
    settings.set(Preference::Recent, recent);
    settings.set(Preference::LastNewsroom, newsroom);
}

} // namespace Galley
