// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWebEnginePage>

namespace Galley {

/// A page of the previewed site: browses galley: only, opens what leads elsewhere in the system's browser when it was
/// clicked, and can be brought up to date in place.
class PreviewPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    PreviewPage(QWebEngineProfile *profile, QObject *parent);

    /// Changes only what differs between the page shown and @p html, so that it keeps its scroll position.
    void morph(const QByteArray &html);
    /// Loads the stylesheets that @p html names afresh, without a moment in which there is none.
    void restyle(const QByteArray &html);

Q_SIGNALS:
    void morphed();
    /// A form or a script asked to leave; what it would have done happens on the published site only.
    void stayed();

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void dropOldStyle(int looks);

    int m_restyled = 0;
};

} // namespace Galley
