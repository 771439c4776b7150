// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/textedits.h"

namespace Galley {

namespace {

/// Shows each stretch of a body to @p OnText, as runs or as text without marks. One walk for reading and for
/// changing, so that both count alike.
template <typename OnText>
class Stretches
{
public:
    explicit Stretches(OnText onText) : m_onText(std::move(onText)) {}

    template <typename AnyBody>
    void walk(AnyBody &body)
    {
        for (auto &block : body.blocks)
            std::visit([this](auto &each) { visit(each); }, block);
    }

private:
    // Deduced types: const blocks are read, others may be changed.
    template <typename Each>
    void visit(Each &each)
    {
        using Kind = std::remove_const_t<Each>;
        if constexpr (std::is_same_v<Kind, Paragraph> || std::is_same_v<Kind, Heading>) {
            m_onText(each.runs);
        } else if constexpr (std::is_same_v<Kind, List>) {
            list(each);
        } else if constexpr (std::is_same_v<Kind, Quote>) {
            for (auto &paragraph : each.paragraphs)
                m_onText(paragraph.runs);
            m_onText(each.source);
        } else if constexpr (std::is_same_v<Kind, Figure>) {
            m_onText(each.alt);
            m_onText(each.caption);
            m_onText(each.credit);
        } else if constexpr (std::is_same_v<Kind, Table>) {
            m_onText(each.caption);
            for (auto &row : each.rows) {
                for (auto &cell : row)
                    m_onText(cell.runs);
            }
        } else if constexpr (std::is_same_v<Kind, Code>) {
            m_onText(each.text);
        } else if constexpr (std::is_same_v<Kind, Embed>) {
            m_onText(each.caption);
        }
    }

    template <typename AnyList>
    void list(AnyList &each)
    {
        for (auto &item : each.items) {
            m_onText(item.runs);
            for (auto &nested : item.lists)
                list(nested);
        }
    }

    OnText m_onText;
};

bool isInsidePair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

/// @p edit without what the old text and the new one begin and end with alike.
TextEdit trimmed(const TextEdit &edit, QStringView old)
{
    const qsizetype most = std::min(old.size(), edit.text.size());
    qsizetype front = 0;
    while (front < most && old[front] == edit.text[front])
        ++front;
    while (isInsidePair(old, front) || isInsidePair(edit.text, front))
        --front;
    qsizetype back = 0;
    while (back < most - front && old[old.size() - back - 1] == edit.text[edit.text.size() - back - 1])
        ++back;
    while (back > 0 && (isInsidePair(old, old.size() - back) || isInsidePair(edit.text, edit.text.size() - back)))
        --back;
    return {edit.begin + front, old.size() - front - back, edit.text.mid(front, edit.text.size() - front - back)};
}

/// Goes through runs from front to back, copying or replacing.
class RunEditor
{
public:
    explicit RunEditor(const Runs &runs) : m_runs(runs) {}

    /// Copies everything before @p end.
    void copyTo(qsizetype end)
    {
        while (m_at < end && m_run < m_runs.size())
            put(take(end - m_at));
    }

    /// Skips @p length units and puts @p text in their place.
    void replace(qsizetype length, const QString &text)
    {
        qsizetype used = 0;
        const qsizetype end = m_at + length;
        while (m_at < end && m_run < m_runs.size()) {
            const Run old = take(end - m_at);
            const bool last = m_at >= end || m_run >= m_runs.size();
            qsizetype upTo = last ? text.size() : std::min(text.size(), used + old.text.size());
            if (isInsidePair(text, upTo))
                ++upTo;
            put({text.mid(used, upTo - used), old.marks, old.link});
            used = upTo;
        }
    }

    /// Puts in @p text, which goes with what stands before it when @p before, else with what follows.
    void insert(const QString &text, bool before)
    {
        if (before && !m_result.empty()) {
            m_result.back().text += text;
            return;
        }
        settle();
        const Run like = m_run < m_runs.size() ? m_runs[m_run] : Run{};
        put({text, like.marks, like.link});
    }

    Runs takeAll()
    {
        while (m_run < m_runs.size())
            put(take(m_runs[m_run].text.size()));
        return std::move(m_result);
    }

private:
    /// Leaves runs that are used up behind.
    void settle()
    {
        while (m_run < m_runs.size() && m_inRun >= m_runs[m_run].text.size()) {
            ++m_run;
            m_inRun = 0;
        }
    }

    /// The next at most @p length units of one run.
    Run take(qsizetype length)
    {
        settle();
        if (m_run >= m_runs.size())
            return {};
        const Run &run = m_runs[m_run];
        const Run part{run.text.mid(m_inRun, length), run.marks, run.link};
        m_inRun += part.text.size();
        m_at += part.text.size();
        settle();
        return part;
    }

    void put(Run run)
    {
        if (!run.text.isEmpty())
            m_result.push_back(std::move(run));
    }

    const Runs &m_runs;
    size_t m_run = 0;
    qsizetype m_inRun = 0;
    qsizetype m_at = 0;
    Runs m_result;
};

QString edited(QString text, const QList<TextEdit> &edits)
{
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        text.replace(edit->begin, edit->length, edit->text);
    return text;
}

} // namespace

Runs edited(const Runs &runs, const QList<TextEdit> &edits)
{
    const QString text = plainText(runs);
    RunEditor editor(runs);
    for (const TextEdit &wanted : edits) {
        const TextEdit edit = trimmed(wanted, QStringView(text).sliced(wanted.begin, wanted.length));
        editor.copyTo(edit.begin);
        if (edit.length > 0)
            editor.replace(edit.length, edit.text);
        else if (!edit.text.isEmpty())
            editor.insert(edit.text, edit.begin > wanted.begin || wanted.length == 0);
    }
    return editor.takeAll();
}

QStringList textStretches(const Body &body)
{
    QStringList stretches;
    struct Read {
        QStringList &to;
        void operator()(const Runs &runs) const { to.append(plainText(runs)); }
        void operator()(const QString &text) const { to.append(text); }
    };
    Stretches(Read{stretches}).walk(body);
    return stretches;
}

Body edited(const Body &body, const QHash<qsizetype, QList<TextEdit>> &edits)
{
    Body result = body;
    qsizetype number = 0;
    Stretches([&](auto &stretch) {
        if (const auto found = edits.constFind(number++); found != edits.constEnd())
            stretch = edited(stretch, *found);
    }).walk(result);
    return normalized(result);
}

} // namespace Galley
