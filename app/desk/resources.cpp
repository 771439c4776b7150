// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(themes);
    Q_INIT_RESOURCE(sample);
    Q_INIT_RESOURCE(i18n);
}

namespace Galley {

void embedResources()
{
    static const bool done = (initResources(), true);
    Q_UNUSED(done)
}

} // namespace Galley
