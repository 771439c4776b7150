// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/publishtarget.h"

#include <QDialog>
#include <QFutureWatcher>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Galley {

class Ask;
class Newsroom;
struct TargetAddress;

/// A place to publish to, to be written down and tried. The secret goes to the keychain when it is kept. GUI thread.
class TargetForm final : public QDialog
{
    Q_OBJECT

public:
    /// @p target without an id is a new one. All must outlive it.
    TargetForm(Newsroom &newsroom, Ask &ask, const PublishTarget &target, QWidget *parent);
    ~TargetForm() override;

    QLineEdit *nameField() const { return m_name; }
    QComboBox *kindBox() const { return m_kind; }
    QLineEdit *folderField() const { return m_folder; }
    QLineEdit *hostField() const { return m_host; }
    QSpinBox *portField() const { return m_port; }
    QLineEdit *userField() const { return m_user; }
    QLineEdit *branchField() const { return m_branch; }
    QLineEdit *endpointField() const { return m_endpoint; }
    QLineEdit *regionField() const { return m_region; }
    QLineEdit *keyField() const { return m_key; }
    QLineEdit *secretField() const { return m_secret; }
    QCheckBox *indexNowBox() const { return m_indexNow; }
    QLineEdit *baiduField() const { return m_baidu; }
    QCheckBox *dueBox() const { return m_due; }
    QComboBox *rehearsalBox() const { return m_rehearsal; }
    QPushButton *testButton() const { return m_test; }
    QPushButton *trustButton() const { return m_trust; }
    QPushButton *keepButton() const { return m_keep; }
    QString said() const;

Q_SIGNALS:
    void kept(const Galley::PublishTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The rows that not every kind has.
    enum Row { Host, Port, User, Folder, Branch, Endpoint, Region, Key, Secret };
    struct Kind;
    static const QList<Kind> &kinds();

    void build();
    void connectFields();
    void fill();
    const Kind &kind() const;
    void followKind();
    void choosePlace();
    /// What stands in the fields.
    TargetAddress address() const;
    PublishTarget written() const;
    void test();
    void showTest();
    void trust();
    void keep();
    void finish(const PublishTarget &target);
    void say(const QString &text, const QString &role);
    QWidget *fieldOf(Row row) const;
    QString labelOf(Row row) const;
    void retranslate();

    Newsroom &m_newsroom;
    Ask &m_ask;
    PublishTarget m_target;
    QString m_shownKey; ///< of the server, which nobody trusts yet
    QFutureWatcher<Done> m_testing;

    QFormLayout *m_form = nullptr;
    int m_usualPort = 0; ///< of the kind that was shown last
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QWidget *m_folderRow = nullptr;
    QLineEdit *m_folder;
    QPushButton *m_chooseFolder;
    QLineEdit *m_branch;
    QLineEdit *m_endpoint;
    QLineEdit *m_region;
    QWidget *m_keyRow = nullptr;
    QLineEdit *m_key;
    QPushButton *m_chooseKey;
    QLineEdit *m_secret;
    QLineEdit *m_publicUrl;
    QComboBox *m_rehearsal;
    QCheckBox *m_due;
    QCheckBox *m_indexNow;
    QLineEdit *m_baidu; ///< the token
    QLabel *m_said;
    QPushButton *m_test;
    QPushButton *m_trust;
    QPushButton *m_cancel;
    QPushButton *m_keep;
};

} // namespace Galley
