// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/popover.h"
#include "ui/editor/writingsetting.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace Galley {

class SegmentedControl;

/// How the sheet looks and helps while somebody writes; what is chosen holds at once.
class WritingPanel final : public Popover
{
    Q_OBJECT

public:
    explicit WritingPanel(QWidget *host);

    void setSetting(const WritingSetting &setting);
    const WritingSetting &setting() const { return m_setting; }

    QComboBox *fontBox() const { return m_font; }
    SegmentedControl *measureControl() const { return m_measure; }

Q_SIGNALS:
    /// By the editor's hand.
    void settingChanged(const Galley::WritingSetting &setting);

protected:
    void retranslate() override;

private:
    void build();
    QCheckBox *addCheck(bool WritingSetting::*part);
    void change(const std::function<void(WritingSetting &)> &edit);
    void show(const WritingSetting &setting);

    WritingSetting m_setting;
    QLabel *m_zoomLabel;
    QToolButton *m_smaller;
    QLabel *m_zoom;
    QToolButton *m_larger;
    QLabel *m_fontLabel;
    QComboBox *m_font;
    QLabel *m_measureLabel;
    SegmentedControl *m_measure;
    QLabel *m_goalLabel;
    QSpinBox *m_goal;
    QList<std::pair<QCheckBox *, bool WritingSetting::*>> m_checks;
    bool m_showing = false;
};

} // namespace Galley
