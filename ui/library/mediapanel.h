// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "model/medialist.h"
#include "model/records.h"

#include <QList>
#include <QWidget>

#include <array>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Galley {

class Newsroom;

/// What is known of the selected media files, to be written, and where one of them is used. What differs among several stands
/// empty; what is written then holds for all. GUI thread.
class MediaPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @p newsroom must outlive it.
    explicit MediaPanel(Newsroom &newsroom, QWidget *parent = nullptr);
    ~MediaPanel() override;

    void setFiles(const QList<Media> &files);
    /// Whether there is a story to put files into.
    void setMayInsert(bool may);

    QLineEdit *captionField() const { return m_fields[0].edit; }
    QLineEdit *altField() const { return m_fields[1].edit; }
    QLineEdit *creditField() const { return m_fields[2].edit; }
    QLineEdit *licenceField() const { return m_fields[3].edit; }
    QCheckBox *endBox() const { return m_hasEnd; }
    QDateEdit *endField() const { return m_end; }
    QListWidget *useList() const { return m_use; }
    QPushButton *insertButton() const { return m_insert; }
    QPushButton *replaceButton() const { return m_replace; }
    QPushButton *removeButton() const { return m_remove; }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    void openRequested(const Galley::ArticleId &story);
    void insertRequested(const QStringList &files);
    void replaceRequested(const QString &file);
    void removeRequested(const QStringList &files);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A text that is known of files, and how it is written.
    struct Field {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QString Media::*known = nullptr;
        std::optional<QString> MediaDetails::*written = nullptr;
    };
    void build();
    void fill();
    void keep(const Field &field);
    void keepEnd();
    void describe(const MediaDetails &details);
    void fillUse();
    QStringList names() const;
    QString aboutText() const;
    void retranslate();

    Newsroom &m_newsroom;
    QList<Media> m_files;
    bool m_mayInsert = false;
    QLabel *m_name;
    QLabel *m_about;
    std::array<Field, 4> m_fields;
    QCheckBox *m_hasEnd;
    QDateEdit *m_end;
    QLabel *m_useLabel;
    QListWidget *m_use;
    QPushButton *m_insert;
    QPushButton *m_replace;
    QPushButton *m_remove;
};

} // namespace Galley
