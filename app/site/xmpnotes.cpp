// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/xmpnotes.h"

#include <QHash>
#include <QXmlStreamReader>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Rdf("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
constexpr QLatin1StringView DublinCore("http://purl.org/dc/elements/1.1/");
constexpr QLatin1StringView Photoshop("http://ns.adobe.com/photoshop/1.0/");
constexpr QLatin1StringView Exif("http://ns.adobe.com/exif/1.0/");
constexpr int DeepestItem = 32; // elements in one another

/// The name under which notes ask for a property; empty when nobody does.
QString nameOf(QStringView space, QStringView name)
{
    if (space == DublinCore && (name == "description"_L1 || name == "creator"_L1 || name == "rights"_L1))
        return name.toString();
    if (space == Photoshop && (name == "Credit"_L1 || name == "DateCreated"_L1))
        return name.toString();
    if (space == Exif && name == "DateTimeOriginal"_L1)
        return name.toString();
    return {};
}

/// The first text of each property: of an alternative by language the default one comes first, of a list the first person.
QHash<QString, QString> propertiesIn(QByteArrayView xml)
{
    QHash<QString, QString> found;
    const auto keep = [&](const QString &name, const QString &text) {
        if (!name.isEmpty() && !text.trimmed().isEmpty() && !found.contains(name))
            found.insert(name, text);
    };
    QXmlStreamReader reader(QByteArray::fromRawData(xml.data(), xml.size()));
    QString property;
    QString text;
    int depth = 0;
    while (!reader.atEnd() && depth <= DeepestItem) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            text.clear();
            if (reader.namespaceUri() == Rdf) {
                const auto attributes = reader.attributes();
                for (const QXmlStreamAttribute &attribute : attributes)
                    keep(nameOf(attribute.namespaceUri(), attribute.name()), attribute.value().toString());
            } else {
                property = nameOf(reader.namespaceUri(), reader.name());
            }
            break;
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            keep(property, text);
            text.clear();
            if (reader.namespaceUri() != Rdf)
                property.clear();
            break;
        default:
            break;
        }
    }
    return found;
}

/// @p text of ISO 8601, whole or without its time.
QDateTime timeOf(const QString &text, const QTimeZone &zone)
{
    const QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), zone).toUTC() : time.toUTC();
}

} // namespace

PictureNotes notesInXmp(QByteArrayView xml, const QTimeZone &zone)
{
    PictureNotes notes;
    if (xml.isEmpty())
        return notes;
    const QHash<QString, QString> found = propertiesIn(xml);
    notes.caption = plainNote(found.value(u"description"_s));
    notes.credit = plainNote(found.value(found.contains(u"Credit"_s) ? u"Credit"_s : u"creator"_s));
    notes.licence = plainNote(found.value(u"rights"_s));
    notes.takenAt = timeOf(found.value(u"DateTimeOriginal"_s), zone);
    if (!notes.takenAt.isValid())
        notes.takenAt = timeOf(found.value(u"DateCreated"_s), zone);
    return notes;
}

} // namespace Galley
