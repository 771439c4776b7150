// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/storysection.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

StorySection::StorySection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : QFrame(parent)
    , m_newsroom(newsroom)
    , m_story(story)
    , m_title(new QLabel(this))
    , m_column(new QVBoxLayout(this))
    , m_form(new QFormLayout)
{
    m_column->setContentsMargins(16, 10, 16, 12);
    m_column->setSpacing(8);
    m_title->setProperty("role", u"meta"_s);
    m_column->addWidget(m_title);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_column->addLayout(m_form);
}

void StorySection::setTitle(const QString &title) { m_title->setText(title); }

QLabel *StorySection::hintLabel()
{
    auto *label = new QLabel;
    label->setProperty("role", u"meta"_s);
    label->setWordWrap(true);
    return label;
}

QHBoxLayout *StorySection::inRow(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace Galley
