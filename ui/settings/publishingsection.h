// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/storysection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace Galley {

class TimeField;

/// When a story goes out, under which address, in which language, and how often it was read.
class PublishingSection final : public StorySection
{
    Q_OBJECT

public:
    PublishingSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;
    void refreshChoices() override;

private:
    void buildTime();
    void buildEmbargo();
    void buildAddress();
    void loadLanguage();
    void takeAddress();

    QCheckBox *m_hasTime;
    TimeField *m_time;
    QLabel *m_zone;
    QLabel *m_timeHint;
    QCheckBox *m_hasEmbargo;
    TimeField *m_embargo;
    QLabel *m_slugLabel;
    QLineEdit *m_slug;
    QToolButton *m_slugAgain;
    QLabel *m_slugHint;
    QLabel *m_viewsLabel;
    QLineEdit *m_views;
    QLabel *m_languageLabel;
    QComboBox *m_language;
};

} // namespace Galley
