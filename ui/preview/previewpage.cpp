// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preview/previewpage.h"

#include "ui/preview/siteaddress.h"

#include <QDesktopServices>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>
#include <QWebEngineScript>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initPreviewResource()
{
    Q_INIT_RESOURCE(preview);
}

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(previewLog, "galley.preview", QtInfoMsg)

namespace {

constexpr auto BetweenLooks = 25ms;
constexpr int MostLooks = 80;

QString morphScript()
{
    static const QString script = [] {
        initPreviewResource();
        QFile file(u":/preview/morph.js"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }();
    return script;
}

/// @p text as a literal of JavaScript.
QString literal(const QByteArray &text)
{
    QString array = QString::fromUtf8(
        QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact));
    return array.mid(1, array.size() - 2);
}

} // namespace

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent) {}

void PreviewPage::morph(const QByteArray &html)
{
    const QString call = morphScript() + u"\ngalleyMorph("_s + literal(html) + u");"_s;
    runJavaScript(call, QWebEngineScript::ApplicationWorld, [this](const QVariant &) { Q_EMIT morphed(); });
}

void PreviewPage::restyle(const QByteArray &html)
{
    const QString call = u"%1\ngalleyRestyle(%2, %3);"_s.arg(morphScript(), literal(html)).arg(++m_restyled);
    runJavaScript(call, QWebEngineScript::ApplicationWorld);
    dropOldStyle(MostLooks);
}

void PreviewPage::dropOldStyle(int looks)
{
    // Another page than the one that was restyled knows nothing of it.
    const QString call = u"!globalThis.galleyRestyled || galleyRestyled(%1)"_s.arg(looks == 0 ? u"true"_s : u"false"_s);
    runJavaScript(call, QWebEngineScript::ApplicationWorld, [self = QPointer<PreviewPage>(this), looks](const QVariant &isDone) {
        if (self && looks > 0 && !isDone.toBool())
            QTimer::singleShot(BetweenLooks, self, [self, looks] { self->dropOldStyle(looks - 1); });
    });
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeFormSubmitted) {
        Q_EMIT stayed();
        return false;
    }
    if (SiteAddress::isOurs(url))
        return true;
    const bool mayLeave = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1;
    if (isMainFrame && type == NavigationTypeLinkClicked && mayLeave)
        QDesktopServices::openUrl(url);
    return false;
}

QWebEnginePage *PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int line,
                                           const QString &)
{
    qCDebug(previewLog) << line << message;
}

} // namespace Galley
