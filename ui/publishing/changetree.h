// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeWidget>

#include <functional>

namespace Galley {

struct PreparedRelease;

/// What a release adds, changes and removes, with the stories whose pages they are.
class ChangeTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ChangeTree(QWidget *parent = nullptr);

    /// @p storyAt gives the headline of the story whose page a path is; empty for others.
    void setRelease(const PreparedRelease &release, const std::function<QString(const QByteArray &path)> &storyAt);

    static constexpr int MostShown = 500; ///< of each kind

private:
    void addGroup(const PreparedRelease &release, int kind, const std::function<QString(const QByteArray &path)> &storyAt);
};

} // namespace Galley
