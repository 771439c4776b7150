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
class QStackedWidget;

namespace Galley {

class Ask;
class MessageArea;
class Newsroom;
class PeoplePage;
class ReviewSteps;
class SnippetsPage;
class TemplatesPage;
class ThemePage;

/// This machine's preferences and the newsroom's own settings. What is changed here holds at once; there is nothing
/// to confirm. GUI thread.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p newsroom may be null: then only this machine's page is there. All must outlive it.
    SettingsDialog(Settings &settings, Newsroom *newsroom, Ask &ask, QWidget *parent);

    enum class Page { Machine, Site, Theme, Footer, Templates, Snippets, Contributors, Sources, Review };
    void showPage(Page page);
    /// What the pages of an open newsroom are called, in their order.
    static QList<std::pair<Page, QString>> pageNames();
    /// Null without a newsroom.
    ThemePage *themePage() const { return m_theme; }
    SnippetsPage *snippetsPage() const { return m_snippets; }
    TemplatesPage *templatesPage() const { return m_templates; }
    PeoplePage *contributorsPage() const { return m_contributors; }
    PeoplePage *sourcesPage() const { return m_sources; }
    ReviewSteps *reviewSteps() const { return m_review; }
    /// Moves aside as far as the screen allows, so that @p place (on the screen) can be seen.
    void standClearOf(const QRect &place);

Q_SIGNALS:
    /// Language, scheme or scale changed.
    void interfaceChanged();
    void editorNameChanged();
    /// The page with the theme is open, whose changes are seen in the preview.
    void themeShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A row whose label is translated by @p text each time the language changes.
    void addRow(QFormLayout *form, QWidget *field, std::function<QString()> text, std::function<QString()> hint = {});
    QFormLayout *addPage(Page which);
    /// Rows for what the theme may decide itself are shown only while it does not.
    QLineEdit *siteField(QString SiteSettings::*member);
    void changeSite(const std::function<void(SiteSettings &)> &change);
    void buildMachine();
    void buildSite();
    void buildTheme();
    void buildFooter();
    void buildLists();
    /// Puts @p shown, which says refused() and settled(), onto a page of its own.
    template <typename Widget>
    Widget *addListPage(Page which, Widget *shown);
    void fillChoices();
    void retranslate();

    Settings &m_settings;
    Newsroom *m_newsroom;
    Ask &m_ask;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    MessageArea *m_messages;
    QPushButton *m_close;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_scale;
    QComboBox *m_siteLanguage = nullptr;
    ThemePage *m_theme = nullptr;
    SnippetsPage *m_snippets = nullptr;
    TemplatesPage *m_templates = nullptr;
    PeoplePage *m_contributors = nullptr;
    PeoplePage *m_sources = nullptr;
    ReviewSteps *m_review = nullptr;
    QList<std::function<void()>> m_translations; ///< each sets one text
};

} // namespace Galley
