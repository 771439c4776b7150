// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "desk/themedesk.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Galley {

class Ask;
class LogoField;
class Newsroom;
class OptionField;
class ThemeWatch;

/// The look of the site: its theme, its logo, and what the theme lets the editor choose. What is changed holds at
/// once, at most ten times a second, so that the preview follows a colour while it is dragged. GUI thread.
class ThemePage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ThemePage(Newsroom &newsroom, Ask &ask, QWidget *parent = nullptr);
    ~ThemePage() override;

    QComboBox *themes() const { return m_themes; }
    QPushButton *copyButton() const { return m_copy; }
    QPushButton *folderButton() const { return m_openFolder; }
    LogoField *logo() const { return m_logo; }
    /// Null when the theme has no such option.
    OptionField *field(const QString &key) const { return m_fields.value(key); }

Q_SIGNALS:
    void refused(const Galley::Error &error);
    /// What was refused before is put right.
    void settled();
    /// The editor wants to see the files of the newsroom's own theme.
    void folderRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHead();
    void retranslate();
    /// Reads list and declaration again, and makes the form anew when it is another (or speaks another language).
    enum class Form { WhenOther, Anew };
    void reload(Form wanted = Form::WhenOther);
    void fillThemes();
    void buildForm();
    void addField(QFormLayout *form, const ThemeOption &option);
    QFormLayout *addGroup(const QString &title);
    void showValues();
    void choose(int place);
    void copy();
    void changeSoon(const QString &key, const QString &text);
    void changeNow();
    void tell(const Done &done);

    Newsroom &m_newsroom;
    Ask &m_ask;
    QVBoxLayout *m_column;
    QComboBox *m_themes;
    QLabel *m_about;
    QPushButton *m_copy;
    QPushButton *m_openFolder;
    QLabel *m_themeLabel;
    QLabel *m_logoLabel;
    QLabel *m_logoHint;
    LogoField *m_logo;
    QWidget *m_form = nullptr;
    ThemeWatch *m_watch;

    QList<ThemeListing> m_listed;
    ThemeCard m_card;
    QHash<QString, OptionField *> m_fields;
    QHash<QString, QString> m_changes; ///< option → text, not kept yet
    QTimer m_soon;
};

} // namespace Galley
