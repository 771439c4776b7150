// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace Galley {

class Actions;
class WayButton;

/// What stands in the editor's place while no story is open: ways to begin, each with its shortcut.
class StartHere final : public QWidget
{
    Q_OBJECT

public:
    explicit StartHere(Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Way {
        QAction *action;
        WayButton *button;
    };
    void retranslate();

    QLabel *m_title;
    QList<Way> m_ways;
};

} // namespace Galley
