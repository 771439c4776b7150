-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the text of a story shows and leads to, so that nobody has to read all texts to know; and the addresses of the
-- pages of authors.

-- target: of kind 'media' a file of the media folder, of kind 'story' an id.
CREATE TABLE article_reference (
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('media', 'story')),
    target     TEXT NOT NULL,
    PRIMARY KEY (article_id, kind, target)
) STRICT, WITHOUT ROWID;

WITH RECURSIVE rest (article_id, kind, mark, html) AS (
    SELECT b.article_id, m.column1, m.column2, substr(b.html, instr(b.html, m.column2) + length(m.column2))
        FROM article_body b, (VALUES ('media', '"media:'), ('story', '"galley-story:')) m
        WHERE instr(b.html, m.column2) > 0
    UNION ALL
    SELECT article_id, kind, mark, substr(html, instr(html, mark) + length(mark))
        FROM rest WHERE instr(html, mark) > 0
)
INSERT OR IGNORE INTO article_reference (article_id, kind, target)
    SELECT article_id, kind, substr(html, 1, instr(html, '"') - 1) FROM rest WHERE instr(html, '"') > 1;

CREATE TABLE author_address (
    name TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL CHECK (slug <> '')
) STRICT, WITHOUT ROWID;
