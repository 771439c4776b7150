// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/theme.h"
#include "site/words.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString Folder = sourceFolder(u"resources/themes/"_s);

// Galley itself obeys these, so no template has to name them.
const QStringList KeysOfGalley = {u"storiesPerPage"_s, u"excerptLength"_s, u"newest"_s, u"related"_s, u"side"_s,
                                  u"leadRatio"_s, u"homePictures"_s, u"dateForm"_s};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonArray optionsOf(const QString &theme)
{
    const QByteArray json = contentOf(Folder + theme + "/theme.json"_L1).toUtf8();
    return QJsonDocument::fromJson(json).object().value(u"options"_s).toArray();
}

QStringList keysOf(const QString &theme)
{
    QStringList keys;
    for (const QJsonValue option : optionsOf(theme))
        keys.append(option[u"key"].toString());
    return keys;
}

/// Every template of @p theme, by file name.
QMap<QString, QString> templatesOf(const QString &theme)
{
    QMap<QString, QString> texts;
    const QDir folder(Folder + theme);
    for (const QString &file : folder.entryList({u"*.mustache"_s}))
        texts.insert(file, contentOf(folder.filePath(file)));
    return texts;
}

/// The names between the braces, without what stands before them.
QStringList namesIn(const QString &text)
{
    static const QRegularExpression tag(u"\\{\\{\\{?[#^/&]?\\s*([\\w.]+)\\s*\\}?\\}\\}"_s);
    QStringList names;
    for (auto tags = tag.globalMatch(text); tags.hasNext();)
        names.append(tags.next().captured(1));
    names.removeDuplicates();
    return names;
}

/// Custom properties that @p option sets, each with the value that the default stands for.
QMap<QString, QString> tokensAtDefault(const QJsonValue &option)
{
    const QJsonObject declared = option[u"tokens"].toObject();
    const bool isChoice = option[u"type"].toString() == "choice"_L1;
    const QJsonObject tokens = isChoice ? declared.value(option[u"default"].toString()).toObject() : declared;
    QMap<QString, QString> set;
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        set.insert(token.key(), token->toString());
    return set;
}

/// Every custom property that one value or another of @p option sets.
QStringList tokensOf(const QJsonValue &option)
{
    const QJsonObject declared = option[u"tokens"].toObject();
    if (option[u"type"].toString() != "choice"_L1)
        return declared.keys();
    QStringList names;
    for (const QJsonValue value : declared)
        names += value.toObject().keys();
    names.removeDuplicates();
    return names;
}

} // namespace

class TestBuiltInThemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

    void isReadAsItStands();
    void keepsToItsWeight();
    void fetchesNothingFromElsewhere();
    void usesEveryOptionThatItDeclares();
    void declaresEveryOptionThatItUses();
    void givesEveryTokenItsDefaultInTheFirstBlock();
    void labelsEverythingInBothLanguages();
    void usesOnlyNamesThatTheDescriptionKnows();
    void spellsSharedOptionsLikeTheOther();
};

void TestBuiltInThemes::initTestCase_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("default") << u"default"_s;
    QTest::newRow("reader") << u"reader"_s;
}

void TestBuiltInThemes::isReadAsItStands()
{
    QFETCH_GLOBAL(QString, theme);
    const auto read = Theme::load(Folder + theme);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE((*read)->name(), theme);
}

void TestBuiltInThemes::keepsToItsWeight()
{
    QFETCH_GLOBAL(QString, theme);
    constexpr qsizetype Budget = 15'000;
    const qsizetype weight = contentOf(Folder + theme + "/assets/style.css"_L1).toUtf8().size();
    QVERIFY(weight > 0);
    QVERIFY2(weight <= Budget, qPrintable(QString::number(weight)));
}

void TestBuiltInThemes::fetchesNothingFromElsewhere()
{
    QFETCH_GLOBAL(QString, theme);
    for (const QString &text : templatesOf(theme)) {
        QVERIFY(!text.contains(u" style=\""_s));
        QVERIFY(!text.contains(u"<style"_s));
        QVERIFY(!text.contains(QRegularExpression(u" on\\w+=\""_s)));
        QVERIFY(!text.contains(u"://"_s));
    }
    for (const QString &file : {u"style.css"_s, u"print.css"_s}) {
        const QString style = contentOf(Folder + theme + "/assets/"_L1 + file);
        QVERIFY(!style.contains(u"url("_s));
        QVERIFY(!style.contains(u"@import"_s));
    }
}

void TestBuiltInThemes::usesEveryOptionThatItDeclares()
{
    QFETCH_GLOBAL(QString, theme);
    const QString all = QStringList(templatesOf(theme).values()).join(u'\n');
    const QJsonArray options = optionsOf(theme);
    QVERIFY(options.size() > 20);
    for (const QJsonValue option : options) {
        const QString key = option[u"key"].toString();
        const bool isUsed = !option[u"tokens"].isUndefined() || KeysOfGalley.contains(key)
            || all.contains(QRegularExpression(u"\\{\\{[#^]?options\\.%1[.}]"_s.arg(key)));
        QVERIFY2(isUsed, qPrintable(key));
    }
}

void TestBuiltInThemes::declaresEveryOptionThatItUses()
{
    QFETCH_GLOBAL(QString, theme);
    QMap<QString, QStringList> values;
    for (const QJsonValue option : optionsOf(theme)) {
        QStringList &own = values[option[u"key"].toString()];
        for (const QJsonValue choice : option[u"choices"].toArray())
            own.append(choice[u"value"].toString());
        if (!own.isEmpty())
            QVERIFY2(own.contains(option[u"default"].toString()), qPrintable(option[u"key"].toString()));
    }
    const QMap<QString, QString> texts = templatesOf(theme);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        for (const QString &name : namesIn(*text)) {
            const QStringList parts = name.split(u'.');
            if (parts.first() != "options"_L1)
                continue;
            QVERIFY2(values.contains(parts.value(1)), qPrintable(text.key() + u": "_s + name));
            if (parts.size() > 2 && parts[2] != "value"_L1)
                QVERIFY2(values[parts[1]].contains(parts[2]), qPrintable(text.key() + u": "_s + name));
        }
    }
}

void TestBuiltInThemes::givesEveryTokenItsDefaultInTheFirstBlock()
{
    QFETCH_GLOBAL(QString, theme);
    const QString style = contentOf(Folder + theme + "/assets/style.css"_L1);
    const QString first = style.section(u":root {"_s, 1).section(u'}', 0, 0).simplified();
    for (const QJsonValue option : optionsOf(theme)) {
        const QMap<QString, QString> tokens = tokensAtDefault(option);
        for (const QString &name : tokensOf(option)) {
            QVERIFY2(first.contains(name + ": "_L1), qPrintable(name));
            QVERIFY2(style.count(u"var(%1)"_s.arg(name)) + style.count(u"var(%1,"_s.arg(name)) > 0, qPrintable(name));
            QVERIFY2(tokens.contains(name), qPrintable(name));
            if (!tokens[name].contains(u"{}"_s))
                QVERIFY2(first.contains(name + ": "_L1 + tokens[name]), qPrintable(name));
        }
        if (option[u"tokens"].toString() == "accent"_L1)
            QVERIFY(first.contains(u"--accent: "_s + option[u"default"].toString()));
    }
}

void TestBuiltInThemes::labelsEverythingInBothLanguages()
{
    QFETCH_GLOBAL(QString, theme);
    const auto isLabelled = [](const QJsonValue &text) {
        return !text[u"zh"].toString().isEmpty() && !text[u"en"].toString().isEmpty();
    };
    for (const QJsonValue option : optionsOf(theme)) {
        const QByteArray key = option[u"key"].toString().toUtf8();
        QVERIFY2(isLabelled(option[u"label"]), key.constData());
        for (const QString &name : {u"group"_s, u"note"_s, u"unit"_s})
            QVERIFY2(option[name].isUndefined() || isLabelled(option[name]), key.constData());
        for (const QJsonValue choice : option[u"choices"].toArray())
            QVERIFY2(isLabelled(choice[u"label"]), key.constData());
    }
}

void TestBuiltInThemes::usesOnlyNamesThatTheDescriptionKnows()
{
    QFETCH_GLOBAL(QString, theme);
    const QString description = contentOf(Folder + "README.md"_L1);
    const Words words(u"en"_s);
    const QMap<QString, QString> texts = templatesOf(theme);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        for (const QString &name : namesIn(*text)) {
            const QByteArray where = (text.key() + ": "_L1 + name).toUtf8();
            const QString last = name.section(u'.', -1);
            if (name.startsWith("words."_L1))
                QVERIFY2(!words[last.toLatin1().constData()].isEmpty(), where.constData());
            else if (!name.startsWith("options."_L1))
                QVERIFY2(description.contains(QRegularExpression(u"`[^`]*\\b%1\\b[^`]*`"_s.arg(last))), where.constData());
        }
    }
}

void TestBuiltInThemes::spellsSharedOptionsLikeTheOther()
{
    QFETCH_GLOBAL(QString, theme);
    const QStringList shared
        = {u"accent"_s,       u"scheme"_s,      u"bodySize"_s,    u"paragraphs"_s,   u"alignment"_s,
           u"leadRatio"_s,    u"bodyPictures"_s, u"storiesPerPage"_s, u"excerptLength"_s, u"showViews"_s,
           u"showTextSize"_s, u"showTags"_s,    u"related"_s,     u"recommended"_s,  u"readerForm"_s,
           u"dateForm"_s,     u"footerText"_s};
    const QStringList keys = keysOf(theme);
    for (const QString &key : shared)
        QVERIFY2(keys.count(key) == 1, qPrintable(key));
}

QTEST_GUILESS_MAIN(TestBuiltInThemes)
#include "tst_builtinthemes.moc"
