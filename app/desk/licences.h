// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "base/result.h"
#include "site/site.h"

namespace Galley {

/// How long before the end of a licence an export begins to say so.
constexpr int LicenceNoticeDays = 14;

/// Says in @p report which pictures and recordings that @p site shows may not be shown any more, or soon may not, on the day
/// that it calls today. NotAllowed when there are such, and the newsroom's settings say that then no export is made. Any thread.
Done checkLicences(const Site &site, Report &report);

} // namespace Galley
