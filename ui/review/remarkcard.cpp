// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/remarkcard.h"

#include "base/clock.h"
#include "ui/common/dates.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestQuote = 60; // characters of a passage that a card repeats

QString shortened(QString text)
{
    text = text.simplified();
    text.replace(QChar::ObjectReplacementCharacter, u"▣"_s);
    return text.size() > LongestQuote ? text.left(LongestQuote) + u'…' : text;
}

QString coloured(const QString &text, const QColor &colour, bool isStruck)
{
    return u"<span style=\"color:%1;%2\">%3</span>"_s.arg(colour.name(), isStruck ? u"text-decoration:line-through"_s : QString(),
                                                        text.toHtmlEscaped());
}

} // namespace

RemarkCard::RemarkCard(const DeskRemark &remark, const QList<DeskRemark> &answers, const Clock &clock, const QTimeZone &zone,
                       QWidget *parent)
    : QFrame(parent), m_remark(remark)
{
    setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    column->setSpacing(scaled(4));
    const auto who = [&](const DeskRemark &each) { return u"%1  %2"_s.arg(each.person, fullTime(each.at, clock.now(), zone)); };
    addText(column, who(remark), "meta");
    addWords(column);
    for (const DeskRemark &answer : answers) {
        addText(column, who(answer), "meta")->setIndent(scaled(12));
        addText(column, answer.text, nullptr)->setIndent(scaled(12));
    }
    if (!remark.isOpen()) {
        const QString outcome = remark.outcome == DeskRemark::Outcome::Accepted ? tr("Accepted by %1", "a suggestion")
            : remark.outcome == DeskRemark::Outcome::Declined                   ? tr("Declined by %1", "a suggestion")
                                                                                : tr("Resolved by %1", "a comment");
        addText(column, outcome.arg(remark.settledBy), "meta");
    }
    addActs(column);
    setAccessibleName(tr("%1 on “%2”: %3", "a remark; 1: who, 2: the passage, 3: what")
                          .arg(remark.person, shortened(remark.quote), remark.text.isEmpty() ? remark.replacement : remark.text));
}

QLabel *RemarkCard::addText(QVBoxLayout *column, const QString &text, const char *role)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role)
        setVariant(label, "role", QString::fromLatin1(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

void RemarkCard::addWords(QVBoxLayout *column)
{
    const QString quote = shortened(m_remark.quote);
    if (m_remark.kind == DeskRemark::Kind::Suggestion) {
        const Tokens &t = tokens();
        QLabel *change = addText(column, {}, nullptr);
        change->setTextFormat(Qt::RichText);
        change->setText(coloured(quote, t.wd, true) + u' '
                        + (m_remark.replacement.isEmpty() ? QString() : coloured(shortened(m_remark.replacement), t.pub, false)));
    } else {
        addText(column, u"“%1”"_s.arg(quote), "secondary");
    }
    if (m_remark.place.isEmpty() && m_remark.isOpen())
        addText(column, tr("The passage is not in the text any more."), "warning");
    if (!m_remark.text.isEmpty())
        addText(column, m_remark.text, nullptr);
}

QPushButton *RemarkCard::addAct(QHBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    setVariant(button, "fit", u"row"_s);
    row->addWidget(button);
    return button;
}

void RemarkCard::addActs(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    const auto settles = [this](QPushButton *button, DeskRemark::Outcome outcome) {
        connect(button, &QPushButton::clicked, this, [this, outcome] { Q_EMIT settleRequested(outcome); });
    };
    if (!m_remark.isOpen()) {
        if (m_remark.kind == DeskRemark::Kind::Comment)
            settles(addAct(row, tr("Open again"), u"reopen"_s), DeskRemark::Outcome::Open);
    } else if (m_remark.kind == DeskRemark::Kind::Suggestion) {
        QPushButton *accept = addAct(row, tr("Accept"), u"accept"_s);
        accept->setEnabled(!m_remark.place.isEmpty());
        settles(accept, DeskRemark::Outcome::Accepted);
        settles(addAct(row, tr("Decline"), u"decline"_s), DeskRemark::Outcome::Declined);
    } else {
        settles(addAct(row, tr("Resolve"), u"resolve"_s), DeskRemark::Outcome::Resolved);
    }
    if (m_remark.isOpen()) {
        auto *answer = new QLineEdit(this);
        answer->setPlaceholderText(tr("Answer"));
        answer->setAccessibleName(tr("Answer"));
        setVariant(answer, "fit", u"small"_s);
        row->addWidget(answer, 1);
        connect(answer, &QLineEdit::returnPressed, this, [this, answer] {
            if (!answer->text().trimmed().isEmpty())
                Q_EMIT answerRequested(answer->text());
        });
    } else {
        row->addStretch(1);
    }
    column->addLayout(row);
}

void RemarkCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

void RemarkCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    if (m_current) {
        painter.fillRect(rect(), t.sel);
        painter.fillRect(QRect(0, 0, 3, height()), t.acc);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    if (hasFocus()) {
        painter.setPen(QPen(t.acc, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

void RemarkCard::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    Q_EMIT chosen();
}

void RemarkCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        return Q_EMIT chosen();
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT removeRequested();
    QFrame::keyPressEvent(event);
}

} // namespace Galley
