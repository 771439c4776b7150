// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QSplitter>

namespace Galley {

/// Panes side by side, parted by lines of 1 px, whose handles are 5 px wide to the pointer. Panes do not collapse; a double click on a handle gives the pane beside it its preferred width.
class PaneSplitter final : public QSplitter
{
    Q_OBJECT

public:
    explicit PaneSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// The width that a double click on the handle next to @p pane brings back. A pane without one stretches.
    void setPreferredWidth(QWidget *pane, int width);
    /// Brings the preferred width back to the pane with one that is next to handle @p index.
    void restorePreferred(int index);

Q_SIGNALS:
    /// The editor moved a handle or double-clicked it.
    void widthsChangedByHand();

protected:
    QSplitterHandle *createHandle() override;

private:
    QHash<const QWidget *, int> m_preferred;
};

} // namespace Galley
