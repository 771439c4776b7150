// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/segmentedcontrol.h"

#include "ui/common/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedControl::addSegment(const QIcon &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setIcon(icon);
    button->setIconSize({scaled(16), scaled(16)});
    button->setFocusPolicy(Qt::TabFocus);
    const int index = count();
    m_segments.append(button);
    join();
    setSegmentText(index, text, name);
    if (index == 0)
        button->setChecked(true);
    m_group->addButton(button, index);
    layout()->addWidget(button);
    return index;
}

void SegmentedControl::setSegmentText(int index, const QString &text, const QString &name)
{
    QToolButton *button = m_segments.at(index);
    // The style sheet's padding is for icons; words want more air.
    const QString air = text.isEmpty() ? QString() : u' ' + text + u' ';
    button->setText(air);
    button->setToolButtonStyle(text.isEmpty()           ? Qt::ToolButtonIconOnly
                                   : button->icon().isNull() ? Qt::ToolButtonTextOnly
                                                             : Qt::ToolButtonTextBesideIcon);
    button->setToolTip(name);
    button->setAccessibleName(name.isEmpty() ? text : name);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QToolButton *button = m_segments.value(index))
        button->setChecked(true);
}

void SegmentedControl::join()
{
    for (int k = 0; k < count(); ++k) {
        const bool first = k == 0;
        const bool last = k == count() - 1;
        setVariant(m_segments.at(k), "seg", first && last ? u"one"_s : first ? u"l"_s : last ? u"r"_s : u"m"_s);
    }
}

} // namespace Galley
