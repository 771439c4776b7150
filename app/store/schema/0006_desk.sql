-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What a desk needs beside the stories: the ledger of who did what, review, remarks on the text, saved searches, notes and
-- work to do, templates, contributors and sources, rights in pictures, the order of the front page, embargoes, and where
-- a withdrawn story leads.

-- Until then it goes out with no export, whatever else is set.
ALTER TABLE article ADD COLUMN embargo_until INTEGER;
-- What the page of a withdrawn story says, and the http(s) address or path of the site that it leads to instead.
ALTER TABLE article ADD COLUMN withdrawal_note TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN withdrawal_address TEXT NOT NULL DEFAULT '';
-- The step that has to sign next, of a story that is in review; '' otherwise. Kept by the review desk, not by the story.
ALTER TABLE article ADD COLUMN review_step TEXT NOT NULL DEFAULT '';
-- content_hash of the story as it last went out; '' as long as it did not.
ALTER TABLE article ADD COLUMN exported_hash TEXT NOT NULL DEFAULT '';
UPDATE article SET exported_hash = ifnull(
    (SELECT content_hash FROM revision r WHERE r.article_id = article.id AND r.reason = 'export' ORDER BY number DESC LIMIT 1),
    '') WHERE state = 'published';

CREATE INDEX article_unexported ON article (sort_at, id) WHERE state = 'published' AND content_hash <> exported_hash;
-- Few stories wait for a signature.
CREATE INDEX article_review ON article (review_step) WHERE review_step <> '';
CREATE INDEX article_planned ON article (publish_at, id) WHERE publish_at IS NOT NULL;
CREATE INDEX article_old_trash ON article (trashed_at) WHERE trashed_at IS NOT NULL;

-- Everything that was done, one row after the other; each row's hash covers the row and the hash before it, so that no row
-- can be changed, taken out or put in between without a trace. headline is that of then. Rows outlive their stories.
CREATE TABLE ledger (
    number       INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    person       TEXT NOT NULL,
    act          TEXT NOT NULL CHECK (act <> ''),
    article_id   TEXT,
    headline     TEXT NOT NULL,
    revision_id  TEXT,
    content_hash TEXT NOT NULL,
    step         TEXT NOT NULL,
    note         TEXT NOT NULL,
    before_hash  TEXT NOT NULL,
    hash         TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX ledger_article ON ledger (article_id, number) WHERE article_id IS NOT NULL;
CREATE INDEX ledger_revision ON ledger (revision_id) WHERE revision_id IS NOT NULL;

-- How many rows the ledger has, and the hash of the last: what is cut off its end is missed as well.
CREATE TABLE ledger_end (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    rows     INTEGER NOT NULL,
    hash     TEXT NOT NULL
) STRICT;
INSERT INTO ledger_end VALUES (1, 0, '');
CREATE TRIGGER ledger_grows AFTER INSERT ON ledger
BEGIN
    UPDATE ledger_end SET rows = rows + 1, hash = NEW.hash;
END;
CREATE TRIGGER ledger_is_final BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'what was done is never changed');
END;
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'what was done is never taken back');
END;

-- To find those that are old enough to be thinned out.
CREATE INDEX revision_autosave ON revision (at) WHERE reason = 'autosave';

-- A name that somebody gave a revision.
CREATE TABLE revision_name (
    revision_id TEXT NOT NULL PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
    name        TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- What was thinned out of a story's history: that many autosaves just before the revision.
CREATE TABLE revision_thinning (
    before_revision TEXT NOT NULL PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE,
    count           INTEGER NOT NULL CHECK (count > 0)
) STRICT;

DROP TRIGGER revision_stays;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article_id)
    AND (OLD.reason <> 'autosave'
        OR EXISTS (SELECT 1 FROM ledger WHERE revision_id = OLD.id)
        OR EXISTS (SELECT 1 FROM revision_name WHERE revision_id = OLD.id))
BEGIN
    SELECT RAISE(ABORT, 'a revision stays as long as its story');
END;

-- What somebody remarks on a passage of a story, or proposes to write instead of it. The passage is that of the text as
-- a line of characters (see body/passagetext.h), from start to before finish; both move with the text. quote is the passage as
-- it stood when the remark was made.
CREATE TABLE remark (
    id          TEXT NOT NULL PRIMARY KEY,
    article_id  TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    parent_id   TEXT REFERENCES remark (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('comment', 'suggestion')),
    person      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    start       INTEGER NOT NULL CHECK (start >= 0),
    finish      INTEGER NOT NULL CHECK (finish >= start),
    quote       TEXT NOT NULL,
    text        TEXT NOT NULL,
    replacement TEXT NOT NULL,
    outcome     TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'resolved', 'accepted', 'declined')),
    settled_by  TEXT NOT NULL DEFAULT '',
    settled_at  INTEGER
) STRICT;
CREATE INDEX remark_article ON remark (article_id, start);
CREATE INDEX remark_parent ON remark (parent_id);

CREATE TABLE saved_search (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    query       TEXT NOT NULL,
    position    INTEGER NOT NULL,
    modified_at INTEGER
) STRICT;

-- What the desk notes about a story and never leaves it.
CREATE TABLE desk_note (
    article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    due_at     INTEGER
) STRICT;
CREATE INDEX desk_note_due ON desk_note (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE to_do (
    id         TEXT NOT NULL PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    text       TEXT NOT NULL,
    done_by    TEXT NOT NULL DEFAULT '',
    done_at    INTEGER
) STRICT;
CREATE INDEX to_do_article ON to_do (article_id, position);

-- A story to begin others with; content is JSON as in a revision.
CREATE TABLE story_template (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    content     TEXT NOT NULL,
    position    INTEGER NOT NULL,
    modified_at INTEGER
) STRICT;

CREATE TABLE contributor (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    role        TEXT NOT NULL,
    contact     TEXT NOT NULL,
    payment     TEXT NOT NULL,
    modified_at INTEGER
) STRICT;
CREATE TABLE source (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    address     TEXT NOT NULL,
    modified_at INTEGER
) STRICT;

-- What is known of a media file beside its content; a licence's last day is a date ('2027-03-31').
ALTER TABLE media ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN alt TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN licence TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN licence_until TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN taken_at INTEGER;
CREATE INDEX article_cover ON article (cover_file) WHERE cover_file <> '';
CREATE INDEX article_reference_target ON article_reference (kind, target);

-- In which order stories stand that have the same slot; those without a place follow, newest first.
CREATE TABLE slot_place (
    slot       TEXT NOT NULL CHECK (slot IN ('headline', 'featured', 'pinned')),
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    PRIMARY KEY (slot, article_id)
) STRICT, WITHOUT ROWID;
