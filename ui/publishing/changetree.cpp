// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/changetree.h"

#include "desk/publishing.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QHeaderView>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReleaseChange::Kind;

struct Look {
    QString icon;
    IconInk ink;
    QString name;
};

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::New: break;
    case Kind::Changed: return {u"pencil"_s, IconInk::Warning, ChangeTree::tr("Changed")};
    case Kind::Removed: return {u"minus"_s, IconInk::Danger, ChangeTree::tr("Removed")};
    }
    return {u"plus"_s, IconInk::Success, ChangeTree::tr("New", "pages")};
}

/// What a file that is no story's page is to a person.
QString nameOf(const QByteArray &path)
{
    if (path == "index.html")
        return ChangeTree::tr("Home page");
    if (path.startsWith("pictures/"))
        return ChangeTree::tr("Picture");
    if (path.startsWith("recordings/"))
        return ChangeTree::tr("Recording");
    if (path.startsWith("search/"))
        return ChangeTree::tr("Search of the site");
    if (path.endsWith(".xml"))
        return path.contains("sitemap") ? ChangeTree::tr("Sitemap") : ChangeTree::tr("Feed");
    if (path.startsWith("tags/"))
        return ChangeTree::tr("Tag");
    if (path.endsWith("index.html") || path.contains("/page-"))
        return ChangeTree::tr("List of stories");
    return {};
}

} // namespace

ChangeTree::ChangeTree(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(3);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideMiddle);
    setIconSize({scaled(14), scaled(14)});
    setViewportMargins(scaled(16), 0, 0, 0);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
}

void ChangeTree::setRelease(const PreparedRelease &release, const std::function<QString(const QByteArray &)> &storyAt)
{
    clear();
    for (const Kind kind : {Kind::New, Kind::Changed, Kind::Removed})
        addGroup(release, int(kind), storyAt);
}

void ChangeTree::addGroup(const PreparedRelease &release, int which, const std::function<QString(const QByteArray &)> &storyAt)
{
    const Kind kind = Kind(which);
    const int count = release.plan.count(kind);
    if (count == 0)
        return;
    const Look look = lookOf(kind);
    auto *group = new QTreeWidgetItem(this, {look.name + u"  "_s + numberText(count)});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    for (int column = 0; column < columnCount(); ++column)
        group->setBackground(column, tokens().list);
    group->setSizeHint(0, {0, scaled(30)});
    // Stories first, then other pages, then what belongs to them.
    struct Row {
        const ReleaseChange *change;
        QString story;
        int rank;
    };
    QList<Row> rows;
    for (const ReleaseChange &change : release.plan.changes) {
        if (change.kind == kind) {
            const QString story = storyAt(change.path);
            rows.append({&change, story, !story.isEmpty() ? 0 : change.path.endsWith(".html") ? 1 : 2});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.rank < b.rank; });
    int shown = 0;
    for (const Row &row : std::as_const(rows)) {
        if (++shown > MostShown) {
            auto *more = new QTreeWidgetItem(this, {tr("and %n more", "files", count - MostShown)});
            more->setFlags(Qt::ItemIsEnabled);
            break;
        }
        const ReleaseChange &change = *row.change;
        const QString &story = row.story;
        const QString size = kind == Kind::Removed ? QString() : uiLocale().formattedDataSize(change.size, 0, QLocale::DataSizeTraditionalFormat);
        auto *item = new QTreeWidgetItem(this, {QString::fromUtf8(change.path), story.isEmpty() ? nameOf(change.path) : story, size});
        item->setIcon(0, themeIcon(look.icon, look.ink));
        item->setToolTip(0, QString::fromUtf8(change.path));
        item->setToolTip(1, story);
        item->setForeground(1, tokens().ink2);
        item->setForeground(2, tokens().ink3);
        item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setSizeHint(0, {0, scaled(30)});
        item->setData(0, Qt::AccessibleTextRole, look.name + u' ' + QString::fromUtf8(change.path) + u' ' + story);
    }
}

} // namespace Galley
