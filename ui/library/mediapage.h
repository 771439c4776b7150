// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "model/ids.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace Galley {

class EmptyState;
class MediaModel;
class MediaPanel;
class Newsroom;
class Thumbnails;

/// The newsroom's pictures, video and audio: found, looked at and described. GUI thread.
class MediaPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MediaPage(Newsroom &newsroom, Thumbnails &thumbnails, QWidget *parent = nullptr);

    MediaModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    MediaPanel *panel() const { return m_panel; }
    QComboBox *scopeBox() const { return m_scope; }
    QComboBox *orderBox() const { return m_order; }
    QLineEdit *searchField() const { return m_search; }
    /// Selects @p file, when it is among those that are shown.
    void select(const QString &file);

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void openRequested(const Galley::ArticleId &story);
    void addRequested();
    void filesDropped(const QStringList &paths);
    void insertRequested(const QStringList &files);
    void replaceRequested(const QString &file);
    void removeRequested(const QStringList &files);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    void filter();
    void refresh();
    void showSelected();
    void showEmpty();
    void retranslate();

    Newsroom &m_newsroom;
    MediaModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QComboBox *m_scope;
    QComboBox *m_order;
    QLineEdit *m_search;
    QPushButton *m_add;
    QToolButton *m_close;
    QListView *m_view;
    EmptyState *m_empty;
    MediaPanel *m_panel;
    QTimer m_filterSoon;
    QTimer m_refreshSoon;
    bool m_isStale = true;
};

} // namespace Galley
