// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "site/themecard.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <memory>

namespace Galley {

class Template;

/// A theme folder as read: theme.json, *.mustache, assets/. Immutable; any number of threads may read it.
class Theme
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// Reads and checks the theme in @p folder (a path or ":/themes/default"). NotFound, or Template with the file
    /// and line of what is wrong.
    static Result<std::shared_ptr<const Theme>> load(const QString &folder);

    QString name() const { return card().name; }
    const ThemeCard &card() const;
    const ThemeOptions &options() const { return card().options; }
    /// The template in the file @p name + ".mustache", one of those that every theme has.
    const Template &page(const QString &name) const;
    /// Of all its templates and what it declares: while it stays the same, so does what is made with it.
    const Digest &digest() const;
    /// Path on the site → bytes: "assets/style.css".
    const QHash<QString, QByteArray> &assets() const;

    ~Theme();

private:
    struct Data;
    explicit Theme(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace Galley
