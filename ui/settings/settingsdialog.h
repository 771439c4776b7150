// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "base/setting.h"
#include "model/sitesettings.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace Galley {

class MessageArea;
class Newsroom;

/// This machine's preferences and the newsroom's own settings. What is changed here holds at once; there is nothing
/// to confirm. GUI thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p newsroom may be null: then only this machine's page is there.
    SettingsDialog(Settings &settings, Newsroom *newsroom, QWidget *parent);

    enum class Page { Machine, Site, Footer };
    void showPage(Page page);

Q_SIGNALS:
    /// Language, scheme or scale changed.
    void interfaceChanged();
    void editorNameChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A row whose label is translated by @p text each time the language changes.
    void addRow(QFormLayout *form, QWidget *field, std::function<QString()> text, std::function<QString()> hint = {});
    QFormLayout *addPage(std::function<QString()> title);
    QLineEdit *siteField(QString SiteSettings::*member);
    QSpinBox *siteNumber(int SiteSettings::*member, int least, int most);
    void changeSite(const std::function<void(SiteSettings &)> &change);
    void buildMachine();
    void buildSite();
    void buildFooter();
    void fillChoices();
    void retranslate();

    Settings &m_settings;
    Newsroom *m_newsroom;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    MessageArea *m_messages;
    QPushButton *m_close;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_scale;
    QComboBox *m_siteLanguage = nullptr;
    QList<std::function<void()>> m_translations; ///< each sets one text
};

} // namespace Galley
