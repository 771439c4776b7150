// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

class EmptyState::Picture final : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent) { setFixedSize(scaled(40), scaled(40)); }

    void setIcon(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(m_name, width(), tokens().edge, devicePixelRatioF()));
    }

private:
    QString m_name;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_picture(new Picture(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->setSpacing(0);
    column->addStretch(4);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(scaled(16));
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_title->setFont(interfaceFont(TextStyle::Card));
    m_text->setProperty("role", u"secondary"_s);
    m_text->setContentsMargins(0, scaled(4), 0, 0);
    column->addSpacing(scaled(16));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(5);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &text, const QString &action,
                            const QString &actionIcon)
{
    m_picture->setIcon(icon);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(action);
    setIconBesideWords(m_button, actionIcon.isEmpty() ? QIcon() : themeIcon(actionIcon, IconInk::Text));
    m_button->setVisible(!action.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        m_title->setFont(interfaceFont(TextStyle::Card));
    QWidget::changeEvent(event);
}

} // namespace Galley
