// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

namespace Galley {

/// Shows a widget at a given width in CSS pixels, made smaller to fit the pane but never below half: then it scrolls.
/// The page is never re-flowed to the pane.
class PreviewFrame final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PreviewFrame(QWidget *page, QWidget *parent = nullptr);

    void setPageSize(const QSize &cssPixels);
    qreal zoom() const { return m_zoom; }

Q_SIGNALS:
    void zoomChanged(qreal zoom);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();

    QWidget *m_page;
    QWidget *m_ground;
    QSize m_size{375, 812};
    qreal m_zoom = 0;
};

} // namespace Galley
