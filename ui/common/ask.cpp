// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/ask.h"

#include "ui/common/words.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Galley {

Ask::~Ask() = default;

void Ask::confirm(QWidget *parent, const Question &question, std::function<void()> act)
{
    decide(parent, question, [act = std::move(act)](Answer answer) {
        if (answer == Answer::Act)
            act();
    });
}

void DialogAsk::decide(QWidget *parent, const Question &question, std::function<void(Answer)> answered)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setIcon(QMessageBox::NoIcon);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.title);
    box->setInformativeText(question.text);
    QPushButton *act = box->addButton(question.act, QMessageBox::AcceptRole);
    act->setProperty("role", question.destructive ? u"danger"_s : u"primary"_s);
    QPushButton *other = question.alternative.isEmpty()
        ? nullptr
        : box->addButton(question.alternative, QMessageBox::ActionRole);
    QPushButton *cancel = box->addButton(translate("Galley", "Cancel"), QMessageBox::RejectRole);
    // Enter must not destroy anything.
    box->setDefaultButton(question.destructive ? cancel : act);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::finished, box, [box, act, other, answered = std::move(answered)] {
        const QAbstractButton *pressed = box->clickedButton();
        answered(pressed == act ? Answer::Act : other && pressed == other ? Answer::Alternative : Answer::Cancel);
    });
    box->open();
}

void DialogAsk::text(QWidget *parent, const TextQuestion &question, std::function<void(const QString &)> answered)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.label);
    dialog->setTextValue(question.text);
    dialog->setOkButtonText(question.act);
    dialog->setCancelButtonText(translate("Galley", "Cancel"));
    if (auto *field = dialog->findChild<QLineEdit *>())
        field->setPlaceholderText(question.placeholder);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog,
                     [answered = std::move(answered)](const QString &value) {
                         if (!value.trimmed().isEmpty())
                             answered(value.trimmed());
                     });
    dialog->open();
}

static QFileDialog *fileDialog(QWidget *parent, const FileQuestion &question, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(parent, question.title, question.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setFileMode(mode);
    if (!question.filters.isEmpty())
        dialog->setNameFilters(question.filters);
    if (!question.act.isEmpty())
        dialog->setLabelText(QFileDialog::Accept, question.act);
    return dialog;
}

void DialogAsk::openFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogAsk::openFiles(QWidget *parent, const FileQuestion &question,
                          std::function<void(const QStringList &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogAsk::saveFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void DialogAsk::chooseFolder(QWidget *parent, const FileQuestion &question,
                             std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace Galley
