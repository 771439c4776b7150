// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storycompare.h"

#include <QTextBrowser>

namespace Galley {

/// Two versions of a story, side by side or merged into one, with what went and came marked. Read-only.
class ComparisonText final : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Form { SideBySide, Merged };

    explicit ComparisonText(QWidget *parent = nullptr);

    /// @p mayUndo: each block that changed offers to be as it was.
    void show(const StoryComparison &comparison, Form form, bool mayUndo);

    /// How many places changed; they are numbered from 0 as they are read.
    int changeCount() const { return int(m_changes.size()); }
    /// Brings the change @p number into sight and marks it.
    void goTo(int number);

Q_SIGNALS:
    /// The block @p number of the comparison is to be as it was before.
    void undoRequested(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Writer;
    void write();

    StoryComparison m_comparison;
    Form m_form = Form::SideBySide;
    bool m_mayUndo = false;
    QList<std::pair<int, int>> m_changes; ///< their places in the document
};

} // namespace Galley
