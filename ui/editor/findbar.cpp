// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/findbar.h"

#include "ui/common/icons.h"
#include "ui/common/patternbuttons.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/linefield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// More hits than anybody steps through need no ground each: painting them would make typing slow.
constexpr qsizetype MostShown = 2000;

} // namespace

FindBar::FindBar(BodyEdit *edit, QWidget *parent)
    : QFrame(parent)
    , m_edit(edit)
    , m_find(new LineField(LineField::Width::Given, this))
    , m_replace(new LineField(LineField::Width::Given))
    , m_message(new QLabel(this))
    , m_previous(iconButton(this, u"cu"_s))
    , m_next(iconButton(this, u"cd"_s))
    , m_options(new PatternButtons(this))
    , m_replacing(new QWidget(this))
    , m_replaceOne(new QPushButton)
    , m_replaceAll(new QPushButton)
    , m_everywhere(new QPushButton)
    , m_close(iconButton(this, u"x"_s))
{
    setVariant(this, "ground", u"chrome"_s);
    setVariant(this, "bar", u"bottom"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::search);
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::searchSoon);
    connect(m_edit, &BodyEdit::bodyChanged, this, [this] {
        if (isVisible())
            m_soon.start(200ms);
    });
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_options, &PatternButtons::optionsChanged, this, &FindBar::search);
    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceEverything);
    connect(m_everywhere, &QPushButton::clicked, this,
            [this] { Q_EMIT newsroomRequested(m_find->text(), m_options->options(), m_replace->text()); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
    hide();
}

void FindBar::build()
{
    for (LineField *field : {m_find, m_replace}) {
        setVariant(field, "fit", u"small"_s);
        field->setMinimumWidth(scaled(140));
        field->setMaximumWidth(scaled(320));
    }
    setVariant(m_message, "role", u"meta"_s);
    m_message->setMinimumWidth(m_message->fontMetrics().horizontalAdvance(u"9,999 / 9,999"_s));
    for (QPushButton *button : {m_replaceOne, m_replaceAll, m_everywhere}) {
        setVariant(button, "fit", u"small"_s);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 6, 8, 6);
    rows->setSpacing(6);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(4);
    finding->addWidget(m_find, 1);
    finding->addWidget(m_previous);
    finding->addWidget(m_next);
    finding->addWidget(m_options);
    finding->addSpacing(8);
    finding->addWidget(m_message);
    finding->addStretch(1);
    finding->addWidget(m_close);
    rows->addLayout(finding);
    auto *replacing = new QHBoxLayout(m_replacing);
    replacing->setContentsMargins(0, 0, 0, 0);
    replacing->setSpacing(8);
    replacing->addWidget(m_replace, 1);
    replacing->addWidget(m_replaceOne);
    replacing->addWidget(m_replaceAll);
    replacing->addWidget(m_everywhere);
    replacing->addStretch(1);
    rows->addWidget(m_replacing);
}

void FindBar::open(With with)
{
    const QString selected = m_edit->textCursor().selectedText();
    const bool isWord = !selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)
        && !selected.contains(QChar::ObjectReplacementCharacter) && selected.size() <= 200;
    m_replacing->setVisible(with == With::Replace);
    show();
    if (isWord && m_find->text() != selected)
        m_find->setText(selected);
    search();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void FindBar::close()
{
    const bool hadFocus = isAncestorOf(focusWidget()) || isAncestorOf(window()->focusWidget());
    m_edit->setFound({});
    hide();
    if (hadFocus)
        m_edit->setFocus();
}

void FindBar::searchSoon() { m_soon.start(120ms); }

void FindBar::search()
{
    m_soon.stop();
    m_found.clear();
    m_current = -1;
    m_pattern.reset();
    m_revision = m_edit->document()->revision();
    if (m_find->text().isEmpty()) {
        m_edit->setFound({});
        return say({}, false);
    }
    const Result<TextPattern> pattern = TextPattern::from(m_find->text(), m_options->options());
    Result<QList<FoundPlace>> found = pattern ? findInDocument(*m_edit->document(), *pattern)
                                             : Result<QList<FoundPlace>>(pattern.error());
    if (!found) {
        m_edit->setFound({});
        return say(found.error().message, true);
    }
    m_pattern = *pattern;
    m_found = *std::move(found);
    const QTextCursor cursor = m_edit->textCursor();
    for (int i = 0; i < m_found.size(); ++i) {
        if (m_found.at(i).from == cursor.selectionStart() && m_found.at(i).to == cursor.selectionEnd())
            m_current = i;
    }
    showFound();
}

void FindBar::showFound()
{
    QList<std::pair<int, int>> places;
    for (const FoundPlace &one : m_found.first(std::min(m_found.size(), MostShown)))
        places.append({one.from, one.to});
    m_edit->setFound(places);
    if (m_found.isEmpty())
        say(tr("Not found"), false);
    else if (m_current >= 0)
        say(tr("%1 of %2", "which of the hits").arg(m_current + 1).arg(m_found.size()), false);
    else
        say(tr("%n hit(s)", nullptr, int(m_found.size())), false);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_previous), static_cast<QAbstractButton *>(m_next),
                                    static_cast<QAbstractButton *>(m_replaceOne),
                                    static_cast<QAbstractButton *>(m_replaceAll)})
        button->setEnabled(!m_found.isEmpty());
}

QString FindBar::message() const { return m_message->text(); }

void FindBar::say(const QString &text, bool isRefusal)
{
    setVariant(m_message, "role", isRefusal ? u"error"_s : u"meta"_s);
    setVariant(m_find, "state", isRefusal ? u"error"_s : QString());
    m_message->setText(text);
}

void FindBar::select(int index)
{
    if (index < 0)
        return;
    m_current = index;
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(m_found.at(index).from);
    cursor.setPosition(m_found.at(index).to, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    m_edit->showCaret();
    showFound();
}

void FindBar::findNext()
{
    if (m_revision != m_edit->document()->revision() || m_soon.isActive())
        search();
    select(nextFound(m_found, m_edit->textCursor().selectionEnd()));
}

void FindBar::findPrevious()
{
    if (m_revision != m_edit->document()->revision() || m_soon.isActive())
        search();
    select(previousFound(m_found, m_edit->textCursor().selectionStart()));
}

bool FindBar::mayReplace()
{
    search();
    if (!m_pattern || m_edit->isComposing() || m_edit->isReadOnly())
        return false;
    const Done fits = m_pattern->checkReplacement(m_replace->text());
    if (!fits)
        say(fits.error().message, true);
    return fits.ok();
}

void FindBar::replaceOne()
{
    if (!mayReplace())
        return;
    if (m_current < 0)
        return findNext();
    const FoundPlace found = m_found.at(m_current);
    m_edit->apply([&](QTextCursor &cursor) {
        replaceFound(cursor, found, m_pattern->replacement(found.match, m_replace->text()));
    });
    findNext();
}

void FindBar::replaceEverything()
{
    if (!mayReplace() || m_found.isEmpty())
        return;
    const int replaced = int(m_found.size());
    m_edit->apply([&](QTextCursor &cursor) {
        replaceAllFound(cursor, m_found, *m_pattern, m_replace->text());
    });
    search();
    say(tr("%n replaced. Undo takes all back.", nullptr, replaced), false);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_replace->hasFocus())
            return replaceOne();
        return event->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
    default:
        QFrame::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find and replace"));
    m_find->setPlaceholderText(tr("Find in the story"));
    m_find->setAccessibleName(tr("Find in the story"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    const auto name = [](QAbstractButton *button, const QString &text, const QString &keys) {
        button->setAccessibleName(text);
        button->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
    };
    name(m_previous, tr("Previous hit"), QKeySequence(u"Shift+F3"_s).toString(QKeySequence::NativeText));
    name(m_next, tr("Next hit"), QKeySequence(u"F3"_s).toString(QKeySequence::NativeText));
    name(m_close, tr("Close"), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_replaceOne->setText(tr("Replace"));
    m_replaceAll->setText(tr("Replace all"));
    m_everywhere->setText(tr("In the whole newsroom…"));
}

} // namespace Galley
