// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/sidepane.h"

#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>

namespace Galley {

using namespace Qt::StringLiterals;

SidePane::SidePane(QWidget *parent) : QWidget(parent), m_tabs(new QTabBar), m_pages(new QStackedWidget)
{
    auto *head = new QFrame(this);
    head->setProperty("bar", u"top"_s);
    head->setProperty("ground", u"chrome"_s);
    head->setFixedHeight(scaled(40));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 8, 0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT currentChanged(index);
    });
}

void SidePane::addPage(QWidget *page)
{
    m_pages->addWidget(page);
    m_tabs->addTab({});
}

void SidePane::setTitles(const QStringList &titles)
{
    for (int i = 0; i < titles.size() && i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles.at(i));
}

void SidePane::setToolTips(const QStringList &toolTips)
{
    for (int i = 0; i < toolTips.size() && i < m_tabs->count(); ++i)
        m_tabs->setTabToolTip(i, toolTips.at(i));
}

void SidePane::setCount(int index, int count)
{
    auto *label = qobject_cast<QLabel *>(m_tabs->tabButton(index, QTabBar::RightSide));
    if (count <= 0) {
        m_tabs->setTabButton(index, QTabBar::RightSide, nullptr);
        return m_tabs->updateGeometry();
    }
    if (!label) {
        label = new QLabel(m_tabs);
        setVariant(label, "role", u"count"_s);
        m_tabs->setTabButton(index, QTabBar::RightSide, label);
    }
    label->setText(numberText(count));
    label->adjustSize();
    m_tabs->updateGeometry();
}

int SidePane::current() const { return m_tabs->currentIndex(); }

void SidePane::setCurrent(int index)
{
    if (index >= 0 && index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
}

} // namespace Galley
