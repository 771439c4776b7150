// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// What went wrong, for code to branch on.
enum class ErrorKind {
    NotFound,       ///< a story, file or folder that should be there is not
    NotANewsroom,   ///< the folder is no newsroom
    TooNew,         ///< made by a newer Galley
    Damaged,        ///< what is there cannot be read as what it should be
    InUse,          ///< another process or machine has it open
    ReadOnly,       ///< may be read but not written
    NoPermission,
    DiskFull,
    AlreadyThere,   ///< a name, slug or folder is taken
    NotEmpty,       ///< a folder or channel still holds things that would be lost
    BadInput,       ///< what came in cannot be understood
    NotAPicture,
    NotAllowed,     ///< the rules of the desk forbid it (a state change, say)
    Cancelled,
    Io,             ///< anything else the system refused
    Offline,        ///< another machine cannot be reached, or was lost on the way; later it may answer
    Untrusted,      ///< another machine does not prove to be the one that is meant
    Template,       ///< a theme's template does not parse or render
};

/// A failure as a value. @ref message is one translated sentence for the person at the desk that says
/// what happened and what to do; @ref detail is the untranslated cause, for the log.
struct Error {
    ErrorKind kind = ErrorKind::Io;
    QString message;
    QString detail;
};

} // namespace Galley
