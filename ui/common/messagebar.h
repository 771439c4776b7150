// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "base/result.h"

#include <QFrame>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPropertyAnimation;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Galley {

class ElidingLabel;

/// What a message bar says. A message with a @ref key takes the place of the one that has the same.
struct Message {
    Severity severity = Severity::Note;
    QString text;              ///< one sentence: what happened and what to do
    QString detail = {};       ///< shown as tooltip
    QString action = {};       ///< the label of its button; empty: none
    std::function<void()> act = {}; ///< called by the button; the bar goes before it is called
    QString key = {};
    bool closable = true;
    QString otherAction = {}; ///< the label of a second button; empty: none
    std::function<void()> otherAct = {};
};

/// One bar of 36 px. Used through MessageArea.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Message &message, QWidget *parent = nullptr);

    const Message &message() const { return m_message; }

Q_SIGNALS:
    void closeRequested();
    void actionRequested();
    void otherActionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addAction(QHBoxLayout *row, const QString &label);
    void retranslate();

    Message m_message;
    QToolButton *m_close = nullptr;
};

/// Stands at the top of a pane and shows the newest two of its messages, and how many more there are. Takes no room
/// while there is none.
class MessageArea final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    void post(const Message &message);
    /// Takes away the message with @p key, if it is there.
    void dismiss(const QString &key);
    void clear();
    /// Posts the error, if there is one; true when there is none.
    bool check(const Done &done);
    template <typename T>
    bool check(const Result<T> &result)
    {
        return check(result ? Done() : Done(result.error()));
    }

    int count() const { return int(m_bars.size()); }
    bool isShowing(const QString &key) const;
    /// The bars, newest first; only the first two are visible.
    QList<MessageBar *> bars() const { return m_bars; }

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Motion { Animated, AtOnce };
    void remove(MessageBar *bar);
    void arrange(Motion motion);
    void setShownHeight(int height, Motion motion);

    QList<MessageBar *> m_bars;
    QVBoxLayout *m_column;
    QLabel *m_more;
    QPropertyAnimation *m_animation = nullptr;
};

} // namespace Galley
