// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/findcommands.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class BodyEdit;
class LineField;
class PatternButtons;

/// Finds and replaces in the text of the story: a bar below it, so that the text stays where it is. Hits have their
/// ground as long as the bar is shown.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(BodyEdit *edit, QWidget *parent = nullptr);

    enum class With { Find, Replace };
    /// Shows it, with what is selected in the text as what to look for.
    void open(With with);
    void close();
    void findNext();
    void findPrevious();

    LineField *findField() const { return m_find; }
    LineField *replaceField() const { return m_replace; }
    int count() const { return int(m_found.size()); }
    QString message() const;

Q_SIGNALS:
    /// The same is to be done in the whole newsroom.
    void newsroomRequested(const QString &text, Galley::PatternOptions options, const QString &with);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void searchSoon();
    void search();
    void select(int index);
    void showFound();
    void say(const QString &text, bool isRefusal);
    void replaceOne();
    void replaceEverything();
    bool mayReplace();

    BodyEdit *m_edit;
    LineField *m_find;
    LineField *m_replace;
    QLabel *m_message;
    QToolButton *m_previous;
    QToolButton *m_next;
    PatternButtons *m_options;
    QWidget *m_replacing;
    QPushButton *m_replaceOne;
    QPushButton *m_replaceAll;
    QPushButton *m_everywhere;
    QToolButton *m_close;
    QTimer m_soon;
    std::optional<TextPattern> m_pattern;
    QList<FoundPlace> m_found;
    int m_current = -1;
    int m_revision = -1; ///< of the document that was searched
};

} // namespace Galley
