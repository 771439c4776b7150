// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <QDateTime>
#include <QFrame>
#include <QLabel>

#include <optional>


namespace Galley {

/// The line at the foot of the window: whether all is saved, how long the story is, where the newsroom lies.
class StatusLine final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    enum class Saving { Nothing, Saved, Pending, Failed };
    /// @p at is UTC; shown in this machine's zone.
    void setSaving(Saving saving, const QDateTime &at = {});
    void setCount(const TextCount &count);
    void clearCount();
    /// Of what is selected in the text; nothing when nothing is.
    void setSelected(const std::optional<TextCount> &count);
    void setStories(int stories);
    /// What goes on in the background; empty: nothing.
    void setWork(const QString &text);

    /// What it says of saving and of the length.
    QString savingText() const { return m_saved->text(); }
    QString countText() const { return m_length->text(); }

Q_SIGNALS:
    /// It says something else now.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Saving m_saving = Saving::Nothing;
    QDateTime m_savedAt;
    std::optional<TextCount> m_count;
    std::optional<TextCount> m_selected;
    int m_stories = 0;

    QLabel *m_sign;
    QLabel *m_saved;
    QLabel *m_time;
    QLabel *m_length;
    QLabel *m_reading;
    QLabel *m_work;
    QLabel *m_lock;
    QLabel *m_place;
};

} // namespace Galley
