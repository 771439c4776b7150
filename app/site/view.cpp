// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/view.h"

namespace Galley {

void View::list(const char *name, ViewList &&value)
{
    // Making a list from items copies all of them; filling the list that is already there does not. The list is not
    // const, only this way to it is.
    kainjow::mustache::data &list = m_data[name];
    list = kainjow::mustache::data(kainjow::mustache::data::type::list);
    const_cast<kainjow::mustache::list &>(list.list_value()) = std::move(value.m_items);
}

void View::framed(const char *name, ViewList &&value, const char *inner)
{
    if (value.isEmpty()) {
        absent(name);
        return;
    }
    View frame;
    frame.list(inner, std::move(value));
    object(name, std::move(frame));
}

std::string View::utf8(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::string clean;
    clean.reserve(size_t(bytes.size()));
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        if ((code >= 0x20 && code != 0x7f) || code == '\n' || code == '\t')
            clean.push_back(byte);
    }
    return clean;
}

} // namespace Galley
