// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeWidget>

namespace Galley {

struct PreparedRelease;
struct SiteCheck;

/// What a release adds, changes and removes, with the stories whose pages they are.
class ChangeTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ChangeTree(QWidget *parent = nullptr);

    void setRelease(const PreparedRelease &release);
    /// Puts what readers get that is not as it was sent above it.
    void showFindings(const SiteCheck &check);

    static constexpr int MostShown = 500; ///< of each kind

Q_SIGNALS:
    /// Somebody wants to see the page at @p path as it will be.
    void pageRequested(const QString &path);

private:
    void addGroup(const PreparedRelease &release, int kind);
    QTreeWidgetItem *newGroup(int at, const QString &name, int count);
};

} // namespace Galley
