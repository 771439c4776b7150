// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/popover.h"

class QLabel;
class QPushButton;

namespace Galley {

class LineField;

/// Asks for the address of a link; refuses what no link may lead to.
class LinkPanel final : public Popover
{
    Q_OBJECT

public:
    explicit LinkPanel(QWidget *host);

    /// @p address is the present one, or empty.
    void setAddress(const QString &address);
    void focusAddress();

    LineField *addressField() const { return m_address; }
    QPushButton *removeButton() const { return m_remove; }

Q_SIGNALS:
    /// An allowed address was given.
    void accepted(const QString &address);
    void removalRequested();

protected:
    void retranslate() override;

private:
    void accept();

    LineField *m_address;
    QPushButton *m_apply;
    QPushButton *m_remove;
    QLabel *m_refusal;
};

} // namespace Galley
