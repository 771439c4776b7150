// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlscan.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Galley {

namespace {

constexpr int MostOpen = 1000;
constexpr int MostAttributes = 300;

using namespace std::string_view_literals;

/// Elements without content, and those that the next of their kind closes: leaving them open nests nothing.
constexpr std::array NotNesting = {
    "area"sv, "base"sv,  "br"sv,    "col"sv,    "colgroup"sv, "dd"sv,     "dt"sv,    "embed"sv, "hr"sv,    "img"sv,
    "input"sv, "li"sv,   "link"sv,  "meta"sv,   "option"sv,   "p"sv,      "param"sv, "source"sv, "tbody"sv, "td"sv,
    "tfoot"sv, "th"sv,   "thead"sv, "tr"sv,     "track"sv,    "wbr"sv};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

class Scan
{
public:
    explicit Scan(QByteArrayView html) : m_html(html.data(), size_t(html.size())) {}

    bool passes()
    {
        while ((m_at = m_html.find('<', m_at)) != std::string_view::npos) {
            ++m_at;
            if (m_html.substr(m_at, 3) == "!--"sv) {
                skipComment();
                continue;
            }
            const bool closes = m_at < m_html.size() && m_html[m_at] == '/';
            if (closes)
                ++m_at;
            if (m_at >= m_html.size() || !isLetter(m_html[m_at]))
                continue;
            const std::string_view name = takeName();
            if (countAttributes() > MostAttributes)
                return false;
            if (!count(name, closes))
                return false;
        }
        return true;
    }

private:
    /// From "!--" on. The dashes that open a comment may close it too.
    void skipComment()
    {
        for (m_at = m_html.find("--"sv, m_at + 1); m_at != std::string_view::npos; m_at = m_html.find("--"sv, m_at + 1)) {
            const std::string_view rest = m_html.substr(m_at + 2, 2);
            if (rest.substr(0, 1) == ">"sv || rest == "!>"sv)
                return;
        }
        m_at = m_html.size();
    }

    std::string_view takeName()
    {
        size_t length = 0;
        for (; m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>' && m_html[m_at] != '/'; ++m_at) {
            if (length < m_name.size())
                m_name[length++] = lower(m_html[m_at]);
        }
        return {m_name.data(), length};
    }

    /// Goes to the end of the tag.
    int countAttributes()
    {
        int attributes = 0;
        char quote = 0;
        bool inWord = false;
        for (; m_at < m_html.size(); ++m_at) {
            const char c = m_html[m_at];
            if (quote) {
                if (c == quote)
                    quote = 0;
            } else if (c == '>') {
                break;
            } else if (isSpace(c) || c == '/') {
                inWord = false;
            } else {
                if ((c == '"' || c == '\'') && m_html[m_at - 1] == '=')
                    quote = c;
                if (!inWord)
                    ++attributes;
                inWord = true;
            }
        }
        return attributes;
    }

    bool count(std::string_view name, bool closes)
    {
        if (std::find(NotNesting.begin(), NotNesting.end(), name) != NotNesting.end())
            return true;
        // Names that share a place are counted together: this is a measure, not a parser.
        int &open = m_open[std::hash<std::string_view>()(name) % m_open.size()];
        if (!closes) {
            ++open;
            return ++m_depth <= MostOpen;
        }
        if (open > 0) {
            --open;
            --m_depth;
        }
        return true;
    }

    std::string_view m_html;
    size_t m_at = 0;
    std::array<char, 16> m_name{};
    std::array<int, 256> m_open{};
    int m_depth = 0;
};

} // namespace

bool looksParsable(QByteArrayView html)
{
    return Scan(html).passes();
}

} // namespace Galley
