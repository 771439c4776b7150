// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/records.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;

namespace Galley {

class Newsroom;
class OpenStory;
class RevisionDelegate;
class RevisionModel;

/// The side page with the versions of the open story. Choosing one compares it with the story as it is now; choosing
/// another with Ctrl held compares the two.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryPage(const Newsroom &newsroom, const OpenStory &story, QWidget *parent = nullptr);

    /// Reads the versions again; cheap while the page is hidden: it is done when it is shown.
    void refresh();
    /// Marks what is compared; null is the story as it is now. Without a left side nothing is.
    void setCompared(const std::optional<RevisionId> &left, const std::optional<RevisionId> &right);

    QListView *list() const { return m_list; }
    RevisionModel *model() const { return m_model; }
    /// How the version at @p revision is called: when, who and why.
    QString describe(const RevisionId &revision) const;

Q_SIGNALS:
    /// @p right is null for the story as it is now.
    void compareRequested(const Galley::RevisionId &left, const Galley::RevisionId &right);
    void nameRequested(const Galley::RevisionId &revision, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void retranslate();
    QString countsOf(const Revision &revision) const;

    const Newsroom &m_newsroom;
    const OpenStory &m_story;
    RevisionModel *m_model;
    RevisionDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_title;
    QLabel *m_count;
    QCheckBox *m_onlyKept;
    QLabel *m_hint;
    std::optional<RevisionId> m_left;
    bool m_isStale = true;
};

} // namespace Galley
