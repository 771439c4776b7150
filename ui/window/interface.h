// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QApplication;

namespace Galley {

class Settings;

/// Gives the program the language, colours and size that the settings ask for; open windows follow.
void applyInterface(QApplication &application, const Settings &settings);

} // namespace Galley
