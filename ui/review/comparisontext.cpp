// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/comparisontext.h"

#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/review/reviewwords.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString UndoScheme = QStringLiteral("undo:");

/// How a part or block is written.
struct Look {
    TextStyle style = TextStyle::Body;
    qreal indent = 0;
};

Look lookOf(StoryPart part)
{
    switch (part) {
    case StoryPart::Headline: return {TextStyle::Headline};
    case StoryPart::Subhead: return {TextStyle::Subhead};
    case StoryPart::Standfirst: return {TextStyle::Standfirst};
    default: return {TextStyle::Ui};
    }
}

Look lookOf(const Block &block)
{
    if (const auto *heading = std::get_if<Heading>(&block))
        return {heading->level == 2 ? TextStyle::Heading2 : TextStyle::Heading3};
    if (std::holds_alternative<Quote>(block) || std::holds_alternative<List>(block))
        return {TextStyle::Body, 1};
    if (std::holds_alternative<Paragraph>(block))
        return {TextStyle::Body};
    return {TextStyle::Ui, 1};
}

/// What a block is that has no words.
QString nameOf(const Block &block)
{
    if (std::holds_alternative<Figure>(block))
        return translate("Galley", "[Picture]");
    if (std::holds_alternative<Gallery>(block))
        return translate("Galley", "[Gallery]");
    if (std::holds_alternative<Embed>(block))
        return translate("Galley", "[Video or audio]");
    if (std::holds_alternative<Rule>(block))
        return u"———"_s;
    return {};
}

std::vector<TextPiece> whole(const Block &block, TextPiece::Kind kind)
{
    const QString name = nameOf(block);
    const QString text = comparedText(block);
    return {{kind, name.isEmpty() || text.isEmpty() ? name + text : name + u' ' + text}};
}

} // namespace

/// Writes a comparison into a table of one or two columns.
class ComparisonText::Writer
{
public:
    Writer(QTextDocument &document, Form form, bool mayUndo) : m_cursor(&document), m_form(form), m_mayUndo(mayUndo)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(scaled(6));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const int columns = form == Form::SideBySide ? 2 : 1;
        format.setColumnWidthConstraints(QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
        m_table = m_cursor.insertTable(1, columns, format);
    }

    void write(const PartChange &part)
    {
        // The head of a story is known by its looks; of the rest only what changed is of interest.
        const bool isHead = part.part <= StoryPart::Standfirst;
        if (!isHead && !part.isChanged())
            return;
        m_label = isHead ? QString() : partText(part.part);
        writeRow(part.words, lookOf(part.part), part.isChanged(), -1);
        m_label.clear();
    }

    void write(const BlockChange &block, int number)
    {
        const Block &shown = block.after ? *block.after : *block.before;
        std::vector<TextPiece> words = block.words;
        if (block.kind != BlockChange::Kind::Changed) {
            words = whole(shown, block.kind == BlockChange::Kind::Added ? TextPiece::Kind::Added
                              : block.kind == BlockChange::Kind::Removed ? TextPiece::Kind::Removed
                                                                         : TextPiece::Kind::Same);
        } else if (const QString name = nameOf(shown); !name.isEmpty()) {
            words.insert(words.begin(), {TextPiece::Kind::Same, name + u' '});
        }
        const bool isChanged = block.kind != BlockChange::Kind::Same;
        const bool onlyForm = isChanged && std::all_of(words.begin(), words.end(), [](const TextPiece &piece) {
                                  return piece.kind == TextPiece::Kind::Same;
                              });
        if (onlyForm)
            m_label = translate("Galley", "Only its form changed", "of a paragraph in a comparison: bold, a heading …");
        writeRow(words, lookOf(shown), isChanged, number);
        m_label.clear();
    }

    QList<std::pair<int, int>> takeChanges() { return std::exchange(m_changes, {}); }

private:
    void writeRow(const std::vector<TextPiece> &words, const Look &look, bool isChanged, int number)
    {
        if (m_rows++ > 0)
            m_table->appendRows(1);
        const int row = m_rows - 1;
        if (m_form == Form::Merged) {
            const int begin = writeCell(row, 0, words, look, std::nullopt);
            finish(row, 0, begin, isChanged, number);
            return;
        }
        writeCell(row, 0, words, look, TextPiece::Kind::Added);
        const int begin = writeCell(row, 1, words, look, TextPiece::Kind::Removed);
        finish(row, 1, begin, isChanged, number);
    }

    void finish(int row, int column, int begin, bool isChanged, int number)
    {
        if (!isChanged)
            return;
        QTextCursor end = m_table->cellAt(row, column).lastCursorPosition();
        m_changes.append({begin, end.position()});
        if (!m_mayUndo || number < 0)
            return;
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(UndoScheme + QString::number(number));
        link.setFont(textFont(TextStyle::Meta));
        link.setForeground(tokens().acc);
        end.insertText(u"  "_s, QTextCharFormat());
        end.insertText(translate("Galley", "As it was", "link at a paragraph: have it as it was before"), link);
    }

    /// Everything but what is of the kind @p hidden; says where the text begins.
    int writeCell(int row, int column, const std::vector<TextPiece> &words, const Look &look,
                  std::optional<TextPiece::Kind> hidden)
    {
        QTextTableCell cell = m_table->cellAt(row, column);
        QTextCursor at = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setLeftMargin(look.indent * scaled(16));
        block.setLineHeight(lineHeight(look.style), QTextBlockFormat::MinimumHeight);
        at.setBlockFormat(block);
        if (!m_label.isEmpty()) {
            QTextCharFormat label;
            label.setFont(textFont(TextStyle::Meta));
            label.setForeground(tokens().ink3);
            at.insertText(m_label + u'\u2028', label);
        }
        const int begin = at.position();
        bool isEmpty = true;
        for (const TextPiece &piece : words) {
            if (hidden == piece.kind)
                continue;
            isEmpty = false;
            at.insertText(QString(piece.text).replace(u'\n', u'\u2028'), format(piece.kind, look));
        }
        if (isEmpty) {
            QTextTableCellFormat blank;
            blank.setBackground(tokens().chrome);
            blank.setPadding(scaled(6));
            cell.setFormat(blank);
        }
        return begin;
    }

    static QTextCharFormat format(TextPiece::Kind kind, const Look &look)
    {
        QTextCharFormat format;
        format.setFont(textFont(look.style));
        format.setForeground(tokens().ink1);
        if (kind == TextPiece::Kind::Removed) {
            format.setBackground(tokens().del);
            format.setForeground(tokens().delInk);
            format.setFontStrikeOut(true);
        } else if (kind == TextPiece::Kind::Added) {
            format.setBackground(tokens().ins);
            format.setForeground(tokens().insInk);
            format.setFontUnderline(true);
        }
        return format;
    }

    QTextCursor m_cursor;
    QTextTable *m_table = nullptr;
    Form m_form;
    bool m_mayUndo;
    int m_rows = 0;
    QString m_label;
    QList<std::pair<int, int>> m_changes;
};

ComparisonText::ComparisonText(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(scaled(12));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString address = url.toString();
        if (address.startsWith(UndoScheme))
            Q_EMIT undoRequested(address.sliced(UndoScheme.size()).toInt());
    });
}

void ComparisonText::show(const StoryComparison &comparison, Form form, bool mayUndo)
{
    m_comparison = comparison;
    m_form = form;
    m_mayUndo = mayUndo;
    write();
}

void ComparisonText::write()
{
    const int place = verticalScrollBar()->value();
    setExtraSelections({});
    document()->clear();
    Writer writer(*document(), m_form, m_mayUndo);
    for (const PartChange &part : m_comparison.parts)
        writer.write(part);
    for (size_t i = 0; i < m_comparison.blocks.size(); ++i)
        writer.write(m_comparison.blocks[i], int(i));
    m_changes = writer.takeChanges();
    verticalScrollBar()->setValue(place);
}

void ComparisonText::goTo(int number)
{
    if (number < 0 || number >= m_changes.size())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_changes.at(number).first);
    const QRectF place = cursorRect(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(place.top()) - viewport()->height() / 3);
    cursor.setPosition(m_changes.at(number).second, QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setProperty(QTextFormat::OutlinePen, QPen(tokens().acc, 1));
    setExtraSelections({mark});
}

void ComparisonText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        write();
}

} // namespace Galley
