// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "ui/editor/popover.h"

class QLabel;
class QPushButton;

namespace Galley {

class LineField;

/// The address and caption of a video or audio, or the way to a file of one.
class EmbedPanel final : public Popover
{
    Q_OBJECT

public:
    explicit EmbedPanel(QWidget *host);

    /// @p recording is what the newsroom's own recording is called; empty for the video of a service.
    void setEmbed(const Embed &embed, const QString &recording);
    void focusAddress();

    LineField *addressField() const { return m_address; }
    LineField *captionField() const { return m_caption; }
    QPushButton *chooseButton() const { return m_choose; }
    bool isRefusing() const;

Q_SIGNALS:
    /// An address of a known service was given.
    void accepted(const Galley::Embed &embed);
    /// A file is wanted, to be put in with @p caption.
    void fileRequested(const QString &caption);

protected:
    void retranslate() override;

private:
    void accept();

    LineField *m_address;
    LineField *m_caption;
    QPushButton *m_choose;
    QPushButton *m_apply;
    QLabel *m_refusal;
    QString m_recording; ///< the address of the newsroom's own, which the field shows by its name
};

} // namespace Galley
