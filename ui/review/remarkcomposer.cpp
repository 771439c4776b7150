// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/remarkcomposer.h"

#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

enum Kind { Comment, Suggestion };
constexpr int ShownQuote = 80; // characters

} // namespace

RemarkComposer::RemarkComposer(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_kind(new SegmentedControl(this))
    , m_replacement(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_add(new QPushButton(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    setVariant(m_words, "role", u"secondary"_s);
    m_kind->addSegment({}, {}, {});
    m_kind->addSegment({}, {}, {});
    setVariant(m_add, "fit", u"small"_s);
    for (QLineEdit *field : {m_replacement, m_text})
        setVariant(field, "fit", u"small"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    column->setSpacing(scaled(8));
    column->addWidget(m_words);
    column->addWidget(m_kind);
    column->addWidget(m_replacement);
    column->addLayout(row);
    connect(m_kind, &SegmentedControl::currentChanged, this, &RemarkComposer::showKind);
    connect(m_add, &QPushButton::clicked, this, &RemarkComposer::add);
    for (QLineEdit *field : {m_replacement, m_text})
        connect(field, &QLineEdit::returnPressed, this, &RemarkComposer::add);
    retranslate();
    setQuote({});
}

bool RemarkComposer::isSuggesting() const { return m_kind->current() == Suggestion; }

void RemarkComposer::setQuote(const QString &quote)
{
    setVisible(!quote.isEmpty());
    if (quote == m_quote)
        return;
    m_quote = quote;
    QString shown = quote.simplified();
    shown.replace(QChar::ObjectReplacementCharacter, u"▣"_s);
    m_words->setText(u"“%1”"_s.arg(shown.size() > ShownQuote ? shown.left(ShownQuote) + u'…' : shown));
    // A suggestion stays within one paragraph.
    const bool mayReplace = !quote.contains(u'\n') && !quote.contains(QChar::ObjectReplacementCharacter);
    m_kind->segment(Suggestion)->setEnabled(mayReplace);
    if (!mayReplace)
        m_kind->setCurrent(Comment);
    m_replacement->setText(quote);
    m_replacement->setCursorPosition(0);
    showKind();
}

void RemarkComposer::clear()
{
    m_text->clear();
    m_replacement->setText(m_quote);
    m_kind->setCurrent(Comment);
}

void RemarkComposer::focusText()
{
    QLineEdit *field = isSuggesting() ? m_replacement : m_text;
    field->setFocus(Qt::OtherFocusReason);
}

void RemarkComposer::showKind()
{
    m_replacement->setVisible(isSuggesting());
    m_text->setPlaceholderText(isSuggesting() ? tr("Why (may be left out)") : tr("Comment"));
    m_text->setAccessibleName(isSuggesting() ? tr("Reason for the suggestion") : tr("Comment"));
    m_add->setText(isSuggesting() ? tr("Suggest") : tr("Comment", "button: add the comment"));
}

void RemarkComposer::add()
{
    if (isSuggesting())
        Q_EMIT suggestionWritten(m_replacement->text(), m_text->text());
    else
        Q_EMIT commentWritten(m_text->text());
}

void RemarkComposer::retranslate()
{
    m_kind->setSegmentText(Comment, tr("Comment", "kind of remark"), tr("Comment on the selected words"));
    m_kind->setSegmentText(Suggestion, tr("Suggest a change"), tr("Suggest other words for the selected ones"));
    m_replacement->setAccessibleName(tr("Words to stand there instead"));
    m_replacement->setPlaceholderText(tr("Nothing: the words go"));
    showKind();
}

void RemarkComposer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
