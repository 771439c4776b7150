// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/optionfield.h"

#include "ui/common/icons.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/settings/accentsample.h"
#include "ui/settings/colourfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostSegments = 3;
constexpr int SegmentsRoom = 320;

int placeOf(const ThemeOption &option, const QString &value)
{
    for (int place = 0; place < option.choices.size(); ++place) {
        if (option.choices.at(place).value == value)
            return place;
    }
    return -1;
}

} // namespace

OptionField::OptionField(const ThemeOption &option, const ThemeGrounds &grounds, const QString &language,
                         QWidget *parent)
    : QWidget(parent), m_option(option), m_grounds(grounds), m_language(language), m_back(new QToolButton(this))
{
    QWidget *control = nullptr;
    switch (option.type) {
    case ThemeOption::Type::Colour: control = buildColour(); break;
    case ThemeOption::Type::Choice: control = buildChoice(); break;
    case ThemeOption::Type::Switch: control = buildSwitch(); break;
    case ThemeOption::Type::Number: control = buildNumber(); break;
    case ThemeOption::Type::Text: control = buildText(); break;
    }
    control->setAccessibleName(option.label.in(language));
    setFocusProxy(control);

    m_back->setIcon(themeIcon(u"restore"_s));
    m_back->setIconSize({scaled(16), scaled(16)});
    m_back->setToolTip(tr("Back to default"));
    m_back->setAccessibleName(tr("%1: back to default").arg(option.label.in(language)));
    // Its room stays, or the controls would jump when a value is changed.
    QSizePolicy policy = m_back->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(policy);
    connect(m_back, &QToolButton::clicked, this, [this] {
        setFocus();
        setValue(m_option.byDefault);
        Q_EMIT edited(m_option.byDefault);
    });

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(control, option.type == ThemeOption::Type::Text ? 1 : 0);
    if (option.type != ThemeOption::Type::Text)
        row->addStretch(1);
    row->addWidget(m_back, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    if (option.isAccent) {
        m_sample = new AccentSample(grounds, this);
        column->addWidget(m_sample);
    }
    setValue(option.byDefault);
}

QWidget *OptionField::buildColour()
{
    auto *field = new ColourField(m_option.label.in(m_language), this);
    connect(field, &ColourField::colourChanged, this, [this](const QColor &colour) { take(colour.name()); });
    m_show = [field](const QString &text) { field->setColour(QColor(text)); };
    return field;
}

int OptionField::segmentsWidth() const
{
    const QFontMetrics metrics(textFont(TextStyle::Ui));
    int width = 0;
    for (const ThemeChoice &choice : m_option.choices)
        width += std::max(scaled(36), metrics.horizontalAdvance(u' ' + choice.label.in(m_language) + u' ') + scaled(14));
    return width;
}

QWidget *OptionField::buildChoice()
{
    if (m_option.choices.size() <= MostSegments && segmentsWidth() <= scaled(SegmentsRoom)) {
        auto *segments = new SegmentedControl(this);
        for (const ThemeChoice &choice : m_option.choices)
            segments->addSegment({}, choice.label.in(m_language), {});
        segments->setFocusProxy(segments->segment(0));
        connect(segments, &SegmentedControl::currentChanged, this,
                [this](int place) { take(m_option.choices.at(place).value); });
        m_show = [this, segments](const QString &text) { segments->setCurrent(placeOf(m_option, text)); };
        return segments;
    }
    auto *box = new QComboBox(this);
    box->setProperty("fit", u"small"_s);
    for (const ThemeChoice &choice : m_option.choices)
        box->addItem(choice.label.in(m_language));
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this](int place) { take(m_option.choices.at(place).value); });
    m_show = [this, box](const QString &text) { box->setCurrentIndex(placeOf(m_option, text)); };
    return box;
}

QWidget *OptionField::buildSwitch()
{
    auto *box = new QCheckBox(m_option.label.in(m_language), this);
    connect(box, &QCheckBox::clicked, this, [this](bool on) { take(on ? u"on"_s : u"off"_s); });
    m_show = [box](const QString &text) { box->setChecked(text == "on"_L1); };
    return box;
}

QWidget *OptionField::buildNumber()
{
    auto *box = new QSpinBox(this);
    box->setProperty("fit", u"small"_s);
    box->setRange(m_option.least, m_option.most);
    if (const QString unit = m_option.unit.in(m_language); !unit.isEmpty())
        box->setSuffix(u' ' + unit);
    box->setMinimumWidth(scaled(120));
    box->installEventFilter(this);
    connect(box, &QSpinBox::valueChanged, this, [this](int number) { take(QString::number(number)); });
    m_show = [box](const QString &text) {
        const QSignalBlocker quiet(box);
        box->setValue(text.toInt());
    };
    return box;
}

QWidget *OptionField::buildText()
{
    auto *line = new QLineEdit(this);
    line->setProperty("fit", u"small"_s);
    connect(line, &QLineEdit::textEdited, this, &OptionField::take);
    m_show = [line](const QString &text) {
        // What is being typed keeps its cursor, and the space that is not kept.
        if (line->text().trimmed() != text)
            line->setText(text);
    };
    return line;
}

void OptionField::take(const QString &text)
{
    const auto fitting = m_option.fitting(text);
    if (!fitting || *fitting == m_value)
        return;
    setValue(*fitting);
    Q_EMIT edited(*fitting);
}

void OptionField::setValue(const QString &text)
{
    m_value = text;
    m_show(text);
    m_back->setVisible(text != m_option.byDefault);
    if (m_sample) {
        m_sample->setVisible(text != m_option.byDefault);
        m_sample->setAccent(QColor(text).rgb());
    }
}

bool OptionField::eventFilter(QObject *watched, QEvent *event)
{
    // Who scrolls the page means the page, not the number under the pointer.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Galley
