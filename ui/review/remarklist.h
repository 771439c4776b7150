// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/remark.h"

#include <QScrollArea>
#include <QTimeZone>

class QLabel;
class QVBoxLayout;

namespace Galley {

class Clock;
class RemarkCard;

/// The remarks on the open story, in the order of the text; those that are settled only when asked for.
class RemarkList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit RemarkList(const Clock &clock, QWidget *parent = nullptr);

    void setRemarks(const QList<DeskRemark> &remarks, const QTimeZone &zone);
    void setSettledShown(bool shown);
    int openCount() const;
    const QList<DeskRemark> &remarks() const { return m_remarks; }
    QList<RemarkCard *> cards() const { return m_cards; }
    /// Marks the card of @p id (null: none) and has it in sight.
    void setCurrent(const RemarkId &id);

Q_SIGNALS:
    void chosen(const Galley::RemarkId &id);
    void settleRequested(const Galley::RemarkId &id, Galley::DeskRemark::Outcome outcome);
    void answerRequested(const Galley::RemarkId &id, const QString &text);
    void removeRequested(const Galley::RemarkId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addCard(const DeskRemark &remark);

    const Clock &m_clock;
    QTimeZone m_zone;
    QList<DeskRemark> m_remarks;
    QList<RemarkCard *> m_cards;
    QVBoxLayout *m_column;
    QLabel *m_hint;
    bool m_showsSettled = false;
};

} // namespace Galley
