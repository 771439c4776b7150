// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Galley {

class BodyEdit;
class Newsroom;
class PictureSource;

/// The texts that editors put into stories by their names. What is written here is kept shortly after. GUI thread.
class SnippetsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetsPage(Newsroom &newsroom, QWidget *parent = nullptr);
    ~SnippetsPage() override;

    QListWidget *list() const { return m_list; }
    QLineEdit *nameField() const { return m_name; }
    BodyEdit *textField() const { return m_text; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *removeButton() const { return m_remove; }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void settled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill(const std::optional<SnippetId> &select);
    void show();
    void keep();
    void add();
    void removeCurrent();
    void retranslate();
    const Snippet *current() const;

    Newsroom &m_newsroom;
    std::unique_ptr<PictureSource> m_pictures;
    QList<Snippet> m_snippets;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    BodyEdit *m_text;
    QLabel *m_hint;
    QTimer m_keepSoon;
    int m_shown = -1; ///< the snippet that stands in the fields
};

} // namespace Galley
