// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QThreadPool;

namespace Galley {

/// The threads for long work. QThreadPool::globalInstance() stays free of it: Qt scales pictures in that one and waits until it
/// has threads, which it never has while all of them wait for work of ours that scales a picture. Any thread.
QThreadPool &longWork();

} // namespace Galley
