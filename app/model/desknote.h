// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QString>

namespace Galley {

/// What the desk notes about a story, which never leaves it.
struct DeskNote {
    QString text;    ///< plain
    QDateTime dueAt; ///< UTC; when the desk wants it done; invalid: no matter

    bool isEmpty() const { return text.isEmpty() && !dueAt.isValid(); }
    friend bool operator==(const DeskNote &, const DeskNote &) = default;
};

/// Something that has to be done for a story.
struct ToDo {
    ToDoId id;
    QString text;     ///< plain, one line
    QString doneBy = {};
    QDateTime doneAt = {}; ///< UTC; invalid: not yet

    bool isDone() const { return doneAt.isValid(); }
    friend bool operator==(const ToDo &, const ToDo &) = default;
};

} // namespace Galley
