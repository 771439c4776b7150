// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"

#include <QObject>

class QWidget;

namespace Galley {

class Ask;
class Autosave;
class ExportSheet;
class MessageArea;
class Newsroom;
class OpenStory;
class StoryOnSheet;

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

public Q_SLOTS:
    void exportSite();
    void exportElsewhere();
    void importFiles();
    void importFolder();
    void importPaths(const QStringList &paths);

private:
    ExportSheet *openExportSheet();
    void takeExported();

    AtHand m_at;
    QWidget *m_place;
};

} // namespace Galley
