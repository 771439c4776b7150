// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Galley {

/// Another text in the place of some that is there; places count UTF-16 units.
struct TextEdit {
    qsizetype begin = 0;
    qsizetype length = 0; ///< 0: puts @ref text in before @ref begin
    QString text;         ///< '\n' is a line break
};

/// @p runs with @p edits made, which are in order and apart from each other. What both texts begin or end with is not
/// touched; the new text takes the marks and links of the characters in whose places it comes, one for one, and what is longer
/// goes on as the last of them; so a word that is bold in part stays so. The result is not normalized.
Runs edited(const Runs &runs, const QList<TextEdit> &edits);

/// The text of @p body in stretches, in the order of the page: one for each paragraph, heading, item, cell, caption,
/// credit, alternative text, source of a quote and piece of code. Addresses, file names and languages are none. What is
/// empty has its place too.
QStringList textStretches(const Body &body);

/// @p body with edits made in the stretches of these numbers (see textStretches), normalized.
Body edited(const Body &body, const QHash<qsizetype, QList<TextEdit>> &edits);

} // namespace Galley
