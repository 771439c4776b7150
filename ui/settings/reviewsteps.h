// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "model/review.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace Galley {

class Ask;
class Newsroom;

/// The steps of review of the newsroom, and a look after its ledger. What is written here is kept at once. GUI thread.
class ReviewSteps final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    ReviewSteps(Newsroom &newsroom, Ask &ask, QWidget *parent = nullptr);

    QTableWidget *table() const { return m_table; }
    QComboBox *readyMade() const { return m_readyMade; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *checkButton() const { return m_check; }
    QLabel *ledgerLabel() const { return m_ledger; }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void settled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void keep(const ReviewChain &chain);
    ReviewChain written() const;
    void moveStep(int by);
    void checkLedger();
    void saveLedger();
    void updateButtons();
    void retranslate();

    Newsroom &m_newsroom;
    Ask &m_ask;
    ReviewChain m_chain;
    bool m_filling = false;
    QLabel *m_readyMadeLabel;
    QComboBox *m_readyMade;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_reopensLabel;
    QComboBox *m_reopens;
    QCheckBox *m_once;
    QLabel *m_hint;
    QLabel *m_ledgerTitle;
    QLabel *m_ledger;
    QPushButton *m_check;
    QComboBox *m_month;
    QPushButton *m_save;
};

} // namespace Galley
