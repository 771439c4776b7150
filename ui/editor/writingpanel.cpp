// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/writingpanel.h"

#include "ui/common/icons.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int ZoomStep = 10;
constexpr std::array Measures{448, 680, 896}; // 28, 42 and 56 characters

struct Typeface {
    const char *name; ///< to be translated
    QStringList families; ///< of which the first that is installed is taken
};

QList<Typeface> typefaces()
{
    return {
        {QT_TRANSLATE_NOOP("Galley::WritingPanel", "Sans serif"), {}},
        {QT_TRANSLATE_NOOP("Galley::WritingPanel", "Serif"),
         {u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"Songti SC"_s, u"SimSun"_s, u"Georgia"_s}},
        {QT_TRANSLATE_NOOP("Galley::WritingPanel", "Kai"), {u"Kaiti SC"_s, u"KaiTi"_s, u"AR PL UKai CN"_s, u"LXGW WenKai"_s}},
        {QT_TRANSLATE_NOOP("Galley::WritingPanel", "Fang Song"), {u"STFangsong"_s, u"FangSong"_s}},
        {QT_TRANSLATE_NOOP("Galley::WritingPanel", "Fixed width"),
         {u"Sarasa Mono SC"_s, u"Noto Sans Mono CJK SC"_s, u"Menlo"_s, u"Consolas"_s}},
    };
}

QString installedOf(const QStringList &families)
{
    const QStringList all = QFontDatabase::families();
    const auto found = std::find_if(families.begin(), families.end(), [&](const QString &one) { return all.contains(one); });
    return found == families.end() ? QString() : *found;
}

} // namespace

WritingPanel::WritingPanel(QWidget *host)
    : Popover(host)
    , m_zoomLabel(new QLabel(this))
    , m_smaller(new QToolButton(this))
    , m_zoom(new QLabel(this))
    , m_larger(new QToolButton(this))
    , m_fontLabel(new QLabel(this))
    , m_font(new QComboBox(this))
    , m_measureLabel(new QLabel(this))
    , m_measure(new SegmentedControl(this))
    , m_goalLabel(new QLabel(this))
    , m_goal(new QSpinBox(this))
{
    build();
    retranslate();
    show(m_setting);
}

void WritingPanel::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (QLabel *label : {m_zoomLabel, m_fontLabel, m_measureLabel, m_goalLabel})
        setVariant(label, "role", u"secondary"_s);

    auto *zoom = new QHBoxLayout;
    zoom->setSpacing(4);
    m_smaller->setIcon(themeIcon(u"minus"_s));
    m_larger->setIcon(themeIcon(u"plus"_s));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(u"250%"_s) + scaled(8));
    zoom->addWidget(m_smaller);
    zoom->addWidget(m_zoom);
    zoom->addWidget(m_larger);
    zoom->addStretch(1);
    setVariant(m_font, "fit", u"small"_s);
    m_fontLabel->setBuddy(m_font);
    for (int i = 0; i < int(Measures.size()); ++i)
        m_measure->addSegment({}, u"–"_s, u"–"_s);
    setVariant(m_goal, "fit", u"small"_s);
    m_goal->setRange(0, 200);
    m_goalLabel->setBuddy(m_goal);

    grid->addWidget(m_zoomLabel, 0, 0);
    grid->addLayout(zoom, 0, 1);
    grid->addWidget(m_fontLabel, 1, 0);
    grid->addWidget(m_font, 1, 1);
    grid->addWidget(m_measureLabel, 2, 0);
    grid->addWidget(m_measure, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_goalLabel, 3, 0);
    grid->addWidget(m_goal, 3, 1);
    for (bool WritingSetting::*part : {&WritingSetting::typewriter, &WritingSetting::blockSigns,
                                       &WritingSetting::quotesAndDashes, &WritingSetting::fullWidth})
        grid->addWidget(addCheck(part), grid->rowCount(), 0, 1, 2);

    const auto zoomBy = [this](int step) {
        change([=](WritingSetting &setting) { setting.zoom = std::clamp(setting.zoom + step, LeastZoom, MostZoom); });
    };
    connect(m_smaller, &QToolButton::clicked, this, [=] { zoomBy(-ZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [=] { zoomBy(ZoomStep); });
    connect(m_font, &QComboBox::activated, this, [this](int index) {
        change([=, this](WritingSetting &setting) { setting.family = m_font->itemData(index).toString(); });
    });
    connect(m_measure, &SegmentedControl::currentChanged, this, [this](int index) {
        change([=](WritingSetting &setting) { setting.measure = Measures[size_t(index)]; });
    });
    connect(m_goal, &QSpinBox::valueChanged, this, [this](int goal) {
        change([=](WritingSetting &setting) { setting.headlineGoal = goal; });
    });
}

QCheckBox *WritingPanel::addCheck(bool WritingSetting::*part)
{
    auto *check = new QCheckBox(this);
    m_checks.append({check, part});
    connect(check, &QCheckBox::toggled, this,
            [this, part](bool on) { change([=](WritingSetting &setting) { setting.*part = on; }); });
    return check;
}

void WritingPanel::setSetting(const WritingSetting &setting)
{
    m_setting = setting;
    show(setting);
}

void WritingPanel::change(const std::function<void(WritingSetting &)> &edit)
{
    if (m_showing)
        return;
    const WritingSetting before = m_setting;
    edit(m_setting);
    if (m_setting == before)
        return;
    show(m_setting);
    Q_EMIT settingChanged(m_setting);
}

void WritingPanel::show(const WritingSetting &setting)
{
    const QScopedValueRollback showing(m_showing, true);
    m_zoom->setText(u"%1%"_s.arg(setting.zoom));
    m_smaller->setEnabled(setting.zoom > LeastZoom);
    m_larger->setEnabled(setting.zoom < MostZoom);
    m_font->setCurrentIndex(std::max(0, m_font->findData(setting.family)));
    const auto nearest = std::min_element(Measures.begin(), Measures.end(), [&](int a, int b) {
        return std::abs(a - setting.measure) < std::abs(b - setting.measure);
    });
    m_measure->setCurrent(int(nearest - Measures.begin()));
    m_goal->setValue(setting.headlineGoal);
    for (const auto &[check, part] : std::as_const(m_checks))
        check->setChecked(setting.*part);
}

void WritingPanel::retranslate()
{
    const QScopedValueRollback showing(m_showing, true);
    setAccessibleName(tr("Writing"));
    m_zoomLabel->setText(tr("Size of the text"));
    nameButton(m_smaller, tr("Smaller"));
    nameButton(m_larger, tr("Larger"));
    m_fontLabel->setText(tr("Typeface"));
    m_font->setAccessibleName(tr("Typeface"));
    m_font->clear();
    for (const Typeface &face : typefaces()) {
        const QString family = installedOf(face.families);
        if (face.families.isEmpty() || !family.isEmpty())
            m_font->addItem(tr(face.name), family);
    }
    m_measureLabel->setText(tr("Width of the lines"));
    m_measure->setAccessibleName(tr("Width of the lines"));
    const QStringList widths{tr("Narrow", "lines"), tr("Medium", "lines"), tr("Wide", "lines")};
    for (int i = 0; i < int(Measures.size()); ++i)
        m_measure->setSegmentText(i, widths.at(i), tr("%n character(s) in a line", nullptr, Measures[size_t(i)] / 16));
    m_goalLabel->setText(tr("Headline at most"));
    m_goal->setSpecialValueText(tr("As suits the language"));
    m_goal->setSuffix(tr(" characters", "after a number"));
    m_goal->setAccessibleName(tr("Headline at most"));
    const QStringList checks{tr("Keep the line being written at one height"),
                             tr("Signs at the start of a line make headings, lists and quotes"),
                             tr("Set quotation marks and dashes"), tr("Full-width punctuation in Chinese")};
    for (int i = 0; i < m_checks.size(); ++i)
        m_checks.at(i).first->setText(checks.at(i));
    m_checks.at(1).first->setToolTip(tr("## and a space: heading. - : list. 1. : numbered list. > : quote. --- and Enter: rule."));
    show(m_setting);
}

} // namespace Galley
