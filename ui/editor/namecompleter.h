// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCompleter>
#include <QStringList>

#include <functional>

class QLineEdit;
class QStandardItemModel;

namespace Galley {

/// Offers names while somebody writes them into a line, found by any part of them or by the initials of their pinyin. Belongs to the
/// line; GUI thread.
class NameCompleter final : public QCompleter
{
    Q_OBJECT

public:
    enum class Line {
        OneName,
        Names, ///< several, after spaces, commas and the like: the last one is completed
    };
    /// @p names is asked whenever @p line gets the focus.
    NameCompleter(std::function<QStringList()> names, Line kind, QLineEdit *line);

    QStringList splitPath(const QString &path) const override;
    QString pathFromIndex(const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    /// Where in @p text the name begins that is written last.
    qsizetype beginOfLast(const QString &text) const;

    std::function<QStringList()> m_names;
    QStringList m_shown;
    Line m_kind;
    mutable QString m_before; ///< what stands before the name that is completed
    QStandardItemModel *m_model;
};

} // namespace Galley
