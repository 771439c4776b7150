// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/publishtarget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct TextField {
    QLatin1StringView name;
    QString PublishTarget::*member;
};

constexpr TextField Fields[] = {{"id"_L1, &PublishTarget::id},           {"name"_L1, &PublishTarget::name},
                                {"url"_L1, &PublishTarget::url},         {"publicUrl"_L1, &PublishTarget::publicUrl},
                                {"keyFile"_L1, &PublishTarget::keyFile}, {"hostKey"_L1, &PublishTarget::hostKey},
                                {"rehearsal"_L1, &PublishTarget::rehearsal}, {"indexNow"_L1, &PublishTarget::indexNow},
                                {"baidu"_L1, &PublishTarget::baidu}};

} // namespace

QString toText(const QList<PublishTarget> &targets)
{
    QJsonArray array;
    for (const PublishTarget &target : targets) {
        QJsonObject object{{u"kept"_s, target.kept}, {u"publishesDue"_s, target.publishesDue}};
        for (const TextField &field : Fields)
            object.insert(field.name, target.*field.member);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<PublishTarget> targetsFromText(const QString &text)
{
    QList<PublishTarget> targets;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        PublishTarget target;
        for (const TextField &field : Fields)
            target.*field.member = object.value(field.name).toString();
        target.publishesDue = object.value("publishesDue"_L1).toBool();
        target.kept = std::max(1, object.value("kept"_L1).toInt(target.kept));
        if (!target.id.isEmpty() && !target.name.isEmpty())
            targets.append(target);
    }
    return targets;
}

} // namespace Galley
