// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/patternbuttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Options{PatternOption::MatchCase, PatternOption::WholeWord, PatternOption::Expression};

} // namespace

PatternButtons::PatternButtons(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (qsizetype i = 0; i < qsizetype(Options.size()); ++i) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        connect(button, &QToolButton::toggled, this, &PatternButtons::optionsChanged);
        m_buttons.append(button);
        row->addWidget(button);
    }
    retranslate();
}

PatternOptions PatternButtons::options() const
{
    PatternOptions options;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        options.setFlag(Options.at(i), m_buttons.at(i)->isChecked());
    return options;
}

void PatternButtons::setOptions(PatternOptions options)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(options.testFlag(Options.at(i)));
}

void PatternButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PatternButtons::retranslate()
{
    const QStringList signs{u"Aa"_s, tr("Word", "option: whole words only"), u".*"_s};
    const QStringList names{tr("Match case"), tr("Whole words"), tr("Regular expression")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setText(signs.at(i));
        m_buttons.at(i)->setToolTip(names.at(i));
        m_buttons.at(i)->setAccessibleName(names.at(i));
    }
}

} // namespace Galley
