// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/findbar.h"
#include "ui/editor/formatactions.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/stories/findsheet.h"
#include "ui/window/actions.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"
#include "ui/window/writingroom.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QLineEdit>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QWebEngineView>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What somebody has of the window who does not see it or has no mouse.
class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }

    void namesEveryControl_data();
    void namesEveryControl();
    void reachesEveryControlByKeyboard_data() { namesEveryControl_data(); }
    void reachesEveryControlByKeyboard();

private:
    NewsroomView &view() { return *m_window->view(); }
    BodyEdit *body() { return view().sheet()->bodyEdit(); }
    /// Brings the part of the program named @p place on the screen; returns the widget that holds it.
    QWidget *bring(const QString &place);
    void putBack();

    TestNewsroom m_test;
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"galley.ini"_s)};
    ScriptedAsk m_ask;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

/// Roles that somebody acts on.
bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

/// Walks what is below @p interface and gathers the controls without a name.
void gatherUnnamed(QAccessibleInterface *interface, QStringList &unnamed, int &controls)
{
    if (!interface || interface->state().invisible)
        return;
    // The page has an accessibility of its own.
    if (qobject_cast<QWebEngineView *>(interface->object()))
        return;
    if (isControl(interface->role())) {
        ++controls;
        const bool isSeparator = interface->role() == QAccessible::MenuItem && interface->state().disabled;
        if (interface->text(QAccessible::Name).trimmed().isEmpty() && !isSeparator) {
            const QObject *object = interface->object();
            QStringList path;
            for (const QObject *at = object; at; at = at->parent())
                path.prepend(QString::fromLatin1(at->metaObject()->className()));
            unnamed.append(u"role %1: %2"_s.arg(int(interface->role())).arg(path.join(u" > "_s)));
        }
    }
    // What a combo box or spin box is made of is its own.
    if (interface->role() == QAccessible::ComboBox || interface->role() == QAccessible::SpinBox)
        return;
    const int children = interface->childCount();
    for (int i = 0; i < std::min(children, 400); ++i)
        gatherUnnamed(interface->child(i), unnamed, controls);
}

/// The widgets that Tab goes through, from @p start around.
QSet<const QWidget *> tabChain(QWidget *start)
{
    QSet<const QWidget *> chain;
    for (QWidget *at = start; at && !chain.contains(at); at = at->nextInFocusChain())
        chain.insert(at);
    return chain;
}

} // namespace

void TestAccessible::initTestCase()
{
    m_settings.set(Preference::Language, u"en"_s);
    m_settings.set(Preference::EditorName, u"Editor"_s);
    applyInterface(*qApp, m_settings);
    m_test.write(u"兰溪河步道"_s, u"清晨六点，老水门码头。"_s);
    m_test.close();
    m_window = std::make_unique<MainWindow>(m_settings, m_test.clock, m_ask);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openNewsroom(m_test.path());
    QVERIFY(m_window->newsroom());
    m_window->activateWindow();
    QTRY_VERIFY(view().sheet()->isVisible());
}

void TestAccessible::namesEveryControl_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("least");
    QTest::newRow("window") << u"window"_s << 40;
    QTest::newRow("find bar") << u"find"_s << 10;
    QTest::newRow("how the text looks") << u"writing"_s << 8;
    QTest::newRow("link") << u"link"_s << 2;
    QTest::newRow("picture") << u"figure"_s << 7;
    QTest::newRow("gallery") << u"gallery"_s << 8;
    QTest::newRow("video") << u"embed"_s << 3;
    QTest::newRow("find in the newsroom") << u"findsheet"_s << 9;
    QTest::newRow("settings") << u"settings"_s << 8;
    QTest::newRow("snippets") << u"snippets"_s << 5;
    QTest::newRow("focus mode") << u"focus"_s << 4;
}

QWidget *TestAccessible::bring(const QString &place)
{
    BodyPanels *panels = body()->panels();
    const auto object = [&](const QTextCharFormat &format) {
        body()->setBody({});
        body()->apply([&](QTextCursor &cursor) { insertObject(cursor, format); });
        body()->setTextCursor(selectingObject(body()->document()->firstBlock()));
        panels->openObject();
    };
    body()->setFocus();
    if (place == u"find"_s) {
        view().room()->findBar()->open(FindBar::With::Replace);
    } else if (place == u"writing"_s) {
        view().room()->formatBar()->writingButton()->click();
    } else if (place == u"link"_s) {
        panels->openLink();
    } else if (place == u"figure"_s) {
        object(objectFormat(Figure{u"0123abcd.jpg"_s, {}, {}, {}}));
    } else if (place == u"gallery"_s) {
        object(objectFormat(Gallery{{Figure{u"0123abcd.jpg"_s, {}, {}, {}}, Figure{u"0123abce.jpg"_s, {}, {}, {}}}, {}}));
    } else if (place == u"embed"_s) {
        panels->openEmbed();
    } else if (place == u"findsheet"_s) {
        m_window->actions().findEverywhere->trigger();
        return m_window->findChild<FindSheet *>();
    } else if (place == u"settings"_s || place == u"snippets"_s) {
        m_window->actions().settings->trigger();
        auto *dialog = m_window->findChild<SettingsDialog *>();
        dialog->showPage(place == u"snippets"_s ? SettingsDialog::Page::Snippets : SettingsDialog::Page::Site);
        return dialog;
    } else if (place == u"focus"_s) {
        m_window->actions().focusMode->trigger();
    }
    return m_window.get();
}

void TestAccessible::putBack()
{
    if (m_window->actions().focusMode->isChecked())
        m_window->actions().focusMode->trigger();
    body()->panels()->dismissAll();
    view().room()->findBar()->close();
    for (QDialog *dialog : m_window->findChildren<QDialog *>())
        dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    body()->setFocus();
}

void TestAccessible::namesEveryControl()
{
    QFETCH(QString, place);
    QFETCH(int, least);
    QWidget *widget = bring(place);
    QVERIFY(widget);
    QCoreApplication::processEvents();
    QStringList unnamed;
    int controls = 0;
    gatherUnnamed(QAccessible::queryAccessibleInterface(widget), unnamed, controls);
    putBack();
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(controls >= least, qPrintable(QString::number(controls)));
}

void TestAccessible::reachesEveryControlByKeyboard()
{
    QFETCH(QString, place);
    QWidget *widget = bring(place);
    QVERIFY(widget);
    QCoreApplication::processEvents();
    const QSet<const QWidget *> chain = tabChain(widget->window()->focusWidget() ? widget->window()->focusWidget() : widget);
    QStringList unreachable;
    for (const QAbstractButton *button : widget->window()->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool hasKey = !button->shortcut().isEmpty()
            || (tool && tool->defaultAction() && !tool->defaultAction()->shortcut().isEmpty());
        // Parts of a control (the arrows of a spin box, a field's clear button) go with it.
        const bool isPart = qobject_cast<const QLineEdit *>(button->parent());
        const bool isReached = chain.contains(button) && (button->focusPolicy() & Qt::TabFocus);
        if (!hasKey && !isReached && !isPart)
            unreachable.append(button->accessibleName() + u" / "_s + button->toolTip() + u" / "_s + button->text());
    }
    putBack();
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
}

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestAccessible test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessible.moc"
