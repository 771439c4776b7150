// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/theme.h"

#include "base/translate.h"
#include "site/template.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int ViewModelVersion = 1;
constexpr int PartialDepth = 10;
const char *const NeededTemplates[]
    = {"masthead", "side", "footer", "home", "channel", "story", "notfound", "layout", "redirect"};

Error themeError(const char *message, const QString &name, const QString &detail)
{
    return {ErrorKind::Template, tr(message).arg(name), detail};
}

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

/// Takes the lines away on which nothing but a section's tag or a comment stands, as Mustache has it: the engine does
/// so only for sections that are shown and leaves blank lines for the others.
QString trimmedTags(QString text)
{
    static const QRegularExpression alone(u"^[ \\t]*(\\{\\{[#^/][^{}]*\\}\\})[ \\t]*\\r?\\n"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression comment(u"^[ \\t]*\\{\\{![^{}]*\\}\\}[ \\t]*\\r?\\n"_s,
                                            QRegularExpression::MultilineOption);
    return text.remove(comment).replace(alone, u"\\1"_s);
}

/// Puts partials where they are named, once, when the theme is read: the engine would parse each again at every use.
class Partials
{
public:
    explicit Partials(const Texts &texts)
        : m_texts(texts)
    {
    }

    Result<std::string> unfolded(const QString &name, int depth = 0) const
    {
        static const QRegularExpression tag(u"(^[ \\t]*)?\\{\\{>\\s*([^}\\s]+)\\s*\\}\\}([ \\t]*\\r?\\n)?"_s,
                                            QRegularExpression::MultilineOption);
        if (depth > PartialDepth) {
            return themeError(QT_TRANSLATE_NOOP("Galley", "The theme's file %1 includes itself. Remove the circle, or "
                                                          "choose another theme."),
                              name + ".mustache"_L1, u"partials nested too deep"_s);
        }
        const QString text = QString::fromStdString(m_texts.value(name));
        QString whole;
        qsizetype at = 0;
        auto matches = tag.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString partial = match.captured(2);
            if (!m_texts.contains(partial))
                return missing(partial + ".mustache"_L1, name);
            const Result<std::string> inner = unfolded(partial, depth + 1);
            if (!inner)
                return inner;
            // A tag alone on its line goes with its line; inside one it leaves everything around it as it is.
            const bool standsAlone = match.capturedStart(1) >= 0 && match.capturedStart(3) >= 0;
            whole += QStringView(text).mid(at, match.capturedStart() - at);
            whole += standsAlone ? QString() : match.captured(1);
            whole += QString::fromStdString(*inner);
            whole += standsAlone ? QString() : match.captured(3);
            at = match.capturedEnd();
        }
        whole += QStringView(text).mid(at);
        return trimmedTags(whole).toStdString();
    }

private:
    const Texts &m_texts;
};

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

Result<Texts> checkedTemplates(const Texts &texts)
{
    Texts whole;
    const Partials partials(texts);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        // Each file is parsed as it stands first, so that a fault is reported with its own file and line.
        if (const auto parsed = Template::parse(text.key(), text.value()); !parsed)
            return parsed.error();
        const Result<std::string> unfolded = partials.unfolded(text.key());
        if (!unfolded)
            return unfolded.error();
        whole.insert(text.key(), *unfolded);
    }
    return whole;
}

Result<QString> readName(const QString &folder)
{
    const Result<QByteArray> content = contentOf(folder + "/theme.json"_L1);
    if (!content)
        return missing(u"theme.json"_s, folder);
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(*content, &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        return themeError(QT_TRANSLATE_NOOP("Galley", "The theme's file %1 cannot be read. Correct it, or choose "
                                                      "another theme."),
                          u"theme.json"_s, fault.errorString());
    }
    if (json.value(u"format"_s).toInt() != ViewModelVersion) {
        return themeError(QT_TRANSLATE_NOOP("Galley", "The theme in %1 is made for another version of Galley. Choose "
                                                      "another theme."),
                          QDir::toNativeSeparators(folder),
                          u"format %1"_s.arg(json.value(u"format"_s).toInt()));
    }
    return json.value(u"name"_s).toString();
}

} // namespace

struct Theme::Data {
    QString name;
    QHash<QString, std::string> templates;
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
    const Result<QString> name = readName(folder);
    if (!name)
        return name.error();
    data->name = *name;
    const Result<Texts> texts = readTemplates(folder);
    if (!texts)
        return texts.error();
    const Result<Texts> templates = checkedTemplates(*texts);
    if (!templates)
        return templates.error();
    data->templates = *templates;

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

QString Theme::name() const { return m_data->name; }
const QHash<QString, std::string> &Theme::templates() const { return m_data->templates; }
const QHash<QString, QByteArray> &Theme::assets() const { return m_data->assets; }

} // namespace Galley
