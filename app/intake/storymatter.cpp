// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/storymatter.h"

#include "body/body.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

std::optional<Slot> slotNamed(const QString &word)
{
    if (word == slotKey(Slot::Headline) || word == u"头条")
        return Slot::Headline;
    if (word == slotKey(Slot::Featured) || word == u"推荐")
        return Slot::Featured;
    if (word == slotKey(Slot::Pinned) || word == u"置顶")
        return Slot::Pinned;
    return std::nullopt;
}

/// The front matter that a map inside it would be.
FrontMatter inside(const MetaValue &map)
{
    FrontMatter matter;
    matter.values = map.map;
    return matter;
}

} // namespace

ArticleKind StoryMatter::kind() const
{
    const auto saysPage = [this](const char *key) {
        return m_matter.string({key}).compare("page"_L1, Qt::CaseInsensitive) == 0;
    };
    return saysPage("layout") || saysPage("type") ? ArticleKind::Page : ArticleKind::Story;
}

QDateTime StoryMatter::timeOf(std::initializer_list<const char *> keys) const
{
    return timeFrom(m_matter.string(keys));
}

QDateTime StoryMatter::timeFrom(const QString &text) const
{
    const std::optional<QDateTime> time = parseDate(text, m_zone);
    if (!time && !text.isEmpty())
        m_report.warn(m_path, tr("“%1” is not a date. Write it like 2024-01-31 08:30.").arg(text));
    return time.value_or(QDateTime());
}

void StoryMatter::readSlots(Article &article) const
{
    for (const QString &word : m_matter.words({"slots", "slot"})) {
        if (const std::optional<Slot> slot = slotNamed(word.toLower()))
            article.slots |= *slot;
        else
            m_report.warn(m_path, tr("“%1” is not a slot. Slots are headline, featured and pinned.").arg(word));
    }
    if (const MetaValue *featured = m_matter.find({"featured"}); featured && featured->isTrue())
        article.slots |= Slot::Featured;
    if (const MetaValue *pinned = m_matter.find({"top", "sticky", "pin"})) {
        bool isNumber = false;
        if (pinned->isTrue() || (pinned->text.toInt(&isNumber) > 0 && isNumber))
            article.slots |= Slot::Pinned;
    }
    article.slotEnds = {timeOf({"headline_until"}), timeOf({"featured_until"}), timeOf({"pinned_until"})};
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (article.slotEnds.of(slot).isValid())
            article.slots |= slot;
    }
}

QString StoryMatter::sourceUrl() const
{
    const MetaValue *value = m_matter.find({"source_url", "sourceurl", "original"});
    // Some themes say by "original: true" that a story is nobody else's.
    if (!value || value->isTrue() || value->isFalse())
        return {};
    const QString text = m_matter.string({"source_url", "sourceurl", "original"});
    const QString address = webAddress(text);
    if (address.isEmpty() && !text.isEmpty()) {
        m_report.warn(m_path,
                      tr("“%1” is not the address of an original. Write it with https:// at its beginning.").arg(text));
    }
    return address;
}

QList<Correction> StoryMatter::corrections(const QDateTime &otherwise) const
{
    const MetaValue *value = m_matter.find({"corrections", "correction"});
    if (!value)
        return {};
    QList<Correction> corrections;
    const QList<MetaValue> items = value->kind == MetaValue::Kind::List ? value->list : QList<MetaValue>{*value};
    for (const MetaValue &item : items) {
        Correction correction = correctionFrom(item);
        if (correction.text.isEmpty())
            continue;
        if (!correction.at.isValid())
            correction.at = otherwise;
        corrections.append(correction);
    }
    std::stable_sort(corrections.begin(), corrections.end(),
                     [](const Correction &a, const Correction &b) { return a.at < b.at; });
    return corrections;
}

Correction StoryMatter::correctionFrom(const MetaValue &value) const
{
    if (value.kind == MetaValue::Kind::Map) {
        // "- 2024-01-31: It was two yuan." is a map to YAML.
        if (value.map.size() == 1) {
            const auto only = value.map.constBegin();
            if (const auto time = parseDate(only.key().toUpper(), m_zone))
                return {*time, only->texts().join(u' ')};
        }
        const FrontMatter matter = inside(value);
        return {timeFrom(matter.string({"date", "at"})), matter.string({"text", "note", "description"})};
    }
    const QString text = value.texts().join(u' ');
    static const QRegularExpression dated(
        u"^(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[T ]\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?)[\\s:：,，]+(\\S.*)$"_s);
    if (const auto match = dated.match(text); match.hasMatch()) {
        if (const auto time = parseDate(match.captured(1), m_zone))
            return {*time, match.captured(2)};
    }
    return {{}, text};
}

} // namespace Galley
