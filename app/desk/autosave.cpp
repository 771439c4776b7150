// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/autosave.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"

namespace Galley {

Autosave::Autosave(Newsroom &newsroom, OpenStory &story, std::function<bool()> isComposing, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_story(story), m_isComposing(std::move(isComposing))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    m_latest.setSingleShot(true);
    m_latest.setInterval(2 * Pause);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::tick);
    connect(&m_latest, &QTimer::timeout, this, &Autosave::tick);
    connect(&m_story, &OpenStory::changed, this, &Autosave::note);
}

void Autosave::note()
{
    m_pause.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void Autosave::tick()
{
    if (m_isComposing()) {
        m_pause.start();
        return;
    }
    (void)saveNow(); // a failure is said through failed()
}

Done Autosave::saveNow(SaveKind kind)
{
    m_pause.stop();
    m_latest.stop();
    if (!m_story.isOpen() || (kind == SaveKind::Autosave && !m_story.isModified()))
        return {};
    const int revision = m_story.revision();
    const Result<Article> written = m_newsroom.stories().save(m_story.article(), kind);
    if (!written) {
        m_pause.start(4 * Pause);
        Q_EMIT failed(written.error());
        return written.error();
    }
    m_pause.setInterval(Pause);
    m_story.markSaved(*written, revision);
    Q_EMIT saved(m_newsroom.clock().now());
    return {};
}

} // namespace Galley
