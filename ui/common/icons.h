// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QAbstractButton;
class QToolButton;
class QWidget;

namespace Galley {

/// Which tokens an icon takes for its modes and states.
enum class IconInk {
    Standard, ///< ink2; hover ink1, on acc, disabled off
    Toggle,   ///< ink3; on ink1: the buttons that show and hide panes
    Text,     ///< ink1: on secondary buttons
    Quiet,    ///< ink3: chevrons, crosses, what stands in a field
    Accent,   ///< acc: on buttons with the role "accent"
    OnAccent, ///< onAcc: on primary buttons
    Danger,   ///< wd
    Warning,  ///< review
    Success,  ///< pub
};

/// The icon called @p name (TOKENS: "stack", "pencil" …) in the colours of the present scheme at whatever size it is
/// drawn; follows the scheme by itself. The arrows that follow the reading direction are mirrored right to left.
QIcon themeIcon(const QString &name, IconInk ink = IconInk::Standard);

/// Gives @p button @p icon and 8 px between it and the words.
void setIconBesideWords(QAbstractButton *button, const QIcon &icon);

/// A button that shows @p icon alone. What it does is said by nameButton().
QToolButton *iconButton(QWidget *parent, const QString &icon);
/// Says what @p button does: to who points at it and to who listens.
void nameButton(QAbstractButton *button, const QString &name);

/// One picture of the icon @p name, @p size logical pixels square, in @p colour. Cached.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

/// The colour that @p ink has for @p mode and @p state now.
QColor inkColour(IconInk ink, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off);

} // namespace Galley
