-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What is looked up to find stories by their words. The texts are cut into terms by the program (base/searchterms.h),
-- divided by spaces, so every byte of a term above ASCII belongs to it: that is the tokenizer "ascii". A row's number is
-- its story's. Without content a row is removed by naming the terms with which it went in; the text of the story gives
-- them again, as long as the terms are cut in the same way.

CREATE VIRTUAL TABLE story_search USING fts5 (headline, lead, text, byline, source, tags, content = '', tokenize = 'ascii');
INSERT INTO story_search (story_search, rank) VALUES ('rank', 'bm25(10.0, 4.0, 1.0, 6.0, 4.0, 6.0)');

-- The way of cutting with which the index was made.
CREATE TABLE search_state (
    cutting INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (cutting) VALUES (1);

-- The stories that are not in the index yet.
CREATE TABLE search_pending (
    number INTEGER PRIMARY KEY
) STRICT;
INSERT INTO search_pending (number) SELECT number FROM article;
