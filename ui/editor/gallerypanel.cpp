// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/gallerypanel.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/picturesource.h"

#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QIcon thumbnailOf(const QString &path, const QSize &size)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize natural = reader.size();
    if (natural.isEmpty())
        return themeIcon(u"photo"_s);
    reader.setScaledSize(natural.scaled(size, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return themeIcon(u"photo"_s);
    const QRect middle(QPoint((image.width() - size.width()) / 2, (image.height() - size.height()) / 2), size);
    return QIcon(QPixmap::fromImage(image.copy(middle)));
}

} // namespace

GalleryPanel::GalleryPanel(QWidget *host)
    : Popover(host)
    , m_list(new QListWidget(this))
    , m_earlier(iconButton(this, u"cl"_s))
    , m_later(iconButton(this, u"cr"_s))
    , m_remove(iconButton(this, u"trash"_s))
    , m_add(new QPushButton(this))
    , m_caption(new LineField(LineField::Width::Given, this))
    , m_alt(new LineField(LineField::Width::Given, this))
    , m_credit(new LineField(LineField::Width::Given, this))
    , m_whole(new LineField(LineField::Width::Given, this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &GalleryPanel::showPicture);
    connect(m_earlier, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &GalleryPanel::removePicture);
    connect(m_add, &QPushButton::clicked, this, &GalleryPanel::picturesRequested);
    retranslate();
}

void GalleryPanel::build()
{
    m_list->setFlow(QListView::LeftToRight);
    m_list->setIconSize(QSize(scaled(72), scaled(48)));
    m_list->setFixedHeight(scaled(48) + scaled(16));
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVariant(m_add, "fit", u"small"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_list, 0, 0, 1, 2);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(4);
    for (QToolButton *button : {m_earlier, m_later, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    acts->addWidget(m_add);
    grid->addLayout(acts, 1, 0, 1, 2);
    for (LineField *field : {m_caption, m_alt, m_credit, m_whole}) {
        setVariant(field, "fit", u"small"_s);
        auto *label = new QLabel(this);
        setVariant(label, "role", u"secondary"_s);
        label->setBuddy(field);
        m_labels.append(label);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textEdited, this, &GalleryPanel::takeFields);
        connect(field, &QLineEdit::returnPressed, this, &Popover::dismiss);
    }
    setMinimumWidth(scaled(480));
}

int GalleryPanel::current() const { return m_list->currentRow(); }

void GalleryPanel::setGallery(const Gallery &gallery)
{
    m_gallery = gallery;
    fillList();
    m_list->setCurrentRow(0);
    m_whole->setText(plainText(gallery.caption));
}

void GalleryPanel::fillList()
{
    const int row = current();
    m_filling = true; // the list speaks of every row that comes and goes
    m_list->clear();
    for (const Figure &figure : m_gallery.figures) {
        const QString path = m_pictures ? m_pictures->pathOf(figure.file) : QString();
        auto *item = new QListWidgetItem(thumbnailOf(path, m_list->iconSize()), {}, m_list);
        const QString words = plainText(figure.caption);
        item->setToolTip(words.isEmpty() ? figure.alt : words);
        item->setData(Qt::AccessibleTextRole,
                      words.isEmpty() && figure.alt.isEmpty() ? tr("Picture %1").arg(m_list->count()) : item->toolTip());
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
    m_filling = false;
    showPicture();
}

void GalleryPanel::focusCaption()
{
    m_caption->setFocus();
    m_caption->selectAll();
}

void GalleryPanel::showPicture()
{
    if (m_filling)
        return;
    const int at = current();
    const bool any = at >= 0 && at < int(m_gallery.figures.size());
    const Figure figure = any ? m_gallery.figures[size_t(at)] : Figure();
    m_caption->setText(plainText(figure.caption).replace(u'\n', QChar::LineSeparator));
    m_alt->setText(figure.alt);
    m_credit->setText(figure.credit);
    m_earlier->setEnabled(at > 0);
    m_later->setEnabled(any && at + 1 < int(m_gallery.figures.size()));
    // The last one of a gallery goes with it.
    m_remove->setEnabled(m_gallery.figures.size() > 1);
}

void GalleryPanel::takeFields()
{
    const int at = current();
    if (at >= 0 && at < int(m_gallery.figures.size())) {
        Figure &figure = m_gallery.figures[size_t(at)];
        figure.caption = withText(figure.caption, m_caption->text().replace(QChar::LineSeparator, u'\n'));
        figure.alt = m_alt->text();
        figure.credit = m_credit->text();
    }
    m_gallery.caption = withText(m_gallery.caption, m_whole->text());
    Q_EMIT galleryEdited(m_gallery);
}

void GalleryPanel::move(int by)
{
    const int at = current();
    const int to = at + by;
    if (at < 0 || to < 0 || to >= int(m_gallery.figures.size()))
        return;
    std::swap(m_gallery.figures[size_t(at)], m_gallery.figures[size_t(to)]);
    fillList();
    m_list->setCurrentRow(to);
    Q_EMIT galleryEdited(m_gallery);
}

void GalleryPanel::removePicture()
{
    const int at = current();
    if (at < 0 || m_gallery.figures.size() < 2)
        return;
    m_gallery.figures.erase(m_gallery.figures.begin() + at);
    fillList();
    Q_EMIT galleryEdited(m_gallery);
}

void GalleryPanel::retranslate()
{
    setAccessibleName(tr("Gallery"));
    m_list->setAccessibleName(tr("Pictures of the gallery"));
    nameButton(m_earlier, tr("Show this picture earlier"));
    nameButton(m_later, tr("Show this picture later"));
    nameButton(m_remove, tr("Take this picture out of the gallery"));
    m_add->setText(tr("Add pictures…"));
    const QStringList labels{tr("Caption"), tr("Alt text"), tr("Credit"), tr("All pictures")};
    const QStringList names{tr("Caption of the picture"), tr("Alternative text of the picture"),
                            tr("Credit of the picture"), tr("Caption of the gallery")};
    const QList<LineField *> fields{m_caption, m_alt, m_credit, m_whole};
    for (int i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setText(labels.at(i));
        fields.at(i)->setAccessibleName(names.at(i));
    }
    m_alt->setPlaceholderText(tr("What the picture shows, for those who cannot see it"));
    m_whole->setPlaceholderText(tr("What they show together"));
}

} // namespace Galley
