// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "site/edition.h"

#include <string>

namespace Galley {

/// Writes bodies as the HTML of the site. The only place where a body becomes a page.
class BodyWriter
{
public:
    enum class Form {
        Page, ///< responsive pictures, breaks in subheads
        Feed, ///< plain HTML that a feed reader shows: no class, no source set
    };
    /// @p root leads from the page to the top of the site, or is its full address.
    BodyWriter(Edition &edition, const QString &root, Form form = Form::Page);

    /// The first picture is the first of the page: it is loaded at once.
    void showFirstPictureAtOnce() { m_nextIsFirst = true; }

    std::string html(const Body &body);

private:
    void write(const Paragraph &paragraph);
    void write(const Heading &heading);
    void write(const List &list);
    void write(const Quote &quote);
    void write(const Figure &figure);
    void write(const Gallery &gallery);
    void write(const Table &table);
    void write(const Code &code);
    void write(const Rule &);
    void write(const Embed &embed);
    struct PictureWidth;
    void writeFigure(const Figure &figure, const PictureWidth &width);
    void writePicture(const Media &media, const QString &alt, const char *sizes);
    void writeRecording(const Media &media, const QString &caption);
    void writeRow(const std::vector<Cell> &row, bool isHeader, bool hasHeaderCell);
    void writeRuns(const Runs &runs);
    void writeText(const QString &text);
    bool openLink(const QString &link);
    void text(QStringView text);
    void attribute(const char *name, const QString &value);

    Edition &m_edition;
    QString m_root;
    Form m_form;
    bool m_nextIsFirst = false;
    std::string m_out;
};

} // namespace Galley
