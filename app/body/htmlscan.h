// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace Galley {

/// A quick look over HTML before a tree is made of it: whether some tag has more attributes, or more elements are
/// open at once, than in anything but an attack on the parser, whose time grows with their squares. It errs on the
/// side of letting through; the tree itself is measured afterwards.
bool looksParsable(QByteArrayView html);

} // namespace Galley
