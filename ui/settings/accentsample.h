// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/themedesk.h"

#include <QWidget>

class QLabel;

namespace Galley {

/// What becomes of an accent: how it looks on paper and by night, and a line that says so when it had to be changed to
/// be read.
class AccentSample final : public QWidget
{
    Q_OBJECT

public:
    explicit AccentSample(const ThemeGrounds &grounds, QWidget *parent = nullptr);

    void setAccent(QRgb accent);
    /// What is said; empty while the colour is taken as it is.
    QString remark() const;

private:
    ThemeGrounds m_grounds;
    QLabel *m_light;
    QLabel *m_dark;
    QLabel *m_remark;
};

} // namespace Galley
