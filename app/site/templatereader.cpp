// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/templateprogram.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int PartialDepth = 10;
// Partials in partials in partials grow fast, also those that hold nothing but other partials, or nothing but text.
constexpr size_t MostSteps = 100'000;
constexpr size_t MostPartials = 10'000;
constexpr size_t MostText = 64 * 1024 * 1024;
constexpr size_t DeepestSection = 100; // they are run one inside the other
constexpr std::string_view Blank = " \t";

using Act = Template::Program::Act;
using Step = Template::Program::Step;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const size_t begin = text.find_first_not_of(space);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

/// Reads one file: the template, or a partial into the same program.
class TemplateReader
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    TemplateReader(const QString &name, std::string_view text, const Template::Partials &partials,
                   Template::Program &program, std::string_view indent, int depth)
        : m_name(name)
        , m_text(text)
        , m_partials(partials)
        , m_program(program)
        , m_indent(indent)
        , m_depth(depth)
    {
    }

    Done read()
    {
        while (m_at < m_text.size()) {
            const size_t open = m_text.find(m_open, m_at);
            if (open == m_text.npos)
                break;
            Tag tag;
            if (Done found = readTag(open, tag); !found)
                return found;
            const bool standsAlone = tag.sign != 0 && tag.sign != '{' && tag.sign != '&' && isAlone(tag);
            put(m_text.substr(m_at, (standsAlone ? lineBegin(open) : open) - m_at));
            const std::string_view indent
                = standsAlone ? m_text.substr(lineBegin(open), open - lineBegin(open)) : std::string_view();
            m_at = standsAlone ? lineEnd(tag.end) : tag.end;
            if (Done taken = take(tag, indent); !taken)
                return taken;
        }
        put(m_text.substr(m_at));
        if (!m_sections.empty())
            return fault(m_sections.back().at, u"a section is not closed"_s);
        return {};
    }

private:
    struct Tag {
        char sign = 0; ///< the character that says what it is; 0: a name
        std::string_view name;
        size_t begin = 0;
        size_t end = 0;
    };
    struct Section {
        std::string_view name;
        size_t at;
        size_t step;
    };

    Done fault(size_t at, const QString &what) const
    {
        const auto line = 1 + std::count(m_text.begin(), m_text.begin() + std::ptrdiff_t(std::min(at, m_text.size())), '\n');
        return Error{ErrorKind::Template,
                     tr("The theme's file %1 has a mistake in line %2. Correct it, or choose another theme.")
                         .arg(m_name + ".mustache"_L1)
                         .arg(line),
                     what};
    }

    Done readTag(size_t open, Tag &tag) const
    {
        tag.begin = open;
        size_t at = open + m_open.size();
        if (at < m_text.size() && std::string_view("#^/!>{&=").find(m_text[at]) != std::string_view::npos)
            tag.sign = m_text[at++];
        const std::string closing = tag.sign == '{' ? "}" + m_close : tag.sign == '=' ? "=" + m_close : m_close;
        const size_t close = m_text.find(closing, at);
        if (close == m_text.npos)
            return fault(open, u"a tag is not closed"_s);
        tag.end = close + closing.size();
        tag.name = trimmed(m_text.substr(at, close - at));
        if (tag.name.empty() && tag.sign != '!')
            return fault(open, u"a tag has no name"_s);
        return {};
    }

    Done take(const Tag &tag, std::string_view indent)
    {
        switch (tag.sign) {
        case '!': return {};
        case '=': return setDelimiters(tag);
        case '>': return putPartial(tag, indent);
        case '#':
        case '^':
            if (m_sections.size() == DeepestSection)
                return fault(tag.begin, u"sections nested too deep"_s);
            m_sections.push_back({tag.name, tag.begin, m_program.steps.size()});
            addNamed(tag.sign == '#' ? Act::Section : Act::Inverted, tag.name);
            return {};
        case '/':
            if (m_sections.empty() || m_sections.back().name != tag.name)
                return fault(tag.begin, u"“%1” closes no section"_s.arg(QString::fromUtf8(tag.name.data(), qsizetype(tag.name.size()))));
            m_program.lastEnd = m_program.steps.size();
            m_program.steps[m_sections.back().step].end = quint32(m_program.lastEnd);
            m_sections.pop_back();
            return {};
        default: addNamed(tag.sign == 0 ? Act::Escaped : Act::Raw, tag.name); return {};
        }
    }

    Done setDelimiters(const Tag &tag)
    {
        const size_t space = tag.name.find_first_of(" \t\r\n");
        if (space == tag.name.npos)
            return fault(tag.begin, u"two delimiters are needed"_s);
        m_open = tag.name.substr(0, space);
        m_close = trimmed(tag.name.substr(space));
        return {};
    }

    Done putPartial(const Tag &tag, std::string_view indent)
    {
        const QString name = QString::fromUtf8(tag.name.data(), qsizetype(tag.name.size()));
        const std::string *text = m_partials ? m_partials(name) : nullptr;
        if (!text) {
            return Error{ErrorKind::NotFound,
                         tr("The theme has no file %1. Choose another theme, or put the file back.")
                             .arg(name + ".mustache"_L1),
                         m_name};
        }
        const bool isTooMuch = m_program.steps.size() > MostSteps || m_program.texts.size() > MostText
            || ++m_program.partials > MostPartials;
        if (m_depth == PartialDepth || isTooMuch) {
            return Error{ErrorKind::Template,
                         tr("The theme's file %1 includes itself. Remove the circle, or choose another theme.")
                             .arg(name + ".mustache"_L1),
                         u"partials nested too deep"_s};
        }
        const std::string whole = std::string(m_indent).append(indent);
        return TemplateReader(name, *text, m_partials, m_program, whole, m_depth + 1).read();
    }

    void addNamed(Act act, std::string_view name)
    {
        Step step{act, quint32(m_program.names.size()), 0, 0};
        if (name != ".") {
            for (size_t at = 0; at <= name.size();) {
                const size_t dot = std::min(name.find('.', at), name.size());
                m_program.names.push_back(ViewName(name.substr(at, dot - at)));
                ++step.size;
                at = dot + 1;
            }
        }
        indentLine();
        m_program.steps.push_back(step);
    }

    /// In a partial that stands alone on an indented line, every line of it is.
    void indentLine()
    {
        if (!m_indent.empty() && m_atLineBegin)
            append(m_indent);
        m_atLineBegin = false;
    }

    void put(std::string_view text)
    {
        while (!text.empty()) {
            const size_t end = m_indent.empty() ? text.size() : std::min(text.find('\n'), text.size() - 1) + 1;
            indentLine();
            append(text.substr(0, end));
            m_atLineBegin = text[end - 1] == '\n';
            text.remove_prefix(end);
        }
    }

    void append(std::string_view text)
    {
        std::vector<Step> &steps = m_program.steps;
        // Text after a section must not become part of it.
        const bool joins = !steps.empty() && steps.back().act == Act::Text
            && steps.back().begin + steps.back().size == m_program.texts.size() && m_program.lastEnd != steps.size();
        if (!joins)
            steps.push_back({Act::Text, quint32(m_program.texts.size()), 0, 0});
        steps.back().size += quint32(text.size());
        m_program.texts += text;
    }

    size_t lineBegin(size_t at) const
    {
        const size_t before = at == 0 ? m_text.npos : m_text.find_last_not_of(Blank, at - 1);
        return before == m_text.npos ? 0 : before + 1;
    }

    /// The place after the line break that follows @p at.
    size_t lineEnd(size_t at) const
    {
        size_t end = std::min(m_text.find_first_not_of(Blank, at), m_text.size());
        if (end < m_text.size() && m_text[end] == '\r')
            ++end;
        return std::min(end + 1, m_text.size());
    }

    bool isAlone(const Tag &tag) const
    {
        const size_t begin = lineBegin(tag.begin);
        if (begin < m_at || (begin > 0 && m_text[begin - 1] != '\n'))
            return false;
        const size_t end = m_text.find_first_not_of(Blank, tag.end);
        return end == m_text.npos || m_text[end] == '\n' || m_text.compare(end, 2, "\r\n") == 0;
    }

    const QString m_name;
    const std::string_view m_text;
    const Template::Partials &m_partials;
    Template::Program &m_program;
    const std::string_view m_indent;
    const int m_depth;

    std::string m_open = "{{";
    std::string m_close = "}}";
    size_t m_at = 0;
    bool m_atLineBegin = true;
    std::vector<Section> m_sections;
};

} // namespace

Done readTemplate(const QString &name, const std::string &text, const Template::Partials &partials,
                  Template::Program &program)
{
    return TemplateReader(name, text, partials, program, {}, 0).read();
}

} // namespace Galley
