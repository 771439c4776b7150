// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Galley {

/// Every link, picture and other reference of every page below @p folder that leads to nothing in it, as "page: link".
/// Addresses of the site itself (@p baseUrl, which may be empty) count as its own; other sites' do not.
QStringList deadLinks(const QString &folder, const QString &baseUrl);

/// The same, of the pages alone that a reader comes to who has the address of one of @p entries.
QStringList deadLinksFrom(const QStringList &entries, const QString &folder, const QString &baseUrl);

/// Pages that are not whole (they end with </html>) or still hold template marks, XML files that are not well formed, as "file: fault".
QStringList fileFaults(const QString &folder);

/// What is wrong with @p xml; empty when it is well formed.
QString xmlFault(const QByteArray &xml);

/// A page's text as a reader sees it: without tags, scripts and optional line breaks, white space made one space.
QString textOf(const QByteArray &page);

} // namespace Galley
