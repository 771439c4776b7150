// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bylinerow.h"

#include "ui/common/flowlayout.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"
#include "ui/editor/namecompleter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Galley {

using namespace Qt::StringLiterals;

BylineRow::BylineRow(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 16);
    flow->setContentsMargins(0, 11, 0, 11);
    for (Part &part : m_parts) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        part.label = new QLabel(pair);
        setVariant(part.label, "role", u"meta"_s);
        part.field = new LineField(LineField::Width::OfText, pair);
        setVariant(part.field, "role", u"bare"_s);
        part.field->setFrame(false);
        part.label->setBuddy(part.field);
        row->addWidget(part.label);
        row->addWidget(part.field);
        flow->addWidget(pair);
        connect(part.field, &QLineEdit::textEdited, this, &BylineRow::edited);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    restyle();
    retranslate();
}

void BylineRow::setNames(const Names &people, const Names &sources)
{
    const NameCompleter *const completers[]{new NameCompleter(people, NameCompleter::Line::Names, byline()),
                                            new NameCompleter(sources, NameCompleter::Line::OneName, source()),
                                            new NameCompleter(people, NameCompleter::Line::OneName, editor())};
    // What is taken from the list is no edit for the line, which writes it after it was told of it.
    for (const NameCompleter *completer : completers) {
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &BylineRow::edited, Qt::QueuedConnection);
        connect(completer, qOverload<const QString &>(&QCompleter::highlighted), this, &BylineRow::edited, Qt::QueuedConnection);
    }
}

void BylineRow::restyle()
{
    for (const Part &part : m_parts) {
        if (part.field->font() != sheetFont(TextStyle::Meta))
            part.field->setFont(sheetFont(TextStyle::Meta));
    }
}

void BylineRow::retranslate()
{
    m_parts[0].label->setText(tr("By"));
    m_parts[1].label->setText(tr("Source"));
    m_parts[2].label->setText(tr("Editor"));
    m_parts[0].field->setPlaceholderText(tr("Name"));
    m_parts[1].field->setPlaceholderText(tr("Where it came from"));
    m_parts[2].field->setPlaceholderText(tr("Name", "of the responsible editor"));
    m_parts[0].field->setAccessibleName(tr("Byline"));
    m_parts[1].field->setAccessibleName(tr("Source"));
    m_parts[2].field->setAccessibleName(tr("Responsible editor"));
}

void BylineRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        restyle();
}

void BylineRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, tokens().line);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace Galley
