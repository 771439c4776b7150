// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroomsearch.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

class MessageArea;
class Newsroom;
class PatternButtons;

/// Finds and replaces in all stories of the newsroom. Every hit is shown with what would stand in its place before
/// anything changes, and can be left out; each story that changes keeps a revision of how it was. What the window has
/// on its desk must be saved before. GUI thread.
class FindSheet final : public QDialog
{
    Q_OBJECT

public:
    FindSheet(Newsroom &newsroom, QWidget *parent);
    ~FindSheet() override;

    /// What stands in the fields first.
    void setWords(const QString &find, PatternOptions options, const QString &with);
    void find();
    void replace();
    bool isRunning() const { return m_finding.isRunning() || m_replacing.isRunning(); }

    QLineEdit *findField() const { return m_find; }
    QLineEdit *replaceField() const { return m_with; }
    QTreeWidget *hitList() const { return m_hits; }
    QPushButton *replaceButton() const { return m_replace; }
    QString summary() const;

Q_SIGNALS:
    /// Stories changed in the newsroom.
    void replaced();
    void storyRequested(const Galley::ArticleId &id);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    void buildForm();
    SearchedFields fields() const;
    void showProgress(int done, int total);
    void takeFound();
    void takeReplaced();
    void listHits();
    void forget();
    void noteChecks(QTreeWidgetItem *item);
    QList<TextReplacement::Choice> choices() const;
    void showState();
    void retranslate();

    Newsroom &m_newsroom;
    QFutureWatcher<Result<FoundText>> m_finding;
    QFutureWatcher<Result<ReplaceSummary>> m_replacing;
    std::optional<TextPattern> m_pattern;
    SearchedFields m_searched;
    QString m_replacement;
    FoundText m_found;
    bool m_isFound = false;
    bool m_showsReplacement = false;
    bool m_checking = false;

    QLabel *m_title;
    QLineEdit *m_find;
    QLineEdit *m_with;
    PatternButtons *m_options;
    QComboBox *m_where;
    QPushButton *m_search;
    MessageArea *m_messages;
    QTreeWidget *m_hits;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QPushButton *m_close;
    QPushButton *m_replace;
};

} // namespace Galley
