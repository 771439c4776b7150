// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace Galley {

/// A tag or channel that a story carries, 24 px, with a cross that asks for its removal. Delete and Backspace do
/// the same while it has the focus.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setRemovable(bool removable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    int textRoom() const;

    QString m_text;
    QToolButton *m_cross;
};

/// A number in a rounded badge, 16 px.
class CountBadge final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Accent, Review };
    explicit CountBadge(Tone tone = Tone::Accent, QWidget *parent = nullptr);

    int count() const { return m_count; }
    /// Hides itself at 0.
    void setCount(int count);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    int m_count = 0;
};

} // namespace Galley
