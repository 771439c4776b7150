// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class Newsroom;
class SlotList;
class TimeField;

/// The front page: which stories stand in which slot, in which order and until when. GUI thread.
class BoardPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p newsroom must outlive it.
    explicit BoardPage(Newsroom &newsroom, QWidget *parent = nullptr);

    SlotList *list(Slot slot) const { return m_columns.value(slot).list; }
    /// The front page, then every channel.
    QComboBox *placeBox() const { return m_place; }
    QCheckBox *momentBox() const { return m_hasMoment; }
    TimeField *momentField() const { return m_moment; }
    /// Shows what stands there now.
    void leaveMoment();

Q_SIGNALS:
    void openRequested(const Galley::ArticleId &story);
    /// @p end invalid: without one.
    void slotRequested(const QList<Galley::ArticleId> &stories, Galley::Slot slot, bool on, const QDateTime &end);
    /// @p stories are those that were shown in the slot, in another order; of a channel they may not be all of the slot.
    void arrangeRequested(Galley::Slot slot, const QList<Galley::ArticleId> &stories);
    /// The site is to be seen as it will be then; invalid: as it is now.
    void momentRequested(const QDateTime &moment);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Column {
        QLabel *title = nullptr;
        SlotList *list = nullptr;
    };
    void addColumn(Slot slot);
    QWidget *buildHead();
    QWidget *buildFoot();
    void fillPlaces();
    void followMoment();
    QDateTime moment() const;
    bool isInPlace(const ArticleId &story) const;
    void refresh();
    void read();
    void follow();
    QString noteOf(const ArticleRow &row, Slot slot) const;
    bool isTooLong(const QString &headline, Slot slot) const;
    void retranslate();

    Newsroom &m_newsroom;
    QMap<Slot, Column> m_columns;
    Slot m_current = Slot::Headline;
    QLabel *m_title;
    QComboBox *m_place;
    QCheckBox *m_hasMoment;
    TimeField *m_moment;
    QToolButton *m_close;
    QLabel *m_endLabel;
    QCheckBox *m_hasEnd;
    TimeField *m_end;
    QPushButton *m_remove;
    QLabel *m_hint;
    QTimer m_readSoon;
    QTimer m_momentSoon;
    bool m_isStale = true;
};

} // namespace Galley
