// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/targetdesk.h"

#include "base/id.h"
#include "desk/newsroom.h"
#include "model/sitesettings.h"
#include "publish/secretstore.h"
#include "publish/targetaddress.h"
#include "store/newsroomfolder.h"
#include "store/taxonomystore.h"

#include <QDir>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString TargetsKey = QStringLiteral("publish.targets");
const QString BaiduToken = QStringLiteral("baidu");

} // namespace

TargetDesk::TargetDesk(Newsroom &newsroom) : m_newsroom(newsroom), m_secrets(std::make_unique<SecretStore>()) {}

TargetDesk::~TargetDesk() = default;

QString TargetDesk::secretKey(const QString &target, const QString &what) const
{
    const Result<QString> newsroom = m_newsroom.identity();
    const QString key = (newsroom ? *newsroom : QString()) + u'/' + target;
    return what.isEmpty() ? key : key + u'/' + what;
}

void TargetDesk::secrets(const PublishTarget &target, std::function<void(const TargetSecrets &)> answer)
{
    m_secrets->read(secretKey(target.id), [this, target, answer = std::move(answer)](const QString &login) {
        if (target.baidu.isEmpty())
            return answer({.login = login});
        m_secrets->read(secretKey(target.id, BaiduToken), [answer, login](const QString &token) { answer({login, token}); });
    });
}

void TargetDesk::keepSecrets(const PublishTarget &target, const TargetSecrets &secrets, std::function<void(bool)> answer)
{
    const auto keep = [this, target](const QString &what, const QString &secret, std::function<void(bool)> then) {
        if (secret.isEmpty())
            return then(true);
        m_secrets->write(secretKey(target.id, what), secret, std::move(then));
    };
    keep({}, secrets.login, [keep, secrets, answer = std::move(answer)](bool isKept) {
        keep(BaiduToken, secrets.baidu, [answer, isKept](bool isToo) { answer(isKept && isToo); });
    });
}

Result<QList<PublishTarget>> TargetDesk::all() const
{
    const auto settings = m_newsroom.m_taxonomy->settings();
    if (!settings)
        return settings.error();
    return targetsFromText(settings->value(TargetsKey));
}

Done TargetDesk::write(const QList<PublishTarget> &targets)
{
    if (Done written = m_newsroom.m_taxonomy->putSettings({{TargetsKey, toText(targets)}}); !written)
        return written;
    Q_EMIT m_newsroom.changed({NewsroomChange::Targets, {}});
    return {};
}

Result<PublishTarget> TargetDesk::find(const QString &name) const
{
    const auto targets = all();
    if (!targets)
        return targets.error();
    QStringList names;
    for (const PublishTarget &target : *targets) {
        if (target.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return target;
        names.append(target.name);
    }
    return Error{ErrorKind::NotFound,
                 names.isEmpty() ? tr("This newsroom publishes nowhere yet. Add a target first.")
                                 : tr("There is no target “%1”. There are: %2.").arg(name, names.join(tr(", ", "between names"))),
                 {}};
}

Result<PublishRequest> TargetDesk::request(const PublishTarget &target, const TargetSecrets &secrets, const QString &person) const
{
    const Result<QString> owner = m_newsroom.identity();
    if (!owner)
        return owner.error();
    PublishRequest request{.target = target, .secrets = secrets, .person = person, .owner = *owner};
    request.readersUrl = target.publicUrl.isEmpty() ? m_newsroom.settings().baseUrl : target.publicUrl;
    if (target.rehearsal.isEmpty())
        return request;
    const auto targets = all();
    if (!targets)
        return targets.error();
    const auto rehearsal = std::find_if(targets->begin(), targets->end(), [&](const PublishTarget &other) { return other.id == target.rehearsal; });
    if (rehearsal != targets->end())
        request.rehearsal = *rehearsal;
    return request;
}

Result<PublishTarget> TargetDesk::put(const PublishTarget &wanted)
{
    PublishTarget target = wanted;
    target.name = wanted.name.simplified();
    if (target.name.isEmpty())
        return Error{ErrorKind::BadInput, tr("A target needs a name; write one."), {}};
    const Result<TargetAddress> address = TargetAddress::fromUrl(wanted.url);
    if (!address)
        return address.error();
    target.url = address->toUrl();
    target.publicUrl = cleanBaseUrl(wanted.publicUrl);
    if (target.publicUrl.isEmpty() && !wanted.publicUrl.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("A web address begins with https:// or http://."), wanted.publicUrl};
    if (!target.hostKey.isEmpty() && !target.hostKey.startsWith("SHA256:"_L1))
        return Error{ErrorKind::BadInput, tr("The key of a server is written as SHA256: and 43 letters and digits."), target.hostKey};
    auto targets = all();
    if (!targets)
        return targets.error();
    const auto isCalledSo = [&](const PublishTarget &other) {
        return other.id != target.id && other.name.compare(target.name, Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(targets->begin(), targets->end(), isCalledSo))
        return Error{ErrorKind::AlreadyThere, tr("Another target is called “%1”; choose another name.").arg(target.name), {}};
    const auto present = std::find_if(targets->begin(), targets->end(), [&](const PublishTarget &other) { return other.id == target.id; });
    if (present != targets->end()) {
        *present = target;
    } else {
        target.id = newUuid().toString(QUuid::WithoutBraces);
        targets->append(target);
    }
    if (Done written = write(*targets); !written)
        return written.error();
    return target;
}

Done TargetDesk::remove(const QString &id)
{
    auto targets = all();
    if (!targets)
        return targets.error();
    if (targets->removeIf([&](const PublishTarget &target) { return target.id == id; }) == 0)
        return Error{ErrorKind::NotFound, tr("This target is no longer in the newsroom."), id};
    for (PublishTarget &target : *targets) {
        if (target.rehearsal == id)
            target.rehearsal.clear();
    }
    if (Done written = write(*targets); !written)
        return written;
    for (const QString &what : {QString(), BaiduToken})
        m_secrets->remove(secretKey(id, what));
    QDir(m_newsroom.folder().releasesFolder() + u'/' + id).removeRecursively();
    return {};
}

} // namespace Galley
