// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Galley {

class SegmentedControl;

/// Where a remark on the selected words is written: a comment, or other words for them. Takes no room while nothing is
/// selected.
class RemarkComposer final : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkComposer(QWidget *parent = nullptr);

    /// The selected words; empty: none. What was typed stays while it is about the same words.
    void setQuote(const QString &quote);
    const QString &quote() const { return m_quote; }
    void clear();
    void focusText();

    QLineEdit *textField() const { return m_text; }
    QLineEdit *replacementField() const { return m_replacement; }
    SegmentedControl *kind() const { return m_kind; }
    QPushButton *addButton() const { return m_add; }

Q_SIGNALS:
    void commentWritten(const QString &text);
    void suggestionWritten(const QString &replacement, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isSuggesting() const;
    void showKind();
    void add();
    void retranslate();

    QString m_quote;
    QLabel *m_words;
    SegmentedControl *m_kind;
    QLineEdit *m_replacement;
    QLineEdit *m_text;
    QPushButton *m_add;
};

} // namespace Galley
