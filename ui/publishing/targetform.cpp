// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/targetform.h"

#include "desk/newsroom.h"
#include "desk/publishing.h"
#include "desk/targetdesk.h"
#include "ui/common/ask.h"
#include "ui/common/style.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QPointer>
#include <QUrl>
#include <QtConcurrentRun>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

enum Kind { Folder, Sftp };
constexpr int UsualPort = 22;

/// A field with a button behind it.
QWidget *withButton(QLineEdit *field, QPushButton *button, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(field, 1);
    layout->addWidget(button);
    return row;
}

} // namespace

TargetForm::TargetForm(Newsroom &newsroom, Ask &ask, const PublishTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_newsroom(newsroom)
    , m_ask(ask)
    , m_target(target)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_chooseFolder(new QPushButton(this))
    , m_key(new QLineEdit(this))
    , m_chooseKey(new QPushButton(this))
    , m_secret(new QLineEdit(this))
    , m_publicUrl(new QLineEdit(this))
    , m_said(new QLabel(this))
    , m_test(new QPushButton(this))
    , m_trust(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_keep(new QPushButton(this))
{
    setObjectName(u"targetForm"_s);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(scaled(520));
    build();
    fill();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetForm::followKind);
    connect(m_test, &QPushButton::clicked, this, &TargetForm::test);
    connect(m_trust, &QPushButton::clicked, this, &TargetForm::trust);
    connect(m_keep, &QPushButton::clicked, this, &TargetForm::keep);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_testing, &QFutureWatcherBase::finished, this, &TargetForm::showTest);
    connect(m_chooseFolder, &QPushButton::clicked, this, [this] {
        m_ask.chooseFolder(this, {tr("Choose where the site goes"), m_folder->text().isEmpty() ? QDir::homePath() : m_folder->text(), {}, {}},
                           [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
    connect(m_chooseKey, &QPushButton::clicked, this, [this] {
        m_ask.openFile(this, {tr("Choose your private key"), QDir::homePath() + u"/.ssh"_s, {}, {}},
                       [this](const QString &file) { m_key->setText(QDir::toNativeSeparators(file)); });
    });
    retranslate();
    followKind();
}

TargetForm::~TargetForm()
{
    m_testing.disconnect(this);
}

QLabel *TargetForm::addRow(QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    m_form->addRow(label, field);
    m_labels.append(label);
    return label;
}

void TargetForm::build()
{
    m_kind->addItem(QString());
    m_kind->addItem(QString());
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(scaled(72));
    m_secret->setEchoMode(QLineEdit::Password);
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setTextFormat(Qt::PlainText);
    m_keep->setProperty("role", u"primary"_s);
    m_keep->setDefault(true);
    m_trust->setProperty("role", u"accent"_s);
    for (QPushButton *button : {m_test, m_trust, m_cancel, m_chooseFolder, m_chooseKey})
        button->setAutoDefault(false);
    m_form = new QFormLayout;
    m_form->setContentsMargins(24, 20, 24, 16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_folderRow = withButton(m_folder, m_chooseFolder, this);
    m_keyRow = withButton(m_key, m_chooseKey, this);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_kind, m_host, m_port, m_user, m_folderRow, m_keyRow, m_secret, m_publicUrl})
        addRow(field);
    m_form->addRow(m_said);

    auto *foot = new QFrame(this);
    foot->setProperty("bar", u"bottom"_s);
    foot->setProperty("ground", u"chrome"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addWidget(m_trust);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_form, 1);
    column->addWidget(foot);
}

void TargetForm::fill()
{
    const QUrl url(m_target.url);
    const bool isSftp = url.scheme() == "sftp"_L1;
    m_name->setText(m_target.name);
    m_kind->setCurrentIndex(isSftp ? Sftp : Folder);
    m_host->setText(url.host());
    m_port->setValue(url.port(UsualPort));
    m_user->setText(url.userName(QUrl::FullyDecoded));
    m_folder->setText(isSftp ? url.path(QUrl::FullyDecoded) : QDir::toNativeSeparators(url.toLocalFile()));
    m_key->setText(QDir::toNativeSeparators(m_target.keyFile));
    m_publicUrl->setText(m_target.publicUrl);
    m_publicUrl->setPlaceholderText(m_newsroom.settings().baseUrl.isEmpty() ? u"https://news.example.cn/"_s : m_newsroom.settings().baseUrl);
    if (!m_target.id.isEmpty()) {
        m_newsroom.targets().secret(m_target, [field = QPointer<QLineEdit>(m_secret)](const QString &secret) {
            if (field && field->text().isEmpty())
                field->setText(secret);
        });
    }
}

bool TargetForm::isFolder() const { return m_kind->currentIndex() == Folder; }

void TargetForm::followKind()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_keyRow, m_secret})
        m_form->setRowVisible(field, !isFolder());
    m_chooseFolder->setVisible(isFolder());
    m_folder->setPlaceholderText(isFolder() ? QString() : u"/var/www/news"_s);
    say({}, {});
    m_shownKey.clear();
    m_trust->hide();
}

PublishTarget TargetForm::written() const
{
    PublishTarget target = m_target;
    target.name = m_name->text();
    target.publicUrl = m_publicUrl->text();
    if (isFolder()) {
        target.url = QUrl::fromLocalFile(QDir::fromNativeSeparators(m_folder->text().trimmed())).toString(QUrl::FullyEncoded);
        target.keyFile.clear();
        target.hostKey.clear();
        return target;
    }
    QUrl url;
    url.setScheme(u"sftp"_s);
    url.setHost(m_host->text().trimmed());
    url.setUserName(m_user->text().trimmed(), QUrl::DecodedMode);
    url.setPort(m_port->value() == UsualPort ? -1 : m_port->value());
    const QString folder = m_folder->text().trimmed();
    url.setPath(folder.startsWith(u'/') || folder.isEmpty() ? folder : u'/' + folder, QUrl::DecodedMode);
    target.url = url.toString(QUrl::FullyEncoded);
    target.keyFile = QDir::fromNativeSeparators(m_key->text().trimmed());
    // Another server has another key.
    if (QUrl(m_target.url).host() != url.host() || QUrl(m_target.url).port(UsualPort) != m_port->value())
        target.hostKey.clear();
    return target;
}

void TargetForm::say(const QString &text, const QString &role)
{
    m_said->setText(text);
    setVariant(m_said, "role", role);
    m_form->setRowVisible(m_said, !text.isEmpty());
}

QString TargetForm::said() const { return m_said->text(); }

void TargetForm::test()
{
    if (m_testing.isRunning())
        return;
    m_trust->hide();
    m_test->setEnabled(false);
    say(tr("Trying to connect…"), u"secondary"_s);
    m_testing.setFuture(QtConcurrent::run(tryTarget, PublishRequest{written(), m_secret->text(), m_newsroom.person(), {}, {}}));
}

void TargetForm::showTest()
{
    m_test->setEnabled(true);
    const Done done = m_testing.result();
    if (done)
        return say(tr("It works: the place answers, lets us in and can be written to."), u"secondary"_s);
    say(done.error().message, u"error"_s);
    m_shownKey = done.error().kind == ErrorKind::Untrusted ? done.error().detail : QString();
    m_trust->setVisible(!m_shownKey.isEmpty());
}

/// From now on that server is the one with this key.
void TargetForm::trust()
{
    const PublishTarget target = written();
    m_target.url = target.url;
    m_target.hostKey = m_shownKey;
    m_trust->hide();
    test();
}

void TargetForm::keep()
{
    const Result<PublishTarget> target = m_newsroom.targets().put(written());
    if (!target)
        return say(target.error().message, u"error"_s);
    m_target = *target;
    if (isFolder() || m_secret->text().isEmpty())
        return finish(*target);
    m_keep->setEnabled(false);
    m_newsroom.targets().keepSecret(*target, m_secret->text(), [form = QPointer<TargetForm>(this), target = *target](bool isKept) {
        if (!form)
            return;
        form->m_keep->setEnabled(true);
        if (isKept)
            return form->finish(target);
        const Question question{tr("There is no keychain on this system"),
                                tr("The password is known until Galley is closed, and asked for again the next time. It is written nowhere."),
                                tr("Go on")};
        form->m_ask.confirm(form, question, [form, target] {
            if (form)
                form->finish(target);
        });
    });
}

void TargetForm::finish(const PublishTarget &target)
{
    Q_EMIT kept(target);
    accept();
}

void TargetForm::retranslate()
{
    setWindowTitle(m_target.id.isEmpty() ? tr("New target") : tr("Target"));
    m_kind->setItemText(Folder, tr("Folder"));
    m_kind->setItemText(Sftp, tr("Server, by SFTP"));
    const QStringList labels{tr("Name"), tr("Kind"), tr("Server"), tr("Port"), tr("User"), tr("Folder"), tr("Private key"),
                             tr("Password"), tr("Web address")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(labels.at(i));
    for (const auto &[field, text] : std::initializer_list<std::pair<QWidget *, QString>>{
             {m_name, labels.at(0)}, {m_kind, labels.at(1)}, {m_host, labels.at(2)}, {m_port, labels.at(3)}, {m_user, labels.at(4)},
             {m_folder, labels.at(5)}, {m_key, labels.at(6)}, {m_secret, labels.at(7)}, {m_publicUrl, labels.at(8)}})
        field->setAccessibleName(text);
    m_key->setPlaceholderText(tr("None: the keys of the agent, or the password"));
    m_secret->setToolTip(tr("The password, or the passphrase of the key. It is kept in the keychain of the system."));
    m_publicUrl->setToolTip(tr("Where readers find the site; empty: as in the settings"));
    m_chooseFolder->setText(tr("Choose…"));
    m_chooseKey->setText(tr("Choose…"));
    m_test->setText(tr("Test connection"));
    m_trust->setText(tr("Trust this key"));
    m_cancel->setText(tr("Cancel"));
    m_keep->setText(tr("Keep"));
}

void TargetForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace Galley
