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
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace Galley
