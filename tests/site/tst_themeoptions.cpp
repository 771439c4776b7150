// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/template.h"
#include "site/theme.h"
#include "site/themevalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.object();
}

/// A theme.json with the options @p list between its brackets.
Result<ThemeOptions> read(const QByteArray &list)
{
    return ThemeOptions::read(json(R"({ "grounds": { "light": ["#fff", "#f5f3ee"], "dark": ["#14171a", "#1d2125"] },
                                        "options": [)"
                                   + list + "] }"));
}

const QByteArray everyType = R"json(
    { "key": "accent", "type": "colour", "default": "#b3261e", "tokens": "accent",
      "group": { "zh": "外观", "en": "Look" }, "label": { "zh": "强调色", "en": "Accent" } },
    { "key": "paragraphs", "type": "choice", "default": "space", "label": { "en": "Paragraphs" },
      "choices": [ { "value": "space", "label": { "en": "Space" } }, { "value": "indent", "label": { "en": "Indent" } } ],
      "tokens": { "space": { "--indent": "0" }, "indent": { "--indent": "2em", "--para": ".35em" } } },
    { "key": "showViews", "type": "switch", "default": true, "label": { "zh": "浏览量" } },
    { "key": "related", "type": "number", "min": 0, "max": 8, "default": 5, "label": { "en": "Related" } },
    { "key": "bodySize", "type": "number", "min": 16, "max": 20, "default": 18, "label": { "en": "Size" },
      "tokens": { "--size": "calc({}rem / 16)" } },
    { "key": "rule", "type": "colour", "default": "#dcd8cf", "label": { "en": "Lines" }, "tokens": { "--rule": "{}" } },
    { "key": "endMark", "type": "text", "default": "", "label": { "en": "End" }, "tokens": { "--end": "{}" } })json";

ThemeValues values(const QHash<QString, QString> &kept) { return ThemeValues(*read(everyType), u"t"_s, kept); }

std::string filled(const ThemeValues &values, const std::string &text)
{
    View page;
    page.object("options", values.view());
    return (*Template::parse(u"t"_s, text))->render(View(), page);
}

} // namespace

class TestThemeOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsEveryType();
    void aThemeNeedsNoOptions();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesTokensThatBreakOutOfAStylesheet_data();
    void refusesTokensThatBreakOutOfAStylesheet();
    void keepsOnlyValuesThatFit_data();
    void keepsOnlyValuesThatFit();
    void aValueThatDoesNotFitIsTheDefault();
    void valuesOfAnotherThemeAreNotTaken();
    void templatesFindEveryOption();
    void nothingIsAddedToTheStyleWhileAllIsAsTheThemeHasIt();
    void changedOptionsSetTheirTokens();
    void theAccentIsSetForBothSchemes();
    void aTextCannotBreakOutOfTheStylesheet();
    void onlyTheStylesheetIsDressed();
    void aKnownKeyIsObeyedOnlyWhenDeclared();
    void theDigestTellsEveryChange();
    void readsTheOptionsOfTheThemesThatComeWithGalley();
    void speaksTheOtherLanguageWhereOneIsMissing();
};

void TestThemeOptions::readsEveryType()
{
    const auto options = read(everyType);
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
    QCOMPARE(options->all().size(), 7);
    const ThemeOption *accent = options->option(u"accent"_s);
    QVERIFY(accent && accent->isAccent);
    QCOMPARE(accent->group.en, u"Look"_s);
    QCOMPARE(options->option(u"showViews"_s)->byDefault, u"on"_s);
    QCOMPARE(options->option(u"related"_s)->byDefault, u"5"_s);
    QCOMPARE(options->option(u"paragraphs"_s)->choices.size(), 2);
    QCOMPARE(options->grounds().light.size(), 2);
    QVERIFY(!options->option(u"none"_s));
}

void TestThemeOptions::aThemeNeedsNoOptions()
{
    const auto options = ThemeOptions::read(json(R"({ "format": 1, "name": "plain" })"));
    QVERIFY(options);
    QVERIFY(options->all().isEmpty());
    const ThemeValues values(*options, u"plain"_s, {{u"plain/accent"_s, u"#123456"_s}});
    QVERIFY(values.style().isEmpty());
    QCOMPARE(values.text(u"accent"_s), QString());
    QCOMPARE(values.related(5), 5);
}

void TestThemeOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("what");

    QTest::newRow("no key") << QByteArray(R"({ "type": "switch", "default": true, "label": { "en": "x" } })")
                            << u"no “key”"_s;
    QTest::newRow("a key with a dot")
        << QByteArray(R"({ "key": "a.b", "type": "switch", "default": true, "label": { "en": "x" } })")
        << u"“a.b” may have only letters"_s;
    QTest::newRow("an unknown type")
        << QByteArray(R"({ "key": "a", "type": "color", "default": "#fff", "label": { "en": "x" } })")
        << u"option “a” has the unknown type “color”"_s;
    QTest::newRow("no label") << QByteArray(R"({ "key": "a", "type": "switch", "default": true })")
                              << u"option “a” has no label"_s;
    QTest::newRow("no default") << QByteArray(R"({ "key": "a", "type": "switch", "label": { "en": "x" } })")
                                << u"option “a” has no default"_s;
    QTest::newRow("a default of another type")
        << QByteArray(R"({ "key": "a", "type": "switch", "default": "on", "label": { "en": "x" } })")
        << u"option “a” has no default of its type"_s;
    QTest::newRow("a default out of range")
        << QByteArray(R"({ "key": "a", "type": "number", "min": 1, "max": 3, "default": 4, "label": { "en": "x" } })")
        << u"the default of option “a” is not among its values"_s;
    QTest::newRow("a default with a part")
        << QByteArray(R"({ "key": "a", "type": "number", "min": 1, "max": 3, "default": 2.5, "label": { "en": "x" } })")
        << u"the default of option “a” is not among its values"_s;
    QTest::newRow("no range") << QByteArray(R"({ "key": "a", "type": "number", "default": 4, "label": { "en": "x" } })")
                              << u"needs “min” and “max”"_s;
    QTest::newRow("a range the wrong way round")
        << QByteArray(R"({ "key": "a", "type": "number", "min": 3, "max": 1, "default": 2, "label": { "en": "x" } })")
        << u"needs “min” and “max”"_s;
    QTest::newRow("one choice")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "x", "label": { "en": "x" },
                           "choices": [ { "value": "x", "label": { "en": "x" } } ] })")
        << u"two choices or more"_s;
    QTest::newRow("two choices alike")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "x", "label": { "en": "x" }, "choices":
                           [ { "value": "x", "label": { "en": "x" } }, { "value": "x", "label": { "en": "y" } } ] })")
        << u"two choices alike"_s;
    QTest::newRow("a choice without a label")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "x", "label": { "en": "x" },
                           "choices": [ { "value": "x" }, { "value": "y", "label": { "en": "y" } } ] })")
        << u"a choice of option “a” has no label"_s;
    QTest::newRow("a choice that hides which one it is")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "x", "label": { "en": "x" }, "choices":
                           [ { "value": "x", "label": { "en": "x" } }, { "value": "value", "label": { "en": "y" } } ] })")
        << u"no “value” of letters"_s;
    QTest::newRow("a default that is no choice")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "z", "label": { "en": "x" }, "choices":
                           [ { "value": "x", "label": { "en": "x" } }, { "value": "y", "label": { "en": "y" } } ] })")
        << u"the default of option “a”"_s;
    QTest::newRow("a colour by name")
        << QByteArray(R"({ "key": "a", "type": "colour", "default": "red", "label": { "en": "x" } })")
        << u"the default of option “a”"_s;
    QTest::newRow("two alike")
        << QByteArray(R"({ "key": "a", "type": "switch", "default": true, "label": { "en": "x" } },
                         { "key": "a", "type": "switch", "default": true, "label": { "en": "x" } })")
        << u"there are two options “a”"_s;
    QTest::newRow("a known key of another type")
        << QByteArray(R"({ "key": "related", "type": "switch", "default": true, "label": { "en": "x" } })")
        << u"option “related” is one that Galley obeys itself"_s;
    QTest::newRow("a known key with other values")
        << QByteArray(R"({ "key": "side", "type": "choice", "default": "left", "label": { "en": "x" }, "choices":
                           [ { "value": "left", "label": { "en": "x" } }, { "value": "off", "label": { "en": "y" } } ] })")
        << u"option “side” is one that Galley obeys itself"_s;
    QTest::newRow("tokens of a switch")
        << QByteArray(R"({ "key": "a", "type": "switch", "default": true, "label": { "en": "x" },
                           "tokens": { "--x": "{}" } })")
        << u"“tokens” that its type cannot have"_s;
    QTest::newRow("tokens of a choice that is not there")
        << QByteArray(R"({ "key": "a", "type": "choice", "default": "x", "label": { "en": "x" }, "choices":
                           [ { "value": "x", "label": { "en": "x" } }, { "value": "y", "label": { "en": "y" } } ],
                           "tokens": { "z": { "--x": "1" } } })")
        << u"a choice that it does not have"_s;
}

void TestThemeOptions::saysWhatIsWrong()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, what);
    const auto options = read(list);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::Template);
    QVERIFY2(options.error().message.contains(u"theme.json"_s), qPrintable(options.error().message));
    QVERIFY2(options.error().message.contains(what), qPrintable(options.error().message));
}

void TestThemeOptions::refusesTokensThatBreakOutOfAStylesheet_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("ends the declaration") << u"--x"_s << u"{}px; color: red"_s;
    QTest::newRow("ends the block") << u"--x"_s << u"{}px } body { color: red"_s;
    QTest::newRow("opens a remark") << u"--x"_s << u"{} /* "_s;
    QTest::newRow("leaves a bracket open") << u"--x"_s << u"calc({}px"_s;
    QTest::newRow("closes a bracket") << u"--x"_s << u"{}px)"_s;
    QTest::newRow("leaves a quote open") << u"--x"_s << u"\"{}"_s;
    QTest::newRow("fetches") << u"--x"_s << u"URL (http://example.org/{})"_s;
    QTest::newRow("escapes") << u"--x"_s << u"\\7d {}"_s;
    QTest::newRow("breaks the line") << u"--x"_s << u"{}\npx"_s;
    QTest::newRow("ends the element") << u"--x"_s << u"{}</style>"_s;
    QTest::newRow("says nothing") << u"--x"_s << u" "_s;
    QTest::newRow("is no custom property") << u"color"_s << u"{}"_s;
    QTest::newRow("a property and a line") << u"--x\n"_s << u"{}"_s;
    QTest::newRow("hides in the property") << u"--x:0;color"_s << u"{}"_s;
}

void TestThemeOptions::refusesTokensThatBreakOutOfAStylesheet()
{
    QFETCH(QString, property);
    QFETCH(QString, pattern);
    const QJsonObject option{{u"key"_s, u"a"_s},
                             {u"type"_s, u"number"_s},
                             {u"min"_s, 0},
                             {u"max"_s, 9},
                             {u"default"_s, 1},
                             {u"label"_s, QJsonObject{{u"en"_s, u"x"_s}}},
                             {u"tokens"_s, QJsonObject{{property, pattern}}}};
    const auto options = ThemeOptions::read({{u"options"_s, QJsonArray{option}}});
    QVERIFY(!options);
    QVERIFY2(options.error().message.contains(u"“tokens” of option “a”"_s), qPrintable(options.error().message));
}

void TestThemeOptions::keepsOnlyValuesThatFit_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a colour") << u"rule"_s << u"#AABBCC"_s << u"#aabbcc"_s;
    QTest::newRow("a short colour") << u"rule"_s << u"#a1f"_s << u"#aa11ff"_s;
    QTest::newRow("a colour by name") << u"rule"_s << u"red"_s << QString();
    QTest::newRow("a colour and more") << u"rule"_s << u"#fff;}"_s << QString();
    QTest::newRow("a colour and a line") << u"rule"_s << u"#aabbcc\n"_s << QString();
    QTest::newRow("a number") << u"related"_s << u"8"_s << u"8"_s;
    QTest::newRow("a number written oddly") << u"related"_s << u"+08"_s << u"8"_s;
    QTest::newRow("a number too large") << u"related"_s << u"9"_s << QString();
    QTest::newRow("a number and more") << u"related"_s << u"8px"_s << QString();
    QTest::newRow("a switch") << u"showViews"_s << u"off"_s << u"off"_s;
    QTest::newRow("no switch") << u"showViews"_s << u"0"_s << QString();
    QTest::newRow("a choice") << u"paragraphs"_s << u"indent"_s << u"indent"_s;
    QTest::newRow("no choice") << u"paragraphs"_s << u"Indent"_s << QString();
    QTest::newRow("a text") << u"endMark"_s << u" 完 "_s << u"完"_s;
    QTest::newRow("a text of two lines") << u"endMark"_s << u"a\nb"_s << QString();
    QTest::newRow("a text too long") << u"endMark"_s << QString(501, u'x') << QString();
}

void TestThemeOptions::keepsOnlyValuesThatFit()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const auto options = read(everyType);
    QCOMPARE(options->option(key)->fitting(text).value_or(QString()), kept);
}

void TestThemeOptions::aValueThatDoesNotFitIsTheDefault()
{
    const ThemeValues odd = values({{u"t/related"_s, u"99"_s}, {u"t/paragraphs"_s, u"none"_s}, {u"t/gone"_s, u"1"_s}});
    QCOMPARE(odd.text(u"related"_s), u"5"_s);
    QCOMPARE(odd.text(u"paragraphs"_s), u"space"_s);
    QVERIFY(!odd.isChanged(u"related"_s));
    QVERIFY(odd.style().isEmpty());
    // The default itself is no change either.
    QVERIFY(!values({{u"t/related"_s, u"5"_s}}).isChanged(u"related"_s));
}

void TestThemeOptions::valuesOfAnotherThemeAreNotTaken()
{
    QCOMPARE(values({{u"other/related"_s, u"3"_s}}).text(u"related"_s), u"5"_s);
    QCOMPARE(values({{u"t/related"_s, u"3"_s}}).text(u"related"_s), u"3"_s);
}

void TestThemeOptions::templatesFindEveryOption()
{
    const std::string text = "{{#options.showViews}}views{{/options.showViews}}|{{options.related}}"
                             "{{^options.related}}none{{/options.related}}|"
                             "{{#options.paragraphs.indent}}indent{{/options.paragraphs.indent}}"
                             "{{#options.paragraphs.space}}space{{/options.paragraphs.space}}|"
                             "{{options.paragraphs.value}}|{{options.accent}}|"
                             "{{#options.endMark}}<{{options.endMark}}>{{/options.endMark}}";
    QCOMPARE(filled(values({}), text), std::string("views|5|space|space|#b3261e|"));
    QCOMPARE(filled(values({{u"t/showViews"_s, u"off"_s},
                            {u"t/related"_s, u"0"_s},
                            {u"t/paragraphs"_s, u"indent"_s},
                            {u"t/accent"_s, u"#123"_s},
                            {u"t/endMark"_s, u"<完>"_s}}),
                    text),
             std::string("|none|indent|indent|#112233|<&lt;完&gt;>"));
}

void TestThemeOptions::nothingIsAddedToTheStyleWhileAllIsAsTheThemeHasIt()
{
    QVERIFY(values({}).style().isEmpty());
    // An option without tokens does not concern the stylesheet.
    QVERIFY(values({{u"t/showViews"_s, u"off"_s}}).style().isEmpty());
}

void TestThemeOptions::changedOptionsSetTheirTokens()
{
    const QByteArray style = values({{u"t/bodySize"_s, u"20"_s},
                                     {u"t/paragraphs"_s, u"indent"_s},
                                     {u"t/rule"_s, u"#abc"_s}})
                                 .style();
    QCOMPARE(style, "\n:root{--indent:2em;--para:.35em;--size:calc(20rem / 16);--rule:#aabbcc}\n");
}

void TestThemeOptions::theAccentIsSetForBothSchemes()
{
    const QString style = QString::fromLatin1(values({{u"t/accent"_s, u"#f2b84b"_s}}).style());
    static const QRegularExpression form(
        u"^\\n:root\\{(--accent:#\\w{6};--fill:#\\w{6};--on-fill:#\\w{6})\\}\\n"
        "@media \\(prefers-color-scheme:dark\\)\\{:root:not\\(\\[data-scheme=\"light\"\\]\\)\\{([^}]*)\\}\\}\\n"
        ":root\\[data-scheme=\"dark\"\\]\\{([^}]*)\\}\\n$"_s);
    const QRegularExpressionMatch match = form.match(style);
    QVERIFY2(match.hasMatch(), qPrintable(style));
    QCOMPARE(match.captured(2), match.captured(3));
    QVERIFY(match.captured(1) != match.captured(2));
}

void TestThemeOptions::aTextCannotBreakOutOfTheStylesheet()
{
    const QByteArray style = values({{u"t/endMark"_s, u"\"; } body { color: red } /* \\ </style> 完"_s}}).style();
    const QByteArray inside = style.mid(style.indexOf('"') + 1);
    QCOMPARE(style.left(style.indexOf('"')), "\n:root{--end:");
    QCOMPARE(inside.mid(inside.indexOf('"')), "\"}\n");
    for (const char unsafe : {';', '{', '<', '>', '*', '/'})
        QVERIFY2(!inside.left(inside.indexOf('"')).contains(unsafe), inside);
    QVERIFY(inside.contains("\\5b8c "));
}

void TestThemeOptions::onlyTheStylesheetIsDressed()
{
    const QHash<QString, QByteArray> assets{{u"assets/style.css"_s, "body{}"}, {u"assets/print.css"_s, "p{}"}};
    QCOMPARE(values({}).dressed(assets), assets);
    const auto dressed = values({{u"t/bodySize"_s, u"16"_s}}).dressed(assets);
    QCOMPARE(dressed.value(u"assets/style.css"_s), "body{}\n:root{--size:calc(16rem / 16)}\n");
    QCOMPARE(dressed.value(u"assets/print.css"_s), "p{}");
    QCOMPARE(values({{u"t/bodySize"_s, u"16"_s}}).dressed({}).size(), 0);
}

void TestThemeOptions::aKnownKeyIsObeyedOnlyWhenDeclared()
{
    const ThemeValues own = values({{u"t/related"_s, u"0"_s}});
    QCOMPARE(own.related(5), 0);
    QCOMPARE(own.newest(20), 20);
    QCOMPARE(own.storiesPerPage(12), 12);
    QCOMPARE(own.excerptLength(56), 56);
    QCOMPARE(own.leadRatio(), ThemeValues::LeadRatio::SixteenToNine);
    QCOMPARE(own.side(), ThemeValues::Side::Featured);
    QCOMPARE(own.homePictures(), ThemeValues::HomePictures::All);
    QCOMPARE(own.dateForm(), ThemeValues::DateForm::Iso);

    const auto options = read(R"({ "key": "leadRatio", "type": "choice", "default": "2x1", "label": { "en": "x" }, "choices":
        [ { "value": "3x2", "label": { "en": "x" } }, { "value": "2x1", "label": { "en": "y" } } ] })");
    QCOMPARE(ThemeValues(*options, u"t"_s, {}).leadRatio(), ThemeValues::LeadRatio::TwoToOne);
    QCOMPARE(ThemeValues(*options, u"t"_s, {{u"t/leadRatio"_s, u"3x2"_s}}).leadRatio(),
             ThemeValues::LeadRatio::ThreeToTwo);
}

void TestThemeOptions::theDigestTellsEveryChange()
{
    QSet<QByteArray> seen{values({}).digestText()};
    const QHash<QString, QString> changes{{u"t/accent"_s, u"#000"_s},    {u"t/paragraphs"_s, u"indent"_s},
                                          {u"t/showViews"_s, u"off"_s},  {u"t/related"_s, u"1"_s},
                                          {u"t/bodySize"_s, u"17"_s},    {u"t/rule"_s, u"#000"_s},
                                          {u"t/endMark"_s, u"x"_s}};
    for (auto change = changes.begin(); change != changes.end(); ++change)
        seen.insert(values({{change.key(), change.value()}}).digestText());
    QCOMPARE(seen.size(), changes.size() + 1);
}

void TestThemeOptions::readsTheOptionsOfTheThemesThatComeWithGalley()
{
    const auto theme = Theme::load(u":/themes/default"_s);
    QVERIFY2(theme, qPrintable(theme ? QString() : theme.error().message));
    QVERIFY(!(*theme)->card().title.zh.isEmpty());
    QVERIFY(!(*theme)->card().title.en.isEmpty());
    for (const ThemeOption &option : (*theme)->options().all()) {
        QVERIFY2(!option.label.zh.isEmpty() && !option.label.en.isEmpty(), qPrintable(option.key));
        for (const ThemeChoice &choice : option.choices)
            QVERIFY2(!choice.label.zh.isEmpty() && !choice.label.en.isEmpty(), qPrintable(option.key));
    }
}

void TestThemeOptions::speaksTheOtherLanguageWhereOneIsMissing()
{
    const ThemeText both{u"强调色"_s, u"Accent"_s};
    QCOMPARE(both.in(u"zh_CN"_s), u"强调色"_s);
    QCOMPARE(both.in(u"en"_s), u"Accent"_s);
    QCOMPARE(both.in(u"de"_s), u"Accent"_s);
    QCOMPARE((ThemeText{u"强调色"_s, {}}).in(u"en"_s), u"强调色"_s);
    QCOMPARE((ThemeText{{}, u"Accent"_s}).in(u"zh-CN"_s), u"Accent"_s);
}

QTEST_GUILESS_MAIN(TestThemeOptions)
#include "tst_themeoptions.moc"
