// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/themeoptions.h"

namespace Galley {

/// One entry of "options" in a theme.json. Template with what is wrong in it.
Result<ThemeOption> readThemeOption(const QJsonObject &json);

/// { "zh": …, "en": … }; empty when it is none.
ThemeText readThemeText(const QJsonValue &json);

} // namespace Galley
