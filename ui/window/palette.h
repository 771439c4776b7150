// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/popover.h"

#include <functional>

class QListWidget;

namespace Galley {

class LineField;

/// Something that the palette can do.
struct PaletteEntry {
    QString title;
    QString kind;   ///< what it is: the menu of an act, "Channel", "Story"
    QString detail = {}; ///< at the right: a shortcut, a time
    std::function<void()> act;
};

/// Every act by its name: a line to type in and what fits below it. Chinese names are found by the initials of their
/// pinyin as well, other names by those of their words.
class CommandPalette final : public Popover
{
    Q_OBJECT

public:
    /// More that fits what is typed, asked for each time.
    using More = std::function<QList<PaletteEntry>(const QString &typed)>;

    explicit CommandPalette(QWidget *host);

    /// Shows it over the upper middle of its host.
    void open(const QList<PaletteEntry> &entries, More more);

    LineField *field() const { return m_field; }
    QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate() override;

private:
    struct Known {
        PaletteEntry entry;
        QString folded;
        QString initials;
    };
    void fill();
    void add(const PaletteEntry &entry);
    void run(int row);

    LineField *m_field;
    QListWidget *m_list;
    std::vector<Known> m_known;
    More m_more;
    QList<PaletteEntry> m_shown;
};

/// How well @p typed fits a name: less is better, negative not at all. @p folded and @p initials are in lower case.
int paletteRank(const QString &typed, const QString &folded, const QString &initials);

} // namespace Galley
