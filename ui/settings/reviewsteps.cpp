// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/reviewsteps.h"

#include "base/files.h"
#include "desk/ledgertable.h"
#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "ui/common/ask.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShownMonths = 24; // in the box; all of them are in the ledger
enum Column { NameColumn, SignersColumn };

QStringList namesIn(const QString &text)
{
    static const QRegularExpression between(u"[,，、;；]"_s);
    QStringList names;
    for (const QString &name : text.split(between))
        names.append(name.simplified());
    names.removeAll(QString());
    return names;
}

} // namespace

ReviewSteps::ReviewSteps(Newsroom &newsroom, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_ask(ask)
    , m_readyMadeLabel(new QLabel(this))
    , m_readyMade(new QComboBox(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_up(new QPushButton(this))
    , m_down(new QPushButton(this))
    , m_reopensLabel(new QLabel(this))
    , m_reopens(new QComboBox(this))
    , m_once(new QCheckBox(this))
    , m_hint(new QLabel(this))
    , m_ledgerTitle(new QLabel(this))
    , m_ledger(new QLabel(this))
    , m_check(new QPushButton(this))
    , m_month(new QComboBox(this))
    , m_save(new QPushButton(this))
{
    build();
    connect(m_readyMade, &QComboBox::activated, this, [this](int index) {
        const auto chains = readyMadeChains(m_newsroom.settings().language);
        if (index < chains.size())
            keep(chains.at(index).second);
    });
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            keep(written());
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ReviewSteps::updateButtons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        ReviewChain chain = m_chain;
        chain.steps.append({tr("Step %1", "name of a new step of review").arg(chain.steps.size() + 1), {}});
        keep(chain);
        m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        ReviewChain chain = m_chain;
        if (const int row = m_table->currentRow(); row >= 0 && row < chain.steps.size())
            chain.steps.removeAt(row);
        keep(chain);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_reopens, &QComboBox::activated, this, [this](int step) {
        ReviewChain chain = m_chain;
        chain.reopensAt = step;
        keep(chain);
    });
    connect(m_once, &QCheckBox::clicked, this, [this](bool once) {
        ReviewChain chain = m_chain;
        chain.signsOnce = once;
        keep(chain);
    });
    connect(m_check, &QPushButton::clicked, this, &ReviewSteps::checkLedger);
    connect(m_save, &QPushButton::clicked, this, &ReviewSteps::saveLedger);
    if (const Result<ReviewChain> chain = m_newsroom.review().chain())
        m_chain = *chain;
    retranslate();
}

void ReviewSteps::build()
{
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(NameColumn, scaled(160));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(scaled(220));
    for (QPushButton *button : {m_add, m_remove, m_up, m_down, m_check, m_save}) {
        setVariant(button, "fit", u"small"_s);
        button->setAutoDefault(false);
    }
    for (QLabel *label : {m_readyMadeLabel, m_reopensLabel})
        setVariant(label, "role", u"secondary"_s);
    m_readyMadeLabel->setBuddy(m_readyMade);
    m_reopensLabel->setBuddy(m_reopens);
    setVariant(m_ledgerTitle, "role", u"title"_s);
    for (QLabel *label : {m_hint, m_ledger}) {
        setVariant(label, "role", u"meta"_s);
        label->setWordWrap(true);
    }
    auto *acts = new QHBoxLayout;
    acts->setSpacing(scaled(8));
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        acts->addWidget(button);
    acts->addStretch(1);
    auto *ledgerActs = new QHBoxLayout;
    ledgerActs->setSpacing(scaled(8));
    ledgerActs->addWidget(m_check);
    ledgerActs->addStretch(1);
    ledgerActs->addWidget(m_month);
    ledgerActs->addWidget(m_save);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(scaled(16));
    choices->setColumnStretch(1, 1);
    choices->addWidget(m_readyMadeLabel, 0, 0);
    choices->addWidget(m_readyMade, 0, 1);
    auto *after = new QGridLayout;
    after->setHorizontalSpacing(scaled(16));
    after->setColumnStretch(1, 1);
    after->addWidget(m_reopensLabel, 0, 0);
    after->addWidget(m_reopens, 0, 1);
    after->addWidget(m_once, 1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(choices);
    column->addWidget(m_table);
    column->addLayout(acts);
    column->addLayout(after);
    column->addWidget(m_hint);
    column->addSpacing(scaled(16));
    column->addWidget(m_ledgerTitle);
    column->addWidget(m_ledger);
    column->addLayout(ledgerActs);
    column->addStretch(1);
}

void ReviewSteps::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_table->currentRow();
    m_table->setRowCount(int(m_chain.steps.size()));
    m_reopens->clear();
    for (int i = 0; i < m_chain.steps.size(); ++i) {
        const ReviewStep &step = m_chain.steps.at(i);
        m_table->setItem(i, NameColumn, new QTableWidgetItem(step.name));
        m_table->setItem(i, SignersColumn, new QTableWidgetItem(step.signers.join(tr(", ", "between names"))));
        m_reopens->addItem(step.name);
    }
    m_table->setCurrentCell(std::min(row, m_table->rowCount() - 1), NameColumn);
    m_reopens->setCurrentIndex(m_chain.reopensAt);
    m_once->setChecked(m_chain.signsOnce);
    const auto chains = readyMadeChains(m_newsroom.settings().language);
    m_readyMade->clear();
    int current = int(chains.size());
    for (int i = 0; i < chains.size(); ++i) {
        m_readyMade->addItem(chains.at(i).first);
        if (chains.at(i).second.steps == m_chain.steps)
            current = i;
    }
    if (current == chains.size())
        m_readyMade->addItem(tr("Steps of our own"));
    m_readyMade->setCurrentIndex(current);
    const bool has = !m_chain.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_remove, m_up, m_down, m_reopensLabel, m_reopens, m_once})
        widget->setVisible(has);
    updateButtons();
}

ReviewChain ReviewSteps::written() const
{
    ReviewChain chain = m_chain;
    chain.steps.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *name = m_table->item(row, NameColumn);
        const QTableWidgetItem *signers = m_table->item(row, SignersColumn);
        chain.steps.append({name ? name->text() : QString(), signers ? namesIn(signers->text()) : QStringList()});
    }
    return chain;
}

void ReviewSteps::keep(const ReviewChain &chain)
{
    if (Done kept = m_newsroom.review().setChain(chain); !kept) {
        Q_EMIT refused(kept.error());
    } else {
        m_chain = chain.tidied();
        Q_EMIT settled();
    }
    // Later: a cell that is being edited must not go under its editor.
    QMetaObject::invokeMethod(this, &ReviewSteps::fill, Qt::QueuedConnection);
}

void ReviewSteps::moveStep(int by)
{
    const int row = m_table->currentRow();
    ReviewChain chain = m_chain;
    if (row < 0 || row + by < 0 || row + by >= chain.steps.size())
        return;
    chain.steps.swapItemsAt(row, row + by);
    m_table->setCurrentCell(row + by, NameColumn);
    keep(chain);
}

void ReviewSteps::updateButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

void ReviewSteps::checkLedger()
{
    const Result<LedgerCheck> check = m_newsroom.review().check();
    if (!check)
        return Q_EMIT refused(check.error());
    const bool isWhole = check->faults.isEmpty();
    setVariant(m_ledger, "role", isWhole ? u"meta"_s : u"error"_s);
    m_ledger->setText(isWhole ? tr("All %n entries are as they were written. Hash of the last: %1", nullptr, int(check->rows))
                                    .arg(check->hash.left(16))
                              : check->faults.join(u'\n'));
}

void ReviewSteps::saveLedger()
{
    const QDate month = m_month->currentData().toDate();
    const Result<QByteArray> table = ledgerCsv(m_newsroom, month);
    if (!table)
        return Q_EMIT refused(table.error());
    const QString name = tr("Ledger %1", "name of a file; 1: month").arg(month.toString(u"yyyy-MM"_s)) + u".csv"_s;
    m_ask.saveFile(this, {tr("Save the ledger"), name, {tr("Tables (%1)").arg(u"*.csv"_s)}, tr("Save")},
                   [this, bytes = *table](const QString &path) {
                       if (Done written = replaceFile(path, bytes); !written)
                           Q_EMIT refused(written.error());
                   });
}

void ReviewSteps::retranslate()
{
    m_readyMadeLabel->setText(tr("Review of stories"));
    m_table->setHorizontalHeaderLabels({tr("Step"), tr("Who may sign (names; empty: everybody)")});
    m_table->setAccessibleName(tr("Steps of review"));
    m_add->setText(tr("Add step"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_reopensLabel->setText(tr("Begins again at"));
    m_once->setText(tr("Nobody signs two steps of one story"));
    m_hint->setText(tr("A story can be marked as ready when all steps have signed it. When it is sent back, or changed after the last "
                       "signature, review begins again at the step above."));
    m_ledgerTitle->setText(tr("Ledger"));
    m_ledger->setText(tr("Everything that is done with stories is written down in a chain that nobody can change unnoticed."));
    m_check->setText(tr("Check the ledger"));
    m_save->setText(tr("Save the month…"));
    m_month->setAccessibleName(tr("Month of the ledger"));
    m_month->clear();
    const QDate today = m_newsroom.clock().now().toTimeZone(m_newsroom.settings().zone()).date();
    for (int i = 0; i < ShownMonths; ++i) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(-i);
        m_month->addItem(uiLocale().toString(month, uiLocale().language() == QLocale::Chinese ? u"yyyy年M月"_s : u"MMMM yyyy"_s), month);
    }
    fill();
}

void ReviewSteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
