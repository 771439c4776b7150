// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "ui/settings/storysection.h"

class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace Galley {

class TimeField;

/// One correction at work: its time, its words, and the button that removes it.
class CorrectionRow final : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionRow(QWidget *parent = nullptr);

    void setCorrection(const Correction &correction, const QTimeZone &zone);
    Correction correction() const { return m_correction; }
    /// @p number: its place in the list, from 1.
    void retranslate(int number);
    void focusText();

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    Correction m_correction;
    TimeField *m_time;
    QToolButton *m_remove;
    QPlainTextEdit *m_text;
};

/// What was put right in a story after it went out. A correction reaches the story with its first words.
class CorrectionsSection final : public StorySection
{
    Q_OBJECT

public:
    CorrectionsSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;

private:
    void add();
    void remove(CorrectionRow *row);
    CorrectionRow *appendRow(const Correction &correction);
    void setRowCount(qsizetype count);
    void nameRows();
    /// Those of the rows that say something.
    QList<Correction> written() const;
    void take();

    ArticleId m_shown;
    QList<CorrectionRow *> m_rows;
    QVBoxLayout *m_list;
    QLabel *m_hint;
    QPushButton *m_add;
};

} // namespace Galley
