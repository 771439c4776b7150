// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

class QLineEdit;

namespace Galley {

class MessageArea;
class Navigator;
class Newsroom;
class StoryList;
struct Scope;

/// Keeps searches under names, shows what they find, and counts it now and then on another thread. GUI thread.
class SearchActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        Navigator &navigator;
        StoryList &list;
        QLineEdit &field;
        MessageArea &messages;
    };
    /// All must outlive it.
    SearchActs(const AtHand &atHand, QObject *parent);

    /// The navigator shows @p scope: the search field says what is looked for in it.
    void follow(const Scope &scope);

private:
    void read();
    void keep(const QString &query);
    void count();

    AtHand m_at;
    QTimer m_countSoon;
    QFutureWatcher<QList<int>> m_counting;
    QStringList m_counted; ///< what is being counted
    bool m_countAgain = false;
    QString m_shown; ///< the search of the navigator that stands in the field
};

} // namespace Galley
