// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"
#include "base/text.h"

#include <QFrame>
#include <QList>

#include <optional>

class QLabel;
class QToolButton;

namespace Galley {

class WritingRoom;

/// Writing with nothing but the text in the window. Its line below the text is empty while somebody types and says
/// what there is to know when the pointer moves.
class FocusMode final : public QFrame
{
    Q_OBJECT

public:
    /// All must outlive it.
    FocusMode(WritingRoom &room, Settings &settings, QWidget *parent = nullptr);

    /// Widgets that go while it is on.
    void setHidden(const QList<QWidget *> &widgets) { m_hidden = widgets; }
    bool isOn() const { return m_on; }
    void setOn(bool on);

    void setSaved(const QString &words);
    void setCount(const QString &words);

Q_SIGNALS:
    /// Escape was pressed in the text, or the button.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLine(bool shown);
    void changeMeasure();

    WritingRoom &m_room;
    Settings &m_settings;
    QList<QWidget *> m_hidden;
    QList<QWidget *> m_gone; ///< those of them that were visible
    QWidget *m_line;
    QLabel *m_saved;
    QLabel *m_count;
    QToolButton *m_dims;
    QToolButton *m_measure;
    QToolButton *m_leave;
    bool m_on = false;
};

} // namespace Galley
