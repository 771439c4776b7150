// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/linkpanel.h"

#include "body/body.h"
#include "ui/common/style.h"
#include "ui/editor/linefield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// "example.com/page" as people type it is a web address, "page.html" and "/page" are addresses of this site.
QString completed(const QString &typed)
{
    static const QRegularExpression host(u"^(www\\.|[A-Za-z0-9-]+\\.(com|cn|net|org|gov|edu|io)(/|$|\\.))"_s);
    const QString text = typed.trimmed();
    return host.match(text).hasMatch() ? u"https://"_s + text : text;
}

} // namespace

LinkPanel::LinkPanel(QWidget *host)
    : Popover(host)
    , m_address(new LineField(LineField::Width::Given, this))
    , m_apply(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_refusal(new QLabel(this))
{
    setVariant(m_address, "fit", u"small"_s);
    setVariant(m_apply, "fit", u"small"_s);
    setVariant(m_remove, "fit", u"small"_s);
    setVariant(m_refusal, "role", u"error"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(m_apply);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_refusal);
    setMinimumWidth(scaled(400));
    connect(m_address, &QLineEdit::returnPressed, this, &LinkPanel::accept);
    connect(m_apply, &QPushButton::clicked, this, &LinkPanel::accept);
    connect(m_remove, &QPushButton::clicked, this, &LinkPanel::removalRequested);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        setVariant(m_address, "state", {});
        m_refusal->hide();
    });
    retranslate();
}

void LinkPanel::retranslate()
{
    m_address->setPlaceholderText(tr("https://"));
    m_address->setAccessibleName(tr("Link address"));
    m_apply->setText(tr("Set link"));
    m_remove->setText(tr("Remove link"));
    m_refusal->setText(tr("A link cannot lead there. Give a web address, an e-mail address after mailto:, or a page "
                          "of this site."));
}

void LinkPanel::setAddress(const QString &address)
{
    m_address->setText(address);
    m_remove->setVisible(!address.isEmpty());
    m_refusal->hide();
    setVariant(m_address, "state", {});
}

void LinkPanel::focusAddress()
{
    m_address->setFocus();
    m_address->selectAll();
}

void LinkPanel::accept()
{
    const QString typed = completed(m_address->text());
    if (typed.isEmpty())
        return Q_EMIT removalRequested();
    const QString address = allowedLink(typed);
    if (!address.isEmpty())
        return Q_EMIT accepted(address);
    setVariant(m_address, "state", u"error"_s);
    m_refusal->show();
    adjustSize();
}

} // namespace Galley
