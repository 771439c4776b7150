// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <array>
#include <functional>

class QLabel;

namespace Galley {

class LineField;

/// Byline, source and responsible editor in a line between two rules; it breaks where the pane is narrow.
class BylineRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BylineRow(QWidget *parent = nullptr);

    LineField *byline() const { return m_parts[0].field; }
    LineField *source() const { return m_parts[1].field; }
    LineField *editor() const { return m_parts[2].field; }

    /// Where the names come from that are offered for people and for sources; asked on the GUI thread, now and then.
    using Names = std::function<QStringList()>;
    void setNames(const Names &people, const Names &sources);

    /// Takes font and scale of the sheet anew (see setSheetSetting()).
    void restyle();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    struct Part {
        QLabel *label = nullptr;
        LineField *field = nullptr;
    };
    std::array<Part, 3> m_parts;
};

} // namespace Galley
