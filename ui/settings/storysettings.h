// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "model/article.h"
#include "model/channel.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Galley {

class Ask;
class ChannelField;
class Newsroom;
class OpenStory;
class TagField;

/// Everything about the open story but its text: channels, tags, slots, time, address, cover. Works on the OpenStory
/// directly; what it writes is saved with the text. GUI thread.
class StorySettings final : public QWidget
{
    Q_OBJECT

public:
    StorySettings(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent = nullptr);

    /// Channels, tags or the newsroom's time zone changed.
    void refreshChoices();

Q_SIGNALS:
    void refused(const Galley::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// A titled group of rows, parted from the next by a line.
    QFormLayout *addSection(QLabel *&title);
    void buildFiling();
    void buildSlots();
    void buildPublishing();
    void buildCover();
    void retranslate();
    /// Shows the story as it stands.
    void load();
    void loadChannels();
    void loadCover();
    void chooseCover();
    void setCover(const QString &path);
    void editCover(const std::function<void(Cover &)> &change);

    Newsroom &m_newsroom;
    OpenStory &m_story;
    Ask &m_ask;
    bool m_loading = false;
    QString m_loadedCover;
    Channels m_shownChannels;

    QVBoxLayout *m_sections;
    QLabel *m_filingTitle;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
    QLabel *m_furtherLabel;
    ChannelField *m_further;
    QLabel *m_tagsLabel;
    TagField *m_tags;

    QLabel *m_slotsTitle;
    QCheckBox *m_headline;
    QCheckBox *m_featured;
    QCheckBox *m_pinned;

    QLabel *m_publishTitle;
    QCheckBox *m_hasTime;
    QDateTimeEdit *m_time;
    QLabel *m_zone;
    QLabel *m_timeHint;
    QLabel *m_slugLabel;
    QLineEdit *m_slug;
    QToolButton *m_slugAgain;
    QLabel *m_slugHint;
    QLabel *m_viewsLabel;
    QLineEdit *m_views;
    QLabel *m_languageLabel;
    QComboBox *m_language;

    QLabel *m_coverTitle;
    QLabel *m_coverPicture;
    QPushButton *m_coverChoose;
    QPushButton *m_coverRemove;
    QLabel *m_altLabel;
    QLineEdit *m_alt;
    QLabel *m_captionLabel;
    QLineEdit *m_caption;
    QLabel *m_creditLabel;
    QLineEdit *m_credit;
};

} // namespace Galley
