// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace Galley {

/// A line edit that knows whether an input method composes in it; then no shortcut acts.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Width {
        Given,  ///< as wide as its layout says
        OfText, ///< as wide as what stands in it
    };
    explicit LineField(Width width, QWidget *parent = nullptr);

    bool isComposing() const { return !m_preedit.isEmpty(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftDownwards();
    void leftUpwards();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    Width m_width;
    QString m_preedit;
};

} // namespace Galley
