// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sitecheck.h"

#include "base/translate.h"
#include "publish/curlconnection.h"
#include "publish/siteaddress.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Connections = 4;
constexpr qint64 LargestPage = 32 << 20; // bytes

/// What should be found.
struct Expected {
    QByteArray path;
    Digest content;       ///< of the release; none: it was removed
    Digest before;        ///< what stood there; none: nothing
    bool isWithdrawn;     ///< then a server may also say that it is gone
};

bool isRead(const QByteArray &path) { return path.endsWith(".html") || path.endsWith(".xml") || path.endsWith(".txt"); }

QList<Expected> expectedOf(const ReleasePlan &plan, const QList<QByteArray> &withdrawn)
{
    QList<Expected> list;
    QSet<QByteArray> known;
    const auto add = [&](const QByteArray &path, bool isWithdrawn = false) {
        if (known.contains(path) || !isRead(path))
            return;
        known.insert(path);
        list.append({path, plan.release.files.value(path).content, plan.there ? plan.there->files.value(path).content : Digest(), isWithdrawn});
    };
    if (plan.release.files.contains(HomePage))
        add(HomePage);
    for (const QByteArray &path : withdrawn)
        add(path, true);
    // What went matters most. An earlier try may have sent a part, so the plan does not have all of it.
    const ReleasedFiles before = plan.there ? plan.there->files : ReleasedFiles();
    for (const auto &[path, file] : before.asKeyValueRange()) {
        if (!plan.release.files.contains(path))
            add(path);
    }
    for (const auto &[path, file] : plan.release.files.asKeyValueRange()) {
        if (before.value(path) != file)
            add(path);
    }
    return list;
}

class Checking
{
public:
    Checking(const QList<Expected> &expected, const QString &site, const std::function<bool()> &goesOn)
        : m_expected(expected), m_goesOn(goesOn)
    {
        m_check.site = site;
    }

    SiteCheck run()
    {
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < Connections; ++i)
                threads.emplace_back([this] { work(); });
        }
        std::sort(m_check.findings.begin(), m_check.findings.end(),
                  [](const SiteCheck::Finding &a, const SiteCheck::Finding &b) { return a.path < b.path; });
        return m_check;
    }

private:
    void work()
    {
        CurlConnection connection{QUrl(m_check.site)};
        for (;;) {
            qsizetype at = 0;
            {
                const std::lock_guard lock(m_mutex);
                if (m_next >= m_expected.size() || !m_check.problem.isEmpty() || !m_goesOn())
                    return;
                at = m_next++;
            }
            const Expected &expected = m_expected.at(at);
            const QByteArray address = addressOf(m_check.site, expected.path);
            const ServerAnswer answer = connection.ask(
                {.url = address, .headers = {"Cache-Control: no-cache"}, .follows = true, .mostAnswer = LargestPage});
            const std::lock_guard lock(m_mutex);
            if (answer.outcome != CURLE_OK && !answer.isTooLarge) {
                m_check.problem = connection.failure(answer).message;
                return;
            }
            ++m_check.checked;
            if (const auto fault = faultOf(expected, answer))
                m_check.findings.append({*fault, expected.path, QString::fromUtf8(address), int(answer.status)});
        }
    }

    static std::optional<SiteCheck::Fault> faultOf(const Expected &expected, const ServerAnswer &answer)
    {
        const Digest found = answer.isFine() ? digestOf(answer.body) : Digest();
        if (expected.content.isNull())
            return answer.isFine() && found == expected.before ? std::optional(SiteCheck::Fault::StillThere) : std::nullopt;
        if (!answer.isFine())
            return expected.isWithdrawn ? std::nullopt : std::optional(SiteCheck::Fault::Missing);
        if (found == expected.content)
            return std::nullopt;
        return found == expected.before || expected.isWithdrawn ? SiteCheck::Fault::StillThere : SiteCheck::Fault::Differs;
    }

    const QList<Expected> &m_expected;
    const std::function<bool()> &m_goesOn;
    std::mutex m_mutex; ///< guards what follows
    qsizetype m_next = 0;
    SiteCheck m_check;
};

} // namespace

SiteCheck checkSite(const ReleasePlan &plan, const QList<QByteArray> &withdrawn, const QString &site, const std::function<bool()> &goesOn)
{
    QList<Expected> expected = expectedOf(plan, withdrawn);
    const int left = int(std::max<qsizetype>(0, expected.size() - MostChecked));
    expected.resize(std::min<qsizetype>(expected.size(), MostChecked));
    SiteCheck check = Checking(expected, site, goesOn).run();
    check.left = left;
    return check;
}

} // namespace Galley
