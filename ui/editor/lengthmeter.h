// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QString>
#include <QWidget>

namespace Galley {

/// How long a headline is against how long it may be: characters (words of other scripts by their letters) and the
/// width in which it is set, in Chinese characters; with a bar that fills. Takes no part in a layout.
class LengthMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit LengthMeter(QWidget *parent);

    /// @p goal in characters.
    void setText(const QString &text, const QFont &font, int goal);
    /// What it shows: "24 of 30, 23.5 wide".
    QString valueText() const { return m_value; }
    bool isOver() const { return m_length > m_goal; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_text;
    QString m_value;
    int m_length = 0;
    double m_width = 0;
    int m_goal = 1;
};

/// The length of @p text as LengthMeter counts it.
int headlineLength(const QString &text);

/// What a headline, subhead or standfirst may be long: @p goal for a headline (0: what suits the script of @p text),
/// and in proportion for the others.
enum class HeadField { Kicker, Headline, Subhead, Standfirst };
int lengthGoal(HeadField field, const QString &text, int goal);

} // namespace Galley
