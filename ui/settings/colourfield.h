// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QPointer>
#include <QWidget>

class QColorDialog;
class QLineEdit;
class QPushButton;

namespace Galley {

/// A colour: a button that opens the system's colour dialog beside the work, and a field for "#b3261e". What is chosen
/// in the dialog is told at once; to cancel it brings back the colour that was there.
class ColourField final : public QWidget
{
    Q_OBJECT

public:
    /// @p name: what the colour is for, as title of the dialog and for screen readers.
    explicit ColourField(const QString &name, QWidget *parent = nullptr);

    QColor colour() const { return m_colour; }
    /// Does not emit colourChanged().
    void setColour(const QColor &colour);

Q_SIGNALS:
    void colourChanged(const QColor &colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void openDialog();
    void take(const QColor &colour);
    void takeText();
    void showColour();

    QString m_name;
    QColor m_colour;
    QPushButton *m_button;
    QLineEdit *m_text;
    QPointer<QColorDialog> m_dialog;
};

} // namespace Galley
