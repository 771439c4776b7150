// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/review.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Galley {

class Newsroom;
class OpenStory;
class RemarkComposer;
class RemarkList;
class StepModel;

/// The side page of review: the steps with who signed them, where the next one signs or sends back, and the remarks on the
/// text. It shows and asks; ReviewActs does.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReviewPage(Newsroom &newsroom, const OpenStory &story, QWidget *parent = nullptr);

    /// Reads steps and remarks again; cheap while the page is hidden: it is done when it is shown.
    void refresh();

    QListView *steps() const { return m_steps; }
    QLineEdit *commentField() const { return m_comment; }
    QPushButton *signButton() const { return m_sign; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *sinceButton() const { return m_since; }
    QPushButton *recordButton() const { return m_record; }
    QPushButton *acceptAllButton() const { return m_acceptAll; }
    RemarkComposer *composer() const { return m_composer; }
    RemarkList *remarks() const { return m_remarks; }

Q_SIGNALS:
    void signRequested(Galley::Verdict verdict, const QString &comment);
    void recordRequested();
    void acceptAllRequested();
    /// @p right is null for the story as it is now.
    void compareRequested(const Galley::RevisionId &left, const Galley::RevisionId &right);
    /// How many remarks are open, after they were read.
    void counted(int open);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSigning();
    QWidget *buildRemarksHead();
    void read();
    void showSteps();
    void showSigning();
    void choose(const QModelIndex &index);
    std::optional<SignOff> myLast() const;
    void retranslate();

    Newsroom &m_newsroom;
    const OpenStory &m_story;
    StepModel *m_model;
    QListView *m_steps;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_record;
    QLabel *m_state;
    QWidget *m_signing = nullptr;
    QLineEdit *m_comment;
    QPushButton *m_back;
    QPushButton *m_sign;
    QPushButton *m_since;
    QLabel *m_remarksTitle;
    QLabel *m_remarksCount;
    QCheckBox *m_settled;
    QPushButton *m_acceptAll;
    RemarkComposer *m_composer;
    RemarkList *m_remarks;
    ReviewProgress m_progress;
    QStringList m_mySteps;
    QList<SignOff> m_mine;
    bool m_isStale = true;
};

} // namespace Galley
