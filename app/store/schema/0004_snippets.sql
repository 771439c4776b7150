-- SPDX-FileCopyrightText: The Galley authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Texts with a name that editors put into stories.

CREATE TABLE snippet (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    html        TEXT NOT NULL,
    position    INTEGER NOT NULL,
    modified_at INTEGER
) STRICT;
