// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/words.h"

namespace Galley {

static QLocale &current()
{
    static QLocale locale = QLocale::system();
    return locale;
}

QLocale uiLocale()
{
    return current();
}

void setUiLocale(const QLocale &locale)
{
    current() = locale;
}

QString numberText(int count)
{
    return current().toString(count);
}

QString sizeText(qint64 bytes, int decimals)
{
    return current().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

} // namespace Galley
