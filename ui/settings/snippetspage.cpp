// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/snippetspage.h"

#include "body/html.h"
#include "desk/newsroom.h"
#include "desk/snippetdesk.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/picturesource.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Snippets are words.
class NoPictures final : public PictureSource
{
public:
    Result<Figure> addPicture(const QString &) override { return refusal(); }
    Result<Figure> addPicture(const QImage &) override { return refusal(); }
    QFuture<Result<QString>> addRecording(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<QString>(refusal()));
    }
    QString nameOf(const QString &) const override { return {}; }
    QString pathOf(const QString &) const override { return {}; }
    QPointF focusOf(const QString &) const override { return {0.5, 0.5}; }
    Done setFocus(const QString &, const QPointF &) override { return refusal(); }

private:
    static Error refusal()
    {
        return {ErrorKind::NotAllowed, SnippetsPage::tr("A snippet holds no pictures. Put the picture into the story itself."), {}};
    }
};

} // namespace

SnippetsPage::SnippetsPage(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_pictures(std::make_unique<NoPictures>())
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_text(new BodyEdit(*m_pictures))
    , m_hint(new QLabel(this))
{
    build();
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(400ms);
    connect(&m_keepSoon, &QTimer::timeout, this, &SnippetsPage::keep);
    connect(m_list, &QListWidget::currentRowChanged, this, &SnippetsPage::show);
    connect(m_add, &QPushButton::clicked, this, &SnippetsPage::add);
    connect(m_remove, &QPushButton::clicked, this, &SnippetsPage::removeCurrent);
    connect(m_name, &QLineEdit::textEdited, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_text, &BodyEdit::bodyChanged, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_text, &BodyEdit::refused, this, &SnippetsPage::refused);
    fill(std::nullopt);
    retranslate();
}

SnippetsPage::~SnippetsPage()
{
    keep();
    delete m_text; // before the pictures that it was given
}

void SnippetsPage::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_list->setFixedWidth(scaled(160));
    setVariant(m_list, "role", u"boxed"_s);
    m_list->setMinimumHeight(scaled(280));
    for (QPushButton *button : {m_add, m_remove}) {
        setVariant(button, "fit", u"small"_s);
        button->setAutoDefault(false);
    }
    setVariant(m_nameLabel, "role", u"secondary"_s);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    auto *sheet = new QWidget;
    setVariant(sheet, "ground", u"paper"_s);
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto *inSheet = new QVBoxLayout(sheet);
    inSheet->setContentsMargins(12, 12, 12, 12);
    inSheet->addWidget(m_text);
    inSheet->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    setVariant(scroll, "role", u"boxed"_s);
    scroll->setWidget(sheet);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_add);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    auto *name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    grid->addWidget(m_list, 0, 0, 3, 1);
    grid->addLayout(name, 0, 1);
    grid->addWidget(scroll, 1, 1);
    grid->setRowStretch(1, 1);
    grid->addWidget(m_hint, 2, 1);
    grid->addLayout(acts, 3, 0, 1, 2);
}

const Snippet *SnippetsPage::current() const
{
    return m_shown >= 0 && m_shown < m_snippets.size() ? &m_snippets.at(m_shown) : nullptr;
}

void SnippetsPage::fill(const std::optional<SnippetId> &select)
{
    const Result<QList<Snippet>> all = m_newsroom.snippets().all();
    if (!all)
        return Q_EMIT refused(all.error());
    m_snippets = *all;
    int row = m_snippets.isEmpty() ? -1 : 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (int i = 0; i < m_snippets.size(); ++i) {
            auto *item = new QListWidgetItem(m_snippets.at(i).name, m_list);
            item->setSizeHint({0, scaled(28)});
            if (select && m_snippets.at(i).id == *select)
                row = i;
        }
        m_list->setCurrentRow(row);
    }
    show();
}

void SnippetsPage::show()
{
    keep();
    m_shown = m_list->currentRow();
    const Snippet *snippet = current();
    m_name->setText(snippet ? snippet->name : QString());
    const Result<ParsedBody> body = parseHtml(snippet ? snippet->body : QString());
    m_text->setBody(body ? body->body : Body());
    for (QWidget *part : QList<QWidget *>{m_name, m_text, m_remove})
        part->setEnabled(snippet);
    m_keepSoon.stop();
}

void SnippetsPage::keep()
{
    const Snippet *before = current();
    if (!before || m_text->isComposing())
        return;
    Snippet now = *before;
    now.name = m_name->text().trimmed();
    now.body = toHtml(m_text->body());
    m_keepSoon.stop();
    if (now.name == before->name && now.body == before->body)
        return;
    const Result<Snippet> kept = m_newsroom.snippets().put(now);
    if (!kept)
        return Q_EMIT refused(kept.error());
    m_snippets[m_shown] = *kept;
    if (QListWidgetItem *item = m_list->item(m_shown))
        item->setText(kept->name);
    Q_EMIT settled();
}

void SnippetsPage::add()
{
    keep();
    QString name = tr("New snippet");
    const auto isTaken = [this](const QString &wanted) {
        return std::any_of(m_snippets.begin(), m_snippets.end(),
                           [&](const Snippet &snippet) { return snippet.name == wanted; });
    };
    for (int number = 2; isTaken(name); ++number)
        name = tr("New snippet %1").arg(number);
    const Result<Snippet> added = m_newsroom.snippets().add(name, toHtml({{Paragraph{{{name, {}, {}}}, Alignment::Start}}}));
    if (!added)
        return Q_EMIT refused(added.error());
    fill(added->id);
    m_name->setFocus();
    m_name->selectAll();
}

void SnippetsPage::removeCurrent()
{
    const Snippet *snippet = current();
    if (!snippet)
        return;
    const Done removed = m_newsroom.snippets().remove(snippet->id);
    if (!removed)
        return Q_EMIT refused(removed.error());
    m_shown = -1;
    fill(std::nullopt);
}

void SnippetsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SnippetsPage::retranslate()
{
    m_list->setAccessibleName(tr("Snippets"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the snippet"));
    m_text->setAccessibleName(tr("Text of the snippet"));
    m_add->setText(tr("New snippet"));
    m_remove->setText(tr("Remove"));
    m_hint->setText(tr("Names in double braces are filled in when the snippet is put into a story: {{author}}, "
                       "{{editor}}, {{source}}, {{headline}}, {{date}}, {{today}}, {{channel}}, {{newsroom}}. Any other "
                       "name stays for you to fill in."));
}

} // namespace Galley
