// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/colourfield.h"

#include "ui/common/style.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize SwatchSize{32, 16};

QPixmap swatch(const QColor &colour, qreal ratio)
{
    const QSize size(scaled(SwatchSize.width()), scaled(SwatchSize.height()));
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().edge);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 3, 3);
    return picture;
}

/// "#b3261e", "b3261e" and "#b21"; no names.
QColor colourFrom(const QString &text)
{
    static const QRegularExpression form(u"^#?((?:[0-9a-fA-F]{3}){1,2})\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    return match.hasMatch() ? QColor(u'#' + match.captured(1)) : QColor();
}

} // namespace

ColourField::ColourField(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_button(new QPushButton(this)), m_text(new QLineEdit(this))
{
    m_button->setProperty("fit", u"small"_s);
    m_button->setIconSize({scaled(SwatchSize.width()), scaled(SwatchSize.height())});
    m_text->setProperty("fit", u"small"_s);
    m_text->setMaxLength(9);
    m_text->setFixedWidth(scaled(96));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_button);
    row->addWidget(m_text);
    row->addStretch(1);
    setFocusProxy(m_button);

    connect(m_button, &QPushButton::clicked, this, &ColourField::openDialog);
    connect(m_text, &QLineEdit::editingFinished, this, &ColourField::takeText);
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
        // Six digits are a whole colour; three may be the beginning of six.
        if (text.trimmed().size() >= 6 && colourFrom(text).isValid())
            take(colourFrom(text));
    });
    showColour();
}

void ColourField::setColour(const QColor &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    showColour();
}

void ColourField::take(const QColor &colour)
{
    if (colour == m_colour || !colour.isValid())
        return;
    setColour(colour);
    Q_EMIT colourChanged(colour);
}

void ColourField::takeText()
{
    const QColor colour = colourFrom(m_text->text());
    setVariant(m_text, "state", colour.isValid() ? QString() : u"error"_s);
    take(colour);
    if (colour.isValid())
        m_text->setText(m_colour.name());
}

void ColourField::openDialog()
{
    if (!m_dialog) {
        m_dialog = new QColorDialog(m_colour, this);
        m_dialog->setWindowTitle(m_name);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QColorDialog::currentColorChanged, this, &ColourField::take);
        connect(m_dialog, &QColorDialog::rejected, this, [this, before = m_colour] { take(before); });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ColourField::showColour()
{
    m_button->setIcon(swatch(m_colour, devicePixelRatioF()));
    m_button->setToolTip(tr("Choose a colour"));
    m_button->setAccessibleName(tr("%1: choose a colour").arg(m_name));
    m_text->setAccessibleName(m_name);
    if (colourFrom(m_text->text()) != m_colour) {
        m_text->setText(m_colour.isValid() ? m_colour.name() : QString());
        setVariant(m_text, "state", {});
    }
}

void ColourField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showColour();
    QWidget::changeEvent(event);
}

} // namespace Galley
