-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Standing pages, reprints with the address of their original, slots with an end, corrections, and the point of a
-- picture that crops keep.

ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'story' CHECK (kind IN ('story', 'page'));
ALTER TABLE article ADD COLUMN source_url TEXT NOT NULL DEFAULT '';
-- Until when the story keeps the slot; without effect on one that it does not have.
ALTER TABLE article ADD COLUMN headline_until INTEGER;
ALTER TABLE article ADD COLUMN featured_until INTEGER;
ALTER TABLE article ADD COLUMN pinned_until INTEGER;

-- The pages are few among many stories, so they have an index of their own, in the order of lists.
CREATE INDEX article_page ON article (trashed, sort_at, id, state) WHERE kind = 'page';

CREATE TABLE correction (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    at         INTEGER,
    text       TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- A part of the width from the left, and of the height from the top.
ALTER TABLE media ADD COLUMN focus_x REAL NOT NULL DEFAULT 0.5 CHECK (focus_x BETWEEN 0 AND 1);
ALTER TABLE media ADD COLUMN focus_y REAL NOT NULL DEFAULT 0.5 CHECK (focus_y BETWEEN 0 AND 1);
