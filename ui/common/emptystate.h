// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Galley {

/// What a pane shows when it holds nothing: an icon, what is so, what to do, and a button that does it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @p action may be empty: then there is no button. @p actionIcon names its icon.
    void setContent(const QString &icon, const QString &title, const QString &text, const QString &action = {},
                    const QString &actionIcon = {});
    QString title() const;
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Picture;
    Picture *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Galley
