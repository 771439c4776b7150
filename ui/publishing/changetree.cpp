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

constexpr int PagePath = Qt::UserRole; ///< of a page that the preview can show

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
    setVariant(this, "role", u"indented"_s); // in line with the title
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString path = item->data(0, PagePath).toString();
        if (!path.isEmpty())
            Q_EMIT pageRequested(path);
    });
}

void ChangeTree::setRelease(const PreparedRelease &release)
{
    clear();
    for (const Kind kind : {Kind::New, Kind::Changed, Kind::Removed})
        addGroup(release, int(kind));
}

QTreeWidgetItem *ChangeTree::newGroup(int at, const QString &name, int count)
{
    auto *group = new QTreeWidgetItem({name + u"  "_s + numberText(count)});
    insertTopLevelItem(at, group);
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    for (int column = 0; column < columnCount(); ++column)
        group->setBackground(column, tokens().list);
    group->setSizeHint(0, {0, scaled(30)});
    return group;
}

void ChangeTree::showFindings(const SiteCheck &check)
{
    if (check.findings.isEmpty())
        return;
    newGroup(0, tr("Not as it was sent"), int(check.findings.size()));
    int at = 0;
    for (const SiteCheck::Finding &finding : check.findings) {
        auto *item = new QTreeWidgetItem({QString::fromUtf8(finding.path), findingText(finding)});
        insertTopLevelItem(++at, item);
        item->setIcon(0, themeIcon(u"warn"_s, IconInk::Warning));
        item->setToolTip(0, finding.address);
        item->setToolTip(1, findingText(finding));
        item->setForeground(1, tokens().ink2);
        item->setSizeHint(0, {0, scaled(30)});
    }
}

void ChangeTree::addGroup(const PreparedRelease &release, int which)
{
    const Kind kind = Kind(which);
    const int count = release.plan.count(kind);
    if (count == 0)
        return;
    const Look look = lookOf(kind);
    newGroup(topLevelItemCount(), look.name, count);
    // Stories first, then other pages, then what belongs to them.
    struct Row {
        const ReleaseChange *change;
        QString story;
        int rank;
    };
    QList<Row> rows;
    for (const ReleaseChange &change : release.plan.changes) {
        if (change.kind == kind) {
            const QString story = release.headlineAt(change.path);
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
        const QString size = kind == Kind::Removed ? QString() : sizeText(change.size, 0);
        auto *item = new QTreeWidgetItem(this, {QString::fromUtf8(change.path), story.isEmpty() ? nameOf(change.path) : story, size});
        item->setIcon(0, themeIcon(look.icon, look.ink));
        const bool isPage = kind != Kind::Removed && change.path.endsWith(".html");
        if (isPage)
            item->setData(0, PagePath, QString::fromUtf8(change.path));
        item->setToolTip(0, isPage ? tr("%1: a double click shows it in the preview").arg(QString::fromUtf8(change.path)) : QString::fromUtf8(change.path));
        item->setToolTip(1, story);
        item->setForeground(1, tokens().ink2);
        item->setForeground(2, tokens().ink3);
        item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setSizeHint(0, {0, scaled(30)});
        item->setData(0, Qt::AccessibleTextRole, look.name + u' ' + QString::fromUtf8(change.path) + u' ' + story);
    }
}

} // namespace Galley
