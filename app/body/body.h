// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace Galley {

/// How a run of text is marked. Links are a property of the run beside these.
enum class Mark : quint16 {
    Strong = 0x01,
    Emphasis = 0x02,
    Underline = 0x04,
    Strike = 0x08,
    Sub = 0x10,
    Sup = 0x20,
    Highlight = 0x40,
    Code = 0x80,
};
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

/// A stretch of text with the same marks and link. '\n' inside the text is a line break.
struct Run {
    QString text;
    Marks marks;
    QString link; ///< an allowed address (see allowedLink), or empty

    friend bool operator==(const Run &, const Run &) = default;
};
using Runs = std::vector<Run>;

enum class Alignment { Start, Center, End };

struct Paragraph {
    Runs runs;
    Alignment alignment = Alignment::Start;
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

/// A subhead. The story's headline is level 1 and no part of the body.
struct Heading {
    int level = 2; ///< 2 to 4
    Runs runs;
    friend bool operator==(const Heading &, const Heading &) = default;
};

struct List;
struct ListItem {
    Runs runs;
    std::vector<List> lists; ///< nested lists, below the item's text
    friend bool operator==(const ListItem &, const ListItem &) = default;
};
struct List {
    bool ordered = false;
    int start = 1; ///< of an ordered list
    std::vector<ListItem> items;
    friend bool operator==(const List &, const List &) = default;
};

struct Quote {
    std::vector<Paragraph> paragraphs;
    Runs source; ///< who said it; may be empty
    friend bool operator==(const Quote &, const Quote &) = default;
};

/// How much of the page a figure takes.
enum class FigureWidth {
    Text, ///< the column of the text
    Wide, ///< more, where the page has room beside the text
    Full, ///< all of the page
};

/// A picture of the newsroom's media folder.
struct Figure {
    QString file; ///< its name there: "<sha256>.<ext>"
    QString alt;
    Runs caption;
    QString credit;
    FigureWidth width = FigureWidth::Text;
    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Pictures that are shown together.
struct Gallery {
    std::vector<Figure> figures; ///< two or more; their widths have no meaning
    Runs caption;                ///< of all of them
    friend bool operator==(const Gallery &, const Gallery &) = default;
};

struct Cell {
    Runs runs;
    int columnSpan = 1;
    int rowSpan = 1;
    friend bool operator==(const Cell &, const Cell &) = default;
};
struct Table {
    Runs caption;
    bool headerRow = false;    ///< the first row holds headers
    bool headerColumn = false; ///< the first cell of each row does
    std::vector<std::vector<Cell>> rows; ///< a cell covered by a span is not listed (as in HTML)
    friend bool operator==(const Table &, const Table &) = default;
};

struct Code {
    QString language; ///< letters, digits, "+", "-", "#"; may be empty
    QString text;
    friend bool operator==(const Code &, const Code &) = default;
};

struct Rule {
    friend bool operator==(const Rule &, const Rule &) = default;
};

/// Audio or video: one of the newsroom's own ("media:<file>"), or by its address at one of the known services.
struct Embed {
    QString address; ///< as embedAddress gives it
    QString caption;
    friend bool operator==(const Embed &, const Embed &) = default;
};

using Block = std::variant<Paragraph, Heading, List, Quote, Figure, Gallery, Table, Code, Rule, Embed>;

/// The text of a story: a value. Everything that enters Galley becomes one, everything that leaves is made from
/// one; what it has no word for cannot get through.
struct Body {
    std::vector<Block> blocks;

    bool isEmpty() const { return blocks.empty(); }
    friend bool operator==(const Body &, const Body &) = default;
};

/// The one form in which a body is stored and compared: neighbouring runs with the same marks are joined, empty
/// runs, paragraphs, headings and items dropped, other space collapsed as HTML does, levels and spans clamped,
/// links that are not allowed removed (their text stays). Besides: typed indents (leading full-width spaces) go; an
/// empty line parts a paragraph in two and is dropped elsewhere; lists are at most nine deep; the rows of a table are
/// equally wide; a figure without a proper file name goes, a gallery of one becomes a figure, and an embed of no known service
/// becomes a link.
/// normalized(normalized(b)) == normalized(b).
Body normalized(const Body &body);

/// @p address when a link may lead there, else empty. Allowed: http, https, mailto, tel, galley-story:<uuid>
/// (a story of this newsroom), and relative references. Control characters and the white space around it are taken
/// out first (a space inside becomes %20), so "java\tscript:" cannot pass as relative.
QString allowedLink(const QString &address);

/// The http(s) address that @p text is, or empty. What people type or copy without its scheme ("www.example.com/a",
/// "example.gov.cn/a.html") is taken for https.
QString webAddress(const QString &text);

/// The address under which @p address may be embedded, or empty: the page of a video on Bilibili, Tencent Video,
/// YouTube or Vimeo (also from the address of its player), or "media:<file>" of this newsroom.
QString embedAddress(const QString &address);

/// Whether @p name can be that of a file in the media folder: letters, digits, "-", "_" and one dot before a
/// suffix, so no path and nothing hidden.
bool isMediaFile(QStringView name);

/// The text of @p runs without marks.
QString plainText(const Runs &runs);

/// The text of @p body, one line per paragraph, heading, item or row; no captions, alt texts or code marks.
/// This is what is counted, cut into excerpts and searched.
QString plainText(const Body &body);

/// The text of the first paragraph that has any; empty when there is none.
QString firstParagraph(const Body &body);

/// The media files that @p body shows, in order, without repeats.
QStringList mediaFiles(const Body &body);

} // namespace Galley
