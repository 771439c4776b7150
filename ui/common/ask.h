// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace Galley {

/// A decision that has to be made before the work can go on.
struct Question {
    QString title;       ///< what is about to happen
    QString text;        ///< what it means and what to do
    QString act;         ///< the verb on the button that does it
    QString alternative = {}; ///< the verb of a second way to do it; empty: none
    bool destructive = false; ///< what is lost cannot be had back
};
enum class Answer { Act, Alternative, Cancel };

/// One line of text that is wanted.
struct TextQuestion {
    QString title;
    QString label;
    QString text = {};        ///< what stands there first
    QString act;
    QString placeholder = {};
};

/// A file or folder that is wanted.
struct FileQuestion {
    QString title;
    QString folder = {};      ///< where to begin, or the suggested file
    QStringList filters = {}; ///< "Markdown (*.md *.markdown)"
    QString act = {};         ///< the verb on the button; the system's own when empty
};

/// All questions to the person at the desk go through here, so that a test can answer them. Every function returns
/// at once; the answer comes later, exactly once, on the GUI thread, unless @p parent was destroyed before.
class Ask
{
public:
    virtual ~Ask();

    virtual void decide(QWidget *parent, const Question &question, std::function<void(Answer)> answered) = 0;
    /// Calls @p answered only when something was written and not cancelled.
    virtual void text(QWidget *parent, const TextQuestion &question, std::function<void(const QString &)> answered) = 0;
    /// These call @p chosen only when something was chosen.
    virtual void openFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(const QString &)> chosen) = 0;
    virtual void openFiles(QWidget *parent, const FileQuestion &question,
                           std::function<void(const QStringList &)> chosen) = 0;
    virtual void saveFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(const QString &)> chosen) = 0;
    virtual void chooseFolder(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QString &)> chosen) = 0;

    /// decide() with one way only: calls @p act when the answer is yes.
    void confirm(QWidget *parent, const Question &question, std::function<void()> act);
};

/// Asks with the system's dialogs, window-modal.
class DialogAsk final : public Ask
{
public:
    void decide(QWidget *parent, const Question &question, std::function<void(Answer)> answered) override;
    void text(QWidget *parent, const TextQuestion &question, std::function<void(const QString &)> answered) override;
    void openFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override;
    void openFiles(QWidget *parent, const FileQuestion &question,
                   std::function<void(const QStringList &)> chosen) override;
    void saveFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override;
    void chooseFolder(QWidget *parent, const FileQuestion &question,
                      std::function<void(const QString &)> chosen) override;
};

} // namespace Galley
