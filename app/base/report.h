// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Galley {

enum class Severity { Note, Warning, Problem };

/// One finding that did not stop the work, with the place it speaks of.
struct Remark {
    Severity severity = Severity::Note;
    QString place;   ///< a file, a story's headline or an address: what the reader can go to
    QString message; ///< one translated sentence
};

/// The findings of one piece of work, in the order in which they were made.
struct Report {
    QList<Remark> remarks;

    void note(const QString &place, const QString &message) { remarks.append({Severity::Note, place, message}); }
    void warn(const QString &place, const QString &message) { remarks.append({Severity::Warning, place, message}); }
    void problem(const QString &place, const QString &message) { remarks.append({Severity::Problem, place, message}); }
    void append(const Report &other) { remarks += other.remarks; }
    bool isEmpty() const { return remarks.isEmpty(); }
};

} // namespace Galley
