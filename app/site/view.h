// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace Galley {

class View;
class ViewList;

inline QString fromUtf8(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// A name of the view model. Compared as a number, so that filling a page compares no texts.
class ViewName
{
public:
    constexpr ViewName(const char *name) : ViewName(std::string_view(name)) {}
    constexpr explicit ViewName(std::string_view name)
    {
        for (const char c : name)
            m_hash = (m_hash ^ uchar(c)) * 0x100000001b3ULL; // FNV-1a, 64 bits
    }
    friend constexpr bool operator==(ViewName, ViewName) = default;

private:
    quint64 m_hash = 0xcbf29ce484222325ULL;
};

/// What stands under a name: a flag, a text (its own, or one that is kept elsewhere), an object or a list.
using ViewValue = std::variant<bool, std::string, std::string_view, std::unique_ptr<View>, std::vector<View>>;

/// What a template is filled with: an object of texts, flags, objects and lists. Every name of the view model is set
/// in every object, absent ones to false; or the engine would look for them in the surroundings.
class View
{
public:
    View() = default;
    View(View &&) = default;
    View &operator=(View &&) = default;

    /// An empty text is absent, for an empty one would count as there.
    void text(ViewName name, std::string value)
    {
        if (value.empty())
            absent(name);
        else
            set(name, std::move(value));
    }
    void text(ViewName name, const QString &value) { text(name, utf8(value)); }
    /// A text that stays where it is and outlives this view.
    void borrowed(ViewName name, std::string_view value)
    {
        if (value.empty())
            absent(name);
        else
            set(name, value);
    }
    void flag(ViewName name, bool value) { set(name, value); }
    void absent(ViewName name) { set(name, false); }
    void object(ViewName name, View &&value) { set(name, std::make_unique<View>(std::move(value))); }
    void list(ViewName name, ViewList &&value);
    /// { items: [ … ] }, or absent when there are none: for lists with a frame around them.
    void framed(ViewName name, ViewList &&value, ViewName inner = "items");

    /// Null when the name is not set here.
    const ViewValue *find(ViewName name) const
    {
        for (const Entry &entry : m_entries) {
            if (entry.name == name)
                return &entry.value;
        }
        return nullptr;
    }

    /// UTF-8 without the control characters that no page may hold.
    static std::string utf8(QStringView text);

private:
    struct Entry {
        ViewName name;
        ViewValue value;
    };
    void set(ViewName name, ViewValue value);

    std::vector<Entry> m_entries;
};

/// A list of views.
class ViewList
{
public:
    void append(View &&item) { m_items.push_back(std::move(item)); }
    bool isEmpty() const { return m_items.empty(); }
    size_t size() const { return m_items.size(); }

private:
    friend class View;
    std::vector<View> m_items;
};

} // namespace Galley
