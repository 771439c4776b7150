// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// @p bytes in GB 18030 (and so GBK and GB 2312); empty when they are not. Thread-safe.
QString fromGb18030(QByteArrayView bytes);

} // namespace Galley
