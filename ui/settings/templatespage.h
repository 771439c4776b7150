// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/storytemplate.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace Galley {

class Newsroom;

/// The stories that others are begun with: their names and their order. GUI thread.
class TemplatesPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p newsroom must outlive it.
    explicit TemplatesPage(Newsroom &newsroom, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    QPushButton *renameButton() const { return m_rename; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *usualButton() const { return m_usual; }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void settled();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void rename(const QListWidgetItem *item);
    void move(int from, int to);
    void say(const Done &done);
    void follow();
    void retranslate();

    Newsroom &m_newsroom;
    QList<StoryTemplate> m_templates;
    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QPushButton *m_usual;
    QLabel *m_hint;
};

} // namespace Galley
