// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/namecompleter.h"

#include "base/text.h"

#include <QEvent>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A name and its initials, which is what is looked through.
constexpr int FoundByRole = Qt::UserRole + 1;

} // namespace

NameCompleter::NameCompleter(std::function<QStringList()> names, Line kind, QLineEdit *line)
    : QCompleter(line), m_names(std::move(names)), m_kind(kind), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setCompletionRole(FoundByRole);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(8);
    setWidget(line);
    line->setCompleter(this);
    line->installEventFilter(this);
}

void NameCompleter::refresh()
{
    const QStringList names = m_names();
    if (names == m_shown)
        return;
    m_shown = names;
    m_model->clear();
    for (const QString &name : names) {
        auto *item = new QStandardItem(name);
        item->setData(QString(name + u'\n' + initialsOf(name)), FoundByRole);
        m_model->appendRow(item);
    }
}

qsizetype NameCompleter::beginOfLast(const QString &text) const
{
    if (m_kind == Line::OneName)
        return 0;
    const auto separates = [](QChar c) { return c.isSpace() || u"、，,;；/&"_s.contains(c); };
    const auto last = std::find_if(text.rbegin(), text.rend(), separates);
    return text.rend() - last;
}

QStringList NameCompleter::splitPath(const QString &path) const
{
    const qsizetype begin = beginOfLast(path);
    m_before = path.first(begin);
    const QString last = path.mid(begin);
    // An empty name would find all of them: after a separator nobody waits for that.
    return {last.isEmpty() ? QString(QChar(u'\n')) + QChar(u'\n') : last};
}

QString NameCompleter::pathFromIndex(const QModelIndex &index) const
{
    return m_before + index.data(Qt::DisplayRole).toString();
}

bool NameCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched == widget())
        refresh();
    return QCompleter::eventFilter(watched, event);
}

} // namespace Galley
