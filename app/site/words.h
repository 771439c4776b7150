// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/view.h"

namespace Galley {

/// The words of the page furniture in the language of the site: Chinese, else English.
class Words
{
public:
    explicit Words(QStringView language);

    bool isChinese() const { return m_isChinese; }
    /// One of the keys in resources/themes/README.md.
    QString operator[](const char *key) const;
    /// All of them.
    View view() const;

private:
    bool m_isChinese;
};

} // namespace Galley
