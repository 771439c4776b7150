// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/ask.h"

namespace Galley {

/// Asks for pictures, for a recording, or for any of them.
FileQuestion pictureQuestion(const QString &title);
FileQuestion recordingQuestion();
FileQuestion mediaQuestion();

} // namespace Galley
