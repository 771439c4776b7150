// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/publishing/targetform.h"

#include "desk/longwork.h"
#include "desk/newsroom.h"
#include "desk/publishing.h"
#include "desk/targetdesk.h"
#include "ui/common/ask.h"
#include "ui/common/bars.h"
#include "ui/common/style.h"

#include <QCheckBox>
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
#include <QtConcurrentRun>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

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

/// A way to a place, as it is offered.
struct TargetForm::Kind {
    TargetKind kind;
    bool isEncrypted;
    int usualPort;
    QList<Row> rows;
};

const QList<TargetForm::Kind> &TargetForm::kinds()
{
    static const QList<Kind> all{
        {TargetKind::Folder, true, 0, {Folder}},
        {TargetKind::Zip, true, 0, {Folder}},
        {TargetKind::Sftp, true, 22, {Host, Port, User, Folder, Key, Secret}},
        {TargetKind::Ftp, true, 21, {Host, Port, User, Folder, Secret}},
        {TargetKind::Ftp, false, 21, {Host, Port, User, Folder, Secret}},
        {TargetKind::WebDav, true, 443, {Host, Port, User, Folder, Secret}},
        {TargetKind::S3, true, 0, {Host, Endpoint, Region, Folder, User, Secret}},
        {TargetKind::Git, true, 0, {Folder, Branch}},
    };
    return all;
}

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
    , m_branch(new QLineEdit(this))
    , m_endpoint(new QLineEdit(this))
    , m_region(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_chooseKey(new QPushButton(this))
    , m_secret(new QLineEdit(this))
    , m_publicUrl(new QLineEdit(this))
    , m_rehearsal(new QComboBox(this))
    , m_due(new QCheckBox(this))
    , m_indexNow(new QCheckBox(this))
    , m_baidu(new QLineEdit(this))
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
    connectFields();
    retranslate();
    followKind();
}

TargetForm::~TargetForm()
{
    m_testing.disconnect(this);
}

void TargetForm::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetForm::followKind);
    connect(m_test, &QPushButton::clicked, this, &TargetForm::test);
    connect(m_trust, &QPushButton::clicked, this, &TargetForm::trust);
    connect(m_keep, &QPushButton::clicked, this, &TargetForm::keep);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_testing, &QFutureWatcherBase::finished, this, &TargetForm::showTest);
    connect(m_chooseFolder, &QPushButton::clicked, this, &TargetForm::choosePlace);
    connect(m_chooseKey, &QPushButton::clicked, this, [this] {
        m_ask.openFile(this, {tr("Choose your private key"), QDir::homePath() + u"/.ssh"_s, {}, {}},
                       [this](const QString &file) { m_key->setText(QDir::toNativeSeparators(file)); });
    });
}

void TargetForm::choosePlace()
{
    const QString before = m_folder->text().isEmpty() ? QDir::homePath() : m_folder->text();
    const auto take = [this](const QString &place) { m_folder->setText(QDir::toNativeSeparators(place)); };
    if (kind().kind == TargetKind::Zip)
        m_ask.saveFile(this, {tr("Choose the file that the site goes into"), before, {tr("ZIP files (*.zip)")}, {}}, take);
    else
        m_ask.chooseFolder(this, {tr("Choose where the site goes"), before, {}, {}}, take);
}

void TargetForm::build()
{
    for (qsizetype i = 0; i < kinds().size(); ++i)
        m_kind->addItem(QString());
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(scaled(72));
    for (QLineEdit *field : {m_secret, m_baidu})
        field->setEchoMode(QLineEdit::Password);
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
    m_folderRow->setFocusProxy(m_folder);
    m_keyRow->setFocusProxy(m_key);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_kind, m_host, m_port, m_endpoint, m_region, m_folderRow, m_branch, m_user,
                                                           m_keyRow, m_secret, m_publicUrl, m_rehearsal, m_due, m_indexNow, m_baidu}) {
        auto *label = new QLabel(this);
        label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
        m_form->addRow(label, field);
    }
    m_form->addRow(m_said);

    const auto [foot, row] = sheetBar(this, BarEdge::Bottom);
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
    const Result<TargetAddress> read = TargetAddress::fromUrl(m_target.url);
    const TargetAddress there = read ? *read : TargetAddress();
    const auto isOfKind = [&](const Kind &kind) { return kind.kind == there.kind && kind.isEncrypted == there.isEncrypted; };
    const auto same = std::find_if(kinds().begin(), kinds().end(), isOfKind);
    const auto alike = std::find_if(kinds().begin(), kinds().end(), [&](const Kind &kind) { return kind.kind == there.kind; });
    m_kind->setCurrentIndex(int((same != kinds().end() ? same : alike) - kinds().begin()));
    m_usualPort = kind().usualPort;
    m_name->setText(m_target.name);
    m_host->setText(there.host);
    m_port->setValue(there.port > 0 ? there.port : m_usualPort);
    m_user->setText(there.user);
    m_folder->setText(there.isLocal() ? QDir::toNativeSeparators(there.path) : there.path);
    m_branch->setText(there.branch);
    m_endpoint->setText(there.endpoint);
    m_region->setText(there.region);
    m_key->setText(QDir::toNativeSeparators(m_target.keyFile));
    m_publicUrl->setText(m_target.publicUrl);
    m_publicUrl->setPlaceholderText(m_newsroom.settings().baseUrl.isEmpty() ? u"https://news.example.cn/"_s : m_newsroom.settings().baseUrl);
    m_rehearsal->addItem(QString());
    if (const auto all = m_newsroom.targets().all()) {
        for (const PublishTarget &other : *all) {
            if (other.id != m_target.id)
                m_rehearsal->addItem(other.name, other.id);
        }
    }
    m_due->setChecked(m_target.publishesDue);
    m_indexNow->setChecked(!m_target.indexNow.isEmpty());
    m_rehearsal->setCurrentIndex(std::max(0, m_rehearsal->findData(m_target.rehearsal)));
    if (!m_target.id.isEmpty()) {
        m_newsroom.targets().secrets(m_target, [form = QPointer<TargetForm>(this)](const TargetSecrets &secrets) {
            if (form && form->m_secret->text().isEmpty())
                form->m_secret->setText(secrets.login);
            if (form && form->m_baidu->text().isEmpty())
                form->m_baidu->setText(secrets.baidu);
        });
    }
}

const TargetForm::Kind &TargetForm::kind() const { return kinds().at(std::max(0, m_kind->currentIndex())); }

QWidget *TargetForm::fieldOf(Row row) const
{
    switch (row) {
    case Host: return m_host;
    case Port: return m_port;
    case User: return m_user;
    case Folder: return m_folderRow;
    case Branch: return m_branch;
    case Endpoint: return m_endpoint;
    case Region: return m_region;
    case Key: return m_keyRow;
    case Secret: break;
    }
    return m_secret;
}

void TargetForm::followKind()
{
    const Kind &now = kind();
    for (const Row row : {Host, Port, User, Folder, Branch, Endpoint, Region, Key, Secret})
        m_form->setRowVisible(fieldOf(row), now.rows.contains(row));
    const bool isHere = !now.rows.contains(Host);
    m_chooseFolder->setVisible(isHere);
    if (now.usualPort > 0 && (m_port->value() == m_usualPort || m_usualPort == 0))
        m_port->setValue(now.usualPort);
    if (now.usualPort > 0)
        m_usualPort = now.usualPort;
    say({}, {});
    m_shownKey.clear();
    m_trust->hide();
    retranslate();
}

TargetAddress TargetForm::address() const
{
    const Kind &now = kind();
    const auto textOf = [&](Row row, const QLineEdit *field) { return now.rows.contains(row) ? field->text().trimmed() : QString(); };
    TargetAddress address{.kind = now.kind, .isEncrypted = now.isEncrypted};
    address.host = textOf(Host, m_host);
    address.user = textOf(User, m_user);
    address.branch = textOf(Branch, m_branch);
    address.endpoint = textOf(Endpoint, m_endpoint);
    address.region = textOf(Region, m_region);
    if (now.usualPort > 0 && m_port->value() != now.usualPort)
        address.port = m_port->value();
    const QString folder = m_folder->text().trimmed();
    address.path = address.isLocal() ? QDir::fromNativeSeparators(folder) : folder.startsWith(u'/') || folder.isEmpty() ? folder : u'/' + folder;
    const Result<TargetAddress> before = TargetAddress::fromUrl(m_target.url);
    // What has no field stays as it is.
    address.isBucketInHost = before && before->kind == address.kind && before->endpoint == address.endpoint ? before->isBucketInHost
                                                                                                            : address.endpoint.isEmpty();
    if (before && before->kind == TargetKind::WebDav && address.kind == TargetKind::WebDav && before->host == address.host)
        address.isEncrypted = before->isEncrypted;
    return address;
}

PublishTarget TargetForm::written() const
{
    PublishTarget target = m_target;
    const TargetAddress address = this->address();
    target.name = m_name->text();
    target.url = address.toUrl();
    target.publicUrl = m_publicUrl->text();
    target.rehearsal = m_rehearsal->currentData().toString();
    target.publishesDue = m_due->isChecked();
    // One that was told elsewhere stays so.
    const auto server = [](bool isTold, const QString &before, const QUrl &usual) {
        return !isTold ? QString() : before.isEmpty() ? usual.toString() : before;
    };
    target.indexNow = server(m_indexNow->isChecked(), m_target.indexNow, indexNowServer());
    target.baidu = server(!m_baidu->text().isEmpty(), m_target.baidu, baiduServer());
    target.keyFile = kind().rows.contains(Key) ? QDir::fromNativeSeparators(m_key->text().trimmed()) : QString();
    // Another server has another key.
    const Result<TargetAddress> before = TargetAddress::fromUrl(m_target.url);
    if (!before || before->kind != address.kind || before->host != address.host || before->port != address.port
        || before->endpoint != address.endpoint)
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
    m_testing.setFuture(QtConcurrent::run(&longWork(), tryTarget, PublishRequest{.target = written(), .secrets = {.login = m_secret->text()}}));
}

void TargetForm::showTest()
{
    m_test->setEnabled(true);
    const Done done = m_testing.result();
    if (done)
        return say(tr("It works: the place answers, lets us in and can be written to."), u"secondary"_s);
    say(done.error().message, u"error"_s);
    const QString &shown = done.error().detail;
    m_shownKey = done.error().kind == ErrorKind::Untrusted && shown.startsWith("SHA256:"_L1) ? shown : QString();
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
    const TargetSecrets secrets{kind().rows.contains(Secret) ? m_secret->text() : QString(), m_baidu->text()};
    if (secrets.login.isEmpty() && secrets.baidu.isEmpty())
        return finish(*target);
    m_keep->setEnabled(false);
    m_newsroom.targets().keepSecrets(*target, secrets, [form = QPointer<TargetForm>(this), target = *target](bool isKept) {
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

QString TargetForm::labelOf(Row row) const
{
    const TargetKind now = kind().kind;
    switch (row) {
    case Host: return now == TargetKind::S3 ? tr("Bucket") : tr("Server");
    case Port: return tr("Port");
    case User: return now == TargetKind::S3 ? tr("Access key") : tr("User");
    case Folder: return now == TargetKind::Zip ? tr("File") : now == TargetKind::Git ? tr("Work tree") : tr("Folder");
    case Branch: return tr("Branch");
    case Endpoint: return tr("Endpoint");
    case Region: return tr("Region");
    case Key: return tr("Private key");
    case Secret: break;
    }
    return now == TargetKind::S3 ? tr("Secret key") : tr("Password");
}

void TargetForm::retranslate()
{
    setWindowTitle(m_target.id.isEmpty() ? tr("New target") : tr("Target"));
    const QStringList names{tr("Folder"),           tr("ZIP file"),
                            tr("Server, by SFTP"),  tr("Server, by FTPS"),
                            tr("Server, by FTP, unencrypted"), tr("Server, by WebDAV"),
                            tr("Bucket of S3 or compatible storage"), tr("Git repository")};
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, names.at(i));
    const auto name = [this](QWidget *field, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
            label->setText(text);
        (field->focusProxy() ? field->focusProxy() : field)->setAccessibleName(text);
    };
    name(m_name, tr("Name"));
    name(m_kind, tr("Kind"));
    for (const Row row : {Host, Port, User, Folder, Branch, Endpoint, Region, Key, Secret})
        name(fieldOf(row), labelOf(row));
    name(m_publicUrl, tr("Web address"));
    name(m_rehearsal, tr("Only after"));
    m_rehearsal->setItemText(0, tr("No other target"));
    m_rehearsal->setToolTip(tr("What goes here must stand at that target already, where you have looked at it"));
    name(m_indexNow, tr("Search engines"));
    m_indexNow->setText(tr("Are told what changed, by IndexNow"));
    m_indexNow->setToolTip(tr("Bing, Yandex, Naver and others come sooner. A file with a key proves that it is this site that tells."));
    name(m_baidu, tr("Token of Baidu"));
    m_baidu->setPlaceholderText(tr("None: Baidu is not told"));
    m_baidu->setToolTip(tr("From Baidu’s site for webmasters. It is kept in the keychain of the system."));
    name(m_due, tr("Scheduled stories"));
    m_due->setText(tr("Go out by themselves when their time has come, while Galley is open"));
    const TargetKind now = kind().kind;
    m_folder->setPlaceholderText(now == TargetKind::S3 ? tr("None: the whole bucket") : kind().rows.contains(Host) ? u"/var/www/news"_s : QString());
    m_branch->setPlaceholderText(tr("None: the one that is checked out"));
    m_endpoint->setPlaceholderText(tr("None: that of Amazon"));
    m_region->setPlaceholderText(u"us-east-1"_s);
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
