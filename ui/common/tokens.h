// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QHash>
#include <QString>

class QPalette;

namespace Galley {

/// The colours of the interface by what they are for. Never a literal colour anywhere else.
struct Tokens {
    QColor chrome;    ///< menu bar, toolbar, navigator, status bar, side-pane header
    QColor list;      ///< story list, side pane pages, table heads
    QColor paper;     ///< editor, dialogs
    QColor desk;      ///< around the page in the preview
    QColor field;     ///< text fields, combo boxes
    QColor line;      ///< 1-px separators
    QColor line2;     ///< borders of buttons and fields
    QColor edge;      ///< check-box border, bottom edge of fields, empty-state icon
    QColor hover;     ///< hover
    QColor press;     ///< pressed, toggled-on window buttons, disabled primary
    QColor ink1;      ///< text
    QColor ink2;      ///< secondary text, icons
    QColor ink3;      ///< meta, labels, placeholders
    QColor off;       ///< disabled (exempt from contrast)
    QColor acc;       ///< accent as text, icon, focus ring, selection bar
    QColor accH;      ///< hover on accent text
    QColor accFill;   ///< primary button, checked box, count badge
    QColor accFillH;  ///< primary, hover
    QColor accFillP;  ///< primary, pressed
    QColor onAcc;     ///< on accFill and its hover, pressed
    QColor sel;       ///< selected row, toggled tool button
    QColor selLine;   ///< border of accent-text buttons
    QColor draft;     ///< draft
    QColor review;    ///< in review; warning
    QColor ready;     ///< ready
    QColor pub;       ///< published; success
    QColor wd;        ///< withdrawn; error; destructive
    QColor reviewS;   ///< soft ground
    QColor readyS;    ///< soft ground
    QColor pubS;      ///< soft ground
    QColor wdS;       ///< soft ground
    QColor draftS;    ///< soft ground; chips
    QColor ins;       ///< compare: added ground
    QColor insInk;    ///< compare: added text
    QColor del;       ///< compare: removed ground
    QColor delInk;    ///< compare: removed text
    QColor mark;      ///< find hit, remark at the cursor
    QColor scroll;    ///< scroll-bar handle
    QColor button;    ///< ground of a secondary button
    QColor scrim;     ///< over the window, behind a sheet
};

enum class Scheme { System, Light, Dark };

/// The tokens of the scheme that is shown now. The reference stays valid; its content changes with the scheme, so
/// read it while painting and keep no colour.
const Tokens &tokens();

/// Makes @p fresh what tokens() says. For applyStyle() only; everybody else is told by a palette change.
void setTokens(const Tokens &fresh);

const Tokens &lightTokens();
const Tokens &darkTokens();
/// For a high-contrast theme of the system: the nearest colour of @p palette for each token.
Tokens tokensFrom(const QPalette &palette);

/// Every token by its name, for filling the style sheet.
QHash<QString, QColor> namedColours(const Tokens &from);

} // namespace Galley
