// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"

#include <QWidget>

class QPushButton;

namespace Galley {

class Ask;
class ElidingLabel;

/// Where whole copies of newsrooms go, on this machine, and a way to choose another place or none.
class BackupPlaceField final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BackupPlaceField(Settings &settings, Ask &ask, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void set(const QString &folder);
    void retranslate();

    Settings &m_settings;
    ElidingLabel *m_place;
    QPushButton *m_choose;
    QPushButton *m_none;
};

} // namespace Galley
