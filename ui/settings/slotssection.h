// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "ui/settings/storysection.h"

class QCheckBox;
class QPushButton;
class QToolButton;

namespace Galley {

class TimeField;

/// The end of a slot: none, or a moment. Shows "No end" until the editor asks for one.
class SlotEndField final : public QWidget
{
    Q_OBJECT

public:
    explicit SlotEndField(QWidget *parent = nullptr);

    /// @p end in UTC, invalid for none; @p suggestion is the one that it begins with when the editor asks.
    void showEnd(const QDateTime &end, const QTimeZone &zone, const QDateTime &suggestion);
    /// @p slot: the slot's name.
    void retranslate(const QString &slot);

Q_SIGNALS:
    /// In UTC; invalid: none any more.
    void endEdited(const QDateTime &end);

private:
    QDateTime m_suggestion;
    QPushButton *m_none;
    TimeField *m_time;
    QToolButton *m_remove;
};

/// The places of honour that a story takes, and until when.
class SlotsSection final : public StorySection
{
    Q_OBJECT

public:
    SlotsSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;

private:
    struct Row {
        Slot slot;
        QCheckBox *taken;
        SlotEndField *end;
    };

    Row addRow(Slot slot);
    QDateTime suggestedEnd() const;

    QList<Row> m_rows;
    QLabel *m_ended;
};

} // namespace Galley
