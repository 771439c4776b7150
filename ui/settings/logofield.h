// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Galley {

/// The site's logo: a picture that is there or not, to be chosen, dropped or removed.
class LogoField final : public QWidget
{
    Q_OBJECT

public:
    explicit LogoField(QWidget *parent = nullptr);

    /// Shows the picture file at @p path; none when it is empty.
    void setPicture(const QString &path);

Q_SIGNALS:
    void chooseRequested();
    void removeRequested();
    void dropped(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void showPicture();

    QString m_path;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace Galley
