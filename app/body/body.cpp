// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/body.h"

#include <QStringList>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Gathers the text of a body line by line.
class Lines
{
public:
    void add(const Runs &runs)
    {
        const QString line = plainText(runs).replace(u'\n', u' ');
        if (!line.isEmpty())
            m_lines.append(line);
    }

    void operator()(const Paragraph &paragraph) { add(paragraph.runs); }
    void operator()(const Heading &heading) { add(heading.runs); }
    void operator()(const List &list)
    {
        for (const ListItem &item : list.items) {
            add(item.runs);
            for (const List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(const Quote &quote)
    {
        for (const Paragraph &paragraph : quote.paragraphs)
            add(paragraph.runs);
        add(quote.source);
    }
    void operator()(const Table &table)
    {
        for (const auto &row : table.rows) {
            QStringList cells;
            for (const Cell &cell : row) {
                if (QString text = plainText(cell.runs).replace(u'\n', u' '); !text.isEmpty())
                    cells.append(text);
            }
            if (!cells.isEmpty())
                m_lines.append(cells.join(u' '));
        }
    }
    void operator()(const Code &code)
    {
        if (!code.text.isEmpty())
            m_lines.append(code.text);
    }
    void operator()(const Figure &) {}
    void operator()(const Gallery &) {}
    void operator()(const Rule &) {}
    void operator()(const Embed &) {}

    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

} // namespace

QString plainText(const Runs &runs)
{
    if (runs.size() == 1)
        return runs.front().text;
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString plainText(const Body &body)
{
    Lines lines;
    for (const Block &block : body.blocks)
        std::visit(lines, block);
    return lines.text();
}

QString firstParagraph(const Body &body)
{
    for (const Block &block : body.blocks) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph)
            continue;
        const QString text = plainText(paragraph->runs);
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

QStringList mediaFiles(const Body &body)
{
    QStringList files;
    const auto add = [&files](const QString &file) {
        if (!file.isEmpty() && !files.contains(file))
            files.append(file);
    };
    for (const Block &block : body.blocks) {
        if (const auto *figure = std::get_if<Figure>(&block)) {
            add(figure->file);
        } else if (const auto *gallery = std::get_if<Gallery>(&block)) {
            for (const Figure &one : gallery->figures)
                add(one.file);
        } else if (const auto *embed = std::get_if<Embed>(&block); embed && embed->address.startsWith("media:"_L1)) {
            add(embed->address.sliced(6));
        }
    }
    return files;
}

} // namespace Galley
