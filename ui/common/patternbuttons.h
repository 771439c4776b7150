// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/textpattern.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace Galley {

/// How words are looked for, wherever they are: a button in a row for each option.
class PatternButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit PatternButtons(QWidget *parent = nullptr);

    PatternOptions options() const;
    void setOptions(PatternOptions options);

Q_SIGNALS:
    /// By the editor or by setOptions(), once for each option that changed.
    void optionsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<QToolButton *> m_buttons; ///< match case, whole words, regular expression
};

} // namespace Galley
