// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/popover.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace Galley {

class LineField;
class StoryLinks;

/// Asks for the address of a link; refuses what no link may lead to.
class LinkPanel final : public Popover
{
    Q_OBJECT

public:
    explicit LinkPanel(QWidget *host);

    /// Words that are no address find stories then.
    void setStoryLinks(const StoryLinks *stories) { m_stories = stories; }
    /// @p address is the present one, or empty.
    void setAddress(const QString &address);
    void focusAddress();

    LineField *addressField() const { return m_address; }
    QPushButton *removeButton() const { return m_remove; }
    QListWidget *storyList() const { return m_list; }

Q_SIGNALS:
    /// An allowed address was given; @p words can stand for it where there are none.
    void accepted(const QString &address, const QString &words);
    void removalRequested();

protected:
    void retranslate() override;

private:
    void accept();
    void acceptStory(int row);
    void findStories();
    bool eventFilter(QObject *watched, QEvent *event) override;

    const StoryLinks *m_stories = nullptr;
    QString m_link; ///< of the story whose headline stands in the field
    LineField *m_address;
    QPushButton *m_apply;
    QPushButton *m_remove;
    QLabel *m_refusal;
    QListWidget *m_list;
};

} // namespace Galley
