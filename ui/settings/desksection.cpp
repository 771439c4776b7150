// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/desksection.h"

#include "desk/newsroom.h"
#include "desk/notedesk.h"
#include "desk/openstory.h"
#include "ui/common/dates.h"
#include "ui/common/style.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int IdRole = Qt::UserRole;
constexpr int RowHeight = 28;
constexpr int MostRows = 8; // that are shown without scrolling

ToDoId idOf(const QListWidgetItem *item) { return ToDoId::fromString(item->data(IdRole).toString()); }

} // namespace

DeskSection::DeskSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
    , m_dueLabel(new QLabel)
    , m_hasDue(new QCheckBox)
    , m_due(new TimeField)
    , m_note(small(new QPlainTextEdit))
    , m_toDos(new QListWidget)
    , m_newToDo(small(new QLineEdit))
    , m_hint(hintLabel())
{
    build();
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(400ms);
    connect(&m_keepSoon, &QTimer::timeout, this, &DeskSection::keep);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading)
            m_keepSoon.start();
    });
    connect(m_hasDue, &QCheckBox::clicked, this, [this](bool on) {
        m_due->setEnabled(on);
        keep();
    });
    connect(m_due, &TimeField::timeEdited, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_newToDo, &QLineEdit::returnPressed, this, [this] {
        check(m_newsroom.notes().add(m_shown, m_newToDo->text()));
        m_newToDo->clear();
    });
    connect(m_toDos, &QListWidget::itemChanged, this, &DeskSection::takeToDo);
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & NewsroomChange::Notes)
            read();
    });
}

DeskSection::~DeskSection()
{
    if (m_keepSoon.isActive())
        keep();
}

void DeskSection::build()
{
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(scaled(64));
    setVariant(m_note, "role", u"field"_s);
    m_toDos->setFrameShape(QFrame::NoFrame);
    setVariant(m_toDos, "ground", u"list"_s);
    m_toDos->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_toDos->installEventFilter(this);
    form()->addRow(m_hasDue, m_due);
    column()->addWidget(m_note);
    column()->addWidget(m_toDos);
    column()->addWidget(m_newToDo);
    column()->addWidget(m_hint);
}

void DeskSection::check(const Done &done)
{
    if (!done)
        Q_EMIT refused(done.error());
}

void DeskSection::keep()
{
    m_keepSoon.stop();
    if (m_shown.isNull())
        return;
    const DeskNote note{m_note->toPlainText(), m_hasDue->isChecked() ? m_due->shownTime() : QDateTime()};
    if (note == m_kept)
        return;
    m_kept = note;
    check(m_newsroom.notes().setNote(m_shown, note));
}

void DeskSection::load()
{
    if (m_story.id() == m_shown)
        return;
    if (m_keepSoon.isActive())
        keep();
    m_shown = m_story.id();
    m_newToDo->clear();
    read();
}

void DeskSection::read()
{
    const QScopedValueRollback loading(m_loading, true);
    const auto note = m_shown.isNull() ? Result<DeskNote>(DeskNote()) : m_newsroom.notes().note(m_shown);
    const auto toDos = m_shown.isNull() ? Result<QList<ToDo>>(QList<ToDo>()) : m_newsroom.notes().toDos(m_shown);
    if (!note || !toDos)
        return;
    if (!m_keepSoon.isActive()) {
        m_kept = *note;
        if (m_note->toPlainText().trimmed() != note->text)
            m_note->setPlainText(note->text);
        m_hasDue->setChecked(note->dueAt.isValid());
        m_due->setEnabled(note->dueAt.isValid());
        if (!m_due->hasFocus())
            m_due->showTime(note->dueAt.isValid() ? note->dueAt : m_newsroom.clock().now());
    }
    showToDos(*toDos);
}

void DeskSection::showToDos(const QList<ToDo> &toDos)
{
    const int row = m_toDos->currentRow();
    m_toDos->clear();
    for (const ToDo &each : toDos) {
        auto *item = new QListWidgetItem(each.text, m_toDos);
        item->setData(IdRole, each.id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        item->setSizeHint({0, scaled(RowHeight)});
        item->setToolTip(each.text);
        item->setCheckState(each.isDone() ? Qt::Checked : Qt::Unchecked);
        if (!each.isDone())
            continue;
        QFont font = item->font();
        font.setStrikeOut(true);
        item->setFont(font);
        item->setForeground(tokens().ink3);
        item->setToolTip(tr("Done by %1, %2", "1: name, 2: time")
                             .arg(each.doneBy, fullTime(each.doneAt, m_newsroom.clock().now(), m_newsroom.settings().zone())));
    }
    m_toDos->setCurrentRow(std::min(row, m_toDos->count() - 1));
    m_toDos->setVisible(!toDos.isEmpty());
    m_toDos->setFixedHeight(std::clamp(int(toDos.size()), 1, MostRows) * scaled(RowHeight) + 2);
}

void DeskSection::takeToDo(QListWidgetItem *item)
{
    if (m_loading)
        return;
    // Later: the list is filled anew, and its row is still at work.
    const auto take = [this, story = m_shown, id = idOf(item), text = item->text(), isDone = item->checkState() == Qt::Checked] {
        check(m_newsroom.notes().change(story, id, text));
        check(m_newsroom.notes().setDone(story, id, isDone));
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

/// Delete removes the row, Alt and an arrow move it.
bool DeskSection::eventFilter(QObject *watched, QEvent *event)
{
    const QListWidgetItem *item = m_toDos->currentItem();
    if (watched != m_toDos || event->type() != QEvent::KeyPress || !item)
        return StorySection::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const ToDoId id = idOf(item);
    const bool moves = key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
    if (moves) {
        const int by = key->key() == Qt::Key_Up ? -1 : 1;
        m_toDos->setCurrentRow(std::clamp(m_toDos->currentRow() + by, 0, m_toDos->count() - 1));
        check(m_newsroom.notes().move(m_shown, id, by));
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        check(m_newsroom.notes().change(m_shown, id, {}));
        return true;
    }
    return false;
}

void DeskSection::retranslate()
{
    setTitle(tr("Desk"));
    m_hasDue->setText(tr("Due"));
    m_hasDue->setToolTip(tr("When the desk wants the story done"));
    m_due->setAccessibleName(tr("Due date and time"));
    m_note->setPlaceholderText(tr("Note for colleagues"));
    m_note->setAccessibleName(tr("Note for colleagues"));
    m_toDos->setAccessibleName(tr("To do"));
    m_newToDo->setPlaceholderText(tr("To do; Enter adds it"));
    m_newToDo->setAccessibleName(tr("New thing to do"));
    m_hint->setText(tr("What stands here never leaves the desk."));
}

void DeskSection::refreshChoices() { m_due->setZone(m_newsroom.settings().zone()); }

} // namespace Galley
