// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/template.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A name that lives as long as the program: views know their names by number only, so this is for safety of reading.
ViewName named(const QString &name) { return ViewName(std::string_view(name.toStdString())); }

bool isObjectList(const QJsonArray &list)
{
    return std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isObject(); });
}

View viewOf(const QJsonObject &json);

void set(View &view, const QString &name, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: view.flag(named(name), value.toBool()); break;
    case QJsonValue::Double:
    case QJsonValue::String: view.text(named(name), value.toVariant().toString()); break;
    case QJsonValue::Object: view.object(named(name), viewOf(value.toObject())); break;
    case QJsonValue::Array: {
        ViewList list;
        for (const QJsonValue &item : value.toArray())
            list.append(viewOf(item.toObject()));
        view.list(named(name), std::move(list));
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: view.absent(named(name)); break;
    }
}

View viewOf(const QJsonObject &json)
{
    View view;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        set(view, entry.key(), entry.value());
    return view;
}

/// Lists of a view hold objects; a case with others says nothing about it.
bool canBeAView(const QJsonValue &value)
{
    if (value.isArray() && !isObjectList(value.toArray()))
        return false;
    const QVariantList parts = value.isArray() ? value.toArray().toVariantList()
                                               : value.toObject().toVariantMap().values();
    return std::all_of(parts.begin(), parts.end(),
                       [](const QVariant &part) { return canBeAView(QJsonValue::fromVariant(part)); });
}

} // namespace

/// The cases in tests/data/mustache, and those of the folder that GALLEY_MUSTACHE_SPEC names: the published
/// specification has the same form.
class TestMustache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTemplatesAsMustacheSays_data();
    void fillsTemplatesAsMustacheSays();
    void saysInWhichLineAMistakeIs_data();
    void saysInWhichLineAMistakeIs();
    void refusesAPartialThatIsNotThere();
};

void TestMustache::fillsTemplatesAsMustacheSays_data()
{
    QTest::addColumn<QJsonObject>("test");
    QStringList folders{testData(u"mustache"_s)};
    if (const QString published = qEnvironmentVariable("GALLEY_MUSTACHE_SPEC"); !published.isEmpty())
        folders.append(published);
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonArray tests = QJsonDocument::fromJson(file.readAll()).object().value(u"tests"_s).toArray();
            QVERIFY2(!tests.isEmpty(), qPrintable(info.filePath()));
            for (const QJsonValue &test : tests) {
                const QString name = QDir(folder).dirName() + u' ' + info.baseName() + u": "_s
                    + test[u"name"_s].toString();
                QTest::newRow(qPrintable(name)) << test.toObject();
            }
        }
    }
}

void TestMustache::fillsTemplatesAsMustacheSays()
{
    QFETCH(QJsonObject, test);
    const QJsonValue data = test.value(u"data"_s);
    if (!data.isObject() || !canBeAView(data))
        QSKIP("A view holds objects and lists of objects.");
    QHash<QString, std::string> texts;
    const QJsonObject partials = test.value(u"partials"_s).toObject();
    for (auto partial = partials.begin(); partial != partials.end(); ++partial)
        texts.insert(partial.key(), partial.value().toString().toStdString());
    const auto find = [&](const QString &name) {
        const auto found = texts.constFind(name);
        return found == texts.constEnd() ? nullptr : &*found;
    };
    const auto parsed = Template::parse(u"case"_s, test.value(u"template"_s).toString().toStdString(), find);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(QString::fromStdString((*parsed)->render(View(), viewOf(data.toObject()))),
             test.value(u"expected"_s).toString());
}

void TestMustache::saysInWhichLineAMistakeIs_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("a section that is not closed") << std::string("a\n{{#b}}\nc\n") << 2;
    QTest::newRow("the outer of two that are not closed") << std::string("{{#a}}\n{{#b}}\n{{/b}}\n") << 1;
    QTest::newRow("an end without a beginning") << std::string("a\nb\n{{/c}}") << 3;
    QTest::newRow("two that cross") << std::string("{{#a}}\n{{#b}}\n{{/a}}\n{{/b}}") << 3;
    QTest::newRow("a tag that is not closed") << std::string("\n\n\n {{name") << 4;
    QTest::newRow("three braces closed by two") << std::string("a\n{{{name}} b") << 2;
    QTest::newRow("a tag without a name") << std::string("a\n{{ }}") << 2;
    QTest::newRow("one delimiter") << std::string("{{=| =}}") << 1;
}

void TestMustache::saysInWhichLineAMistakeIs()
{
    QFETCH(std::string, text);
    QFETCH(int, line);
    const auto parsed = Template::parse(u"story"_s, text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Template);
    QVERIFY2(parsed.error().message.contains(u"story.mustache has a mistake in line %1."_s.arg(line)),
             qPrintable(parsed.error().message));
}

void TestMustache::refusesAPartialThatIsNotThere()
{
    // Mustache itself would put nothing in its place; a theme's author wants to know.
    const auto parsed = Template::parse(u"home"_s, "{{> part-none}}", [](const QString &) { return nullptr; });
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::NotFound);
    QVERIFY(parsed.error().message.contains(u"part-none.mustache"_s));
}

QTEST_GUILESS_MAIN(TestMustache)
#include "tst_mustache.moc"
