// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/focusmode.h"

#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/editor/textfield.h"
#include "ui/settings/preferences.h"
#include "ui/window/writingroom.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Characters in a line: as a phone breaks them, and as is easy to read.
constexpr int PhoneMeasure = 22;
constexpr int ReadingMeasure = 32;

QToolButton *textButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setProperty("role", u"text"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FocusMode::FocusMode(WritingRoom &room, Settings &settings, QWidget *parent)
    : QFrame(parent)
    , m_room(room)
    , m_settings(settings)
    , m_line(new QWidget(this))
    , m_saved(new QLabel(m_line))
    , m_count(new QLabel(m_line))
    , m_dims(textButton(m_line))
    , m_measure(textButton(m_line))
    , m_leave(textButton(m_line))
{
    setVariant(this, "ground", u"paper"_s);
    setFixedHeight(scaled(36));
    for (QLabel *label : {m_saved, m_count})
        setVariant(label, "role", u"meta"_s);
    m_dims->setCheckable(true);
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(16);
    row->addWidget(m_saved);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_dims);
    row->addWidget(m_measure);
    row->addWidget(m_leave);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_line);
    connect(m_dims, &QToolButton::toggled, this, [this](bool on) {
        m_settings.set(Preference::FocusDims, on);
        if (m_on)
            m_room.setFocused(true);
    });
    connect(m_measure, &QToolButton::clicked, this, &FocusMode::changeMeasure);
    connect(m_leave, &QToolButton::clicked, this, &FocusMode::leaveRequested);
    m_dims->setChecked(m_settings.value(Preference::FocusDims));
    retranslate();
    hide();
}

void FocusMode::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (on) {
        m_gone.clear();
        for (QWidget *widget : std::as_const(m_hidden)) {
            if (!widget->isHidden())
                m_gone.append(widget);
            widget->hide();
        }
        qApp->installEventFilter(this);
        // Pointers that only pass by are heard of.
        for (QWidget *widget : m_room.findChildren<QWidget *>())
            widget->setMouseTracking(true);
    } else {
        qApp->removeEventFilter(this);
        for (QWidget *widget : std::as_const(m_gone))
            widget->show();
    }
    setVisible(on);
    showLine(true);
    m_room.setFocused(on);
    m_room.sheet()->focusText();
}

void FocusMode::showLine(bool shown) { m_line->setVisible(shown); }

void FocusMode::setSaved(const QString &words) { m_saved->setText(words); }
void FocusMode::setCount(const QString &words) { m_count->setText(words); }

void FocusMode::changeMeasure()
{
    const bool wasPhone = m_settings.value(Preference::FocusMeasure) == PhoneMeasure;
    m_settings.set(Preference::FocusMeasure, wasPhone ? ReadingMeasure : PhoneMeasure);
    retranslate();
    m_room.setFocused(true);
}

bool FocusMode::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (qobject_cast<QWidget *>(watched) && static_cast<QWidget *>(watched)->window() == window())
            showLine(true);
        break;
    case QEvent::KeyPress: {
        const bool inText = watched == m_room.sheet()->bodyEdit() || qobject_cast<TextField *>(watched);
        if (!inText)
            break;
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_room.sheet()->isComposing()) {
            Q_EMIT leaveRequested();
            return true;
        }
        showLine(false);
        break;
    }
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void FocusMode::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FocusMode::retranslate()
{
    const int measure = m_settings.value(Preference::FocusMeasure);
    m_dims->setText(tr("Grey what is not being written"));
    m_measure->setText(measure == PhoneMeasure ? tr("As wide as a phone, %n character(s)", nullptr, measure)
                                               : tr("%n character(s) in a line", nullptr, measure));
    m_measure->setToolTip(tr("Change the width of the lines"));
    m_leave->setText(tr("Leave focus mode (Esc)"));
}

} // namespace Galley
