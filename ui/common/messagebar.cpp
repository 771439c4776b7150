// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/messagebar.h"

#include "ui/common/elidinglabel.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int ShownAtMost = 2;

class SeverityIcon final : public QWidget
{
public:
    explicit SeverityIcon(Severity severity, QWidget *parent) : QWidget(parent), m_severity(severity)
    {
        setFixedSize(scaled(16), scaled(16));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        const auto draw = [&](const QString &name, const QColor &colour) {
            painter.drawPixmap(0, 0, iconPixmap(name, width(), colour, devicePixelRatioF()));
        };
        switch (m_severity) {
        case Severity::Note: draw(u"info"_s, t.acc); break;
        case Severity::Warning: draw(u"warn"_s, t.review); break;
        case Severity::Problem: draw(u"error"_s, t.wd); break;
        }
    }

private:
    Severity m_severity;
};

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note: return translate("Galley", "Note");
    case Severity::Warning: return translate("Galley", "Warning");
    case Severity::Problem: return translate("Galley", "Problem");
    }
    return {};
}

} // namespace

MessageBar::MessageBar(const Message &message, QWidget *parent) : QFrame(parent), m_message(message)
{
    setFixedHeight(scaled(36));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), 0, scaled(8), 1);
    row->setSpacing(scaled(8));
    row->addWidget(new SeverityIcon(message.severity, this));
    auto *words = new ElidingLabel(message.text, this);
    words->setToolTip(message.detail);
    row->addWidget(words, 1);
    if (!message.action.isEmpty())
        connect(addAction(row, message.action), &QPushButton::clicked, this, &MessageBar::actionRequested);
    if (!message.otherAction.isEmpty())
        connect(addAction(row, message.otherAction), &QPushButton::clicked, this, &MessageBar::otherActionRequested);
    if (message.closable) {
        m_close = new QToolButton(this);
        m_close->setProperty("fit", u"row"_s);
        m_close->setIcon(themeIcon(u"x"_s));
        m_close->setIconSize({scaled(12), scaled(12)});
        m_close->setFixedSize(scaled(24), scaled(24));
        m_close->setFocusPolicy(Qt::TabFocus);
        connect(m_close, &QToolButton::clicked, this, &MessageBar::closeRequested);
        row->addWidget(m_close);
    }
    retranslate();
}

QPushButton *MessageBar::addAction(QHBoxLayout *row, const QString &label)
{
    auto *button = new QPushButton(label, this);
    button->setProperty("fit", u"row"_s);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void MessageBar::retranslate()
{
    //: How a screen reader announces a message bar; %1 is Note, Warning or Problem, %2 the message.
    setAccessibleName(translate("Galley", "%1: %2").arg(severityWord(m_message.severity), m_message.text));
    if (m_close) {
        m_close->setToolTip(translate("Galley", "Close"));
        m_close->setAccessibleName(translate("Galley", "Close this message"));
    }
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const QColor ground = m_message.severity == Severity::Problem ? t.wdS
        : m_message.severity == Severity::Warning                 ? t.reviewS
                                                                  : t.sel;
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_more(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_more->setProperty("role", u"meta"_s);
    m_more->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(4));
    m_more->hide();
    m_column->addWidget(m_more);
    m_column->addStretch();
    setFixedHeight(0);
    hide();
}

bool MessageArea::isShowing(const QString &key) const
{
    return std::any_of(m_bars.cbegin(), m_bars.cend(), [&](MessageBar *bar) { return bar->message().key == key; });
}

void MessageArea::post(const Message &message)
{
    if (!message.key.isEmpty()) {
        for (MessageBar *bar : std::as_const(m_bars)) {
            if (bar->message().key != message.key)
                continue;
            m_bars.removeOne(bar);
            bar->deleteLater();
            break;
        }
    }
    auto *bar = new MessageBar(message, this);
    connect(bar, &MessageBar::closeRequested, this, [this, bar] { remove(bar); });
    const auto carryOut = [this, bar](std::function<void()> Message::*part) {
        const std::function<void()> act = bar->message().*part;
        remove(bar);
        if (act)
            act();
    };
    connect(bar, &MessageBar::actionRequested, this, [carryOut] { carryOut(&Message::act); });
    connect(bar, &MessageBar::otherActionRequested, this, [carryOut] { carryOut(&Message::otherAct); });
    m_bars.prepend(bar);
    m_column->insertWidget(0, bar);
    arrange(Motion::Animated);
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageArea::dismiss(const QString &key)
{
    for (MessageBar *bar : std::as_const(m_bars)) {
        if (bar->message().key == key) {
            remove(bar);
            return;
        }
    }
}

void MessageArea::clear()
{
    for (MessageBar *bar : std::as_const(m_bars)) {
        bar->hide();
        bar->deleteLater();
    }
    m_bars.clear();
    arrange(Motion::AtOnce);
}

bool MessageArea::check(const Done &done)
{
    if (!done)
        post({Severity::Problem, done.error().message, done.error().detail, {}, {}, {}});
    return done.ok();
}

void MessageArea::remove(MessageBar *bar)
{
    m_bars.removeOne(bar);
    // It may be the sender, and the last one stays in sight while the room closes.
    if (!m_bars.isEmpty())
        bar->hide();
    bar->deleteLater();
    arrange(Motion::Animated);
}

void MessageArea::arrange(Motion motion)
{
    for (qsizetype k = 0; k < m_bars.size(); ++k)
        m_bars.at(k)->setVisible(k < ShownAtMost);
    const int hidden = qMax(0, int(m_bars.size()) - ShownAtMost);
    m_more->setVisible(hidden > 0);
    if (hidden > 0)
        m_more->setText(translate("Galley", "and %n more", "messages", hidden));
    int height = int(qMin<qsizetype>(m_bars.size(), ShownAtMost)) * scaled(36);
    if (hidden > 0)
        height += m_more->sizeHint().height();
    setShownHeight(height, motion);
}

void MessageArea::setShownHeight(int height, Motion motion)
{
    if (m_animation) {
        m_animation->stop();
        m_animation->deleteLater();
        m_animation = nullptr;
    }
    if (height > 0)
        show();
    if (motion == Motion::AtOnce || reducedMotion() || !window()->isVisible()) {
        setFixedHeight(height);
        setVisible(height > 0);
        return;
    }
    m_animation = new QPropertyAnimation(this, "maximumHeight", this);
    m_animation->setDuration(120);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    m_animation->setStartValue(this->height());
    m_animation->setEndValue(height);
    connect(m_animation, &QPropertyAnimation::valueChanged, this,
            [this](const QVariant &value) { setMinimumHeight(value.toInt()); });
    connect(m_animation, &QPropertyAnimation::finished, this, [this, height] {
        setFixedHeight(height);
        setVisible(height > 0);
    });
    m_animation->start();
}

void MessageArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        arrange(Motion::AtOnce);
    QWidget::changeEvent(event);
}

} // namespace Galley
