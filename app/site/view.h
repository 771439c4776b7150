// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <kainjow/mustache.hpp>

#include <QString>

#include <string>

namespace Galley {

class ViewList;

/// What a template is filled with: an object of texts, flags, objects and lists. Every name of the view model is set
/// in every object, absent ones to false; or the engine would look for them in the surroundings.
class View
{
public:
    View() = default;
    View(View &&) = default;
    View &operator=(View &&) = default;

    /// An empty text is absent, for an empty one would count as there.
    void text(const char *name, std::string value)
    {
        if (value.empty())
            absent(name);
        else
            m_data[name] = kainjow::mustache::data(value);
    }
    void text(const char *name, const QString &value) { text(name, utf8(value)); }
    void flag(const char *name, bool value) { m_data[name] = kainjow::mustache::data(value); }
    void absent(const char *name) { flag(name, false); }
    void object(const char *name, View &&value) { m_data[name] = std::move(value.m_data); }
    void list(const char *name, ViewList &&value);
    /// { items: [ … ] }, or absent when there are none: for lists with a frame around them.
    void framed(const char *name, ViewList &&value, const char *inner = "items");

    const kainjow::mustache::data &data() const { return m_data; }

    /// UTF-8 without the control characters that no page may hold.
    static std::string utf8(const QString &text);

private:
    friend class ViewList;
    kainjow::mustache::data m_data;
};

/// A list of views.
class ViewList
{
public:
    void append(View &&item) { m_items.push_back(std::move(item.m_data)); }
    bool isEmpty() const { return m_items.empty(); }
    size_t size() const { return m_items.size(); }

private:
    friend class View;
    kainjow::mustache::list m_items;
};

} // namespace Galley
