// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>
#include <QList>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace Galley {

/// Two or more joined buttons of which one is on, 28 px. Left and Right go from one to the next.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// @p text or @p icon may be missing; @p name is the tooltip, and for screen readers. The first one added is on.
    int addSegment(const QIcon &icon, const QString &text, const QString &name);
    void setSegmentText(int index, const QString &text, const QString &name);
    QToolButton *segment(int index) const { return m_segments.value(index); }
    int count() const { return int(m_segments.size()); }

    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// By the editor or by setCurrent().
    void currentChanged(int index);

private:
    void join();

    QButtonGroup *m_group;
    QList<QToolButton *> m_segments;
};

} // namespace Galley
