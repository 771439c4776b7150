// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/view.h"

#include "site/escape.h"

namespace Galley {

void View::set(ViewName name, ViewValue value)
{
    for (Entry &entry : m_entries) {
        if (entry.name == name) {
            entry.value = std::move(value);
            return;
        }
    }
    if (m_entries.empty())
        m_entries.reserve(12); // most objects of the view model have about so many names
    m_entries.push_back({name, std::move(value)});
}

void View::list(ViewName name, ViewList &&value) { set(name, std::move(value.m_items)); }

void View::framed(ViewName name, ViewList &&value, ViewName inner)
{
    if (value.isEmpty()) {
        absent(name);
        return;
    }
    View frame;
    frame.list(inner, std::move(value));
    object(name, std::move(frame));
}

std::string View::utf8(QStringView text)
{
    std::string clean;
    clean.reserve(size_t(text.size()) * 3);
    appendUtf8(clean, text);
    return clean;
}

} // namespace Galley
