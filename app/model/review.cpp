// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/review.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

int ReviewChain::indexOf(const QString &name) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const ReviewStep &step) { return step.name == name; });
    return found == steps.end() ? -1 : int(found - steps.begin());
}

QStringList ReviewChain::stepsOf(const QString &person) const
{
    QStringList names;
    for (const ReviewStep &step : steps) {
        if (step.signers.isEmpty() || step.signers.contains(person.trimmed(), Qt::CaseInsensitive))
            names.append(step.name);
    }
    return names;
}

ReviewChain ReviewChain::tidied() const
{
    ReviewChain chain{{}, 0, signsOnce};
    for (const ReviewStep &step : steps) {
        ReviewStep tidy{step.name.simplified(), {}};
        if (tidy.name.isEmpty() || chain.indexOf(tidy.name) >= 0)
            continue;
        for (const QString &signer : step.signers) {
            const QString name = signer.simplified();
            if (!name.isEmpty() && !tidy.signers.contains(name, Qt::CaseInsensitive))
                tidy.signers.append(name);
        }
        chain.steps.append(tidy);
    }
    chain.reopensAt = std::clamp(reopensAt, 0, std::max(0, int(chain.steps.size()) - 1));
    return chain;
}

QString ReviewChain::toText() const
{
    if (isEmpty())
        return {};
    QJsonArray list;
    for (const ReviewStep &step : steps) {
        list.append(QJsonObject{{u"name"_s, step.name}, {u"signers"_s, QJsonArray::fromStringList(step.signers)}});
    }
    const QJsonObject chain{{u"steps"_s, list}, {u"reopensAt"_s, reopensAt}, {u"signsOnce"_s, signsOnce}};
    return QString::fromUtf8(QJsonDocument(chain).toJson(QJsonDocument::Compact));
}

ReviewChain ReviewChain::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    ReviewChain chain;
    chain.reopensAt = json.value("reopensAt"_L1).toInt();
    chain.signsOnce = json.value("signsOnce"_L1).toBool();
    const QJsonArray list = json.value("steps"_L1).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject step = value.toObject();
        chain.steps.append({step.value("name"_L1).toString(), step.value("signers"_L1).toVariant().toStringList()});
    }
    return chain.tidied();
}

ReviewProgress reviewProgress(const ReviewChain &chain, const QList<SignOff> &signOffs, bool isChanged)
{
    ReviewProgress progress;
    for (const ReviewStep &step : chain.steps)
        progress.steps.append({step, std::nullopt});
    const auto beginAgain = [&](qsizetype from) {
        for (qsizetype i = std::max(from, qsizetype(0)); i < progress.steps.size(); ++i)
            progress.steps[i].signOff.reset();
    };
    for (const SignOff &signOff : signOffs) {
        progress.last = signOff;
        const int step = chain.indexOf(signOff.step);
        if (signOff.verdict == Verdict::SendBack) {
            beginAgain(step < 0 ? chain.reopensAt : std::min(step, chain.reopensAt));
            progress.sentBack = signOff;
            continue;
        }
        progress.sentBack.reset();
        if (step < 0)
            continue; // the chain had such a step then
        beginAgain(step);
        progress.steps[step].signOff = signOff;
    }
    const auto hasAll = [&] {
        return std::all_of(progress.steps.begin(), progress.steps.end(),
                           [](const ReviewProgress::Step &step) { return step.signOff.has_value(); });
    };
    if (!chain.isEmpty() && isChanged && hasAll()) {
        beginAgain(chain.reopensAt);
        progress.isReopened = true;
    }
    const auto open = std::find_if(progress.steps.begin(), progress.steps.end(),
                                   [](const ReviewProgress::Step &step) { return !step.signOff; });
    progress.next = int(open - progress.steps.begin());
    return progress;
}

bool isSameWording(const Article &a, const Article &b)
{
    return withWording(a, b) == a;
}

Article withWording(Article article, const Article &other)
{
    for (QString Article::*const part :
         {&Article::language, &Article::kicker, &Article::headline, &Article::subhead, &Article::standfirst, &Article::byline,
          &Article::source, &Article::sourceUrl, &Article::editor, &Article::body})
        article.*part = other.*part;
    article.standfirstByHand = other.standfirstByHand;
    article.cover = other.cover;
    article.corrections = other.corrections;
    return article;
}

} // namespace Galley
