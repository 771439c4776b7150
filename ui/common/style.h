// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/tokens.h"

#include <QFont>
#include <QString>
#include <QStringList>

class QApplication;
class QPalette;

namespace Galley {

/// Gives the whole application its look: Fusion, a palette and one style sheet filled from the tokens. With
/// Scheme::System it follows the system from then on. May be called again at any time (a setting changed); widgets
/// learn of it by QEvent::PaletteChange and QEvent::FontChange.
void applyStyle(QApplication &application, Scheme scheme, qreal interfaceScale = 1.0);

/// Whether dark tokens are shown now.
bool isDark();

/// @p px in the interface's scale (0.9 to 1.3), for sizes that are set in code.
int scaled(int px);

/// The steps of the type scale; nothing is set in another size.
enum class TextStyle {
    FocusHeadline, ///< 28/42 bold
    Headline,      ///< 24/34 bold
    FocusBody,     ///< 20/38
    Heading2,      ///< 18/28 bold
    Heading3,      ///< 16/28 bold, also level 4
    DialogTitle,   ///< 16/24 bold
    Body,          ///< 16/28
    Subhead,       ///< 16/24
    Card,          ///< 14/20
    Standfirst,    ///< 14/24
    Ui,            ///< 13/20
    UiBold,        ///< 13/20 bold: pane titles
    Meta,          ///< 12/16
    Badge,         ///< 11/16
};
/// The larger ones are set for the language of the newsroom's stories, the smaller ones for the interface's.
QFont textFont(TextStyle style);
/// The same for words of the interface in any size.
QFont interfaceFont(TextStyle style);
/// From one base line to the next, in pixels, scaled like the font.
int lineHeight(TextStyle style);

/// The interface's font at @p px (before scaling), with the Han shapes of the newsroom's language.
QFont uiFont(int px, bool bold = false);
/// The families of the interface's words, best first, and those of the newsroom's stories.
QStringList uiFamilies();
QStringList textFamilies();

/// The language (BCP 47) whose Han shapes the fonts take; "zh-CN" until it was set. Follow it with applyStyle().
void setNewsroomLanguage(const QString &language);

/// How stories are set on the sheet, to the editor's taste. What the site looks like is its theme's business.
struct SheetSetting {
    QString family;   ///< of the story's words; empty: ours
    qreal zoom = 1.0; ///< 0.7 to 2.5
};
/// Whoever shows a sheet has it set anew afterwards.
void setSheetSetting(const SheetSetting &setting);
const SheetSetting &sheetSetting();

/// The font, the height of a line and @p px of @p style on the sheet: in the scale of the interface times the zoom.
QFont sheetFont(TextStyle style);
int sheetLineHeight(TextStyle style);
int sheetScaled(int px);
/// The scale itself.
qreal sheetScale();

/// Whether the system or the editor asked for no motion.
bool reducedMotion();
void setReducedMotion(bool reduced);

/// Whether @p palette is a dark one.
bool isDarkPalette(const QPalette &palette);
/// Whether @p palette belongs to a high-contrast theme: pure black on pure white or the reverse.
bool isHighContrast(const QPalette &palette);
/// The palette for @p from.
QPalette paletteFrom(const Tokens &from);
/// The style sheet with @p from and @p scale filled in; without any colour when @p coloured is false.
enum class Colours { Ours, Systems };
QString styleSheetFrom(const Tokens &from, qreal scale, Colours colours);

/// Gives @p widget the variant @p value of property @p name of the style sheet, now and also after it was shown.
/// Buttons: "role" = primary, accent, danger, flat, link (tool buttons also toggle, text, secondary); "fit" = small
/// (28 px), row (24), toolbar (32; tool buttons). Labels: "role" = title, secondary, meta, error, warning, key, count.
/// Fields: "fit" = small, "state" = error, "role" = bare (line edits), field (text edits) or boxed (lists, scroll areas). "ground" = chrome, list,
/// paper, desk; "bar" = top, bottom (frames: a line below or above). ("size" would be QWidget's own property.)
void setVariant(QWidget *widget, const char *name, const QString &value);

} // namespace Galley
