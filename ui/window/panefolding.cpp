// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/panefolding.h"

#include "ui/common/panesplitter.h"
#include "ui/settings/preferences.h"

#include <QAction>
#include <QEvent>

namespace Galley {

PaneFolding::PaneFolding(PaneSplitter *splitter, const QList<QWidget *> &order)
    : QObject(splitter), m_splitter(splitter), m_order(order)
{
    splitter->installEventFilter(this);
}

void PaneFolding::setWanted(QWidget *pane, bool wanted)
{
    if (wanted == isWanted(pane))
        return;
    if (wanted)
        m_unwanted.remove(pane);
    else
        m_unwanted.insert(pane);
    fold();
    Q_EMIT wantedChanged(pane, wanted);
}

void PaneFolding::setOnly(QWidget *pane)
{
    m_only = pane;
    fold();
}

void PaneFolding::setAside(QWidget *pane)
{
    m_aside = pane;
    fold();
}

void PaneFolding::bind(QWidget *pane, QAction *action, Settings &settings, const QString &key)
{
    const bool isHidden = settings.value(Preference::HiddenPanes).contains(key);
    setWanted(pane, !isHidden);
    action->setChecked(!isHidden);
    connect(action, &QAction::triggered, this, [this, pane, key, &settings](bool on) {
        setWanted(pane, on);
        QStringList hidden = settings.value(Preference::HiddenPanes);
        hidden.removeAll(key);
        if (!on)
            hidden.append(key);
        settings.set(Preference::HiddenPanes, hidden);
    });
    connect(this, &PaneFolding::wantedChanged, action, [action, pane](QWidget *changed, bool wanted) {
        if (changed == pane)
            action->setChecked(wanted);
    });
}

bool PaneFolding::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fold();
    return QObject::eventFilter(watched, event);
}

void PaneFolding::fold()
{
    QList<QWidget *> shown;
    int needed = 0;
    for (int i = 0; i < m_splitter->count(); ++i) {
        QWidget *pane = m_splitter->widget(i);
        if (m_only ? pane != m_only : !isWanted(pane) || pane == m_aside)
            continue;
        shown.append(pane);
        needed += pane->minimumWidth() + m_splitter->handleWidth();
    }
    needed -= m_splitter->handleWidth();
    for (QWidget *pane : std::as_const(m_order)) {
        if (needed <= m_splitter->width())
            break;
        if (shown.removeOne(pane))
            needed -= pane->minimumWidth() + m_splitter->handleWidth();
    }
    for (int i = 0; i < m_splitter->count(); ++i) {
        QWidget *pane = m_splitter->widget(i);
        if (pane->isHidden() == shown.contains(pane))
            pane->setVisible(shown.contains(pane));
    }
}

} // namespace Galley
