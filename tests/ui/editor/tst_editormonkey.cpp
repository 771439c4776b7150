// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Random hands on the editor: keys, input methods, pastes, drags of the caret and every act of the bar. The text stays
// a body whatever they do, and undo leads back to where they began. GALLEY_SEED sets the seed, GALLEY_TEST_THOROUGH
// makes the run long.

#include "editordesk.h"

#include "support/shrunkbody.h"
#include "ui/common/style.h"
#include "ui/editor/bodydocument.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/findcommands.h"
#include "ui/editor/tablecommands.h"

#include "body/html.h"

#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTest>
#include <QTextTable>

#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

class Monkey
{
public:
    Monkey(Desk &desk, quint32 seed) : m_desk(desk), m_random(seed) {}

    /// Does something; says what.
    QString act()
    {
        switch (below(14)) {
        case 0:
        case 1:
        case 2: return type();
        case 3: return compose();
        case 4:
        case 5: return press();
        case 6: return place();
        case 7: return select();
        case 8:
        case 9: return trigger();
        case 10: return paste();
        case 11: return walkHistory();
        case 12: return table();
        default: return other();
        }
    }

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    template <typename T>
    T one(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

    QString type()
    {
        const QString text = one<QString>({u"今天"_s, u"a"_s, u"# "_s, u"## "_s, u"- "_s, u"1. "_s, u"> "_s, u"---"_s, u"\""_s,
                                           u","_s, u"。"_s, u"😀"_s, u" "_s, u"--"_s, u"..."_s, u"(x)"_s, u"```"_s});
        m_desk.type(text);
        return u"type "_s + text;
    }

    QString compose()
    {
        m_desk.compose(u"zh"_s);
        m_desk.compose(u"zhong"_s);
        const bool cancels = below(3) == 0;
        if (below(4) == 0)
            m_desk.key(Qt::Key_Left);
        m_desk.compose({}, cancels ? QString() : u"中"_s);
        return cancels ? u"compose, cancel"_s : u"compose"_s;
    }

    QString press()
    {
        const auto key = one<Qt::Key>({Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Tab, Qt::Key_Backtab,
                                       Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End});
        const auto held = one<Qt::KeyboardModifiers>({Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier});
        m_desk.key(key, held);
        m_desk.edit->setFocus();
        return u"press %1 %2"_s.arg(key, 0, 16).arg(held.toInt(), 0, 16);
    }

    int anywhere() { return below(m_desk.edit->document()->characterCount()); }

    QString place()
    {
        const int position = anywhere();
        m_desk.caret(position);
        return u"caret %1"_s.arg(position);
    }

    QString select()
    {
        const int from = anywhere();
        const int to = anywhere();
        m_desk.caret(to, from);
        return u"select %1 to %2"_s.arg(from).arg(to);
    }

    QString trigger()
    {
        QList<QAction *> acts = m_desk.edit->actions();
        FormatActions *bar = m_desk.actions();
        for (QAction *asking : {bar->link, bar->picture, bar->gallery, bar->embed, bar->figureText})
            acts.removeAll(asking);
        QAction *action = one(acts);
        action->trigger();
        return u"do "_s + action->text();
    }

    QString paste()
    {
        auto *data = new QMimeData;
        const QString html = one<QString>(
            {u"<p>一</p><h2>二</h2>"_s, u"<ul><li>甲<ol><li>乙</li></ol></li></ul>"_s, u"<b>粗</b>"_s, u"<hr>"_s,
             u"<blockquote><p>引</p><footer>谁</footer></blockquote>"_s,
             u"<table><tr><th>甲</th><th>乙</th></tr><tr><td colspan=2>丙</td></tr></table>"_s, u"<pre><code>x = 1</code></pre>"_s,
             u"<figure class=\"gallery\"><figure><img src=\"media:aa11.png\"></figure><figure><img src=\"media:bb22.png\"></figure></figure>"_s,
             u"<figure class=\"wide\"><img src=\"media:aa11.png\" alt=\"图\"><figcaption>说明</figcaption></figure>"_s});
        if (below(4) == 0)
            data->setText(u"甲\n乙\n\n丙"_s);
        else
            data->setData(BodyMimeType, html.toUtf8());
        m_desk.paste(data);
        return u"paste "_s + html;
    }

    QString walkHistory()
    {
        const bool back = below(3) != 0;
        for (int steps = 1 + below(3); steps > 0; --steps)
            back ? m_desk.edit->undo() : m_desk.edit->redo();
        return back ? u"undo"_s : u"redo"_s;
    }

    QString table()
    {
        QTextCursor cursor = m_desk.edit->textCursor();
        if (const QTextTable *here = cursor.currentTable()) {
            const QTextTableCell from = here->cellAt(below(here->rows()), below(here->columns()));
            const QTextTableCell to = here->cellAt(below(here->rows()), below(here->columns()));
            m_desk.caret(to.lastPosition(), from.firstPosition());
        }
        QAction *action = one(m_desk.actions()->tableActions());
        action->trigger();
        return u"table: "_s + action->text();
    }

    QString other()
    {
        switch (below(4)) {
        case 0:
            m_desk.edit->tidy();
            return u"tidy"_s;
        case 1:
            m_desk.edit->cut();
            return u"cut"_s;
        case 2:
            m_desk.edit->replacePicture(u"aa11.png"_s, u"cc33.png"_s);
            return u"replace a picture"_s;
        default: {
            const auto pattern = TextPattern::from(u"一|甲|今"_s, PatternOption::Expression);
            const auto found = findInDocument(*m_desk.edit->document(), *pattern);
            if (found)
                m_desk.edit->apply([&](QTextCursor &cursor) { replaceAllFound(cursor, *found, *pattern, u"二"_s); });
            return u"replace all"_s;
        }
        }
    }

    Desk &m_desk;
    QRandomGenerator m_random;
};

/// The blocks of the document as they are, for the log.
QString blocksOf(const QTextDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString text = block.text();
        text.replace(QChar::ObjectReplacementCharacter, u"[object]"_s).replace(QChar::LineSeparator, u"[break]"_s);
        const bool inTable = QTextCursor(block).currentTable();
        lines.append(u"%1 role %2 %3%4"_s.arg(block.position()).arg(int(kindOf(block).role)).arg(inTable ? u"cell "_s : QString(), text));
    }
    return lines.join(u'\n');
}

} // namespace

class TestEditorMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsABodyWhateverIsDone();

private:
    void run(quint32 seed, int acts);
};

void TestEditorMonkey::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestEditorMonkey::run(quint32 seed, int acts)
{
    Desk desk;
    const Body start{{paragraph(u"清晨六点"_s), Heading{2, Galley::run(u"先把管网接起来"_s)},
                      List{false, 1, {{Galley::run(u"甲"_s), {}}, {Galley::run(u"乙"_s), {}}}}, paragraph(u"两年间"_s)}};
    desk.edit->setBody(start);
    Monkey monkey(desk, seed);
    QStringList done;
    QString before;
    const auto context = [&] {
        return u"GALLEY_SEED=%1\n%2\nbefore:\n%3\nafter:\n%4"_s.arg(seed)
            .arg(done.mid(std::max<qsizetype>(0, done.size() - 12)).join(u'\n'), before,
                 blocksOf(*desk.edit->document()))
            .toUtf8();
    };
    for (int i = 0; i < acts; ++i) {
        before = blocksOf(*desk.edit->document());
        done.append(monkey.act());
        const Body now = desk.body();
        QVERIFY2(normalized(now) == now, context());
        QVERIFY2(parseHtml(toHtml(now))->body == now, context());
        if (i % 8 == 7) {
            QTextDocument other;
            fillDocument(&other, now);
            QVERIFY2(readDocument(&other) == now, context());
        }
        for (QTextBlock block = desk.edit->document()->begin(); block.isValid(); block = block.next())
            QVERIFY2(objectPosition(block) < 0 || block.length() == 2, context());
    }
    desk.edit->document()->clearUndoRedoStacks(QTextDocument::RedoStack); // what the last acts took back
    const Body end = desk.body();
    while (desk.edit->document()->isUndoAvailable())
        desk.edit->undo();
    QVERIFY2(desk.body() == start, context());
    while (desk.edit->document()->isRedoAvailable())
        desk.edit->redo();
    QVERIFY2(desk.body() == end, context());
}

void TestEditorMonkey::keepsABodyWhateverIsDone()
{
    const bool isThorough = qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH");
    const bool isGiven = qEnvironmentVariableIsSet("GALLEY_SEED");
    const quint32 first = testSeed(1);
    const quint32 runs = isGiven ? 1 : isThorough ? 5000 : 250;
    for (quint32 seed = first; seed < first + runs; ++seed) {
        run(seed, 80);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_MAIN(TestEditorMonkey)
#include "tst_editormonkey.moc"
