// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/storysection.h"

class QLineEdit;
class QPlainTextEdit;

namespace Galley {

/// What stands at the addresses of a story that was withdrawn. Takes no room while it is not.
class WithdrawalSection final : public StorySection
{
    Q_OBJECT

public:
    WithdrawalSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;

    QPlainTextEdit *noteField() const { return m_note; }
    QLineEdit *addressField() const { return m_address; }

private:
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QLabel *m_hint;
    bool m_loading = false;
};

} // namespace Galley
