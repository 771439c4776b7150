// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <QDateTime>
#include <QFrame>

#include <optional>

class QLabel;

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
    void setStories(int stories);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Saving m_saving = Saving::Nothing;
    QDateTime m_savedAt;
    std::optional<TextCount> m_count;
    int m_stories = 0;

    QLabel *m_sign;
    QLabel *m_saved;
    QLabel *m_time;
    QLabel *m_length;
    QLabel *m_reading;
    QLabel *m_lock;
    QLabel *m_place;
};

} // namespace Galley
