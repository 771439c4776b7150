// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QFrame>

#include <initializer_list>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Galley {

class Newsroom;
class OpenStory;

/// A titled group of rows on the page with a story's settings. It shows the open story and writes into it directly; what
/// it wrote is saved with the text. GUI thread.
class StorySection : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StorySection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    /// Shows the story as it stands; asks for nothing to be saved.
    virtual void load() = 0;
    virtual void retranslate() = 0;
    /// Channels, tags or the newsroom's time zone changed.
    virtual void refreshChoices() {}

Q_SIGNALS:
    void refused(const Galley::Error &error);

protected:
    void setTitle(const QString &title);
    QFormLayout *form() const { return m_form; }
    /// Below the rows of the form.
    QVBoxLayout *column() const { return m_column; }
    /// A word under or beside a field.
    static QLabel *hintLabel();
    static QHBoxLayout *inRow(std::initializer_list<QWidget *> widgets);
    template <typename Widget>
    static Widget *small(Widget *widget)
    {
        widget->setProperty("fit", QStringLiteral("small"));
        return widget;
    }

    Newsroom &m_newsroom;
    OpenStory &m_story;

private:
    QLabel *m_title;
    QVBoxLayout *m_column;
    QFormLayout *m_form;
};

} // namespace Galley
