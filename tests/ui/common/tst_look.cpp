// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fillsEveryTokenOfTheStyleSheet();
    void leavesColoursToAHighContrastSystem();
    void scalesSizesButNoLines();
    void tellsDarkAndHighContrastPalettes();
    void takesTheSchemeThatIsAskedFor();
    void followsTheSystemWithoutRunningInCircles();
    void givesHanTheShapesOfTheNewsroomsLanguage();
    void putsTheFontsOfTheLanguageThatIsWrittenFirst();
    void leavesRoomBetweenIconAndWords();
    void drawsEveryIconOfTheSet_data();
    void drawsEveryIconOfTheSet();
    void recoloursIconsWithTheScheme();
    void mirrorsArrowsRightToLeft();
    void givesEveryStateItsOwnSign();
    void makesControlsAsHighAsDrawn();
    void followsALaterVariant();
};

void TestLook::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestLook::fillsEveryTokenOfTheStyleSheet()
{
    for (const Tokens &from : {lightTokens(), darkTokens()}) {
        const QString sheet = styleSheetFrom(from, 1.0, Colours::Ours);
        QVERIFY(sheet.contains(from.accFill.name()));
        const QString rules = sheet.mid(sheet.indexOf("*/"_L1));
        QVERIFY2(!rules.contains(QRegularExpression(u"%\\w+%"_s)), "a token that does not exist");
    }
}

void TestLook::leavesColoursToAHighContrastSystem()
{
    const QString sheet = styleSheetFrom(lightTokens(), 1.0, Colours::Systems);
    QVERIFY(!sheet.contains(QRegularExpression(u"#[0-9a-f]{6}"_s)));
    QVERIFY(sheet.contains("min-height: 30px"_L1));
}

void TestLook::scalesSizesButNoLines()
{
    const QString sheet = styleSheetFrom(lightTokens(), 1.3, Colours::Ours);
    QVERIFY(sheet.contains("min-height: 39px"_L1));
    QVERIFY(sheet.contains("border: 1px solid"_L1));
    QVERIFY(sheet.contains("border: 2px solid"_L1));
    applyStyle(*qApp, Scheme::Light, 1.3);
    QCOMPARE(textFont(TextStyle::Body).pixelSize(), 21);
    QCOMPARE(scaled(100), 130);
    QCOMPARE(scaled(1), 1);
}

void TestLook::tellsDarkAndHighContrastPalettes()
{
    QVERIFY(isDarkPalette(paletteFrom(darkTokens())));
    QVERIFY(!isDarkPalette(paletteFrom(lightTokens())));
    QVERIFY(!isHighContrast(paletteFrom(lightTokens())));
    QPalette stark;
    stark.setColor(QPalette::Window, Qt::black);
    stark.setColor(QPalette::WindowText, Qt::white);
    QVERIFY(isHighContrast(stark));
    QCOMPARE(tokensFrom(stark).ink1, QColor(Qt::white));
}

void TestLook::takesTheSchemeThatIsAskedFor()
{
    applyStyle(*qApp, Scheme::Dark);
    QVERIFY(isDark());
    QCOMPARE(tokens().paper, darkTokens().paper);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().chrome);
    applyStyle(*qApp, Scheme::Light);
    QVERIFY(!isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().chrome);
}

void TestLook::followsTheSystemWithoutRunningInCircles()
{
    class Counting final : public QWidget
    {
    public:
        int changes = 0;

    protected:
        void changeEvent(QEvent *event) override { changes += event->type() == QEvent::PaletteChange ? 1 : 0; }
    };
    applyStyle(*qApp, Scheme::Dark);
    Counting window;
    window.show();
    QTest::qWait(0);
    window.changes = 0;
    applyStyle(*qApp, Scheme::System);
    QTest::qWait(20);
    const int once = window.changes;
    QVERIFY(once > 0);
    QTest::qWait(20);
    QCOMPARE(window.changes, once);
    QVERIFY(!isDark());
    // Something else is shown, as if the system had been dark; its word makes us look again.
    setTokens(darkTokens());
    QEvent changed(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window.windowHandle(), &changed);
    QTRY_COMPARE(tokens().paper, lightTokens().paper);
    QTest::qWait(20);
    QCOMPARE(window.changes, once);
    // A scheme of the editor's own does not follow.
    applyStyle(*qApp, Scheme::Dark);
    QEvent again(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window.windowHandle(), &again);
    QTest::qWait(20);
    QVERIFY(isDark());
    QCOMPARE(tokens().paper, darkTokens().paper);
}

void TestLook::givesHanTheShapesOfTheNewsroomsLanguage()
{
    const QStringList simplified = uiFamilies();
    setNewsroomLanguage(u"ja"_s);
    const QStringList japanese = uiFamilies();
    setNewsroomLanguage(u"zh-Hant-TW"_s);
    const QStringList traditional = uiFamilies();
    setNewsroomLanguage(u"zh-CN"_s);
    QVERIFY(simplified != japanese);
    QVERIFY(simplified != traditional);
    QVERIFY(japanese != traditional);
    QCOMPARE(uiFamilies(), simplified);
}

void TestLook::putsTheFontsOfTheLanguageThatIsWrittenFirst()
{
    const QLocale before = uiLocale();
    setUiLocale(QLocale(u"en"_s));
    const QString english = uiFamilies().first();
#ifndef Q_OS_MACOS // has one family for all
    QVERIFY(textFamilies().first() != english); // the stories are Chinese
#endif
    QCOMPARE(textFont(TextStyle::Ui).families().first(), english);
    QCOMPARE(interfaceFont(TextStyle::Headline).families().first(), english);
    QCOMPARE(textFont(TextStyle::Headline).families().first(), textFamilies().first());
    setUiLocale(QLocale(u"zh_CN"_s));
    QCOMPARE(uiFamilies(), textFamilies());
    setUiLocale(before);
}

void TestLook::leavesRoomBetweenIconAndWords()
{
    QPushButton button(u"New story"_s);
    setIconBesideWords(&button, themeIcon(u"plus"_s));
    const QImage drawn = button.icon().pixmap(button.iconSize()).toImage();
    QCOMPARE(drawn.size(), QSize(20, 16));
    const auto inked = [&](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < drawn.height(); ++y) {
                if (drawn.pixelColor(x, y).alpha() > 0)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(inked(0, 16));
    QVERIFY(!inked(16, 20));
}

void TestLook::drawsEveryIconOfTheSet_data()
{
    QTest::addColumn<QString>("name");
    const QString names = u"stack pencil clipcheck clock world back trash folder folderopen tag photo msg search filter "
                          "sort pin nav cols side plus minus x check dots cr cd cl sliders lang lock user home refresh "
                          "ext bold italic under strike ul ol quote link table rule tidy fwd focus eye sign error warn "
                          "info jump history compare restore export import server zip cloudoff news filetext fileplus "
                          "cal phone tablet desktop cross"_s;
    for (const QString &name : names.split(u' '))
        QTest::newRow(qPrintable(name)) << name;
}

void TestLook::drawsEveryIconOfTheSet()
{
    QFETCH(QString, name);
    const QImage image = iconPixmap(name, 24, Qt::red, 2.0).toImage();
    QCOMPARE(image.size(), QSize(48, 48));
    bool drawn = false;
    for (int y = 0; y < image.height() && !drawn; ++y) {
        for (int x = 0; x < image.width() && !drawn; ++x)
            drawn = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200;
    }
    QVERIFY(drawn);
}

static QColor strongest(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor best = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > best.alpha())
                best = image.pixelColor(x, y);
        }
    }
    return best;
}

static bool near(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 6 && qAbs(a.green() - b.green()) < 6 && qAbs(a.blue() - b.blue()) < 6;
}

void TestLook::recoloursIconsWithTheScheme()
{
    const QIcon icon = themeIcon(u"stack"_s);
    const QSize size(32, 32);
    QVERIFY(near(strongest(icon.pixmap(size)), lightTokens().ink2));
    QVERIFY(near(strongest(icon.pixmap(size, QIcon::Disabled)), lightTokens().off));
    QVERIFY(near(strongest(icon.pixmap(size, QIcon::Normal, QIcon::On)), lightTokens().acc));
    applyStyle(*qApp, Scheme::Dark);
    QVERIFY(near(strongest(icon.pixmap(size)), darkTokens().ink2));
}

void TestLook::mirrorsArrowsRightToLeft()
{
    const QImage leftToRight = iconPixmap(u"back"_s, 24, Qt::black, 1.0).toImage();
    const QImage trash = iconPixmap(u"lang"_s, 24, Qt::black, 1.0).toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rightToLeft = iconPixmap(u"back"_s, 24, Qt::black, 1.0).toImage();
    const QImage sameTrash = iconPixmap(u"lang"_s, 24, Qt::black, 1.0).toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(leftToRight != rightToLeft);
    QCOMPARE(sameTrash, trash);
}

void TestLook::givesEveryStateItsOwnSign()
{
    QList<QImage> signs;
    QStringList labels;
    for (const State state : AllStates) {
        QImage sign(20, 20, QImage::Format_ARGB32_Premultiplied);
        sign.fill(Qt::transparent);
        QPainter painter(&sign);
        // All in one colour: the shape alone has to tell them apart.
        paintStateSign(painter, QRectF(0, 0, 20, 20), state, Qt::black);
        painter.end();
        QVERIFY(!signs.contains(sign));
        signs.append(sign);
        QVERIFY(!labels.contains(stateLabel(state)));
        labels.append(stateLabel(state));
    }
}

void TestLook::makesControlsAsHighAsDrawn()
{
    QWidget window;
    QPushButton button(u"Export"_s, &window);
    QPushButton small(u"Compare"_s, &window);
    small.setProperty("fit", u"small"_s);
    QPushButton row(u"Compare"_s, &window);
    row.setProperty("fit", u"row"_s);
    QLineEdit field(&window);
    window.show();
    QCOMPARE(button.sizeHint().height(), 32);
    QCOMPARE(small.sizeHint().height(), 28);
    QCOMPARE(row.sizeHint().height(), 24);
    QCOMPARE(field.sizeHint().height(), 32);
}

void TestLook::followsALaterVariant()
{
    QWidget window;
    QPushButton button(u"Export"_s, &window);
    button.resize(80, 32);
    window.resize(100, 40);
    window.show();
    const QPoint inside(6, 16);
    QCOMPARE(button.grab().toImage().pixelColor(inside), lightTokens().button);
    setVariant(&button, "role", u"primary"_s);
    QCOMPARE(button.grab().toImage().pixelColor(inside), lightTokens().accFill);
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
