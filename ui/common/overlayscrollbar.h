// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace Galley {

/// The vertical scroll bar of @p area, drawn over its content, so that rows run from edge to edge whether there is
/// something to scroll or not. Hidden while there is not.
class OverlayScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit OverlayScrollBar(QAbstractScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();

    QAbstractScrollArea *m_area;
};

} // namespace Galley
