// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>

namespace Galley {

/// One way to begin: an icon, what it does, perhaps a second line, and its shortcut at the end.
class WayButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Card, ///< framed, 64 px, two lines
        Row,  ///< 48 px with a line below, one line
    };
    WayButton(const QString &icon, Look look, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text, const QString &keys);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_icon;
    Look m_look;
    QString m_title;
    QString m_text;
    QString m_keys;
};

} // namespace Galley
