// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"

#include <QByteArray>
#include <QStringList>

namespace Galley {

/// What this machine remembers for its editor. Newsroom-wide settings are in SiteSettings.
namespace Preference {
inline const Setting<QString> Language{QStringLiteral("interface/language"), {}};  ///< empty: the system's
inline const Setting<QString> Scheme{QStringLiteral("interface/scheme"), {}};      ///< "", "light", "dark"
inline const Setting<int> Scale{QStringLiteral("interface/scale"), 100};           ///< per cent, 90 to 130
inline const Setting<bool> StaysInTray{QStringLiteral("interface/staysInTray"), false}; ///< when its window is closed
inline const Setting<QString> BackupPlace{QStringLiteral("newsrooms/backupPlace"), {}}; ///< the folder for whole copies; empty: none
inline const Setting<QString> EditorName{QStringLiteral("editor/name"), {}};
inline const Setting<QStringList> Recent{QStringLiteral("newsrooms/recent"), {}};  ///< newest first
inline const Setting<QString> LastNewsroom{QStringLiteral("newsrooms/last"), {}};
inline const Setting<QByteArray> WindowGeometry{QStringLiteral("window/geometry"), {}};
inline const Setting<QByteArray> Panes{QStringLiteral("window/panes"), {}};
inline const Setting<QStringList> HiddenPanes{QStringLiteral("window/hidden"), {}};
inline const Setting<QString> WritingFamily{QStringLiteral("writing/family"), {}};
inline const Setting<int> WritingZoom{QStringLiteral("writing/zoom"), 100};        ///< per cent
inline const Setting<int> WritingMeasure{QStringLiteral("writing/measure"), 680};  ///< pixels at scale 1
inline const Setting<bool> Typewriter{QStringLiteral("writing/typewriter"), false};
inline const Setting<bool> BlockSigns{QStringLiteral("writing/blockSigns"), true};
inline const Setting<bool> QuotesAndDashes{QStringLiteral("writing/quotesAndDashes"), true};
inline const Setting<bool> FullWidth{QStringLiteral("writing/fullWidth"), true};
inline const Setting<int> HeadlineGoal{QStringLiteral("writing/headlineGoal"), 0};
inline const Setting<int> TidyRules{QStringLiteral("writing/tidyRules"), -1};      ///< TidyRules as a number; -1: all
inline const Setting<int> TidySpacing{QStringLiteral("writing/tidySpacing"), 0};   ///< Spacing
inline const Setting<int> FocusMeasure{QStringLiteral("focus/measure"), 32};       ///< characters in a line
inline const Setting<bool> FocusDims{QStringLiteral("focus/dims"), true};          ///< all but the paragraph at the caret
inline const Setting<int> SidePage{QStringLiteral("window/sidePage"), 0};

/// Of one newsroom, on this machine: @p newsroom is its folder.
Setting<QString> lastStory(const QString &newsroom);
Setting<QString> exportFolder(const QString &newsroom);
/// The id of the target that was looked at last.
Setting<QString> publishTarget(const QString &newsroom);
} // namespace Preference

/// The name recorded with what is done here: what the editor wrote, else the system's user name.
QString editorName(const Settings &settings);

/// Puts @p newsroom at the head of the list of recent ones.
void rememberNewsroom(Settings &settings, const QString &newsroom);

} // namespace Galley
