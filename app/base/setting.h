// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace Galley {

/// A preference of this machine, declared once with its key and default:
///     inline const Setting<int> PreviewWidth{u"preview/width"_s, 375};
/// Read and written through a Settings; newsroom-wide ones live in SiteSettings, secrets in the keychain.
template <typename T>
struct Setting {
    QString key;
    T fallback;
};

/// This machine's preferences. GUI thread only.
class Settings
{
public:
    /// Keeps them in @p file (INI, UTF-8).
    explicit Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

    template <typename T>
    T value(const Setting<T> &setting) const
    {
        const QVariant found = m_store.value(setting.key);
        return found.isValid() && found.canConvert<T>() ? found.template value<T>() : setting.fallback;
    }

    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(setting.key, QVariant::fromValue(value));
    }

    template <typename T>
    bool has(const Setting<T> &setting) const { return m_store.contains(setting.key); }

    void sync() { m_store.sync(); }

private:
    QSettings m_store;
};

} // namespace Galley
