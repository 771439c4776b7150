// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"

#include <QSplitter>

class QAction;

namespace Galley {

class PaneSplitter;

/// Which panes of a splitter are shown: those that the editor hid stay hidden; when the window is too narrow for the
/// rest, panes give way in a fixed order and come back when there is room.
class PaneFolding final : public QObject
{
    Q_OBJECT

public:
    /// @p order: the panes in the order in which they give way. The others never do.
    PaneFolding(PaneSplitter *splitter, const QList<QWidget *> &order);

    /// Shows @p pane and no other until it is called with null.
    void setOnly(QWidget *pane);
    /// Leaves @p pane out, wanted or not, until it is called with null: another one needs its room.
    void setAside(QWidget *pane);
    void setWanted(QWidget *pane, bool wanted);
    bool isWanted(const QWidget *pane) const { return !m_unwanted.contains(pane); }
    /// Lets @p action show and hide @p pane, as @p settings remember under @p key.
    void bind(QWidget *pane, QAction *action, Settings &settings, const QString &key);

Q_SIGNALS:
    void wantedChanged(QWidget *pane, bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fold();

    PaneSplitter *m_splitter;
    QList<QWidget *> m_order;
    QSet<const QWidget *> m_unwanted;
    QWidget *m_only = nullptr;
    QWidget *m_aside = nullptr;
};

} // namespace Galley
