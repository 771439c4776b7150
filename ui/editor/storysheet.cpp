// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/storysheet.h"

#include "ui/common/overlayscrollbar.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bylinerow.h"
#include "ui/editor/lengthmeter.h"
#include "ui/editor/linefield.h"
#include "ui/editor/textfield.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Where a typewriter's line stands, from the top of what can be seen.
constexpr double TypewriterLine = 0.6;

} // namespace

StorySheet::StorySheet(PictureSource &pictures, QWidget *parent)
    : QScrollArea(parent)
    , m_sheet(new QWidget)
    , m_kicker(new TextField(TextStyle::Ui, TextField::Lines::One, m_sheet))
    , m_headline(new TextField(TextStyle::Headline, TextField::Lines::One, m_sheet))
    , m_subhead(new TextField(TextStyle::Subhead, TextField::Lines::One, m_sheet))
    , m_standfirst(new TextField(TextStyle::Standfirst, TextField::Lines::One, m_sheet))
    , m_byline(new BylineRow(m_sheet))
    , m_body(new BodyEdit(pictures, m_sheet))
    , m_meter(new LengthMeter(m_sheet))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new OverlayScrollBar(this);
    build();
    setWidget(m_sheet);
    connectFields();
    orderFields();
    retranslate();
    fitMeasure();
}

StorySheet::~StorySheet()
{
    // The fields lose the focus as they go: nobody is to save then.
    disconnect(qApp, nullptr, this, nullptr);
}

void StorySheet::build()
{
    setVariant(m_sheet, "ground", u"paper"_s);
    m_sheet->setAttribute(Qt::WA_StyledBackground);
    m_sheet->installEventFilter(this);
    m_kicker->setInk(&Tokens::ink3);
    m_subhead->setInk(&Tokens::ink2);
    m_standfirst->setInk(&Tokens::ink2);
    m_column = new QVBoxLayout(m_sheet);
    m_column->setSpacing(0);
    m_column->addWidget(m_kicker);
    m_column->addSpacing(2);
    m_column->addWidget(m_headline);
    m_column->addSpacing(4);
    m_column->addWidget(m_subhead);
    m_column->addSpacing(12);
    m_column->addWidget(m_standfirst);
    m_column->addSpacing(12);
    m_column->addWidget(m_byline);
    m_column->addSpacing(12);
    m_column->addWidget(m_body, 1);
    m_order = {m_kicker,         m_headline,       m_subhead,         m_standfirst,
               m_byline->byline(), m_byline->source(), m_byline->editor(), m_body};
}

void StorySheet::setReadOnly()
{
    for (QWidget *field : std::as_const(m_order)) {
        if (auto *text = qobject_cast<QTextEdit *>(field))
            text->setReadOnly(true);
        else if (auto *line = qobject_cast<QLineEdit *>(field))
            line->setReadOnly(true);
    }
}

void StorySheet::connectFields()
{
    for (TextField *field : {m_kicker, m_headline, m_subhead, m_standfirst}) {
        connect(field, &TextField::edited, this, &StorySheet::edited);
        connect(field, &TextField::edited, this, &StorySheet::measureHead);
        connect(field, &TextField::caretShown, this, [this, field](const QRect &caret) { show(field, caret); });
    }
    connect(m_standfirst, &TextField::edited, this, &StorySheet::showStandfirstHint);
    connect(m_byline, &BylineRow::edited, this, &StorySheet::edited);
    connect(m_body, &BodyEdit::bodyChanged, this, &StorySheet::edited);
    connect(m_body, &BodyEdit::refused, this, &StorySheet::refused);
    connect(m_body, &BodyEdit::pasted, this, [this](const ParsedBody &read) { Q_EMIT pasted(read.report); });
    connect(m_body, &BodyEdit::pictureRequested, this, &StorySheet::pictureRequested);
    connect(m_body, &BodyEdit::placeShown, this, [this](const QRect &place) { show(m_body, place); });
    // The sheet grows some time after the text; a caret at its end has to wait for that.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_keepsPlace)
            m_scrollSoon.start();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_scrolling && !m_scrollSoon.isActive())
            m_keepsPlace = false;
    });
    m_scrollSoon.setSingleShot(true);
    m_scrollSoon.setInterval(0);
    connect(&m_scrollSoon, &QTimer::timeout, this, &StorySheet::scrollToPlace);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        measureHead();
        if (old && isAncestorOf(old) && !(now && isAncestorOf(now)))
            Q_EMIT focusLeft();
    });
}

/// Enter, Tab and the arrows go from field to field down to the text and up again.
void StorySheet::orderFields()
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        QWidget *field = m_order.at(i);
        const auto goTo = [this](qsizetype index) {
            QWidget *to = m_order.value(index);
            if (!to)
                return;
            to->setFocus(Qt::TabFocusReason);
            ensureWidgetVisible(to == m_body ? static_cast<QWidget *>(m_byline) : to, 0, scaled(40));
        };
        const auto down = [goTo, i] { goTo(i + 1); };
        const auto up = [goTo, i] { goTo(i - 1); };
        if (i > 0)
            setTabOrder(m_order.at(i - 1), field);
        if (auto *text = qobject_cast<TextField *>(field)) {
            connect(text, &TextField::leftDownwards, this, down);
            connect(text, &TextField::leftUpwards, this, up);
        } else if (auto *line = qobject_cast<LineField *>(field)) {
            connect(line, &LineField::leftDownwards, this, down);
            connect(line, &QLineEdit::returnPressed, this, down);
            connect(line, &LineField::leftUpwards, this, up);
        } else {
            connect(m_body, &BodyEdit::leftUpwards, this, up);
        }
    }
}

void StorySheet::setStory(const StoryFields &fields, const Body &body)
{
    const bool isShown = normalized(body) == m_body->body() && fields.headline == m_headline->text();
    m_kicker->setText(fields.kicker);
    m_headline->setText(fields.headline);
    m_subhead->setText(fields.subhead);
    m_standfirst->setText(fields.standfirstByHand ? fields.standfirst : QString());
    m_automaticStandfirst = fields.standfirstByHand ? QString() : fields.standfirst;
    showStandfirstHint();
    const std::pair<QLineEdit *, QString> lines[]{
        {m_byline->byline(), fields.byline}, {m_byline->source(), fields.source}, {m_byline->editor(), fields.editor}};
    for (const auto &[line, text] : lines) {
        if (line->text() != text)
            line->setText(text);
    }
    if (isShown) {
        m_body->document()->clearUndoRedoStacks();
        return;
    }
    m_body->setBody(body);
    m_scrollSoon.stop();
    m_keepsPlace = false;
    verticalScrollBar()->setValue(0);
}

StoryFields StorySheet::fields() const
{
    StoryFields fields;
    fields.kicker = m_kicker->text();
    fields.headline = m_headline->text();
    fields.subhead = m_subhead->text();
    fields.standfirstByHand = !m_standfirst->text().isEmpty();
    fields.standfirst = fields.standfirstByHand ? m_standfirst->text() : m_automaticStandfirst;
    fields.byline = m_byline->byline()->text().trimmed();
    fields.source = m_byline->source()->text().trimmed();
    fields.editor = m_byline->editor()->text().trimmed();
    return fields;
}

Body StorySheet::body() const { return m_body->body(); }

bool StorySheet::isComposing() const
{
    const QList<LineField *> lines = m_sheet->findChildren<LineField *>();
    return m_body->isComposing() || m_kicker->isComposing() || m_headline->isComposing() || m_subhead->isComposing()
        || m_standfirst->isComposing()
        || std::any_of(lines.begin(), lines.end(), [](const LineField *line) { return line->isComposing(); });
}

void StorySheet::setAutomaticStandfirst(const QString &text)
{
    m_automaticStandfirst = text;
    showStandfirstHint();
}

void StorySheet::showStandfirstHint()
{
    m_standfirst->setHint(m_automaticStandfirst.isEmpty() ? tr("Standfirst: the first paragraph until you write one")
                                                          : m_automaticStandfirst);
}

void StorySheet::focusHeadline() { m_headline->setFocus(); }
void StorySheet::focusText() { m_body->setFocus(); }
void StorySheet::insertPicture(const QString &path) { m_body->insertPicture(path); }

void StorySheet::retranslate()
{
    m_kicker->setHint(tr("Kicker"));
    m_headline->setHint(tr("Headline"));
    m_subhead->setHint(tr("Subhead"));
    m_kicker->setAccessibleName(tr("Kicker"));
    m_headline->setAccessibleName(tr("Headline"));
    m_subhead->setAccessibleName(tr("Subhead"));
    m_standfirst->setAccessibleName(tr("Standfirst"));
    m_standfirst->setToolTip(tr("Taken from the first paragraph until you write one. Empty it to have it automatic "
                                "again."));
    m_body->setAccessibleName(tr("Text of the story"));
    m_body->setHint(tr("Write the story here, or paste it"));
    showStandfirstHint();
}

void StorySheet::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StorySheet::fitMeasure()
{
    const int width = viewport()->width();
    const int pad = width >= 500 ? 32 : 24;
    const int side = std::max(pad, (width - sheetScaled(m_measure)) / 2);
    // Room below the last line, so that it need not be written at the edge of the window.
    const int below = m_typewriter ? viewport()->height() / 2 : viewport()->height() / 3;
    m_column->setContentsMargins(side, 24, side, std::max(48, below));
}

void StorySheet::setHeadlineGoal(int characters)
{
    m_headlineGoal = characters;
    measureHead();
}

/// Shows how long the field is that is written in, at the end of the kicker's line, where there is room.
void StorySheet::measureHead()
{
    const std::pair<const TextField *, std::pair<HeadField, TextStyle>> fields[]{
        {m_kicker, {HeadField::Kicker, TextStyle::Ui}},
        {m_headline, {HeadField::Headline, TextStyle::Headline}},
        {m_subhead, {HeadField::Subhead, TextStyle::Subhead}},
        {m_standfirst, {HeadField::Standfirst, TextStyle::Standfirst}},
    };
    for (const auto &[field, kind] : fields) {
        if (!field->hasFocus() || field->text().isEmpty())
            continue;
        m_meter->setText(field->text(), sheetFont(kind.second),
                         lengthGoal(kind.first, field->text(), m_headlineGoal));
        const QRect line = m_kicker->isVisible() ? m_kicker->geometry() : m_headline->geometry();
        m_meter->move(line.right() - m_meter->width(), std::max(0, line.top() - m_meter->height() - 2));
        m_meter->show();
        m_meter->raise();
        return;
    }
    m_meter->hide();
}

void StorySheet::setMeasure(int pixels)
{
    m_measure = pixels;
    fitMeasure();
}

void StorySheet::setTypewriter(bool on)
{
    m_typewriter = on;
    fitMeasure();
    if (on && m_body->hasFocus())
        m_body->showCaret();
}

void StorySheet::setShown(Show shown, bool dimmed)
{
    for (QWidget *field : {static_cast<QWidget *>(m_kicker), static_cast<QWidget *>(m_subhead),
                           static_cast<QWidget *>(m_standfirst), static_cast<QWidget *>(m_byline)})
        field->setVisible(shown == Show::Everything);
    m_body->setDimmed(shown == Show::HeadlineAndText && dimmed);
}

void StorySheet::restyle()
{
    for (TextField *field : {m_kicker, m_headline, m_subhead, m_standfirst})
        field->restyle();
    m_byline->restyle();
    m_body->restyle();
    fitMeasure();
}

void StorySheet::resizeEvent(QResizeEvent *event)
{
    fitMeasure();
    QScrollArea::resizeEvent(event);
}

void StorySheet::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (const int turned = event->angleDelta().y(); turned != 0)
            Q_EMIT zoomRequested(turned > 0 ? 10 : -10);
        return event->accept();
    }
    QScrollArea::wheelEvent(event);
}

bool StorySheet::eventFilter(QObject *watched, QEvent *event)
{
    // A click on the paper below the text goes on writing it.
    if (watched == m_sheet && event->type() == QEvent::MouseButtonPress
        && static_cast<QMouseEvent *>(event)->position().y() > m_body->geometry().bottom()) {
        m_body->setFocus();
        m_body->moveCursor(QTextCursor::End);
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void StorySheet::show(QTextEdit *part, const QRect &place)
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        return;
    m_placeOwner = part;
    m_place = place;
    m_placeIsCaret = place == part->cursorRect();
    m_keepsPlace = true;
    // The sheet grows with the next layout; only then there is room to scroll to.
    m_scrollSoon.start();
}

void StorySheet::scrollToPlace()
{
    if (!m_keepsPlace)
        return;
    const QRect now = m_placeIsCaret ? m_placeOwner->cursorRect() : m_place;
    const QRect place(m_placeOwner->mapTo(m_sheet, now.topLeft()), now.size());
    QScrollBar *bar = verticalScrollBar();
    const int room = viewport()->height();
    // Scrolling under a pressed button would select what nobody pointed at.
    const int margin = QApplication::mouseButtons() == Qt::NoButton ? std::min(scaled(40), room / 4) : 0;
    int top = bar->value();
    if (place.bottom() + margin > top + room)
        top = place.bottom() + margin - room;
    if (place.top() - margin < top)
        top = place.top() - margin;
    // A click does not move the text away under the pointer.
    if (m_typewriter && m_placeIsCaret && m_placeOwner == m_body && QApplication::mouseButtons() == Qt::NoButton)
        top = place.center().y() - int(room * TypewriterLine);
    const QScopedValueRollback scrolling(m_scrolling, true);
    bar->setValue(top);
}

} // namespace Galley
