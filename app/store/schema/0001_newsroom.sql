-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- A newsroom. Ids are UUIDs as text, times are milliseconds since 1970 in UTC (NULL: none), texts are never NULL
-- unless "none" differs from "empty". `number` is a row's place in this file alone: it never leaves it.

-- "GALY": how another program's file is told from ours.
PRAGMA application_id = 1195461721;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
    id          TEXT NOT NULL PRIMARY KEY,
    parent_id   TEXT REFERENCES channel (id),
    name        TEXT NOT NULL CHECK (name <> ''),
    slug        TEXT NOT NULL UNIQUE CHECK (slug <> ''),
    description TEXT NOT NULL,
    position    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX channel_sibling ON channel (ifnull(parent_id, ''), name COLLATE NOCASE);
CREATE INDEX channel_parent ON channel (parent_id);

CREATE TABLE tag (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    slug TEXT NOT NULL UNIQUE CHECK (slug <> '')
) STRICT;

CREATE TABLE media (
    id            TEXT NOT NULL PRIMARY KEY,
    file          TEXT NOT NULL UNIQUE,
    original_name TEXT NOT NULL,
    width         INTEGER NOT NULL,
    height        INTEGER NOT NULL,
    bytes         INTEGER NOT NULL,
    has_alpha     INTEGER NOT NULL,
    added_at      INTEGER
) STRICT;
CREATE INDEX media_added ON media (added_at);

-- What lists show of a story. What the filter looks at stands first; the text of the story stands elsewhere.
-- content_hash is that of the story as it stands, kept_hash that of its newest revision.
CREATE TABLE article (
    number            INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE,
    state             TEXT NOT NULL CHECK (state IN ('draft', 'review', 'ready', 'published', 'withdrawn')),
    trashed_at        INTEGER,
    trashed           INTEGER NOT NULL GENERATED ALWAYS AS (trashed_at IS NOT NULL) VIRTUAL,
    sort_at           INTEGER NOT NULL,
    headline          TEXT NOT NULL,
    kicker            TEXT NOT NULL,
    byline            TEXT NOT NULL,
    source            TEXT NOT NULL,
    slug              TEXT UNIQUE CHECK (slug <> ''),
    slug_by_hand      INTEGER NOT NULL,
    slots             INTEGER NOT NULL,
    cover_file        TEXT NOT NULL,
    publish_at        INTEGER,
    created_at        INTEGER,
    modified_at       INTEGER,
    language          TEXT NOT NULL,
    editor            TEXT NOT NULL,
    subhead           TEXT NOT NULL,
    standfirst        TEXT NOT NULL,
    standfirst_by_hand INTEGER NOT NULL,
    cover_alt         TEXT NOT NULL,
    cover_caption     TEXT NOT NULL,
    cover_credit      TEXT NOT NULL,
    views             INTEGER,
    content_hash      TEXT NOT NULL,
    kept_hash         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_order ON article (trashed, sort_at, id);
CREATE INDEX article_state ON article (trashed, state, sort_at, id);
CREATE INDEX article_unkept ON article (id) WHERE content_hash <> kept_hash;

CREATE TABLE article_body (
    article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    html       TEXT NOT NULL,
    hash       TEXT NOT NULL
) STRICT;

-- Every channel of a story; position 0 is the main one. The last three columns repeat the story's own, so that a
-- channel's list is read in order from one index.
CREATE TABLE article_channel (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    channel_id TEXT NOT NULL REFERENCES channel (id),
    trashed    INTEGER NOT NULL,
    state      TEXT NOT NULL,
    sort_at    INTEGER NOT NULL,
    PRIMARY KEY (article_id, position),
    UNIQUE (article_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_channel_order ON article_channel (channel_id, trashed, sort_at, article_id, state);

CREATE TABLE article_tag (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    tag_id     TEXT NOT NULL REFERENCES tag (id),
    trashed    INTEGER NOT NULL,
    state      TEXT NOT NULL,
    sort_at    INTEGER NOT NULL,
    PRIMARY KEY (article_id, position),
    UNIQUE (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_order ON article_tag (tag_id, trashed, sort_at, article_id, state);

CREATE TRIGGER article_moves AFTER UPDATE OF state, trashed_at, sort_at ON article
WHEN OLD.state <> NEW.state OR OLD.trashed <> NEW.trashed OR OLD.sort_at <> NEW.sort_at
BEGIN
    UPDATE article_channel SET trashed = NEW.trashed, state = NEW.state, sort_at = NEW.sort_at
        WHERE article_id = NEW.id;
    UPDATE article_tag SET trashed = NEW.trashed, state = NEW.state, sort_at = NEW.sort_at
        WHERE article_id = NEW.id;
END;

-- Addresses that published stories had before.
CREATE TABLE old_slug (
    slug       TEXT NOT NULL PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    left_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX old_slug_article ON old_slug (article_id);

-- Every kept version of a story. `content` is JSON: the whole story with its text.
CREATE TABLE revision (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    article_id   TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    parent_id    TEXT,
    reason       TEXT NOT NULL,
    person       TEXT NOT NULL,
    at           INTEGER,
    content_hash TEXT NOT NULL,
    content      TEXT NOT NULL
) STRICT;
CREATE INDEX revision_article ON revision (article_id, number);

CREATE TABLE state_change (
    number     INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    person     TEXT NOT NULL,
    at         INTEGER
) STRICT;
CREATE INDEX state_change_article ON state_change (article_id, number);

-- What happened is never rewritten, and it goes only when its story is gone.
CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article_id)
BEGIN
    SELECT RAISE(ABORT, 'a revision stays as long as its story');
END;
CREATE TRIGGER state_change_is_final BEFORE UPDATE ON state_change
BEGIN
    SELECT RAISE(ABORT, 'a state change is never changed');
END;
CREATE TRIGGER state_change_stays BEFORE DELETE ON state_change
WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article_id)
BEGIN
    SELECT RAISE(ABORT, 'a state change stays as long as its story');
END;

CREATE TABLE import_source (
    key           TEXT NOT NULL PRIMARY KEY,
    hash          TEXT NOT NULL,
    article_id    TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    revision_hash TEXT NOT NULL,
    at            INTEGER
) STRICT;
CREATE INDEX import_source_article ON import_source (article_id);

-- What was here once and was deleted on purpose.
CREATE TABLE tombstone (
    kind       TEXT NOT NULL,
    id         TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
