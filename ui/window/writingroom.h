// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "base/setting.h"
#include "base/text.h"
#include "body/tidy.h"
#include "ui/editor/writingsetting.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace Galley {

class Actions;
class FindBar;
class FormatBar;
class MessageArea;
class PictureSource;
class StoryLinks;
class StorySheet;
class WritingPanel;

/// The sheet with the bars around it: formats above, finding below. Keeps how the editor likes to write, and says in
/// the message area what paste and tidying did.
class WritingRoom final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    WritingRoom(PictureSource &pictures, Settings &settings, Actions &actions, MessageArea &messages,
                QWidget *parent = nullptr);

    StorySheet *sheet() const { return m_sheet; }
    FormatBar *formatBar() const { return m_formatBar; }
    FindBar *findBar() const { return m_findBar; }
    WritingPanel *writingPanel() const { return m_panel; }

    void setStoryLinks(const StoryLinks &links);
    /// The language of the stories (BCP 47): typing and tidying go by it.
    void setLanguage(const QString &language);

    /// The story can be read and not be written, from now on.
    void setReadOnly();

    /// Nothing but headline and text, larger, in lines of so many Chinese characters.
    void setFocused(bool focused);

Q_SIGNALS:
    /// How much of the text is selected; nothing when nothing is.
    void selectionCounted(const std::optional<Galley::TextCount> &count);

private:
    void connectActions(Actions &actions);
    void connectSheet();
    void takeSetting(const WritingSetting &setting);
    void keepSetting(const WritingSetting &setting);
    void zoomBy(int step);
    void togglePanel();
    void countSelection();
    void sayWhatPasteLost(const Report &lost);
    void sayWhatTidyingDid(const std::vector<TidyChange> &changes);
    std::function<void()> undoOfThis();
    QString oneChange(const TidyChange &change) const;

    Settings &m_settings;
    MessageArea &m_messages;
    FormatBar *m_formatBar = nullptr;
    StorySheet *m_sheet;
    FindBar *m_findBar;
    WritingPanel *m_panel;
    QTimer m_countSoon;
    TextLanguage m_language = TextLanguage::Chinese;
    bool m_focused = false;
};

} // namespace Galley
