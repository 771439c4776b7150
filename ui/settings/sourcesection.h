// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/storysection.h"

class QLineEdit;

namespace Galley {

/// Where a reprint was taken from: the address of its original. (Who it is from stands on the sheet.)
class SourceSection final : public StorySection
{
    Q_OBJECT

public:
    SourceSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;

private:
    void take();
    /// Says in place that the field holds no address; what the story had stays.
    void showRefusal(bool isRefused);

    QLabel *m_label;
    QLineEdit *m_address;
    QLabel *m_refusal;
    QString m_shown; ///< the story's id whose address the field holds
};

} // namespace Galley
