// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/style.h"

#include "ui/common/words.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

using namespace Qt::StringLiterals;

// A static library's resources are dropped by the linker unless somebody asks for them, outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(common);
    Q_INIT_RESOURCE(icons);
}

namespace Galley {

namespace {

struct Look {
    Scheme scheme = Scheme::System;
    qreal scale = 1.0;
    QString language = u"zh-CN"_s;
    SheetSetting sheet;
    bool dark = false;
    bool reducedMotion = false;
};

Look &look()
{
    static Look shown;
    return shown;
}

/// Puts the look on again when the system's colours change.
class SystemWatch final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Our palette answers every role, so the application's own change event may never come; each window's
        // theme event does.
        const bool changed = event->type() == QEvent::ThemeChange
            || (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
        if (changed && !m_busy && look().scheme == Scheme::System) {
            m_busy = true;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    applyStyle(*qApp, Scheme::System, look().scale);
                    m_busy = false;
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

    bool isBusy() const { return m_busy; }
    void setBusy(bool busy) { m_busy = busy; }

private:
    bool m_busy = false;
};

SystemWatch *watchOf(QApplication &application)
{
    static SystemWatch *watch = nullptr;
    if (!watch) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        watch = new SystemWatch(&application);
        application.installEventFilter(watch);
        QObject::connect(watch, &QObject::destroyed, [] { watch = nullptr; });
    }
    return watch;
}

/// The palette of the system, as it would be without ours.
QPalette systemPalette()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

} // namespace

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    const QRgb ink = palette.color(QPalette::WindowText).rgb() & RGB_MASK;
    const QRgb ground = palette.color(QPalette::Window).rgb() & RGB_MASK;
    return (ink == 0 && ground == RGB_MASK) || (ink == RGB_MASK && ground == 0);
}

QPalette paletteFrom(const Tokens &from)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(role, colour); };
    set(QPalette::Window, from.chrome);
    set(QPalette::Base, from.paper);
    set(QPalette::AlternateBase, from.list);
    set(QPalette::Button, from.button);
    set(QPalette::ToolTipBase, from.paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, from.ink1);
    set(QPalette::BrightText, from.onAcc);
    set(QPalette::PlaceholderText, from.ink3);
    set(QPalette::Highlight, from.sel);
    set(QPalette::HighlightedText, from.ink1);
    set(QPalette::Link, from.acc);
    set(QPalette::LinkVisited, from.acc);
    set(QPalette::Light, from.paper);
    set(QPalette::Midlight, from.hover);
    set(QPalette::Mid, from.line);
    set(QPalette::Dark, from.edge);
    set(QPalette::Shadow, from.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, from.off);
    return p;
}

QString styleSheetFrom(const Tokens &from, qreal scale, Colours colours)
{
    QFile file(u":/galley/galley.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    if (colours == Colours::Systems)
        sheet.remove(QRegularExpression(u"^[^\\n{}]*%\\w+%[^\\n{}]*;$"_s, QRegularExpression::MultilineOption));
    const QHash<QString, QColor> named = namedColours(from);
    for (auto it = named.cbegin(); it != named.cend(); ++it)
        sheet.replace(u'%' + it.key() + u'%', it.value().name());
    sheet.replace("%scheme%"_L1, isDark() ? "dark"_L1 : "light"_L1);
    if (qFuzzyCompare(scale, 1.0))
        return sheet;
    static const QRegularExpression size(u"\\b(\\d+)px"_s);
    QString out;
    qsizetype done = 0;
    for (auto it = size.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const int px = match.captured(1).toInt();
        // Lines and rings keep their width.
        const int now = px <= 3 ? px : qRound(px * scale);
        out += QStringView(sheet).mid(done, match.capturedStart() - done);
        out += QString::number(now) + "px"_L1;
        done = match.capturedEnd();
    }
    return out + sheet.mid(done);
}

void applyStyle(QApplication &application, Scheme scheme, qreal interfaceScale)
{
    initResources();
    SystemWatch *watch = watchOf(application);
    const bool wasBusy = watch->isBusy();
    watch->setBusy(true);
    Look &now = look();
    now.scheme = scheme;
    now.scale = qBound(0.9, interfaceScale, 1.3);
    const QPalette system = systemPalette();
    const bool systems = isHighContrast(system);
    now.dark = scheme == Scheme::System || systems ? isDarkPalette(system) : scheme == Scheme::Dark;
    setTokens(systems ? tokensFrom(system) : now.dark ? darkTokens() : lightTokens());
    if (!systems)
        QApplication::setPalette(paletteFrom(tokens()));
    QApplication::setFont(textFont(TextStyle::Ui));
    QPixmapCache::clear();
    application.setStyleSheet(styleSheetFrom(tokens(), now.scale, systems ? Colours::Systems : Colours::Ours));
    watch->setBusy(wasBusy);
}

bool isDark()
{
    return look().dark;
}

int scaled(int px)
{
    return px <= 3 ? px : qRound(px * look().scale);
}

namespace {

struct Step {
    int px;
    int line;
    bool bold;
    bool isStory = false; ///< words of a story, not of the interface
};

Step stepOf(TextStyle style)
{
    switch (style) {
    case TextStyle::FocusHeadline: return {28, 42, true, true};
    case TextStyle::Headline: return {24, 34, true, true};
    case TextStyle::FocusBody: return {20, 38, false, true};
    case TextStyle::Heading2: return {18, 28, true, true};
    case TextStyle::Heading3: return {16, 28, true, true};
    case TextStyle::DialogTitle: return {16, 24, true};
    case TextStyle::Body: return {16, 28, false, true};
    case TextStyle::Subhead: return {16, 24, false, true};
    case TextStyle::Card: return {14, 20, false, true};
    case TextStyle::Standfirst: return {14, 24, false, true};
    case TextStyle::Ui: return {13, 20, false};
    case TextStyle::UiBold: return {13, 20, true};
    case TextStyle::Meta: return {12, 16, false};
    case TextStyle::Badge: return {11, 16, false};
    }
    return {13, 20, false};
}

/// The ending that Noto's and others' regional Han families carry for @p language.
QString hanRegion(const QString &language)
{
    const QString l = language.toLower();
    if (l.startsWith("ja"_L1))
        return u"JP"_s;
    if (l.startsWith("ko"_L1))
        return u"KR"_s;
    if (l.contains("hk"_L1) || l.contains("mo"_L1))
        return u"HK"_s;
    if (l.contains("hant"_L1) || l.contains("tw"_L1))
        return u"TC"_s;
    return u"SC"_s;
}

QStringList familiesFor(const QString &language)
{
    const QString region = hanRegion(look().language);
    // Chinese quotation marks are as wide as a character, those of other scripts are not: the fonts of the language
    // that is written come first.
    const QString script = language.left(2);
    const bool hanFirst = script == "zh"_L1 || script == "ja"_L1 || script == "ko"_L1;
#if defined(Q_OS_WIN)
    const QString han = region == "JP"_L1 ? u"Yu Gothic UI"_s
        : region == "KR"_L1               ? u"Malgun Gothic"_s
        : region == "SC"_L1               ? u"Microsoft YaHei UI"_s
                                          : u"Microsoft JhengHei UI"_s;
    return hanFirst ? QStringList{han, u"Segoe UI"_s} : QStringList{u"Segoe UI"_s, han};
#elif defined(Q_OS_MACOS)
    const QString han = region == "JP"_L1 ? u"Hiragino Sans"_s
        : region == "KR"_L1               ? u"Apple SD Gothic Neo"_s
                                          : "PingFang "_L1 + region;
    return {u".AppleSystemUIFont"_s, han};
#else
    const QStringList han{"Noto Sans CJK "_L1 + region, "Source Han Sans "_L1 + region};
    const QStringList latin{u"Noto Sans"_s};
    return (hanFirst ? han + latin : latin + han) + QStringList{u"WenQuanYi Micro Hei"_s, u"sans-serif"_s};
#endif
}

QFont fontOf(const QStringList &families, int px, bool bold)
{
    QFont f;
    f.setFamilies(families);
    f.setPixelSize(scaled(px));
    f.setWeight(bold ? QFont::Bold : QFont::Normal);
    return f;
}

} // namespace

QStringList uiFamilies()
{
    return familiesFor(uiLocale().name());
}

QStringList textFamilies()
{
    return familiesFor(look().language);
}

QFont uiFont(int px, bool bold)
{
    return fontOf(uiFamilies(), px, bold);
}

QFont textFont(TextStyle style)
{
    const Step step = stepOf(style);
    return fontOf(step.isStory ? textFamilies() : uiFamilies(), step.px, step.bold);
}

QFont interfaceFont(TextStyle style)
{
    const Step step = stepOf(style);
    return fontOf(uiFamilies(), step.px, step.bold);
}

int lineHeight(TextStyle style)
{
    return scaled(stepOf(style).line);
}

void setNewsroomLanguage(const QString &language)
{
    look().language = language;
}

void setSheetSetting(const SheetSetting &setting)
{
    look().sheet = {setting.family, qBound(0.7, setting.zoom, 2.5)};
}

const SheetSetting &sheetSetting()
{
    return look().sheet;
}

qreal sheetScale()
{
    return look().scale * look().sheet.zoom;
}

int sheetScaled(int px)
{
    return px <= 3 ? px : qRound(px * sheetScale());
}

QFont sheetFont(TextStyle style)
{
    const Step step = stepOf(style);
    QFont font = textFont(style);
    font.setPixelSize(sheetScaled(step.px));
    if (step.isStory && !look().sheet.family.isEmpty())
        font.setFamilies(QStringList{look().sheet.family} + textFamilies());
    return font;
}

int sheetLineHeight(TextStyle style)
{
    return sheetScaled(stepOf(style).line);
}

bool reducedMotion()
{
    return look().reducedMotion || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void setReducedMotion(bool reduced)
{
    look().reducedMotion = reduced;
}

void setVariant(QWidget *widget, const char *name, const QString &value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace Galley
