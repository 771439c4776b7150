// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "base/setting.h"
#include "model/ids.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;
class QWebEngineProfile;
class QWebEngineView;

namespace Galley {

class MessageArea;
class OpenStory;
class Preview;
class PreviewFrame;
class PreviewPage;
class SegmentedControl;

/// The page as it will be, beside the text: phone, tablet or desktop wide, brought up to date while the editor types.
/// Its links browse the whole site. GUI thread.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it. @p isComposing: an input method is in the middle of a word, so the text is not shown yet.
    PreviewPane(Preview &preview, OpenStory &story, Settings &settings, std::function<bool()> isComposing,
                QWidget *parent = nullptr);
    ~PreviewPane() override;

    enum class Device { Phone, Tablet, Desktop };
    void setDevice(Device device);
    Device device() const { return m_device; }

    /// The site changed beside the story at work.
    void refresh();
    /// The site as it will be at @p moment, told as @p text; invalid: as it is now, with the story at work.
    void setMoment(const QDateTime &moment, const QString &text = {});
    void goHome();
    void goToStory();
    /// The page at @p path of the site.
    void goTo(const QString &path);

    QWebEngineView *view() const { return m_view; }
    /// The path on the site that is shown.
    QString path() const;

Q_SIGNALS:
    /// The page shows revision @p revision of the story at work.
    void shown(int revision);
    /// Somebody wants to see the site as it is now again.
    void nowRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    void retranslate();
    void showDevice();
    void scheduleDraft();
    void sendDraft();
    void placeDraft(const ArticleId &story, const QString &path);
    void updateInPlace();
    void followTheme();
    void fail(const Error &error);

    Preview &m_preview;
    OpenStory &m_story;
    Settings &m_settings;
    std::function<bool()> m_isComposing;

    QWebEngineProfile *m_profile;
    PreviewPage *m_page;
    QWebEngineView *m_view;
    PreviewFrame *m_frame;
    MessageArea *m_messages;
    SegmentedControl *m_devices;
    QLabel *m_size;
    QLabel *m_zoom;
    QToolButton *m_back;
    QToolButton *m_home;
    QToolButton *m_toStory;
    QToolButton *m_reload;

    Device m_device = Device::Phone;
    QTimer m_pause;
    QTimer m_afterOpening;
    ArticleId m_placed;     ///< the story whose page was loaded
    QString m_storyPath;    ///< where it stands
    int m_sentRevision = 0; ///< of the story, that the preview was last given
    bool m_stale = true;    ///< changed while it could not be seen
    bool m_restyle = false; ///< the stylesheets of the page shown are not those of the site any more
};

} // namespace Galley
