// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QTest>

/// Fails the test with the error's message and detail.
#define GALLEY_VERIFY(result)                                                                                        \
    do {                                                                                                             \
        const auto &checked = (result);                                                                              \
        if (!checked) {                                                                                              \
            QFAIL(qPrintable(checked.error().message + QStringLiteral(" | ") + checked.error().detail));             \
        }                                                                                                            \
    } while (false)
