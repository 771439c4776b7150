// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace Galley {

class Preview;

/// The addresses of the preview: galley://site/<path>.
namespace SiteAddress {
/// Call before QApplication is made.
void registerScheme();
QUrl url(const QString &path);
/// The path on the site that @p url means, without the leading slash.
QString path(const QUrl &url);
bool isOurs(const QUrl &url);
}

/// Answers galley: requests with the preview's pages, and adds the policy that forbids scripts and anything from
/// outside. GUI thread.
class SiteSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit SiteSchemeHandler(Preview &preview, QObject *parent = nullptr);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    Preview &m_preview;
};

/// Lets nothing out: whatever is not galley: is blocked.
class NoNetwork final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace Galley
