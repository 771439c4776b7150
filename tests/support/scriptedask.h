// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/ask.h"

#include <QStringList>
#include <QTimer>

namespace Galley {

/// Answers questions as a test laid them out, and keeps what was asked. Answers come later, as a person's do.
class ScriptedAsk final : public Ask
{
public:
    Answer decision = Answer::Act;
    QString textAnswer;
    QString file;
    QStringList files;
    QString folder;
    QStringList asked; ///< titles

    void decide(QWidget *parent, const Question &question, std::function<void(Answer)> answered) override
    {
        asked.append(question.title);
        later(parent, [this, answered] { answered(decision); });
    }
    void text(QWidget *parent, const TextQuestion &question, std::function<void(const QString &)> answered) override
    {
        asked.append(question.title);
        if (!textAnswer.isEmpty())
            later(parent, [this, answered] { answered(textAnswer); });
    }
    void openFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        give(parent, question, file, chosen);
    }
    void openFiles(QWidget *parent, const FileQuestion &question,
                   std::function<void(const QStringList &)> chosen) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            later(parent, [this, chosen] { chosen(files); });
    }
    void saveFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        give(parent, question, file, chosen);
    }
    void chooseFolder(QWidget *parent, const FileQuestion &question,
                      std::function<void(const QString &)> chosen) override
    {
        give(parent, question, folder, chosen);
    }

private:
    void give(QWidget *parent, const FileQuestion &question, const QString &path,
              const std::function<void(const QString &)> &chosen)
    {
        asked.append(question.title);
        if (!path.isEmpty())
            later(parent, [path, chosen] { chosen(path); });
    }
    template <typename Act>
    void later(QWidget *parent, Act act)
    {
        QTimer::singleShot(0, parent, act);
    }
};

} // namespace Galley
