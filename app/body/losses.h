// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace Galley {

/// What of a source has no place in a body.
enum class Loss {
    Script,
    Appearance,
    Frame,
    Drawing,
    Formula,
    TextBox,
    Template,
    FormField,
    Media,
    Card,
    Navigation,
    Advertisement,
    Hidden,
    Comment,
    Deletion,
    Link
};

/// Counts what a reader leaves out.
class Losses
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    void count(Loss loss) { ++m_counts[loss]; }
    bool has(Loss loss) const { return m_counts.contains(loss); }
    void picture(const QString &address) { m_pictures.append(address); }
    int pictures() const { return int(m_pictures.size()); }

    /// One remark for each kind, and one for each picture with its address as the place.
    Report report() const;

private:
    std::map<Loss, int> m_counts;
    QStringList m_pictures;
};

} // namespace Galley
