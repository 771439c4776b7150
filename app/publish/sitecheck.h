// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releaseplan.h"

#include <QString>

namespace Galley {

/// What readers get at an address after a release.
struct SiteCheck {
    enum class Fault {
        Differs,    ///< another page than the one that was sent
        Missing,    ///< none
        StillThere, ///< a page that was removed, or withdrawn, as it was
    };
    struct Finding {
        Fault fault = Fault::Differs;
        QByteArray path;
        QString address;
        int status = 0; ///< of HTTP
    };
    QString site;            ///< the address where readers find it
    int checked = 0;         ///< addresses
    int left = 0;            ///< that there were too many to check
    QList<Finding> findings; ///< in the order of their paths
    QString problem;         ///< why nothing could be checked, in one sentence; empty: it could

    bool isFine() const { return findings.isEmpty() && problem.isEmpty(); }
};

constexpr int MostChecked = 300; // addresses

/// Fetches what @p plan changed from @p site (an address that ends with a slash) and compares. At the pages @p withdrawn of the
/// release a server may say as well that they are gone. Some of many are fetched, the home page always. @p goesOn is asked between
/// two of them, from any thread. Blocks; any thread.
SiteCheck checkSite(const ReleasePlan &plan, const QList<QByteArray> &withdrawn, const QString &site, const std::function<bool()> &goesOn);

} // namespace Galley
