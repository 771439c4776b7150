// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/palette.h"

#include "base/text.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostShown = 40;

/// One row: what it is, and beside it of which kind and by which key.
QWidget *rowOf(const PaletteEntry &entry)
{
    auto *row = new QWidget;
    auto *title = new QLabel(entry.title);
    auto *kind = new QLabel(entry.kind);
    auto *detail = new QLabel(entry.detail);
    setVariant(kind, "role", u"meta"_s);
    setVariant(detail, "role", u"meta"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(scaled(8), 0, scaled(8), 0);
    line->setSpacing(scaled(8));
    line->addWidget(title);
    line->addWidget(kind);
    line->addStretch(1);
    line->addWidget(detail);
    return row;
}

} // namespace

int paletteRank(const QString &typed, const QString &folded, const QString &initials)
{
    if (typed.isEmpty())
        return 4;
    if (folded.startsWith(typed))
        return 0;
    if (initials.startsWith(typed))
        return 1;
    if (folded.contains(typed))
        return 2;
    if (initials.contains(typed))
        return 3;
    return -1;
}

CommandPalette::CommandPalette(QWidget *host)
    : Popover(host), m_field(new LineField(LineField::Width::Given, this)), m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    column->setSpacing(scaled(8));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { run(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { run(m_list->currentRow()); });
    retranslate();
}

void CommandPalette::open(const QList<PaletteEntry> &entries, More more)
{
    m_known.clear();
    for (const PaletteEntry &entry : entries)
        m_known.push_back({entry, entry.title.toLower(), initialsOf(entry.title)});
    m_more = std::move(more);
    m_field->clear();
    fill();
    const QSize size(std::min(scaled(560), parentWidget()->width() - scaled(32)), scaled(400));
    resize(size);
    setMinimumSize(size);
    showAt(QRect((parentWidget()->width() - size.width()) / 2, scaled(64), size.width(), 0));
    m_field->setFocus();
}

void CommandPalette::fill()
{
    const QString typed = m_field->text().trimmed().toLower();
    std::vector<std::pair<int, const Known *>> fitting;
    for (const Known &known : m_known) {
        if (const int rank = paletteRank(typed, known.folded, known.initials); rank >= 0)
            fitting.emplace_back(rank, &known);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_list->clear();
    m_shown.clear();
    for (size_t i = 0; i < std::min(fitting.size(), MostShown); ++i)
        add(fitting[i].second->entry);
    const QList<PaletteEntry> more = m_more && !typed.isEmpty() ? m_more(typed) : QList<PaletteEntry>();
    for (const PaletteEntry &entry : more)
        add(entry);
    m_list->setCurrentRow(0);
}

void CommandPalette::add(const PaletteEntry &entry)
{
    m_shown.append(entry);
    auto *item = new QListWidgetItem(m_list);
    item->setSizeHint({0, scaled(32)});
    item->setData(Qt::AccessibleTextRole, QStringList{entry.title, entry.kind, entry.detail}.join(u", "_s));
    m_list->setItemWidget(item, rowOf(entry));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const auto act = m_shown.at(row).act;
    dismiss();
    act();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && !m_field->isComposing()) {
        const int step = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1
            : static_cast<QKeyEvent *>(event)->key() == Qt::Key_Up              ? -1
                                                                                : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("All acts"));
    m_field->setPlaceholderText(tr("What to do or open, by name or initials"));
    m_field->setAccessibleName(tr("What to do or open"));
    m_list->setAccessibleName(tr("What fits"));
}

} // namespace Galley
