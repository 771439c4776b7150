// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/theme.h"

#include "base/translate.h"
#include "site/template.h"
#include "site/themevalues.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

// A resource of a static library is there only once somebody asks for it; the macro wants no namespace around it.
static void embedSearchScript() { Q_INIT_RESOURCE(galley_site); }

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const char *const NeededTemplates[]
    = {"masthead", "side",    "footer", "home",     "channel", "story",
       "standing", "archive", "search", "notfound", "layout",  "redirect"};

Error missing(const QString &name, const QString &folder)
{
    return {ErrorKind::NotFound,
            tr("The theme has no file %1. Choose another theme, or put the file back.")
                .arg(name),
            folder};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Io,
                     tr("The theme's file %1 cannot be read. Check its permissions.")
                         .arg(QDir::toNativeSeparators(path)),
                     file.errorString()};
    }
    return file.readAll();
}

using Texts = QHash<QString, std::string>;

Result<Texts> readTemplates(const QString &folder)
{
    Texts texts;
    const QStringList files = QDir(folder).entryList({u"*.mustache"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const Result<QByteArray> content = contentOf(folder + u'/' + file);
        if (!content)
            return content.error();
        texts.insert(file.chopped(9), content->toStdString());
    }
    for (const char *name : NeededTemplates) {
        if (!texts.contains(QString::fromLatin1(name)))
            return missing(QString::fromLatin1(name) + ".mustache"_L1, folder);
    }
    return texts;
}

using Templates = QHash<QString, std::shared_ptr<const Template>>;

Result<Templates> parsedTemplates(const Texts &texts)
{
    const Template::Partials partials = [&](const QString &name) -> const std::string * {
        const auto found = texts.constFind(name);
        return found == texts.constEnd() ? nullptr : &*found;
    };
    Templates templates;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const auto parsed = Template::parse(text.key(), text.value(), partials);
        if (!parsed)
            return parsed.error();
        templates.insert(text.key(), *parsed);
    }
    return templates;
}

Digest digestOf(const Texts &texts, const ThemeCard &card)
{
    DigestBuilder digest;
    digest.add(card.name.toUtf8());
    digest.add(ThemeValues(card.options, card.name, {}).digestText());
    QStringList files = texts.keys();
    files.sort();
    for (const QString &file : files) {
        digest.add(file.toUtf8());
        const std::string text = texts.value(file);
        digest.add(QByteArrayView(text.data(), qsizetype(text.size())));
    }
    return digest.result();
}

} // namespace

struct Theme::Data {
    ThemeCard card;
    Templates templates;
    Digest digest;
    QHash<QString, QByteArray> assets;
};

Theme::Theme(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

Theme::~Theme() = default;

Result<std::shared_ptr<const Theme>> Theme::load(const QString &path)
{
    const QString folder = QDir::cleanPath(path);
    if (!QDir(folder).exists()) {
        return Error{ErrorKind::NotFound,
                     tr("There is no theme in %1. Choose another theme.")
                         .arg(QDir::toNativeSeparators(folder)),
                     {}};
    }
    auto data = std::make_unique<Data>();
    const Result<ThemeCard> card = readThemeCard(folder);
    if (!card)
        return card.error();
    data->card = *card;
    const Result<Texts> texts = readTemplates(folder);
    if (!texts)
        return texts.error();
    const Result<Templates> templates = parsedTemplates(*texts);
    if (!templates)
        return templates.error();
    data->templates = *templates;
    data->digest = digestOf(*texts, *card);

    // The search is the same whatever the theme; only its looks are the theme's.
    embedSearchScript();
    const Result<QByteArray> script = contentOf(u":/galley/site/search.js"_s);
    if (!script)
        return script.error();
    data->assets.insert(u"assets/search.js"_s, *script);
    QDirIterator files(folder + "/assets"_L1, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const Result<QByteArray> content = contentOf(file);
        if (!content)
            return content.error();
        data->assets.insert(file.mid(folder.size() + 1), *content);
    }
    return std::shared_ptr<const Theme>(new Theme(std::move(data)));
}

const ThemeCard &Theme::card() const { return m_data->card; }
const Template &Theme::page(const QString &name) const { return *m_data->templates.value(name); }
const Digest &Theme::digest() const { return m_data->digest; }
const QHash<QString, QByteArray> &Theme::assets() const { return m_data->assets; }

} // namespace Galley
