// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/people.h"

#include <QList>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Galley {

class Ask;
class Newsroom;

/// The newsroom's contributors or its sources: those on its list and those that stories name, what is known of each, and several
/// spellings of one merged. What is written here is kept when its field is left. GUI thread.
class PeoplePage final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Contributors, Sources };
    /// Both must outlive it.
    PeoplePage(Newsroom &newsroom, Kind kind, Ask &ask, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    QLineEdit *nameField() const { return m_fields.first().edit; }
    /// Of contributors: role, contact, payment. Of sources: address.
    QLineEdit *field(int number) const { return m_fields.at(number).edit; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *mergeButton() const { return m_merge; }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void settled();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A name, whether it stands on the list, in stories or both.
    struct Row {
        QString name;
        int stories = 0;
        std::optional<Contributor> contributor = {};
        std::optional<Source> source = {};
        bool isKept() const { return contributor || source; }
    };
    struct Field {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QString Contributor::*ofContributor = nullptr;
        QString Source::*ofSource = nullptr;
    };
    bool arePeople() const { return m_kind == Kind::Contributors; }
    void build();
    void addField(QString Contributor::*ofContributor, QString Source::*ofSource);
    void read(const QString &select = {});
    Result<QList<Row>> rows() const;
    const Row *current() const;
    void showCurrent();
    void keep(const Field &field);
    void rename(const Row &row, const QString &name);
    Done put(Row row, const Field &field, const QString &text);
    void mergeInto(const QStringList &names, const QString &stays);
    void add();
    void removeCurrent();
    void askToMerge();
    void retranslate();

    Newsroom &m_newsroom;
    const Kind m_kind;
    Ask &m_ask;
    QList<Row> m_rows;
    QListWidget *m_list;
    QFormLayout *m_form = nullptr;
    QList<Field> m_fields;
    QLabel *m_named;
    QLabel *m_hint;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_merge;
};

} // namespace Galley
