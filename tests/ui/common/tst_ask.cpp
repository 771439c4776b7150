// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/ask.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestAsk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWithTheButtonThatWasPressed();
    void cancelsByEscape();
    void keepsEnterFromDestroying();
    void answersOnceAndLater();
    void givesTheWrittenText();
    void neverAnswersAWindowThatIsGone();

private:
    static QMessageBox *box() { return qobject_cast<QMessageBox *>(QApplication::activeModalWidget()); }
    static QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *candidate : box()->buttons()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    const Question m_question{.title = u"Delete the channel “News”?"_s,
                              .text = u"Its stories move to “Town”."_s,
                              .act = u"Delete"_s,
                              .alternative = u"Move only"_s,
                              .destructive = true};
};

void TestAsk::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestAsk::answersWithTheButtonThatWasPressed()
{
    QWidget window;
    window.show();
    DialogAsk ask;
    const QList<std::pair<QString, Answer>> ways{
        {u"Delete"_s, Answer::Act}, {u"Move only"_s, Answer::Alternative}, {u"Cancel"_s, Answer::Cancel}};
    for (const auto &[text, expected] : ways) {
        std::optional<Answer> answer;
        ask.decide(&window, m_question, [&](Answer given) { answer = given; });
        QVERIFY(!answer);
        QTRY_VERIFY(box());
        QTest::mouseClick(button(text), Qt::LeftButton);
        QTRY_VERIFY(answer);
        QVERIFY(*answer == expected);
        QTRY_VERIFY(!box());
    }
}

void TestAsk::cancelsByEscape()
{
    QWidget window;
    window.show();
    DialogAsk ask;
    std::optional<Answer> answer;
    ask.decide(&window, m_question, [&](Answer given) { answer = given; });
    QTRY_VERIFY(box());
    QTest::keyClick(box(), Qt::Key_Escape);
    QTRY_VERIFY(answer);
    QVERIFY(*answer == Answer::Cancel);
}

void TestAsk::keepsEnterFromDestroying()
{
    QWidget window;
    window.show();
    DialogAsk ask;
    bool deleted = false;
    ask.confirm(&window, m_question, [&] { deleted = true; });
    QTRY_VERIFY(box());
    QCOMPARE(box()->defaultButton()->text(), u"Cancel"_s);
    QTest::keyClick(box(), Qt::Key_Return);
    QTRY_VERIFY(!box());
    QVERIFY(!deleted);
}

void TestAsk::answersOnceAndLater()
{
    QWidget window;
    window.show();
    DialogAsk ask;
    int answers = 0;
    ask.decide(&window, m_question, [&](Answer) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_VERIFY(box());
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QTRY_VERIFY(!box());
    QCOMPARE(answers, 1);
}

void TestAsk::givesTheWrittenText()
{
    QWidget window;
    window.show();
    DialogAsk ask;
    QString written;
    ask.text(&window, {.title = u"Name"_s, .label = u"Your name"_s, .text = u"Mara"_s, .act = u"Keep"_s},
             [&](const QString &text) { written = text; });
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *field = QApplication::activeModalWidget()->findChild<QLineEdit *>();
    QVERIFY(field);
    QCOMPARE(field->text(), u"Mara"_s);
    QTest::keyClicks(field, u" Linden "_s);
    field->setText(u" Mara Linden "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(written, u"Mara Linden"_s);
}

void TestAsk::neverAnswersAWindowThatIsGone()
{
    auto window = std::make_unique<QWidget>();
    window->show();
    DialogAsk ask;
    bool answered = false;
    ask.decide(window.get(), m_question, [&](Answer) { answered = true; });
    QTRY_VERIFY(box());
    window.reset();
    QTest::qWait(0);
    QVERIFY(!answered);
}

QTEST_MAIN(TestAsk)
#include "tst_ask.moc"
