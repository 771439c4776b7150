// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/findsheet.h"

#include "desk/background.h"
#include "desk/newsroom.h"
#include "ui/common/bars.h"
#include "ui/common/messagebar.h"
#include "ui/common/patternbuttons.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

enum Role { HitRole = Qt::UserRole, StoryRole };

/// A line with its hit: what goes is struck out, what comes stands behind it.
class HitDelegate final : public QStyledItemDelegate
{
public:
    HitDelegate(const bool &showsReplacement, QObject *parent)
        : QStyledItemDelegate(parent), m_showsReplacement(showsReplacement)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant value = index.data(HitRole);
        if (!value.isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        const QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        const auto hit = value.value<TextHit>();
        painter->save();
        painter->setFont(option.font);
        QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &plain, option.widget).adjusted(2, 0, -2, 0);
        room.setLeft(option.rect.left() + scaled(28));
        // The hit stays in sight: of the text before it as much as fits is shown.
        const QFontMetrics metrics(option.font);
        const QString before = metrics.elidedText(hit.before, Qt::ElideLeft, room.width() / 3);
        draw(*painter, room, before, tokens().ink2);
        draw(*painter, room, hit.matched, m_showsReplacement ? tokens().delInk : tokens().ink1,
             m_showsReplacement ? tokens().del : tokens().mark, m_showsReplacement);
        if (m_showsReplacement)
            draw(*painter, room, hit.replaced, tokens().insInk, tokens().ins);
        draw(*painter, room, metrics.elidedText(hit.after, Qt::ElideRight, room.width()), tokens().ink2);
        painter->restore();
    }

private:
    static void draw(QPainter &painter, QRect &room, const QString &text, const QColor &ink, const QColor &ground = {},
                     bool struck = false)
    {
        const int width = std::min(painter.fontMetrics().horizontalAdvance(text), room.width());
        const QRect place(room.topLeft(), QSize(width, room.height()));
        if (ground.isValid())
            painter.fillRect(place.adjusted(0, 4, 0, -4), ground);
        QFont font = painter.font();
        font.setStrikeOut(struck);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, text);
        font.setStrikeOut(false);
        painter.setFont(font);
        room.setLeft(place.right() + 1);
    }

    const bool &m_showsReplacement;
};

} // namespace

FindSheet::FindSheet(Newsroom &newsroom, QWidget *parent) : QDialog(parent), m_newsroom(newsroom)
{
    setObjectName(u"findSheet"_s);
    setWindowModality(Qt::WindowModal);
    resize(scaled(880), scaled(640));
    build();
    connect(m_find, &QLineEdit::returnPressed, this, &FindSheet::find);
    connect(m_with, &QLineEdit::returnPressed, this, &FindSheet::find);
    connect(m_search, &QPushButton::clicked, this, &FindSheet::find);
    connect(m_replace, &QPushButton::clicked, this, &FindSheet::replace);
    connect(m_close, &QPushButton::clicked, this, &FindSheet::reject);
    for (QLineEdit *field : {m_find, m_with})
        connect(field, &QLineEdit::textEdited, this, &FindSheet::forget);
    connect(m_where, &QComboBox::activated, this, &FindSheet::forget);
    connect(m_hits, &QTreeWidget::itemChanged, this, &FindSheet::noteChecks);
    connect(m_hits, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem *item) {
        const QTreeWidgetItem *story = item->parent() ? item->parent() : item;
        Q_EMIT storyRequested(m_found.stories.at(story->data(0, StoryRole).toInt()).story);
        reject();
    });
    connect(&m_finding, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { showProgress(done, m_finding.progressMaximum()); });
    connect(&m_replacing, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { showProgress(done, m_replacing.progressMaximum()); });
    connect(&m_finding, &QFutureWatcherBase::finished, this, &FindSheet::takeFound);
    connect(&m_replacing, &QFutureWatcherBase::finished, this, &FindSheet::takeReplaced);
    retranslate();
}

FindSheet::~FindSheet()
{
    m_finding.disconnect(this);
    m_replacing.disconnect(this);
    m_finding.cancel();
    m_replacing.cancel();
}

void FindSheet::build()
{
    const auto [head, headRow] = sheetBar(this, BarEdge::Top);
    m_title = new QLabel(head);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    headRow->addWidget(m_title);

    m_messages = new MessageArea(this);
    m_hits = new QTreeWidget(this);
    m_hits->setColumnCount(2);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setProperty("role", u"table"_s);
    m_hits->setHeaderHidden(true);
    m_hits->setIndentation(scaled(20));
    m_hits->setUniformRowHeights(true);
    m_hits->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_hits->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_hits->header()->setStretchLastSection(false);

    const auto [foot, footRow] = sheetBar(this, BarEdge::Bottom);
    footRow->setSpacing(12);
    m_summary = new QLabel(foot);
    m_summary->setProperty("role", u"secondary"_s);
    m_bar = new QProgressBar(foot);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaled(160));
    m_bar->hide();
    m_close = new QPushButton(foot);
    m_replace = new QPushButton(foot);
    m_replace->setProperty("role", u"primary"_s);
    m_close->setAutoDefault(false);
    m_replace->setAutoDefault(false);
    footRow->addWidget(m_summary);
    footRow->addWidget(m_bar);
    footRow->addStretch(1);
    footRow->addWidget(m_close);
    footRow->addWidget(m_replace);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    buildForm();
    column->addWidget(m_hits, 1);
    column->addWidget(foot);
    m_hits->setItemDelegate(new HitDelegate(m_showsReplacement, m_hits));
}

void FindSheet::buildForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(24, 16, 24, 12);
    grid->setSpacing(8);
    grid->setColumnStretch(0, 1);
    m_find = new QLineEdit(form);
    m_with = new QLineEdit(form);
    m_where = new QComboBox(form);
    m_search = new QPushButton(form);
    m_search->setAutoDefault(false);
    grid->addWidget(m_find, 0, 0);
    m_options = new PatternButtons(form);
    connect(m_options, &PatternButtons::optionsChanged, this, &FindSheet::forget);
    grid->addWidget(m_options, 0, 1);
    grid->addWidget(m_with, 1, 0);
    grid->addWidget(m_where, 1, 1);
    grid->addWidget(m_search, 0, 2, 2, 1, Qt::AlignVCenter);
    layout()->addWidget(form);
}

SearchedFields FindSheet::fields() const
{
    switch (m_where->currentIndex()) {
    case 1: return StoryField::Body;
    case 2: return AllStoryFields & ~SearchedFields(StoryField::Body);
    default: return AllStoryFields;
    }
}

void FindSheet::setWords(const QString &find, PatternOptions options, const QString &with)
{
    m_find->setText(find);
    m_with->setText(with);
    m_options->setOptions(options);
}

void FindSheet::forget()
{
    m_found = {};
    m_isFound = false;
    m_hits->clear();
    showState();
}

void FindSheet::find()
{
    if (isRunning() || m_find->text().isEmpty())
        return;
    forget();
    m_messages->clear();
    const Result<TextPattern> pattern = TextPattern::from(m_find->text(), m_options->options());
    if (!m_messages->check(pattern))
        return;
    m_pattern = *pattern;
    m_searched = fields();
    m_replacement = m_with->text();
    m_showsReplacement = !m_replacement.isEmpty();
    TextSearch search{*pattern, m_replacement, std::nullopt, m_searched};
    m_finding.setFuture(findInBackground(m_newsroom.folder(), search));
    showState();
}

void FindSheet::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void FindSheet::takeFound()
{
    if (!m_finding.isCanceled() && m_finding.future().resultCount() > 0) {
        if (const Result<FoundText> found = m_finding.result(); m_messages->check(found)) {
            m_found = *found;
            m_isFound = true;
            for (const Remark &remark : m_found.report.remarks)
                m_messages->post({remark.severity, remark.message});
            listHits();
        }
    }
    showState();
}

void FindSheet::listHits()
{
    const QScopedValueRollback checking(m_checking, true);
    m_hits->clear();
    const QSize row(0, scaled(28));
    for (int i = 0; i < m_found.stories.size(); ++i) {
        const StoryHits &story = m_found.stories.at(i);
        auto *item = new QTreeWidgetItem(m_hits, {story.headline, tr("%n hit(s)", nullptr, story.count)});
        item->setData(0, StoryRole, i);
        item->setCheckState(0, Qt::Checked);
        item->setSizeHint(0, row);
        item->setToolTip(0, story.headline);
        for (const TextHit &hit : story.hits) {
            auto *line = new QTreeWidgetItem(item, {hit.before + hit.matched + hit.after});
            line->setData(0, HitRole, QVariant::fromValue(hit));
            line->setCheckState(0, Qt::Checked);
            line->setSizeHint(0, row);
            line->setFirstColumnSpanned(true);
        }
        item->setExpanded(m_found.stories.size() <= 20);
    }
}

/// A story and its hits agree: a story is checked in part when some of its hits are.
void FindSheet::noteChecks(QTreeWidgetItem *item)
{
    if (m_checking)
        return;
    const QScopedValueRollback checking(m_checking, true);
    if (QTreeWidgetItem *story = item->parent()) {
        int checked = 0;
        for (int i = 0; i < story->childCount(); ++i)
            checked += story->child(i)->checkState(0) == Qt::Checked;
        story->setCheckState(0, checked == 0                 ? Qt::Unchecked
                                 : checked == story->childCount() ? Qt::Checked
                                                                  : Qt::PartiallyChecked);
    } else if (item->checkState(0) != Qt::PartiallyChecked) {
        for (int i = 0; i < item->childCount(); ++i)
            item->child(i)->setCheckState(0, item->checkState(0));
    }
    showState();
}

QList<TextReplacement::Choice> FindSheet::choices() const
{
    QList<TextReplacement::Choice> choices;
    for (int i = 0; i < m_hits->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_hits->topLevelItem(i);
        if (item->checkState(0) == Qt::Unchecked)
            continue;
        const StoryHits &story = m_found.stories.at(item->data(0, StoryRole).toInt());
        TextReplacement::Choice choice{story.story, story.contentHash, std::nullopt};
        if (item->checkState(0) == Qt::PartiallyChecked) {
            choice.hits.emplace();
            for (int line = 0; line < item->childCount(); ++line) {
                if (item->child(line)->checkState(0) == Qt::Checked)
                    choice.hits->insert(item->child(line)->data(0, HitRole).value<TextHit>().number);
            }
        }
        choices.append(choice);
    }
    return choices;
}

void FindSheet::replace()
{
    const QList<TextReplacement::Choice> chosen = choices();
    if (isRunning() || !m_isFound || chosen.isEmpty() || !m_pattern)
        return;
    m_messages->clear();
    TextReplacement wish{*m_pattern, m_replacement, m_searched, chosen, {}, m_newsroom.person()};
    m_replacing.setFuture(replaceInBackground(m_newsroom.folder(), m_newsroom.clock(), wish));
    showState();
}

void FindSheet::takeReplaced()
{
    m_newsroom.refresh(NewsroomChange::Stories);
    if (m_replacing.isCanceled() || m_replacing.future().resultCount() == 0) {
        m_messages->post({Severity::Note, tr("Replacing was stopped. The stories that were reached are changed; each has "
                                             "a revision of how it was.")});
    } else if (const Result<ReplaceSummary> done = m_replacing.result(); m_messages->check(done)) {
        for (const Remark &remark : done->report.remarks)
            m_messages->post({remark.severity, remark.message});
        const int stories = done->count(ReplaceOutcome::Replaced);
        m_messages->post({Severity::Note,
                          tr("%1 in %2. Each story keeps a revision of how it was.")
                              .arg(tr("Replaced %n place(s)", nullptr, done->places()),
                                   tr("%n story(ies)", "in how many stories", stories))});
    }
    Q_EMIT replaced();
    forget();
}

QString FindSheet::summary() const { return m_summary->text(); }

void FindSheet::showState()
{
    const bool runs = isRunning();
    m_bar->setVisible(runs);
    for (QWidget *part : QList<QWidget *>{m_find, m_with, m_where, m_search})
        part->setEnabled(!runs);
    const int chosen = int(choices().size());
    m_replace->setEnabled(!runs && m_isFound && chosen > 0);
    m_replace->setText(chosen > 0 ? tr("Replace in %n story(ies)", nullptr, chosen) : tr("Replace"));
    m_close->setText(runs ? tr("Stop") : tr("Close"));
    if (runs)
        m_summary->setText(m_replacing.isRunning() ? tr("Replacing…") : tr("Looking through the stories…"));
    else if (!m_isFound)
        m_summary->setText({});
    else if (m_found.total == 0)
        m_summary->setText(tr("Not found"));
    else
        m_summary->setText(tr("%1 in %2", "hits in stories")
                               .arg(tr("%n hit(s)", nullptr, m_found.total),
                                    tr("%n story(ies)", "in how many stories", int(m_found.stories.size()))));
}

void FindSheet::retranslate()
{
    setWindowTitle(tr("Find in the whole newsroom"));
    m_title->setText(tr("Find in the whole newsroom"));
    m_find->setPlaceholderText(tr("What to find"));
    m_find->setAccessibleName(tr("What to find"));
    m_with->setPlaceholderText(tr("What stands in its place; empty to take it out"));
    m_with->setAccessibleName(tr("What stands in its place"));
    const int where = std::max(0, m_where->currentIndex());
    m_where->clear();
    m_where->addItems({tr("Headlines and text"), tr("Text only"), tr("Headlines only")});
    m_where->setCurrentIndex(where);
    m_where->setAccessibleName(tr("Where to look"));
    m_search->setText(tr("Find"));
    m_hits->setAccessibleName(tr("Hits"));
    showState();
}

void FindSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void FindSheet::reject()
{
    if (!isRunning())
        return QDialog::reject();
    m_finding.cancel();
    m_replacing.cancel();
}

} // namespace Galley
