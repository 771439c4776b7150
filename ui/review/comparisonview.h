// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storycompare.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class ComparisonText;
class ElidingLabel;
class SegmentedControl;

/// Two versions of the open story in the place of the editor: what changed, a way from change to change, and a way back.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    struct Sides {
        QString left;
        QString right;
        bool rightIsNow = true; ///< only then can something be as it was again
    };
    void show(const StoryComparison &comparison, const Sides &sides);

    ComparisonText *text() const { return m_text; }
    SegmentedControl *form() const { return m_form; }
    QPushButton *restoreButton() const { return m_restore; }
    QString summary() const;

public Q_SLOTS:
    void goToNext();
    void goToPrevious();

Q_SIGNALS:
    void closeRequested();
    /// The story is to be as the left version.
    void restoreRequested();
    /// Only the block @p number of the comparison is.
    void undoRequested(int number);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void write();
    void goTo(int number);
    void retranslate();

    StoryComparison m_comparison;
    Sides m_sides;
    int m_current = -1;
    QLabel *m_title;
    ElidingLabel *m_summary;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_place;
    SegmentedControl *m_form;
    QPushButton *m_restore;
    QToolButton *m_close;
    QWidget *m_heads;
    ElidingLabel *m_left;
    ElidingLabel *m_right;
    ComparisonText *m_text;
    QLabel *m_hint;
};

} // namespace Galley
