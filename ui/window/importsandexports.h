// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace Galley {

class Ask;
class Autosave;
class DuePublishing;
class ExportSheet;
class MessageArea;
class Newsroom;
class OpenStory;
class PublishJob;
class StoryOnSheet;
struct PublishTarget;

/// Opens the sheets through which stories come in and the site goes out. What is written is saved first. GUI thread.
class ImportsAndExports final : public QObject
{
    Q_OBJECT

public:
    /// What they work with.
    struct AtHand {
        Newsroom &newsroom;
        Settings &settings;
        OpenStory &story;
        StoryOnSheet &onSheet;
        Autosave &autosave;
        MessageArea &messages;
        Ask &ask;
    };
    /// All must outlive it. The sheets stand over the window of @p place.
    ImportsAndExports(const AtHand &atHand, QWidget *place);
    ~ImportsAndExports() override;

public Q_SLOTS:
    void exportSite();
    void exportElsewhere();
    void publish();
    void importFiles();
    void importFolder();
    void importPaths(const QStringList &paths);

Q_SIGNALS:
    /// How far a release is that is being sent; empty: none is.
    void publishing(const QString &text);
    /// Somebody wants to see the page at @p path of the site.
    void pageRequested(const QString &path);

private:
    void followPublishing();
    void tellOfPublishing();
    void tellOfDelay(const PublishTarget &target, const QString &why);
    ExportSheet *openExportSheet();
    void takeExported();

    AtHand m_at;
    QWidget *m_place;
    std::unique_ptr<PublishJob> m_job;
    std::unique_ptr<DuePublishing> m_due;
    QPointer<QWidget> m_publishSheet;
};

} // namespace Galley
