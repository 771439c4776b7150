// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace Galley {

/// The pane at the right: one page at a time, chosen by tabs.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(QWidget *parent = nullptr);

    void addPage(QWidget *page);
    void setTitles(const QStringList &titles);
    void setToolTips(const QStringList &toolTips);
    /// Shows @p count beside the title of a page; nothing for 0.
    void setCount(int index, int count);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace Galley
