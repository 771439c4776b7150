// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "ui/editor/popover.h"

class QLabel;
class QPushButton;

namespace Galley {

class LineField;

/// The address and caption of a video or audio.
class EmbedPanel final : public Popover
{
    Q_OBJECT

public:
    explicit EmbedPanel(QWidget *host);

    void setEmbed(const Embed &embed);
    void focusAddress();

    LineField *addressField() const { return m_address; }
    LineField *captionField() const { return m_caption; }
    bool isRefusing() const;

Q_SIGNALS:
    /// An address of a known service was given.
    void accepted(const Galley::Embed &embed);

protected:
    void retranslate() override;

private:
    void accept();

    LineField *m_address;
    LineField *m_caption;
    QPushButton *m_apply;
    QLabel *m_refusal;
};

} // namespace Galley
