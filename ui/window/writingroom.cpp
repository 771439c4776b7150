// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/writingroom.h"

#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/findbar.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/storysheet.h"
#include "ui/editor/writingpanel.h"
#include "ui/settings/preferences.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ZoomStep = 10;
/// How much larger than usual the text is in focus mode, and the width of a Chinese character at scale 1.
constexpr double FocusZoom = 1.25;
constexpr int HanWidth = 16;

WritingSetting settingFrom(const Settings &settings)
{
    WritingSetting setting;
    setting.family = settings.value(Preference::WritingFamily);
    setting.zoom = std::clamp(settings.value(Preference::WritingZoom), LeastZoom, MostZoom);
    setting.measure = settings.value(Preference::WritingMeasure);
    setting.typewriter = settings.value(Preference::Typewriter);
    setting.blockSigns = settings.value(Preference::BlockSigns);
    setting.quotesAndDashes = settings.value(Preference::QuotesAndDashes);
    setting.fullWidth = settings.value(Preference::FullWidth);
    setting.headlineGoal = settings.value(Preference::HeadlineGoal);
    return setting;
}

TidyOptions tidyFrom(const Settings &settings)
{
    TidyOptions options;
    if (const int rules = settings.value(Preference::TidyRules); rules >= 0)
        options.rules = TidyRules::fromInt(TidyRules::Int(rules)) & AllTidyRules;
    options.spacing = Spacing(std::clamp(settings.value(Preference::TidySpacing), 0, int(Spacing::Leave)));
    return options;
}

} // namespace

WritingRoom::WritingRoom(PictureSource &pictures, Settings &settings, Actions &actions, MessageArea &messages,
                         QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_messages(messages)
    , m_sheet(new StorySheet(pictures, this))
    , m_findBar(new FindBar(m_sheet->bodyEdit(), this))
    , m_panel(new WritingPanel(this))
{
    m_formatBar = new FormatBar(m_sheet->bodyEdit(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_formatBar);
    column->addWidget(m_sheet, 1);
    column->addWidget(m_findBar);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(120ms);
    connect(&m_countSoon, &QTimer::timeout, this, &WritingRoom::countSelection);
    connectActions(actions);
    connectSheet();
    m_panel->setSetting(settingFrom(settings));
    takeSetting(m_panel->setting());
    m_formatBar->setTidyOptions(tidyFrom(settings));
}

void WritingRoom::connectActions(Actions &actions)
{
    connect(actions.find, &QAction::triggered, this, [this] { m_findBar->open(FindBar::With::Find); });
    connect(actions.replace, &QAction::triggered, this, [this] { m_findBar->open(FindBar::With::Replace); });
    connect(actions.findNext, &QAction::triggered, m_findBar, &FindBar::findNext);
    connect(actions.findPrevious, &QAction::triggered, m_findBar, &FindBar::findPrevious);
    connect(actions.largerText, &QAction::triggered, this, [this] { zoomBy(ZoomStep); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { zoomBy(-ZoomStep); });
    connect(actions.usualText, &QAction::triggered, this, [this] { zoomBy(100 - m_panel->setting().zoom); });
    connect(m_formatBar->writingButton(), &QToolButton::clicked, this, &WritingRoom::togglePanel);
    connect(m_panel, &WritingPanel::settingChanged, this, [this](const WritingSetting &setting) {
        keepSetting(setting);
        takeSetting(setting);
    });
    connect(m_panel, &Popover::closed, m_sheet, [this] {
        if (m_panel->isAncestorOf(window()->focusWidget()) || m_panel->hasFocus())
            m_sheet->focusText();
    });
    connect(m_formatBar, &FormatBar::tidyOptionsChanged, this, [this](const TidyOptions &options) {
        m_settings.set(Preference::TidyRules, int(options.rules.toInt()));
        m_settings.set(Preference::TidySpacing, int(options.spacing));
    });
}

void WritingRoom::connectSheet()
{
    connect(m_sheet, &StorySheet::pasted, this, &WritingRoom::sayWhatPasteLost);
    connect(m_sheet->bodyEdit(), &BodyEdit::tidiedUp, this, &WritingRoom::sayWhatTidyingDid);
    connect(m_sheet->bodyEdit(), &QTextEdit::selectionChanged, &m_countSoon, qOverload<>(&QTimer::start));
    connect(m_sheet, &StorySheet::zoomRequested, this, &WritingRoom::zoomBy);
}

void WritingRoom::setStoryLinks(const StoryLinks &links) { m_sheet->bodyEdit()->panels()->setStoryLinks(&links); }

void WritingRoom::setLanguage(const QString &language)
{
    m_language = isChinese(language) ? TextLanguage::Chinese : TextLanguage::Other;
    takeSetting(m_panel->setting());
    TidyOptions options = tidyFrom(m_settings);
    options.language = m_language;
    m_formatBar->setTidyOptions(options);
}

void WritingRoom::takeSetting(const WritingSetting &setting)
{
    setSheetSetting({setting.family, setting.zoom / 100.0 * (m_focused ? FocusZoom : 1.0)});
    TypingHelp help;
    help.language = m_language;
    help.blockSigns = setting.blockSigns;
    help.rules.setFlag(TypingRule::Quotes, setting.quotesAndDashes);
    help.rules.setFlag(TypingRule::Dashes, setting.quotesAndDashes);
    help.rules.setFlag(TypingRule::Dots, setting.quotesAndDashes);
    help.rules.setFlag(TypingRule::Punctuation, setting.fullWidth);
    m_sheet->bodyEdit()->setTypingHelp(help);
    m_sheet->setHeadlineGoal(setting.headlineGoal);
    m_sheet->setMeasure(m_focused ? m_settings.value(Preference::FocusMeasure) * HanWidth : setting.measure);
    m_sheet->setTypewriter(m_focused || setting.typewriter);
    m_sheet->restyle();
}

void WritingRoom::keepSetting(const WritingSetting &setting)
{
    m_settings.set(Preference::WritingFamily, setting.family);
    m_settings.set(Preference::WritingZoom, setting.zoom);
    m_settings.set(Preference::WritingMeasure, setting.measure);
    m_settings.set(Preference::Typewriter, setting.typewriter);
    m_settings.set(Preference::BlockSigns, setting.blockSigns);
    m_settings.set(Preference::QuotesAndDashes, setting.quotesAndDashes);
    m_settings.set(Preference::FullWidth, setting.fullWidth);
    m_settings.set(Preference::HeadlineGoal, setting.headlineGoal);
}

void WritingRoom::zoomBy(int step)
{
    WritingSetting setting = m_panel->setting();
    setting.zoom = std::clamp(setting.zoom + step, LeastZoom, MostZoom);
    m_panel->setSetting(setting);
    keepSetting(setting);
    takeSetting(setting);
}

void WritingRoom::togglePanel()
{
    if (m_panel->isVisible())
        return m_panel->dismiss();
    const QToolButton *button = m_formatBar->writingButton();
    const QRect place(button->mapTo(this, QPoint()), button->size());
    m_panel->adjustSize();
    m_panel->showAt(QRect(place.right() - m_panel->width(), place.top(), m_panel->width(), place.height()));
    m_panel->setFocus();
}

void WritingRoom::setReadOnly()
{
    m_sheet->setReadOnly();
    m_formatBar->setEnabled(false);
}

void WritingRoom::setFocused(bool focused)
{
    m_focused = focused;
    m_formatBar->setVisible(!focused);
    if (focused)
        m_findBar->close();
    m_panel->dismiss();
    takeSetting(m_panel->setting());
    m_sheet->setShown(focused ? StorySheet::Show::HeadlineAndText : StorySheet::Show::Everything,
                      m_settings.value(Preference::FocusDims));
}

void WritingRoom::countSelection()
{
    const QTextCursor cursor = m_sheet->bodyEdit()->textCursor();
    std::optional<TextCount> count;
    if (cursor.hasSelection() && !selectsObject(cursor))
        count = countText(cursor.selectedText());
    Q_EMIT selectionCounted(count);
}

/// Takes back what was done last, as long as nothing was done since.
std::function<void()> WritingRoom::undoOfThis()
{
    return [this, revision = m_sheet->bodyEdit()->document()->revision()] {
        if (m_sheet->bodyEdit()->document()->revision() == revision)
            return m_sheet->bodyEdit()->undo();
        m_messages.post({Severity::Note, tr("You have written since. Undo in the Edit menu takes back step by step.")});
    };
}

void WritingRoom::sayWhatPasteLost(const Report &lost)
{
    if (lost.remarks.isEmpty())
        return m_messages.dismiss(u"pasted"_s);
    QStringList sentences;
    QStringList details;
    Severity severity = Severity::Note;
    for (const Remark &remark : lost.remarks) {
        severity = std::max(severity, remark.severity);
        if (!sentences.contains(remark.message))
            sentences.append(remark.message);
        details.append(remark.place.isEmpty() ? remark.message : u"%1 (%2)"_s.arg(remark.message, remark.place));
    }
    Message message{severity, sentences.join(u' '), details.join(u'\n')};
    message.key = u"pasted"_s;
    message.action = tr("Paste as plain text");
    message.act = [this] { m_sheet->bodyEdit()->pasteAgainPlain(); };
    message.otherAction = tr("Undo");
    message.otherAct = undoOfThis();
    m_messages.post(message);
}

QString WritingRoom::oneChange(const TidyChange &change) const
{
    switch (change.rule) {
    case TidyRule::Letters: return tr("%n full-width letter(s) or digit(s)", nullptr, change.count);
    case TidyRule::Punctuation: return tr("%n half-width mark(s)", nullptr, change.count);
    case TidyRule::Spaces: return tr("%n stray space(s)", nullptr, change.count);
    case TidyRule::Repeats: return tr("%n doubled mark(s)", nullptr, change.count);
    case TidyRule::EmptyLines: return tr("%n empty line(s)", nullptr, change.count);
    case TidyRule::Quotes: return tr("%n quotation mark(s)", nullptr, change.count);
    case TidyRule::Headings: return tr("%n bold line(s) made subheads", nullptr, change.count);
    case TidyRule::Indents: return tr("%n indent(s)", nullptr, change.count);
    }
    return {};
}

void WritingRoom::sayWhatTidyingDid(const std::vector<TidyChange> &changes)
{
    QStringList parts;
    for (const TidyChange &change : changes)
        parts.append(oneChange(change));
    Message message;
    message.key = u"tidied"_s;
    if (parts.isEmpty()) {
        message.text = tr("There was nothing to tidy up.");
    } else {
        //: %1 is a list such as "3 stray spaces, 2 indents"
        message.detail = parts.join(u'\n');
        message.text = tr("Tidied up: %1.").arg(parts.join(tr(", ", "between the parts of a list")));
        message.action = tr("Undo");
        message.act = undoOfThis();
    }
    m_messages.post(message);
}

} // namespace Galley
