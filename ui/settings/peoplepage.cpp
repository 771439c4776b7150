// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/peoplepage.h"

#include "desk/newsroom.h"
#include "desk/peopledesk.h"
#include "ui/common/ask.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(Newsroom &newsroom, Kind kind, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_kind(kind)
    , m_ask(ask)
    , m_list(new QListWidget(this))
    , m_named(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_merge(new QPushButton(this))
{
    build();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PeoplePage::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::add);
    connect(m_remove, &QPushButton::clicked, this, &PeoplePage::removeCurrent);
    connect(m_merge, &QPushButton::clicked, this, &PeoplePage::askToMerge);
    retranslate();
}

void PeoplePage::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_list->setFixedWidth(scaled(200));
    m_list->setMinimumHeight(scaled(300));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVariant(m_list, "role", u"boxed"_s);
    for (QPushButton *button : {m_add, m_remove, m_merge}) {
        setVariant(button, "fit", u"small"_s);
        button->setAutoDefault(false);
    }
    setVariant(m_named, "role", u"meta"_s);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addField(&Contributor::name, &Source::name);
    if (arePeople()) {
        addField(&Contributor::role, nullptr);
        addField(&Contributor::contact, nullptr);
        addField(&Contributor::payment, nullptr);
    } else {
        addField(nullptr, &Source::address);
    }
    m_form->addRow(m_named);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton *button : {m_add, m_remove, m_merge})
        acts->addWidget(button);
    acts->addStretch(1);
    grid->addWidget(m_list, 0, 0, 2, 1);
    grid->addLayout(m_form, 0, 1, Qt::AlignTop);
    grid->addWidget(m_hint, 1, 1, Qt::AlignBottom);
    grid->setRowStretch(0, 1);
    grid->addLayout(acts, 2, 0, 1, 2);
}

void PeoplePage::addField(QString Contributor::*ofContributor, QString Source::*ofSource)
{
    Field field{new QLabel(this), new QLineEdit(this), ofContributor, ofSource};
    setVariant(field.label, "role", u"secondary"_s);
    field.label->setBuddy(field.edit);
    m_form->addRow(field.label, field.edit);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { keep(field); });
    m_fields.append(field);
}

Result<QList<PeoplePage::Row>> PeoplePage::rows() const
{
    PeopleDesk &desk = m_newsroom.people();
    QList<Row> rows;
    if (arePeople()) {
        const auto kept = desk.contributors();
        if (!kept)
            return kept.error();
        for (const Contributor &contributor : *kept)
            rows.append({contributor.name, 0, contributor, {}});
    } else {
        const auto kept = desk.sources();
        if (!kept)
            return kept.error();
        for (const Source &source : *kept)
            rows.append({source.name, 0, {}, source});
    }
    const auto named = arePeople() ? desk.authors() : desk.sourceNames();
    if (!named)
        return named.error();
    for (const NameCount &name : *named) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) { return each.name == name.name; });
        if (row != rows.end())
            row->stories += name.stories;
        else if (!name.name.trimmed().isEmpty())
            rows.append({name.name, name.stories, {}, {}});
    }
    return rows;
}

/// Also when nothing is selected any more, the name @p select is shown.
void PeoplePage::read(const QString &select)
{
    Result<QList<Row>> fresh = rows();
    if (!fresh)
        return Q_EMIT refused(fresh.error());
    m_rows = *std::move(fresh);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        int current = m_rows.isEmpty() ? -1 : 0;
        for (int i = 0; i < m_rows.size(); ++i) {
            const Row &row = m_rows.at(i);
            auto *item = new QListWidgetItem(row.stories > 0 ? u"%1  %2"_s.arg(row.name, numberText(row.stories)) : row.name, m_list);
            item->setSizeHint({0, scaled(28)});
            item->setToolTip(row.isKept() ? row.name : tr("“%1” stands in stories, but not on the list").arg(row.name));
            if (!row.isKept())
                item->setForeground(tokens().ink3);
            if (row.name == select)
                current = i;
        }
        m_list->setCurrentRow(current);
    }
    showCurrent();
}

const PeoplePage::Row *PeoplePage::current() const
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    if (selected.size() != 1)
        return nullptr;
    return &m_rows.at(m_list->row(selected.first()));
}

void PeoplePage::showCurrent()
{
    const Row *row = current();
    for (const Field &field : std::as_const(m_fields)) {
        QString text;
        if (row && row->contributor)
            text = (*row->contributor).*field.ofContributor;
        else if (row && row->source)
            text = (*row->source).*field.ofSource;
        else if (row && field.edit == nameField())
            text = row->name;
        field.edit->setText(text);
        field.edit->setEnabled(row);
    }
    const int selected = int(m_list->selectedItems().size());
    m_named->setText(row ? tr("Named in %n stories", nullptr, row->stories)
                         : selected > 1 ? tr("%n names are selected", nullptr, selected)
                                        : QString());
    m_remove->setEnabled(row && row->isKept());
    m_merge->setEnabled(selected > 1);
}

Done PeoplePage::put(Row row, const Field &field, const QString &text)
{
    PeopleDesk &desk = m_newsroom.people();
    if (arePeople()) {
        if (!row.contributor) {
            const Result<Contributor> added = desk.addContributor(row.name);
            if (!added)
                return added.error();
            row.contributor = *added;
        }
        (*row.contributor).*field.ofContributor = text;
        return desk.put(*row.contributor);
    }
    if (!row.source) {
        const Result<Source> added = desk.addSource(row.name);
        if (!added)
            return added.error();
        row.source = *added;
    }
    (*row.source).*field.ofSource = text;
    return desk.put(*row.source);
}

void PeoplePage::keep(const Field &field)
{
    const Row *shown = current();
    if (!shown || !field.edit->isModified())
        return;
    field.edit->setModified(false);
    const Row row = *shown;
    const QString text = field.edit->text().simplified();
    if (field.edit == nameField()) {
        if (text == row.name)
            return;
        if (text.isEmpty())
            return read(row.name);
        return rename(row, text);
    }
    if (const Done done = put(row, field, text); !done)
        return Q_EMIT refused(done.error());
    Q_EMIT settled();
    read(row.name);
}

/// In the stories, too, when the person says so.
void PeoplePage::rename(const Row &row, const QString &name)
{
    if (row.stories == 0) {
        if (const Done done = put(row, m_fields.first(), name); !done) {
            Q_EMIT refused(done.error());
            return read(row.name);
        }
        Q_EMIT settled();
        return read(name);
    }
    const Question question{tr("Rename “%1” to “%2”?").arg(row.name, name),
                            tr("%n stories name “%1”. Each that changes keeps a revision of how it was.", nullptr, row.stories).arg(row.name),
                            tr("Rename in the stories too"), tr("Only on the list")};
    showCurrent();
    m_ask.decide(this, question, [this, row, name](Answer answer) {
        if (answer == Answer::Act)
            return mergeInto({row.name}, name);
        if (answer == Answer::Cancel)
            return read(row.name);
        if (const Done done = put(row, m_fields.first(), name); !done)
            Q_EMIT refused(done.error());
        else
            Q_EMIT settled();
        read(name);
    });
}

void PeoplePage::mergeInto(const QStringList &names, const QString &stays)
{
    PeopleDesk &desk = m_newsroom.people();
    const Result<int> merged = arePeople() ? desk.mergeContributors(names, stays) : desk.mergeSources(names, stays);
    if (!merged)
        return Q_EMIT refused(merged.error());
    Q_EMIT settled();
    read(stays.simplified());
}

void PeoplePage::askToMerge()
{
    QStringList names;
    const Row *stays = nullptr;
    const auto selected = m_list->selectedItems();
    for (const QListWidgetItem *item : selected) {
        const Row &row = m_rows.at(m_list->row(item));
        names.append(row.name);
        if (!stays || row.stories > stays->stories || (row.isKept() && !stays->isKept()))
            stays = &row;
    }
    if (names.size() < 2)
        return;
    PeopleDesk &desk = m_newsroom.people();
    const Result<int> stories = arePeople() ? desk.storiesNaming(names, stays->name) : desk.storiesFrom(names, stays->name);
    if (!stories)
        return Q_EMIT refused(stories.error());
    m_ask.text(this,
               {tr("Merge %n names", nullptr, int(names.size())),
                tr("%n stories will name this one:", nullptr, *stories), stays->name, tr("Merge")},
               [this, names](const QString &name) { mergeInto(names, name); });
}

void PeoplePage::add()
{
    QString name = arePeople() ? tr("New contributor") : tr("New source");
    const QString first = name;
    const auto isTaken = [&] {
        return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = u"%1 %2"_s.arg(first).arg(number);
    Done added;
    if (arePeople()) {
        if (const auto done = m_newsroom.people().addContributor(name); !done)
            added = done.error();
    } else if (const auto done = m_newsroom.people().addSource(name); !done) {
        added = done.error();
    }
    if (!added)
        return Q_EMIT refused(added.error());
    read(name);
    nameField()->setFocus();
    nameField()->selectAll();
}

void PeoplePage::removeCurrent()
{
    const Row *row = current();
    if (!row || !row->isKept())
        return;
    PeopleDesk &desk = m_newsroom.people();
    const Done removed = row->contributor ? desk.remove(row->contributor->id) : desk.remove(row->source->id);
    if (!removed)
        return Q_EMIT refused(removed.error());
    Q_EMIT settled();
    read();
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const Row *row = current();
    read(row ? row->name : QString());
}

void PeoplePage::retranslate()
{
    const QStringList labels = arePeople() ? QStringList{tr("Name"), tr("Role"), tr("Contact"), tr("Payment")}
                                           : QStringList{tr("Name"), tr("Web address")};
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields.at(i).label->setText(labels.at(i));
        m_fields.at(i).edit->setAccessibleName(labels.at(i));
    }
    if (arePeople())
        m_fields.last().edit->setToolTip(tr("What is agreed on payment; it never leaves the desk"));
    m_list->setAccessibleName(arePeople() ? tr("Contributors") : tr("Sources"));
    m_add->setText(arePeople() ? tr("New contributor") : tr("New source"));
    m_remove->setText(tr("Take off the list"));
    m_merge->setText(tr("Merge…"));
    m_hint->setText(arePeople()
                        ? tr("Names on the list are offered in the byline. Grey ones stand in stories only; what you write about one "
                             "puts it on the list. Select several to merge their spellings.")
                        : tr("Sources on the list are offered in stories. Grey ones stand in stories only; what you write about one "
                             "puts it on the list. Select several to merge their spellings."));
    showCurrent();
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
